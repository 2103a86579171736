/** Gold whose body is text → which lines of the page are its. */
import type { Line } from '../../../src/core/extract/lines/lines.ts';
import { grams } from '../score.ts';

/** Share of a line's pieces that the gold must have. */
const LEAST_SHARE = 0.6;

function shareIn(counts: ReadonlyMap<string, number>, gold: ReadonlyMap<string, number>): number {
  let all = 0;
  let shared = 0;
  for (const [gram, count] of counts) {
    all += count;
    shared += Math.min(count, gold.get(gram) ?? 0);
  }
  return all === 0 ? 0 : shared / all;
}

/** Position at which half of the text of some lines is passed. */
function middleOf(lines: readonly Line[], positions: readonly number[]): number {
  const total = positions.reduce((sum, at) => sum + (lines[at]?.readable ?? 0), 0);
  let sum = 0;
  for (const at of positions) {
    sum += lines[at]?.readable ?? 0;
    if (sum >= total / 2) return at;
  }
  return positions[0] ?? 0;
}

/**
 * Whether each line is part of the body. What stands on the page twice is taken where most of the
 * body stands: nearest to its middle, as often as the gold has it.
 */
export function alignLines(lines: readonly Line[], body: string, lang: string): boolean[] {
  const gold = grams(body, lang);
  const counts = lines.map(({ block }) => grams(block.text, lang));
  const like = [...lines.keys()].filter(
    (at) => shareIn(counts[at] ?? new Map(), gold) >= LEAST_SHARE,
  );
  const middle = middleOf(lines, like);
  const left = new Map(gold);
  const taken = lines.map(() => false);
  for (const at of like.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))) {
    const own = counts[at] ?? new Map();
    if (shareIn(own, left) < LEAST_SHARE) continue;
    taken[at] = true;
    for (const [gram, count] of own) left.set(gram, Math.max(0, (left.get(gram) ?? 0) - count));
  }
  return taken;
}
