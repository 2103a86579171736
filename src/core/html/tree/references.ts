/** Decodes character references (`&nbsp;`, `&#24180;`) as browsers do. */
import { rareReference } from '../../language/rare-references.ts';

/** The references of nearly all pages. The others are decoded by a parser, with the full table. */
const FREQUENT: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['copy', '©'],
  ['middot', '·'],
  ['bull', '•'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['times', '×'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
]);

const AMPERSAND = '&';
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const NUMBER_SIGN = 0x23;
const LOWER_X = 0x78;
const TO_LOWER = 0x20;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code | TO_LOWER) >= 0x61 && (code | TO_LOWER) <= 0x7a;

/** Index after the letters and digits that begin at `from`. */
function runEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code)) break;
  }
  return at;
}

/** More digits than any character needs. */
const MOST_DIGITS = 7;
const DECIMAL = /^\d+$/;
const HEXADECIMAL = /^[\da-f]+$/i;

/**
 * The character of a number, or `null` if browsers read another one there (0, the C1 controls,
 * surrogates, numbers beyond Unicode) or if these are no digits.
 */
function numbered(digits: string, base: 10 | 16): string | null {
  const isNumber = (base === 10 ? DECIMAL : HEXADECIMAL).test(digits);
  if (!isNumber || digits.length > MOST_DIGITS) return null;
  const point = Number.parseInt(digits, base);
  const isPlain =
    point > 0 &&
    (point < 0x80 || point > 0x9f) &&
    (point < 0xd800 || point > 0xdfff) &&
    point <= 0x10ffff;
  return isPlain ? String.fromCodePoint(point) : null;
}

/** The character of the reference whose name or number is `text.slice(from, end)`, if it is a plain one. */
function plain(text: string, from: number, end: number): string | null {
  if (text.charCodeAt(end) !== SEMICOLON) return null;
  if (text.charCodeAt(from) !== NUMBER_SIGN) return FREQUENT.get(text.slice(from, end)) ?? null;
  return (text.charCodeAt(from + 1) | TO_LOWER) === LOWER_X
    ? numbered(text.slice(from + 2, end), 16)
    : numbered(text.slice(from + 1, end), 10);
}

/** Decodes all references in a text, or in the value of an attribute. */
export function decodeReferences(text: string, isAttribute: boolean): string {
  let decoded = '';
  let done = 0;
  for (let at = text.indexOf(AMPERSAND); at >= 0; at = text.indexOf(AMPERSAND, at + 1)) {
    const from = at + 1;
    const end = runEnd(text, text.charCodeAt(from) === NUMBER_SIGN ? from + 1 : from);
    if (end === from) continue;
    const next = text.charCodeAt(end);
    // most ampersands in attributes stand between the parameters of an address
    if (isAttribute && next === EQUALS && text.charCodeAt(from) !== NUMBER_SIGN) continue;
    const stop = next === SEMICOLON ? end + 1 : end;
    const character = plain(text, from, end) ?? rareReference(text.slice(at, stop), isAttribute);
    decoded += text.slice(done, at) + character;
    done = stop;
    at = stop - 1;
  }
  return done === 0 ? text : decoded + text.slice(done);
}
