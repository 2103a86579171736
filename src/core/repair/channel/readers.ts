/**
 * The encodings that text was misread in, from characters back to bytes. Tables are made of the
 * standard's decoders, so that they hold what a browser showed, private use and C1 included.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { FIRST_PAIR_TRAIL, LAST_PAIR_TRAIL, pairTable } from '../../language/gbk/pair-table.ts';

export type ReaderName =
  | 'gb18030'
  | 'big5'
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'mended-latin1'
  | 'shift_jis'
  | 'euc-kr';

/**
 * Latin-1 in which somebody read anew what happened to be UTF-8: of the bytes of 转会费 `Èçչȸ迪`
 * keeps some, and the others are those of չ, ȸ and 迪 in UTF-8.
 */
const MENDED = 'mended-latin1';

/** By code point: one byte, or two as `lead << 8 | trail`; 0 where the reader has none. */
type Reader = Uint16Array;

/** The planes that the encodings have characters of. */
const CODE_POINTS = 0x30000;

/** The first code that is given to a character stays. */
function define(reader: Reader, point: number, code: number): void {
  if (reader[point] === 0) reader[point] = code;
}

const LINE_FEED = 0x0a;

/** The bytes 80 to FF, each with an end that keeps it from being a lead. */
const HIGH_BYTES = Uint8Array.from({ length: 0x100 }, (_, i) =>
  i % 2 === 0 ? 0x80 + i / 2 : LINE_FEED,
);

function singles(label: string, into: Reader): void {
  const characters = new TextDecoder(label).decode(HIGH_BYTES).split('\n');
  for (let i = 0; i < 0x80; i += 1) {
    const point = characters[i]?.codePointAt(0) ?? 0xfffd;
    if (point !== 0xfffd) define(into, point, 0x80 + i);
  }
}

/**
 * Rows that hold characters a second time, NEC's selection of IBM's: no encoder writes them, but
 * bytes that were misread may have been theirs.
 */
const isSecond = (label: string, lead: number): boolean =>
  label === 'shift_jis' && (lead === 0xed || lead === 0xee);

/** Rows of an encoding's own, before those of its extensions, which repeat some characters. */
function leadsOf(label: string): number[] {
  const all = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);
  const own = all.filter((lead) => !isSecond(label, lead));
  if (label !== 'big5') return own;
  return [...own.filter((lead) => lead >= 0xa1), ...own.filter((lead) => lead < 0xa1)];
}

function pairs(label: string, leads: readonly number[], into: Reader): void {
  const pointOf = pairTable(label);
  for (const lead of leads) {
    for (let trail = FIRST_PAIR_TRAIL; trail < LAST_PAIR_TRAIL; trail += 1) {
      const point = pointOf(lead, trail);
      // a letter with its accent apart is two
      if (point > 0) define(into, point, (lead << 8) | trail);
    }
  }
}

/** Latin-1 shows the bytes 80 to 9F as C1 controls, which windows-1252 has not. */
function latin1(into: Reader): void {
  for (let byte = 0x80; byte <= 0x9f; byte += 1) define(into, byte, byte);
}

const EURO_SIGN = 0x20ac;
const EURO = 0x80;

function build(name: ReaderName): Reader {
  const reader = new Uint16Array(CODE_POINTS);
  if (name === MENDED) {
    for (let byte = 0x80; byte <= 0xff; byte += 1) define(reader, byte, byte);
    return reader;
  }
  if (name.startsWith('windows')) {
    singles(name, reader);
    latin1(reader);
    return reader;
  }
  if (name === 'gb18030') define(reader, EURO_SIGN, EURO);
  if (name === 'shift_jis') singles(name, reader);
  pairs(name, leadsOf(name), reader);
  return reader;
}

let seconds: Reader | null = null;

/** The second codes of the characters that shift_jis has twice. */
function secondReader(): Reader {
  if (seconds !== null) return seconds;
  seconds = new Uint16Array(CODE_POINTS);
  pairs('shift_jis', [0xed, 0xee], seconds);
  return seconds;
}

const readers = new Map<ReaderName, Reader>();

