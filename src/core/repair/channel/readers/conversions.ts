/**
 * What programs do to misread text as if it were words: they convert letters to one case, as in names
 * of files and in titles, and they replace characters by the simpler ones of Unicode's NFKC.
 */
import type { Reader } from './readers.ts';

export type Conversion = 'lowered' | 'raised' | 'compatible';

export const CONVERSIONS: readonly Conversion[] = ['lowered', 'raised', 'compatible'];

const CONVERT: Readonly<Record<Conversion, (character: string) => string>> = {
  lowered: (character) => character.toLowerCase(),
  raised: (character) => character.toUpperCase(),
  compatible: (character) => character.normalize('NFKC'),
};

/** For each reader and conversion, the bytes of what was converted, by what the page shows. */
const known: Readonly<Record<Conversion, WeakMap<Reader, ReadonlyMap<string, readonly number[]>>>> =
  { lowered: new WeakMap(), raised: new WeakMap(), compatible: new WeakMap() };

/**
 * The bytes whose characters a reader showed and another program then converted, by the characters
 * that are on the page now: ß became SS, µ a Greek letter, and ¼ the three characters of 1⁄4.
 */
export function convertedBytes(
  reader: Reader,
  conversion: Conversion,
): ReadonlyMap<string, readonly number[]> {
  let bytes = known[conversion].get(reader);
  if (bytes === undefined) {
    bytes = tableOf(reader, CONVERT[conversion]);
    known[conversion].set(reader, bytes);
  }
  return bytes;
}

function tableOf({ shown }: Reader, convert: (character: string) => string): Map<string, number[]> {
  const bytes = new Map<string, number[]>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const character = String.fromCodePoint(shown[byte] ?? 0);
    const now = convert(character);
    if (now !== character) bytes.set(now, [...(bytes.get(now) ?? []), byte]);
  }
  return bytes;
}

/** Number of characters that one character becomes at most. */
export const LONGEST_CONVERTED = 3;

/**
 * Number of letters from which one of the cases must occur. Of 987 texts in GBK that were read as
 * Latin-1, 13 to 51 % of the letters are small ones (98 texts of 100), and in no text the first 20 have
 * the same case; in Big5 in 1 of 138.
 */
const ENOUGH = 20;

/**
 * Whether the letters beyond ASCII that a reader of single bytes showed all have the same case. An
 * encoding of pairs uses both, and UTF-8 the small letters almost alone.
 */
export function hasOneCase(text: string, reader: Reader): boolean {
  let small = 0;
  let capital = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80 || reader.code(point) === 0) continue;
    if (character !== character.toUpperCase()) small += 1;
    else if (character !== character.toLowerCase()) capital += 1;
  }
  return Math.min(small, capital) === 0 && small + capital >= ENOUGH;
}

/** What NFKC makes of ¼ ½ ¾, of the accents ´ ¨ ¯ ¸ and of µ. */
const COMPATIBLE = /\u2044| [\u0300-\u036f]|\u03bc/g;

/** Whether a text has characters of NFKC that a reader cannot have shown. */
export const isCompatible = (text: string, reader: Reader): boolean =>
  text
    .match(COMPATIBLE)
    ?.some((sign) => reader.code(sign.codePointAt(sign.length - 1) ?? 0) === 0) ?? false;
