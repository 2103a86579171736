/** Confidence intervals by resampling the pages with replacement. */
import { seeded } from '../../test/random.ts';
import { type Measure, micro, type Score } from './measures.ts';

const DRAWS = 1000;
const OUTSIDE = 0.025;

/** The middle 95 % of a measure over 1,000 samples of as many pages. */
export function interval(
  scores: readonly Score[],
  measure: Measure,
  seed = 1,
): readonly [low: number, high: number] {
  const random = seeded(seed);
  const values: number[] = [];
  for (let i = 0; i < DRAWS; i += 1) {
    const drawn = scores.flatMap(() => scores[Math.floor(random() * scores.length)] ?? []);
    const value = micro(drawn, measure);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (part: number): number => values[Math.floor(part * (values.length - 1))] ?? Number.NaN;
  return [at(OUTSIDE), at(1 - OUTSIDE)];
}
