/** Tells UTF-16 code units apart. Compared with a pattern, nothing has to be compiled. */

/**
 * The code unit at an offset of a text, or 0 outside of it. A look-up in a table must not meet NaN,
 * with which V8 would compile it again for any key.
 */
export const unitAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0;

/** The character at an offset of a text, or '' outside of it. */
export const characterAt = (text: string, at: number): string =>
  at >= 0 && at < text.length ? text.charAt(at) : '';

/** Whether a code unit is white space, as `trim` removes it. Below U+0080 are the usual ones. */
export const isSpace = (unit: number): boolean =>
  unit < 0x80
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : unit === 0x3000 || (!isHan(unit) && String.fromCharCode(unit).trim() === '');

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Whether a code unit is a Chinese character. */
export const isHan = (unit: number): boolean => unit >= FIRST_HAN && unit <= LAST_HAN;

/** Whether a text consists of Chinese characters. An empty one does not. */
export function isAllHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isHan(text.charCodeAt(at))) return false;
  return text !== '';
}

/** Whether a code unit is a letter from A to Z or a to z. */
export const isLatin = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** The first offset before `to` at which a text has one of the characters, or -1. */
export function indexOfAny(text: string, characters: string, to = text.length): number {
  const end = Math.min(to, text.length);
  for (let at = 0; at < end; at += 1) if (characters.includes(text.charAt(at))) return at;
  return -1;
}

/** Whether a text contains one of the characters before an offset. */
export const containsAny = (text: string, characters: string, to?: number): boolean =>
  indexOfAny(text, characters, to) >= 0;