function readerOf(name: ReaderName): Reader {
  let reader = readers.get(name);
  if (reader === undefined) {
    reader = build(name);
    readers.set(name, reader);
  }
  return reader;
}

/** What a lost byte may have been where nothing says more. */
export const ANY_BYTE: readonly number[] = Array.from({ length: 0x80 }, (_, i) => 0x80 + i);

/** Bytes that a code page has no character for: what a U+FFFD or `?` of it stands for. */
const UNDEFINED: Readonly<Partial<Record<ReaderName, readonly number[]>>> = {
  'windows-1252': [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  'windows-1250': [0x81, 0x83, 0x88, 0x90, 0x98],
  'windows-1251': [0x98],
};

/** The bytes that a lost one may have been. */
const lostBytes = (name: ReaderName): readonly number[] => UNDEFINED[name] ?? ANY_BYTE;

/** A byte that is no longer on the page. */
export const LOST = -1;

/** Stands for a character that the reader does not have: no run goes through it. */
export const BARRED = -2;

/** A text as the bytes it was read from. */
export interface Bytes {
  /** 0 to 255, LOST for U+FFFD, BARRED for what the reader can't have shown. */
  readonly values: Int16Array;
  /** The same with the second codes of characters that have two; `null` where none has. */
  readonly second: Int16Array | null;
  /** For each byte, the UTF-16 offset of the character that it begins, −1 inside one. */
  readonly starts: Int32Array;
  /** Offset behind the text. */
  readonly end: number;
  /** What a lost byte may have been. */
  readonly lost: readonly number[];
}

function secondValues(text: string, values: Int16Array, starts: Int32Array): Int16Array | null {
  const reader = secondReader();
  let second: Int16Array | null = null;
  for (let i = 0; i < values.length; i += 1) {
    const code = reader[text.codePointAt(starts[i] ?? -1) ?? 0] ?? 0;
    if (code === 0) continue;
    second ??= values.slice();
    second[i] = code >> 8;
    second[i + 1] = code & 0xff;
  }
  return second;
}

const encoder = new TextEncoder();

/** The bytes that a reader saw; `lost` is what a lost one may have been. */
export function bytesOf(text: string, name: ReaderName, lost = lostBytes(name)): Bytes {
  const reader = readerOf(name);
  // three bytes of UTF-8 a unit at most
  const values = new Int16Array(text.length * 3);
  const starts = new Int32Array(text.length * 3).fill(-1);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    starts[length] = at;
    if (point > 0xffff) at += 1;
    const code = point < 0x80 ? point : (reader[point] ?? 0);
    if (code === 0 && point > 0xff && name === MENDED && point !== 0xfffd) {
      for (const byte of encoder.encode(String.fromCodePoint(point))) {
        values[length] = byte;
        length += 1;
      }
      continue;
    }
    if (code === 0 && point !== 0) values[length] = point === 0xfffd ? LOST : BARRED;
    else if (code > 0xff) {
      values[length] = code >> 8;
      length += 1;
      values[length] = code & 0xff;
    } else values[length] = code;
    length += 1;
  }
  return {
    values: values.subarray(0, length),
    second: name === 'shift_jis' ? secondValues(text, values.subarray(0, length), starts) : null,
    starts: starts.subarray(0, length),
    end: text.length,
    lost,
  };
}

/** The characters of a text, and those of them that a reader can't have shown. */
export function countBarred(
  text: string,
  name: ReaderName,
): { readonly characters: number; readonly barred: number } {
  const reader = readerOf(name);
  let characters = 0;
  let barred = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    characters += 1;
    if (point < 0x80 || point === 0xfffd || (point > 0xff && name === MENDED)) continue;
    if (reader[point] === 0) barred += 1;
  }
  return { characters, barred };
}

/** A byte that no encoding has. */
const INVALID = 0xff;

/** Bytes as a decoder takes them: what is not there is invalid. */
export function decodable(values: Int16Array): Uint8Array {
  const bytes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? LOST;
    bytes[i] = value < 0 ? INVALID : value;
  }
  return bytes;
}
