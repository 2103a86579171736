/** Decides which lines of a page belong to a gold body, which is only text. */
import type { Line } from '../../../src/core/extract/lines/lines.ts';
import { grams } from '../scoring/score.ts';

/** Share of a line's pieces that the gold must contain. */
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

/** Position at which half of the text of some lines is reached. */
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
 * For each line, whether it belongs to the body. A text that occurs twice on the page is taken
 * where most of the body is, nearest to its middle, and as often as the gold contains it.
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
  return withShortLines(lines, taken, body, lang);
}

/** Number of units below which a line is too short for a piece. */
const PIECE = 4;

/**
 * The same with the lines that are too short for a piece, such as `目前` or `二`: these belong to the
 * body if they are between lines that do, and the gold contains them as lines or as words of their own.
 */
function withShortLines(
  lines: readonly Line[],
  taken: readonly boolean[],
  body: string,
  lang: string,
): boolean[] {
  const first = taken.indexOf(true);
  const last = taken.lastIndexOf(true);
  const words = new Set(body.split(NOT_READABLE));
  return lines.map(({ block, readable }, at) => {
    const isShort = readable < PIECE && lang.startsWith('zh') && at > first && at < last;
    if (!isShort) return taken[at] === true;
    const own = block.text.split(NOT_READABLE).filter(Boolean);
    return own.every((word) => words.has(word));
  });
}
const NOT_READABLE = /[^\p{L}\p{N}]+/u;
