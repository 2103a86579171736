/** Which lines of a page need a score. */

import type { Line } from '../lines/lines.ts';

/** Link density from which a line counts as nothing but a link, and never belongs to the body. */
const LINK = 0.9;

/**
 * For each line 1 if it needs a score, otherwise 0. Lines that are links, furniture or known by a
 * footer rule never belong to the body.
 */
export function scoredLines(lines: readonly Line[]): Uint8Array {
  const filled = new Uint8Array(lines.length);
  for (const [at, { block, furniture, meaning }] of lines.entries()) {
    filled[at] = block.linkDensity < LINK && !furniture && meaning === null ? 1 : 0;
  }
  return filled;
}

/** Number of rows that are filled. */
export function countOf(filled: Uint8Array): number {
  let count = 0;
  for (const isFilled of filled) count += isFilled;
  return count;
}
