/** Glosses in and behind runs that were read out of step, whole or without the bracket that was eaten. */
import { hasReading, SYLLABLE } from '../../language/script/traditional.ts';
import type { Path } from './shift-path.ts';

/** Longest run followed, in characters of the page: an ASCII byte ends runs long before. */
export const LONGEST_RUN = 48;

const QUESTION = 0x3f;
const BRACKET = 0x28;

const GLOSS_AT = new RegExp(`\\((${SYLLABLE})\\)`, 'y');
const CUT_GLOSS_AT = new RegExp(`\\?(${SYLLABLE})\\)`, 'y');

/** Length of a gloss of `character` at `at`, with its brackets, or 0. */
export function glossLength(page: string, at: number, character: string): number {
  const reading = glossAt(page, at);
  return reading !== null && hasReading(character, reading) ? reading.length + 2 : 0;
}

/** The reading of a gloss whose opening bracket was eaten: `?zhèn)` → zhèn. */
export function cutGloss(page: string, at: number): string | null {
  if (page.charCodeAt(at) !== QUESTION) return null;
  CUT_GLOSS_AT.lastIndex = at;
  return CUT_GLOSS_AT.exec(page)?.[1] ?? null;
}

/** What a trigger may have garbled: up to the next visible ASCII character at least. */
const RUNS = new RegExp(
  `\\?(?:[!,;?！，；？]|${SYLLABLE}\\))[^\\x21-\\x7e]{0,${LONGEST_RUN}}`,
  'g',
);

/** The text without what may be out of step: what a page says for sure. */
export const withoutRuns = (text: string): string => text.replace(RUNS, '\n');

const CUT_GLOSS = new RegExp(`[\\u3400-\\u9fff]\\?${SYLLABLE}\\)`);

/** Whether a text holds the remains of a gloss whose bracket was eaten. */
export const hasCutGloss = (text: string): boolean => text.includes('?') && CUT_GLOSS.test(text);

/** The gloss at an offset, without its brackets. */
function glossAt(page: string, at: number): string | null {
  if (page.charCodeAt(at) !== BRACKET) return null;
  GLOSS_AT.lastIndex = at;
  return GLOSS_AT.exec(page)?.[1] ?? null;
}

/** A character with a gloss behind it has that reading: 說, not 蟜, before `(shuō)`. */
export function fitsGloss(page: string, { at, text }: Path): boolean {
  const reading = glossAt(page, at);
  return reading === null || hasReading(text.at(-1) ?? '', reading);
}

/** Whether a finished path is confirmed by a gloss of its last character. */
export const endsInGloss = (page: string, path: Path): boolean =>
  glossAt(page, path.at) !== null && fitsGloss(page, path);

/** A table that reads a character in a wrong tone (績 as jī) is rare: ln 1/141. */
export const readingScore = (key: string, reading: string): number =>
  hasReading(key, reading, true) ? 0 : -5;
