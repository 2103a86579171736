/** Recognizes UTF-32, UTF-7 and CESU-8 by patterns that no other text has. */
import { textOfUnits } from '../../language/units.ts';
import { cesu8AsUtf8, utf7Run } from '../decode/unicode-forms.ts';
import type { Utf8 } from '../decode/utf8.ts';

/** Number of code points examined, and the least number of them. */
const MOST = 512;
const LEAST = 4;

const MARK = 0xfeff;
const LAST_PLANE = 0x2ffff;
const SPACES = new Set([0x09, 0x0a, 0x0d]);

const isText = (code: number, isFirst: boolean): boolean =>
  code <= LAST_PLANE && (code >= 0x20 || SPACES.has(code)) && (isFirst || code !== MARK);

/**
 * The byte order of UTF-32, or `null`. In its first characters one byte of four is zero and the next at
 * most two, which is so in no other text.
 */
export function utf32Order(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  const count = Math.min(bytes.length >> 2, MOST);
  if (count < LEAST || (bytes[0] !== 0 && bytes[3] !== 0)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const isLittle of [true, false]) {
    let at = 0;
    while (at < count && isText(view.getUint32(at * 4, isLittle), at === 0)) at += 1;
    if (at === count) return isLittle ? 'utf-32le' : 'utf-32be';
  }
  return null;
}

/** Whether bytes that are not valid UTF-8 are it once their pairs of surrogates are rewritten. */
export function isCesu8(bytes: Uint8Array, utf8: Utf8): boolean {
  const rewritten = cesu8AsUtf8(bytes);
  return rewritten !== null && utf8.isValid(rewritten);
}

/** Number of bytes searched. */
const REACH = 65_536;

const RUN = /\+([A-Za-z0-9+/]{3,})/g;
/** Chinese characters and marks, and the marks that every longer text has. */
const CHINESE =
  /^[\u2010-\u2026\u3000-\u303f\u3400-\u9fff\ud840-\ud888\udc00-\udfff\uff00-\uffef]+$/;
const ASCII = /[\0-\x7f]+/g;
const MARKS = /[，。、：；]/;

/** Least number of Chinese characters. */
const LEAST_CHINESE = 12;

/** Share of runs that must be Chinese. Others may be a picture within the page. */
const LEAST_SHARE = 0.9;

/**
 * Whether ASCII is UTF-7. Words behind a plus sign often read as one Chinese character, as in
 * `?q=news+page`, but not with marks among them.
 */
export function isUtf7(bytes: Uint8Array): boolean {
  const runs = [...textOfUnits(bytes.subarray(0, REACH)).matchAll(RUN)];
  const read = runs
    .map(([, letters = '']) => utf7Run(letters))
    .map(({ units, isWhole }) => (isWhole ? String.fromCharCode(...units) : '\ufffd'))
    // some programs escape tags too
    .map((text) => text.replace(ASCII, ''))
    .filter((text) => text !== '');
  const chinese = read.filter((text) => CHINESE.test(text));
  const text = chinese.join('');
  return (
    text.length >= LEAST_CHINESE && chinese.length >= read.length * LEAST_SHARE && MARKS.test(text)
  );
}
