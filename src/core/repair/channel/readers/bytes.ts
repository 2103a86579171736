/**
 * A text as the bytes that a reader saw, for the first looks at it. Lost and impossible bytes are
 * marked.
 */
import type { Reader } from './readers.ts';

/** A byte that is no longer on the page. */
const LOST = -1;

/** Stands for a character that the reader does not have. */
const BARRED = -2;

/** A byte that occurs in no encoding. */
const INVALID = 0xff;

const REPLACEMENT = 0xfffd;
const encoder = new TextEncoder();

/**
 * The bytes of the text that was looked at last: 0 to 255, LOST for U+FFFD, or BARRED for a
 * character that the reader cannot have shown. They are written here again and again, because the
 * gate asks for dozens of short texts of each unusual place.
 */
let values = new Int16Array(1024);

/** For each byte, 1 if a character begins with it. */
let starts = new Uint8Array(values.length);

/** Writes the bytes of a character in UTF-8. Returns the number of all bytes. */
function writeUtf8(point: number, before: number): number {
  const bytes = encoder.encode(String.fromCodePoint(point));
  values.set(bytes, before);
  starts.fill(0, before, before + bytes.length);
  starts[before] = 1;
  return before + bytes.length;
}

/** Writes the bytes of a text that a reader saw. Returns their number. */
function write(text: string, reader: Reader): number {
  // UTF-8 has at most three bytes per code unit
  if (text.length * 3 > values.length) {
    values = new Int16Array(text.length * 6);
    starts = new Uint8Array(values.length);
  }
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const point = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) ?? 0) : unit;
    if (point > 0xffff) at += 1;
    const code = point < 0x80 ? point : reader.code(point);
    if (code === 0 && point > 0xff && reader.kind === 'mended' && point !== REPLACEMENT) {
      length = writeUtf8(point, length);
      continue;
    }
    starts[length] = 1;
    if (code === 0 && point !== 0) values[length] = point === REPLACEMENT ? LOST : BARRED;
    else if (code > 0xff) {
      values[length] = code >> 8;
      length += 1;
      starts[length] = 0;
      values[length] = code & 0xff;
    } else values[length] = code;
    length += 1;
  }
  return length;
}

/** The bytes that were written last in the form in which a decoder takes them. */
function decodable(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) {
    const value = values[i] ?? LOST;
    bytes[i] = value < 0 ? INVALID : value;
  }
  return bytes;
}

/** The bytes of a text that a reader saw, as a decoder takes them: missing ones are invalid. */
export const bytesOf = (text: string, reader: Reader): Uint8Array => decodable(write(text, reader));

/**
 * The same, and the byte offsets of some of its characters, which are given by their numbers. The
 * offset behind the last character is the number of bytes; of any other it is 0.
 */
export function bytesAndOffsets(
  text: string,
  reader: Reader,
  characters: readonly number[],
): { readonly bytes: Uint8Array; readonly offsets: readonly number[] } {
  const length = write(text, reader);
  const offsets = characters.map(() => 0);
  let character = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && starts[at] === 0) continue;
    for (let i = 0; i < characters.length; i += 1) {
      if (characters[i] === character) offsets[i] = at;
    }
    character += 1;
  }
  return { bytes: decodable(length), offsets };
}

/** A hash of the bytes of a text that a reader saw, which texts with other bytes hardly share. */
export function hashOf(text: string, reader: Reader): number {
  const length = write(text, reader);
  let hash = FIRST_HASH;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ (values[i] ?? 0), FACTOR);
  return hash;
}

/** Constants of the hash FNV-1a. */
const FIRST_HASH = 0x811c9dc5;
const FACTOR = 0x01000193;

/** The same hash of bytes that are given. */
export function hashOfBytes(bytes: Uint8Array): number {
  let hash = FIRST_HASH;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, FACTOR);
  return hash;
}

/** A hash of the codes that a reader has for code points; 0 is the code of those that it lacks. */
export function hashOfCodes(points: readonly number[], { code }: Reader): number {
  let hash = FIRST_HASH;
  for (const point of points) hash = Math.imul(hash ^ (point < 0x80 ? point : code(point)), FACTOR);
  return hash;
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

/** Whether a reader can have shown all characters of a text. */
export function hasAll(text: string, reader: Reader): boolean {
  const least = reader.kind === 'mended' ? 0x100 : 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    if (point < 0x80 || point === REPLACEMENT) continue;
    if ((least === 0 || point < least) && reader.code(point) === 0) return false;
  }
  return true;
}
