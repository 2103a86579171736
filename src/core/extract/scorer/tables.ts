/**
 * Gives all rows of a table the same score, because a body does not contain half a table. A table
 * between paragraphs of the body belongs to the body.
 */

import type { Line } from '../lines/lines.ts';

/** Weight of a row in addition to its readable characters. */
const LEAST_WEIGHT = 5;

/** End of the rows of the table that begins at a line. */
function tableEnd(lines: readonly Line[], first: number): number {
  const path = lines[first]?.block.path ?? [];
  let end = first + 1;
  for (; end < lines.length; end += 1) {
    const block = lines[end]?.block;
    if (block?.kind !== 'table' || block.path.length !== path.length) break;
    if (!path.slice(0, -1).every((step, depth) => block.path[depth] === step)) break;
  }
  return end;
}

/** Score from which a line belongs to the body. */
const OF_BODY = 0.5;

/** Tells whether a line of the body is in the element that contains a table. */
function isBeside(line: Line | undefined, score: number, row: Line | undefined): boolean {
  const parent = line?.block.path.slice(0, -1) ?? [];
  const path = row?.block.path ?? [];
  return score >= OF_BODY && parent.every((step, depth) => path[depth] === step);
}

/**
 * Gives all rows of each table one score, in place: their mean, or that of the body around them.
 */
export function levelTables(lines: readonly Line[], scores: Float64Array): void {
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.block.kind !== 'table') continue;
    const end = tableEnd(lines, at);
    let sum = 0;
    let weight = 0;
    for (let row = at; row < end; row += 1) {
      const own = (lines[row]?.readable ?? 0) + LEAST_WEIGHT;
      sum += own * (scores[row] ?? 0);
      weight += own;
    }
    const isInBody =
      isBeside(lines[at - 1], scores[at - 1] ?? 0, lines[at]) &&
      isBeside(lines[end], scores[end] ?? 0, lines[at]);
    scores.fill(Math.max(sum / weight, isInBody ? OF_BODY : 0), at, end);
    at = end - 1;
  }
}
