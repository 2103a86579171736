/** Logistic regression with a ridge penalty, by Nesterov's accelerated gradient descent. */
import { CLIP, type Linear } from '../../../src/core/extract/scorer/line-model.ts';
import type { Examples } from './bins.ts';

export interface LogisticOptions {
  readonly steps: number;
  /** Weight of the squared weights, compared with the mean loss of a row. */
  readonly ridge: number;
}

/** Standardizes and clips the features. Returns also the means and deviations that were used. */
function standardize({ rows, columns, values }: Examples) {
  const means = new Float64Array(columns);
  const deviations = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let at = 0; at < columns; at += 1) {
      const value = values[row * columns + at] ?? 0;
      means[at] = (means[at] ?? 0) + value;
      deviations[at] = (deviations[at] ?? 0) + value * value;
    }
  }
  for (let at = 0; at < columns; at += 1) {
    means[at] = Math.fround((means[at] ?? 0) / rows);
    const variance = (deviations[at] ?? 0) / rows - (means[at] ?? 0) ** 2;
    deviations[at] = Math.fround(Math.sqrt(Math.max(0, variance)) + 1e-3);
  }
  const scaled = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let at = 0; at < columns; at += 1) {
      const own = ((values[row * columns + at] ?? 0) - (means[at] ?? 0)) / (deviations[at] ?? 1);
      scaled[row * columns + at] = Math.max(-CLIP, Math.min(CLIP, own));
    }
  }
  return { scaled, means: Float32Array.from(means), deviations: Float32Array.from(deviations) };
}

/** The weighted rows to which a regression is fitted. */
interface Rows {
  /** Standardized features, row by row. */
  readonly scaled: Float32Array;
  readonly columns: number;
  /** For each row, the positions of its words among those that the model knows. */
  readonly tokens: readonly (readonly number[])[];
  readonly labels: Uint8Array;
  /** They sum to 1. */
  readonly weights: Float64Array;
}

/** Log odds of a row. The bias comes after all weights. */
function oddsOf({ scaled, columns, tokens }: Rows, row: number, weights: Float64Array): number {
  let odds = weights[weights.length - 1] as number;
  for (let at = 0; at < columns; at += 1) {
    odds += (weights[at] as number) * (scaled[row * columns + at] as number);
  }
  for (const token of tokens[row] ?? []) odds += weights[columns + token] as number;
  return odds;
}

/** Adds a row, multiplied by a factor, to a vector of weights. */
function addRow(
  { scaled, columns, tokens }: Rows,
  row: number,
  factor: number,
  sums: Float64Array,
): void {
  for (let at = 0; at < columns; at += 1) {
    (sums[at] as number) += factor * (scaled[row * columns + at] as number);
  }
  for (const token of tokens[row] ?? []) (sums[columns + token] as number) += factor;
  (sums[sums.length - 1] as number) += factor;
}

/** The gradient of the mean loss. */
function gradientOf(rows: Rows, at: Float64Array, ridge: number): Float64Array {
  const gradient = new Float64Array(at.length);
  for (let row = 0; row < rows.labels.length; row += 1) {
    const chance = 1 / (1 + Math.exp(-oddsOf(rows, row, at)));
    addRow(rows, row, (chance - (rows.labels[row] ?? 0)) * (rows.weights[row] ?? 0), gradient);
  }
  // the bias is not penalized
  for (let index = 0; index < at.length - 1; index += 1) {
    (gradient[index] as number) += ridge * (at[index] as number);
  }
  return gradient;
}

const POWER_ROUNDS = 8;

/**
 * A step size that does not overshoot. The curvature of a row is at most a quarter of its square,
 * and the largest eigenvalue of the squares is found by power iteration.
 */
function stepOf(rows: Rows, size: number): number {
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size));
  let largest = 1;
  for (let round = 0; round < POWER_ROUNDS; round += 1) {
    const next = new Float64Array(size);
    for (let row = 0; row < rows.labels.length; row += 1) {
      addRow(rows, row, oddsOf(rows, row, vector) * (rows.weights[row] ?? 0), next);
    }
    largest = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    vector = next.map((value) => value / largest);
  }
  return MARGIN / (largest / 4);
}

/** Power iteration approaches the largest eigenvalue from below. */
const MARGIN = 0.8;

/**
 * Trains on the features and on words of class tokens. `tokens` contains, for each row, the
 * positions of its words in `words`, the hashes that the model knows.
 */
export function trainLinear(
  examples: Examples,
  tokens: readonly (readonly number[])[],
  words: readonly number[],
  { steps, ridge }: LogisticOptions,
): Linear {
  const { columns, labels } = examples;
  const { scaled, means, deviations } = standardize(examples);
  const total = examples.weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = examples.weights.map((weight) => weight / total);
  const rows: Rows = { scaled, columns, tokens, labels, weights: weighted };
  const size = columns + words.length + 1;
  const rate = stepOf(rows, size);
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  let momentum = 1;
  for (let step = 0; step < steps; step += 1) {
    const gradient = gradientOf(rows, ahead, ridge);
    const moved = ahead.map((weight, at) => weight - rate * (gradient[at] ?? 0));
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = (momentum - 1) / next;
    ahead = moved.map((weight, at) => weight + push * (weight - (weights[at] ?? 0)));
    weights = moved;
    momentum = next;
  }
  return {
    bias: Math.fround(weights[size - 1] ?? 0),
    weights: Float32Array.from(weights.subarray(0, columns)),
    means,
    deviations,
    words: new Map(words.map((word, at) => [word, at])),
    wordWeights: Float32Array.from(weights.subarray(columns, columns + words.length)),
  };
}
