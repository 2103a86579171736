/** Recognizes the forms that names have, without patterns, which take 3 to 6 ms at their first use. */

import { hanCount, isCapital, isHanAt, isLetter, isSpace, sizeAt } from '../text/characters.ts';

/** Greatest number of Chinese characters in each part of a name of two parts. */
const LONGEST_PART = 8;

/** Whether a text is 2 to 4 Chinese characters. */
export function isShortHan(text: string): boolean {
  const count = text.length > 8 ? 0 : hanCount(text);
  return count > 1 && count < 5;
}

/** Whether a text is a name of 2 to 4 Chinese characters, or of two parts: `乌日娜·白` */
export function isChineseName(text: string): boolean {
  let isSecond = false;
  let count = 0;
  for (let at = 0; at < text.length; at += sizeAt(text, at)) {
    if (isHanAt(text, at)) {
      count += 1;
      continue;
    }
    if (text.charAt(at) !== '·' || isSecond || count === 0 || count > LONGEST_PART) return false;
    isSecond = true;
    count = 0;
  }
  return isSecond ? count > 0 && count <= LONGEST_PART : count > 1 && count < 5;
}

const isNameUnit = (unit: number): boolean => unit === 0x27 || unit === 0x2e || isLetter(unit);

/** Greatest number of words in a Latin name, and of code units in each word. */
const MOST_WORDS = 4;
const LONGEST_WORD = 21;

/** Whether a text is a name of up to four words that begin with capitals: `J. Doe` */
export function isLatinName(text: string): boolean {
  let words = 0;
  let at = 0;
  while (at < text.length) {
    if (words > 0 && !isSpace(text.charCodeAt(at))) return false;
    const from = words > 0 ? at + 1 : at;
    if (!isCapital(text.charCodeAt(from))) return false;
    at = from + 1;
    while (at < text.length && isNameUnit(text.charCodeAt(at))) at += 1;
    if (at - from < 2 || at - from > LONGEST_WORD) return false;
    words += 1;
  }
  return words > 0 && words <= MOST_WORDS;
}

const APOSTROPHES = "'’.-";
const isWordUnit = (text: string, at: number): boolean =>
  at < text.length && (isLetter(text.charCodeAt(at)) || APOSTROPHES.includes(text.charAt(at)));

/** Returns where a word with a capital ends, or where it would begin. */
function wordEnd(text: string, from: number): number {
  if (!isCapital(text.charCodeAt(from))) return from;
  let end = from + 1;
  while (end < from + LONGEST_WORD && isWordUnit(text, end)) end += 1;
  return end;
}

const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de da di del la le bin al'.split(' '),
);
const MOST_PARTICLES = 2;

/** Returns where a particle ends that a space precedes and another one follows, or `at`. */
function particleEnd(text: string, at: number): number {
  if (text.charAt(at) !== ' ') return at;
  const end = text.indexOf(' ', at + 1);
  return end > 0 && PARTICLES.has(text.slice(at + 1, end)) ? end : at;
}

/**
 * Returns where a name of two to four words ends that begin with capitals: `Anna van Dyk`. Without
 * such a name it returns `from`.
 */
export function capitalizedEnd(text: string, from: number): number {
  let end = wordEnd(text, from);
  if (end === from) return from;
  let words = 1;
  for (; words < MOST_WORDS; words += 1) {
    let at = end;
    for (let count = 0; count < MOST_PARTICLES; count += 1) at = particleEnd(text, at);
    const next = text.charAt(at) === ' ' ? wordEnd(text, at + 1) : at + 1;
    if (next === at + 1) break;
    end = next;
  }
  return words > 1 ? end : from;
}
