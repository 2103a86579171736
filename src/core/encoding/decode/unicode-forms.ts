/**
 * Decodes forms of Unicode that the Encoding Standard does not have: UTF-32, UTF-7 and CESU-8, which
 * writes each half of a pair of surrogates as a sequence of UTF-8.
 */
import { textOfUnits } from '../../language/units.ts';

const REPLACEMENT = 0xfffd;
const MARK = 0xfeff;
const MOST_POINT = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

const isCharacter = (code: number): boolean =>
  code <= MOST_POINT && (code < FIRST_SURROGATE || code > LAST_SURROGATE);

/** Code points that are turned into text at a time. */
const CHUNK = 4096;

/** Decodes UTF-32. A code that is no character, or that is cut off, becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let text = '';
  let codes: number[] = [];
  for (let at = 0; at < whole; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (at > 0 || code !== MARK) codes.push(isCharacter(code) ? code : REPLACEMENT);
    if (codes.length < CHUNK) continue;
    text += String.fromCodePoint(...codes);
    codes = [];
  }
  if (whole < bytes.length) codes.push(REPLACEMENT);
  return text + String.fromCodePoint(...codes);
}

/** Whether the half of a pair of surrogates is written at an offset: `ED A0..AF` or `ED B0..BF`. */
const isHalf = (bytes: Uint8Array, at: number, half: 0xa0 | 0xb0): boolean =>
  bytes[at] === 0xed &&
  ((bytes[at + 1] ?? 0) & 0xf0) === half &&
  ((bytes[at + 2] ?? 0) & 0xc0) === 0x80;

/** Whether a pair of surrogates is written at an offset, in six bytes. */
const isPair = (bytes: Uint8Array, at: number): boolean =>
  isHalf(bytes, at, 0xa0) && isHalf(bytes, at + 3, 0xb0);

/** Length of a pair in CESU-8, in bytes. */
const PAIR = 6;

/**
 * Rewrites CESU-8 as UTF-8, each pair in four bytes. Returns `null` if there is no pair. Other bytes
 * stay, whether they are valid or not.
 */
export function cesu8AsUtf8(bytes: Uint8Array): Uint8Array | null {
  let from = bytes.indexOf(0xed);
  while (from >= 0 && !isPair(bytes, from)) from = bytes.indexOf(0xed, from + 1);
  if (from < 0) return null;
  const out = new Uint8Array(bytes);
  let length = from;
  for (let at = from; at < bytes.length; ) {
    if (!isPair(bytes, at)) {
      out[length] = bytes[at] ?? 0;
      length += 1;
      at += 1;
      continue;
    }
    const [, a = 0, b = 0, , c = 0, d = 0] = bytes.subarray(at, at + PAIR);
    const code = 0x10000 + ((a & 0x0f) << 16) + ((b & 0x3f) << 10) + ((c & 0x0f) << 6) + (d & 0x3f);
    out[length] = 0xf0 | (code >> 18);
    out[length + 1] = 0x80 | ((code >> 12) & 0x3f);
    out[length + 2] = 0x80 | ((code >> 6) & 0x3f);
    out[length + 3] = 0x80 | (code & 0x3f);
    length += 4;
    at += PAIR;
  }
  return out.subarray(0, length);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A run of UTF-7 as code units, and whether the bits behind the last unit are zero. */
export interface Run {
  readonly units: readonly number[];
  readonly isWhole: boolean;
}

/** Reads the letters between `+` and the end of a run of UTF-7. */
export function utf7Run(letters: string): Run {
  const units: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    held = ((held << 6) | BASE64.indexOf(letter)) & 0x3fffff;
    bits += 6;
    if (bits < 16) continue;
    bits -= 16;
    units.push((held >> bits) & 0xffff);
  }
  return { units, isWhole: bits < 6 && (held & ((1 << bits) - 1)) === 0 };
}

const LONE_SURROGATES = /\p{Surrogate}/gu;
const RUN = /\+([A-Za-z0-9+/]*)(-?)|[^\0-\x7f]/g;

/** Decodes UTF-7 (RFC 2152). A byte beyond ASCII and a run that ends within a unit give U+FFFD. */
export const decodeUtf7 = (bytes: Uint8Array): string =>
  textOfUnits(bytes)
    .replace(RUN, (_, letters: string | undefined) => {
      if (letters === undefined) return '\ufffd';
      if (letters === '') return '+';
      const { units, isWhole } = utf7Run(letters);
      return String.fromCharCode(...units) + (isWhole ? '' : '\ufffd');
    })
    .replace(LONE_SURROGATES, '\ufffd');
