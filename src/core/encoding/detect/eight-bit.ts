/**
 * Log probability (nats) of bytes as text in some unknown 8-bit alphabet.
 *
 * The costs are chosen against Chinese: a misread Chinese character costs 13 nats for its two
 * bytes, a correct one 5 to 6, and two letters of an alphabet 9.
 */

const START = -12;
const LETTER = -4.5;
/**
 * A non-ASCII letter beside a plain one, which is where letters with diacritics stand in Latin
 * text.
 */
const BESIDE_PLAIN = -3.5;
const PLAIN = -3;
/** A single plain letter between two non-ASCII bytes, as trail bytes of Big5 look. */
const ALONE = -7;
/** Typographic marks in the windows code pages. */
const MARK = -6.5;
const CONTROL = -16;

const isPlain = (byte = 0): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isHigh = (byte = 0): boolean => byte >= 0x80;
const isWhiteSpace = (byte: number): boolean => byte === 0x0a || byte === 0x0d || byte === 0x09;

export function eightBit(bytes: Uint8Array): number {
  let log = START;
  bytes.forEach((byte, i) => {
    const before = bytes[i - 1];
    const after = bytes[i + 1];
    if (isHigh(byte)) {
      if (byte < 0xa0) log += MARK;
      else log += isPlain(before) || isPlain(after) ? BESIDE_PLAIN : LETTER;
    } else if (byte < 0x20 && !isWhiteSpace(byte)) log += CONTROL;
    else log += isPlain(byte) && isHigh(before) && isHigh(after) ? ALONE : PLAIN;
  });
  return log;
}
