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
  /** Numbers of the words in class tokens, by hash, and the weight of each number. */
  readonly words: ReadonlyMap<number, number>;
  readonly wordWeights: Float32Array;
}

export const CLIP = 4;

export interface LineModel {
  readonly linear: Linear;
  readonly forest: Forest;
}

/**
 * Probability below which the linear model alone decides, since nearly all of such lines are no body:
 * on pages of sites left out, the body's F1 stays the same within .001.
 */
const LEAST_LINEAR = 0.01;

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

// these loops run ten thousand times per page, and every index in them is valid

function forestOdds(forest: Forest, values: Float32Array, from: number): number {
  const { roots, feature, threshold, right } = forest;
  let odds = forest.base;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] as number;
    let asked = feature[node] as number;
    while (asked !== LEAF) {
      const goesLeft = (values[from + asked] as number) <= (threshold[node] as number);
      node = goesLeft ? node + 1 : (right[node] as number);
      asked = feature[node] as number;
    }
    odds += threshold[node] as number;
  }
  return odds;
}

/** For each feature, the slope of the log odds between two bounds, beyond which they are constant. */
interface Slopes {
  readonly bias: number;
  readonly slopes: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The slopes of the models that were used so far: two, unless somebody trains. */
const known = new WeakMap<Linear, Slopes>();

function slopesOf(linear: Linear): Slopes {
  let slopes = known.get(linear);
  if (slopes === undefined) {
    slopes = computeSlopes(linear);
    known.set(linear, slopes);
  }
  return slopes;
}

function computeSlopes({ bias, weights, means, deviations }: Linear): Slopes {
  const count = weights.length;
  const slopes = new Float64Array(count);
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  let constant = bias;
  for (let at = 0; at < count; at += 1) {
    const mean = means[at] as number;
    const deviation = deviations[at] as number;
    const slope = (weights[at] as number) / deviation;
    slopes[at] = slope;
    low[at] = mean - CLIP * deviation;
    high[at] = mean + CLIP * deviation;
    constant -= slope * mean;
  }
  return { bias: constant, slopes, low, high };
}

function linearOdds(
  { bias, slopes, low, high }: Slopes,
  values: Float32Array,
  from: number,
): number {
  let odds = bias;
  for (let at = 0; at < slopes.length; at += 1) {
    const value = values[from + at] as number;
    const least = low[at] as number;
    const most = high[at] as number;
    odds += (slopes[at] as number) * Math.min(most, Math.max(least, value));
  }
  return odds;
}

/**
 * Returns for each row the probability that it belongs to the class, or 0 if the row was not
 * filled. `words` are the sums of the weights of each row's words.
 */
export function scoreRows(
  { linear, forest }: LineModel,
  { rows, columns, values, filled }: FeatureTable,
  words?: Float64Array,
): Float64Array {
  const scores = new Float64Array(rows);
  const slopes = slopesOf(linear);
  let from = 0;
  for (let row = 0; row < rows; row += 1) {
    if (filled?.[row] === 0) continue;
    const odds = (words?.[row] ?? 0) + linearOdds(slopes, values, from);
    const linearScore = logistic(odds);
    // the trees are asked only if they could make the row probable
    const treeScore = linearScore < LEAST_LINEAR ? 0 : logistic(forestOdds(forest, values, from));
    scores[row] = (linearScore + treeScore) / 2;
    from += columns;
  }
  return scores;
}
