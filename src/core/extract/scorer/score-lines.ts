/** Scores the lines of a page. */

import type { Line } from '../lines/lines.ts';
import { type FeatureContext, featuresOf } from './features.ts';
import { type LineModel, scoreRows } from './line-model.ts';
import { scoredLines } from './scored-lines.ts';
import { tokenSums } from './tokens.ts';

/** For each line the probability that it belongs to the body; 0 for links. */
export function scoreLines(
  model: LineModel,
  lines: readonly Line[],
  context: FeatureContext,
): Float64Array {
  const filled = scoredLines(lines);
  const { words, wordWeights } = model.linear;
  const sums = tokenSums(lines, filled, words, wordWeights);
  return scoreRows(model, featuresOf(lines, context, filled), sums);
}
