/**
 * Asks general detectors about text that is neither Chinese, Japanese, Korean nor UTF-8.
 *
 * jschardet is right for 99 % of text in other 8-bit alphabets, chardet for 47 %. chardet is faster
 * and is asked only about the 7-bit encodings that our decoder knows.
 */
import chardet from 'chardet';
import jschardet from 'jschardet';
import { decodeAs } from '../../language/gbk/decode-as.ts';
import { canonicalLabel } from '../labels/labels.ts';
import { LATIN } from './latin-symbols.ts';

/** Number of bytes given to the detectors. */
const MOST = 8192;

/** Names of code pages that the standard knows under another name. */
const CODE_PAGES: ReadonlyMap<string, string> = new Map([
  ['cp874', 'windows-874'],
  ['maccyrillic', 'x-mac-cyrillic'],
]);

const known = (name: string | null): string | null =>
  name === null ? null : canonicalLabel(CODE_PAGES.get(name.toLowerCase()) ?? name);

/** A part of the bytes around the first non-ASCII byte. */
function excerpt(bytes: Uint8Array): Uint8Array {
  let first = bytes.findIndex((byte) => byte >= 0x80);
  if (bytes.length <= MOST || first < 0) first = 0;
  const start = Math.max(0, Math.min(first - 256, bytes.length - MOST));
  return bytes.subarray(start, start + MOST);
}

/**
 * The label of an 8-bit alphabet, or `null` if the detector's answer is none that can be decoded.
 */
function alphabetOf(bytes: Uint8Array): string | null {
  return known(jschardet.detect(excerpt(bytes)).encoding);
}

/** A word of ASCII letters and of letters of another script, which no language has. */
const MIXED_WORD = /[a-z](?!\p{Script=Latin})\p{L}|(?!\p{Script=Latin})\p{L}[a-z]/iu;
const NO_LETTERS = /[^\p{L}]+/u;
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The label of an 8-bit alphabet, as `alphabetOf` finds it. If it makes words of two scripts, such
 * as `dйjа`, the letters are Latin.
 */
export function latinOf(bytes: Uint8Array): string | null {
  const label = alphabetOf(bytes);
  if (label === null) return null;
  const words = decodeAs(label, excerpt(bytes)).split(NO_LETTERS);
  const foreign = words.filter((word) => OTHER_LETTER.test(word));
  const mixed = foreign.filter((word) => MIXED_WORD.test(word));
  return mixed.length * 2 > foreign.length ? LATIN : label;
}

/**
 * The label of a 7-bit encoding with escape sequences, which can only be `iso-2022-jp`, or `null`.
 */
export function escapedForeign(bytes: Uint8Array): string | null {
  return known(chardet.detect(bytes.subarray(0, MOST)));
}
