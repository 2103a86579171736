/**
 * What is neither Chinese, Japanese, Korean nor UTF-8 goes to general detectors, on little of it.
 * jschardet gets 99 % of 8-bit text of other alphabets right where chardet gets 47; chardet, which
 * reads faster, is asked for the 7-bit encodings that our decoder knows.
 */
import chardet from 'chardet';
import jschardet from 'jschardet';
import { canonicalLabel } from '../labels.ts';

/** Bytes that the detectors get. */
const MOST = 8192;

/** Names that the standard lacks, of code pages that it has. */
const CODE_PAGES: ReadonlyMap<string, string> = new Map([
  ['cp874', 'windows-874'],
  ['maccyrillic', 'x-mac-cyrillic'],
]);

const known = (name: string | null): string | null =>
  name === null ? null : canonicalLabel(CODE_PAGES.get(name.toLowerCase()) ?? name);

/** The part of the bytes round the first that is no ASCII. */
function excerpt(bytes: Uint8Array): Uint8Array {
  let first = bytes.findIndex((byte) => byte >= 0x80);
  if (bytes.length <= MOST || first < 0) first = 0;
  const start = Math.max(0, Math.min(first - 256, bytes.length - MOST));
  return bytes.subarray(start, start + MOST);
}

/** The label of an 8-bit alphabet, or `null` where the detector has no answer that we decode. */
export function alphabetOf(bytes: Uint8Array): string | null {
  return known(jschardet.detect(excerpt(bytes)).encoding);
}

/** `iso-2022-jp`, or `null`: the label of 7-bit text with escape sequences. */
export function escapedForeign(bytes: Uint8Array): string | null {
  return known(chardet.detect(bytes.subarray(0, MOST)));
}
