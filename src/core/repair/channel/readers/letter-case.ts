/**
 * Pages whose letters were converted to one case after they had been misread, as programs do with
 * names of files and with titles.
 */
import type { Reader } from './readers.ts';

/** The case to which letters were converted. */
export type LetterCase = 'lowered' | 'raised';

/** For each reader and case, the bytes of letters that were converted, by what the page shows. */
const known: Record<LetterCase, WeakMap<Reader, ReadonlyMap<string, readonly number[]>>> = {
  lowered: new WeakMap(),
  raised: new WeakMap(),
};

/**
 * The bytes whose letters a reader showed and another program then converted, by the characters that
 * are on the page now: ß became SS, and µ a Greek capital letter.
 */
export function convertedBytes(
  reader: Reader,
  letters: LetterCase,
): ReadonlyMap<string, readonly number[]> {
  let bytes = known[letters].get(reader);
  if (bytes === undefined) {
    bytes = tableOf(reader, letters);
    known[letters].set(reader, bytes);
  }
  return bytes;
}

function tableOf({ shown }: Reader, letters: LetterCase): Map<string, number[]> {
  const bytes = new Map<string, number[]>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const letter = String.fromCodePoint(shown[byte] ?? 0);
    const now = letters === 'lowered' ? letter.toLowerCase() : letter.toUpperCase();
    if (now !== letter) bytes.set(now, [...(bytes.get(now) ?? []), byte]);
  }
  return bytes;
}

/**
 * Number of letters from which one of the cases must occur. In GBK and Big5 that were read as Latin-1,
 * between a fifth and two thirds of the letters are small ones: of 20 letters that happen to have
 * the same case there is less than one in a thousand texts.
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
