/**
 * Asks general detectors about text that is neither Chinese, Japanese, Korean nor UTF-8.
 *
 * jschardet is right for 99 % of text in other 8-bit alphabets, chardet for 47 %. chardet is faster
 * and is asked only about the 7-bit encodings that our decoder knows.
 */
import chardet from 'chardet';
import jschardet from 'jschardet';
import { canonicalLabel } from '../labels.ts';

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
export function alphabetOf(bytes: Uint8Array): string | null {
  return known(jschardet.detect(excerpt(bytes)).encoding);
}

/**
 * The label of a 7-bit encoding with escape sequences, which can only be `iso-2022-jp`, or `null`.
 */
export function escapedForeign(bytes: Uint8Array): string | null {
  return known(chardet.detect(bytes.subarray(0, MOST)));
}
