/** Finds the column with which a headline begins: `2025怎么干|河口：…` → `2025怎么干`. */

import { isKickerPart } from '../lines/furniture.ts';
import type { Line } from '../lines/lines.ts';

const BAR = /\s?[|｜丨│]\s?/;
/** `【图解】大桥通车` */
const BRACKETED = /^[【［[]([^】］\]]{2,10})[】］\]]/;

/**
 * Length of the longest column name. The longest one on the development pages has 10 characters.
 */
const LONGEST = 12;

/**
 * The kicker of a headline from which the site's name has been removed. The headline itself stays
 * whole.
 */
export function findKicker(headline: string): string | null {
  const bar = BAR.exec(headline);
  if (bar !== null) {
    const column = headline.slice(0, bar.index).trim();
    const rest = headline.slice(bar.index + bar[0].length).trim();
    if (column.length > 1 && column.length <= LONGEST && rest.length > column.length) return column;
    return null;
  }
  return BRACKETED.exec(headline)?.[1] ?? null;
}

/**
 * The line directly above the headline, if its element marks a kicker: `<p
 * class="pretitle">人物</p>`.
 */
export function kickerAbove(lines: readonly Line[], headlineAt: number | null): string | null {
  const above = headlineAt === null ? undefined : lines[headlineAt - 1];
  if (above === undefined || !isKickerPart(above.block)) return null;
  return above.readable <= LONGEST ? above.block.text : null;
}
