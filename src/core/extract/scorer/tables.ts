/** The rows of a table stand or fall together: a body does not hold half of one. */

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

/** Gives all rows of a table their mean score, in place. */
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
    scores.fill(sum / weight, at, end);
    at = end - 1;
  }
}
