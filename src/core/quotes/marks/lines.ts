/**
 * Joins the lines of a text that breaks them at a fixed width, as old pages and mails do:
 *
 * 他说，桥已老旧，明年 / 就要重修。 → one paragraph
 */

import { isHan, unitAt } from '../text/units.ts';
import type { Range } from './marks.ts';

/** Length of a line, in UTF-16 code units, from which on it may be broken. Headings are shorter. */
const LEAST_LINE = 20;
/** Number of broken lines, and their share of the long ones, from which on a text counts as broken. */
const LEAST_BROKEN = 5;
const LEAST_SHARE = 0.5;

/** Whether a line ends within a sentence: with a Chinese character or a comma. */
function isBroken(text: string, { start, end }: Range): boolean {
  const last = text.charAt(end - 1);
  return end - start >= LEAST_LINE && (isHan(unitAt(text, end - 1)) || last === '，');
}

/** Paragraphs in which lines that end within a sentence are joined with the next one. */
export function joinLines(text: string, lines: readonly Range[]): readonly Range[] {
  const long = lines.filter(({ start, end }) => end - start >= LEAST_LINE).length;
  const broken = lines.filter((line) => isBroken(text, line)).length;
  if (broken < LEAST_BROKEN || broken < long * LEAST_SHARE) return lines;
  const joined: Range[] = [];
  let open: Range | null = null;
  for (const line of lines) {
    const begun: Range = open === null ? line : { start: open.start, end: line.end };
    open = isBroken(text, line) ? begun : null;
    if (open === null) joined.push(begun);
  }
  if (open !== null) joined.push(open);
  return joined;
}
