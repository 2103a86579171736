/**
 * A text as the bytes that a reader saw, for the first looks at it. Lost and impossible bytes are
 * marked.
 */
import type { Reader } from './readers.ts';

/** A byte that is no longer on the page. */
export const LOST = -1;

/** Stands for a character that the reader does not have. */
export const BARRED = -2;

export interface SeenBytes {
  /** 0 to 255, LOST for U+FFFD, or BARRED for a character that the reader cannot have shown. */
  readonly values: Int16Array;
  /** For each byte, the UTF-16 offset of the character that it begins; −1 inside a character. */
  readonly starts: Int32Array;
}

const REPLACEMENT = 0xfffd;
const encoder = new TextEncoder();

export function bytesOf(text: string, reader: Reader): SeenBytes {
  // UTF-8 has at most three bytes per code unit
  const values = new Int16Array(text.length * 3);
  const starts = new Int32Array(text.length * 3).fill(-1);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    starts[length] = at;
    if (point > 0xffff) at += 1;
    const code = point < 0x80 ? point : reader.code(point);
    if (code === 0 && point > 0xff && reader.kind === 'mended' && point !== REPLACEMENT) {
      for (const byte of encoder.encode(String.fromCodePoint(point))) {
        values[length] = byte;
        length += 1;
      }
      continue;
    }
    if (code === 0 && point !== 0) values[length] = point === REPLACEMENT ? LOST : BARRED;
    else if (code > 0xff) {
      values[length] = code >> 8;
      length += 1;
      values[length] = code & 0xff;
    } else values[length] = code;
    length += 1;
  }
  return { values: values.subarray(0, length), starts: starts.subarray(0, length) };
}

/** Number of characters in a text, and number of those that a reader cannot have shown. */
export function countBarred(
  text: string,
  reader: Reader,
): { readonly characters: number; readonly barred: number } {
  let characters = 0;
  let barred = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    characters += 1;
    if (point < 0x80 || point === REPLACEMENT) continue;
    if (point > 0xff && reader.kind === 'mended') continue;
    if (reader.code(point) === 0) barred += 1;
  }
  return { characters, barred };
}

/** A byte that occurs in no encoding. */
const INVALID = 0xff;

/** The bytes in the form in which a decoder takes them; missing ones are invalid. */
export function decodable(values: Int16Array): Uint8Array {
  const bytes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? LOST;
    bytes[i] = value < 0 ? INVALID : value;
  }
  return bytes;
}
