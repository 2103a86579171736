/** The line scorer: a logistic regression and boosted trees, whose probabilities are averaged. */

import type { FeatureTable } from './features.ts';

/** Trees whose leaves add up to the log odds. The nodes of all trees are in one list. */
export interface Forest {
  readonly base: number;
  /** The node at which each tree begins. */
  readonly roots: Uint16Array;
  /** The feature that a node tests; 255 in a leaf. */
  readonly feature: Uint8Array;
  /** A value up to this goes left, to the next node. In a leaf: what it adds to the log odds. */
  readonly threshold: Float32Array;
  /** The node to the right. */
  readonly right: Uint16Array;
}

export const LEAF = 255;

export interface Linear {
  readonly bias: number;
  /** Weights of the standardized features, which are clipped at `CLIP` deviations. */
  readonly weights: Float32Array;
  readonly means: Float32Array;
  readonly deviations: Float32Array;
  /** Weights of the words in class tokens, by hash. */
  readonly tokens: ReadonlyMap<number, number>;
}

export const CLIP = 4;

export interface LineModel {
  readonly linear: Linear;
  readonly forest: Forest;
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

function forestOdds(forest: Forest, values: Float32Array, from: number): number {
  let odds = forest.base;
  for (const root of forest.roots) {
    let node = root;
    let feature = forest.feature[node] ?? LEAF;
    while (feature !== LEAF) {
      const goesLeft = (values[from + feature] ?? 0) <= (forest.threshold[node] ?? 0);
      node = goesLeft ? node + 1 : (forest.right[node] ?? 0);
      feature = forest.feature[node] ?? LEAF;
    }
    odds += forest.threshold[node] ?? 0;
  }
  return odds;
}

function linearOdds(linear: Linear, values: Float32Array, from: number): number {
  let odds = linear.bias;
  for (let at = 0; at < linear.weights.length; at += 1) {
    const deviation =
      ((values[from + at] ?? 0) - (linear.means[at] ?? 0)) / (linear.deviations[at] ?? 1);
    odds += (linear.weights[at] ?? 0) * Math.max(-CLIP, Math.min(CLIP, deviation));
  }
  return odds;
}

/** For each line, the probability that it belongs to the body. */
export function scoreLines(
  { linear, forest }: LineModel,
  { rows, values }: FeatureTable,
  tokens: readonly (readonly number[])[],
): Float64Array {
  const size = linear.weights.length;
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let odds = linearOdds(linear, values, row * size);
    for (const token of tokens[row] ?? []) odds += linear.tokens.get(token) ?? 0;
    scores[row] = (logistic(odds) + logistic(forestOdds(forest, values, row * size))) / 2;
  }
  return scores;
}
