/**
 * The rows of a table stand or fall together: a body does not hold half of one. Between paragraphs
 * of the body a table is part of it.
 */

import type { Line } from '../lines/lines.ts';

/** What a row weighs beside its readable characters. */
const LEAST_WEIGHT = 5;

/** End of the rows of one table that begin at a line. */
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

/** The score of a line of the body. */
const OF_BODY = 0.5;

/** Whether a line of the body stands in the element that holds a table. */
function isBeside(line: Line | undefined, score: number, row: Line | undefined): boolean {
  const parent = line?.block.path.slice(0, -1) ?? [];
  const path = row?.block.path ?? [];
  return score >= OF_BODY && parent.every((step, depth) => path[depth] === step);
}

/** Gives all rows of a table one score, in place: their mean, or that of the body round it. */
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
