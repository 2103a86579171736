/** Which lines of a page need a score. */

import { isFurnitureLine } from '../lines/boilerplate.ts';
import type { Line } from '../lines/lines.ts';

/** Link density from which a line counts as nothing but a link, and never belongs to the body. */
const LINK = 0.9;

/**
 * For each line 1 if it needs a score, otherwise 0. Lines that are links, furniture or known by a
 * footer rule never belong to the body.
 */
export function scoredLines(lines: readonly Line[]): Uint8Array {
  const filled = new Uint8Array(lines.length);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const mayBeBody = line.meaning === null && line.block.linkDensity < LINK;
    filled[at] = mayBeBody && !isFurnitureLine(line) ? 1 : 0;
  }
  return filled;
}

/** Number of rows that are filled. */
export function countOf(filled: Uint8Array): number {
  let count = 0;
  for (const isFilled of filled) count += isFilled;
  return count;
}
