/**
 * Undoes marks that were misread alone among Chinese text, as a converter or a paste leaves them:
 * 他说â€œ好â€� → 他说“好”. A single mark is too little for the search.
 */

import { reread } from '../channel/gate/gate.ts';
import type { Misreading } from '../channel/readers/misreadings.ts';
import type { Replacement } from '../state/revision.ts';

/** The readers that show such marks. The first one has printable characters for most of them. */
const READ: readonly Misreading[] = [
  { truth: 'utf-8', reader: 'windows-1252' },
  { truth: 'utf-8', reader: 'latin1' },
];

/** The marks of Chinese text. No other characters are restored. */
const MARK = /^[，。、：；？！“”‘’「」『』（）《》〈〉【】…—–·～]$/;

const TAIL =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';
const WHOLE = new RegExp(`[âãï]${TAIL}{2}|Â·`, 'g');

/** A closing quotation mark, whose last byte 9D windows-1252 lacks. */
const CLOSING = new RegExp(`â€(?:[\\ufffd?]|(?!${TAIL}))`, 'g');

/** A letter of another language beside a mark shows that it belongs to a word. */
const LATIN = /[a-z\u00c0-\u024f]/i;

const HANZI = /[\u4e00-\u9fff]/g;

/** Number of characters of Chinese text that a line must have. */
const LEAST = 4;

/** Whether a line may have such marks. Hardly any has their first letters. */
const SIGN = /[âãïÂ]/;

const RULE = 'codec.utf-8-as-windows-1252';

function replacement(start: number, length: number, after: string, lossy: boolean): Replacement {
  const confidence = lossy ? 0.93 : 0.96;
  return { start, end: start + length, after, rule: RULE, confidence, lossy, evidence: {} };
}

function markOf(shown: string): string | null {
  for (const misreading of READ) {
    const mark = reread(shown, misreading);
    if (MARK.test(mark)) return mark;
  }
  return null;
}

/** Whether more quotation marks are opened than closed before an offset. */
function isOpen(text: string, marks: readonly Replacement[], at: number): boolean {
  let open = 0;
  for (let i = 0; i < at; i += 1) {
    if (text[i] === '“') open += 1;
    if (text[i] === '”') open -= 1;
  }
  for (const { start, after } of marks) {
    if (start < at && after === '“') open += 1;
    if (start < at && after === '”') open -= 1;
  }
  return open > 0;
}

/** The misread marks of a line of Chinese text. */
export function undoMarks(text: string): Replacement[] {
  if (!SIGN.test(text) || (text.match(HANZI)?.length ?? 0) < LEAST) return [];
  const marks = [...text.matchAll(WHOLE)].flatMap(({ index, 0: shown }) => {
    const mark = markOf(shown);
    const isWord =
      LATIN.test(text[index - 1] ?? '') && LATIN.test(text[index + shown.length] ?? '');
    return mark === null || isWord ? [] : [replacement(index, shown.length, mark, false)];
  });
  for (const { index, 0: shown } of text.matchAll(CLOSING)) {
    if (marks.some(({ start }) => start === index) || !isOpen(text, marks, index)) continue;
    marks.push(replacement(index, shown.length, '”', true));
  }
  return marks.sort((a, b) => a.start - b.start);
}
