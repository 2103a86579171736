/**
 * The encodings that text was misread in, from characters back to bytes. Tables are made of the
 * standard's decoders, so that they hold what a browser showed, private use and C1 included.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { FIRST_PAIR_TRAIL, LAST_PAIR_TRAIL, pairTable } from '../../language/pair-table.ts';

export type ReaderName =
  | 'gb18030'
  | 'big5'
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'shift_jis'
  | 'euc-kr';

/** Code of a character: one byte, or two as `lead << 8 | trail`; absent where it has none. */
export type Reader = ReadonlyMap<string, number>;

function singles(label: string, into: Map<string, number>): void {
  const decoder = new TextDecoder(label);
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== '\ufffd' && character.length === 1) into.set(character, byte);
  }
}

/** Rows that hold characters a second time, which no encoder writes: NEC's selection of IBM's. */
const isSecond = (label: string, lead: number): boolean =>
  label === 'shift_jis' && (lead === 0xed || lead === 0xee);

/** Rows of an encoding's own, before those of its extensions, which repeat some characters. */
function leadsOf(label: string): number[] {
  const all = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);
  const own = all.filter((lead) => !isSecond(label, lead));
  if (label !== 'big5') return own;
  return [...own.filter((lead) => lead >= 0xa1), ...own.filter((lead) => lead < 0xa1)];
}

function pairs(label: string, into: Map<string, number>): void {
  const characterOf = pairTable(label);
  for (const lead of leadsOf(label)) {
    for (let trail = FIRST_PAIR_TRAIL; trail < LAST_PAIR_TRAIL; trail += 1) {
      const character = characterOf(lead, trail);
      if (character !== '' && !into.has(character)) into.set(character, (lead << 8) | trail);
    }
  }
}

/** Latin-1 shows the bytes 80 to 9F as C1 controls, which windows-1252 has not. */
function latin1(into: Map<string, number>): void {
  for (let byte = 0x80; byte <= 0x9f; byte += 1) {
    const control = String.fromCharCode(byte);
    if (!into.has(control)) into.set(control, byte);
  }
}

const EURO = 0x80;

function build(name: ReaderName): Reader {
  const reader = new Map<string, number>();
  if (name.startsWith('windows')) {
    singles(name, reader);
    latin1(reader);
    return reader;
  }
  if (name === 'gb18030') reader.set('€', EURO);
  if (name === 'shift_jis') singles(name, reader);
  pairs(name, reader);
  return reader;
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
  /** For each byte, the UTF-16 offset of the character that it begins, −1 inside one. */
  readonly starts: Int32Array;
  /** Offset behind the text. */
  readonly end: number;
  /** What a lost byte may have been. */
  readonly lost: readonly number[];
}

/** The bytes that a reader saw; `lost` is what a lost one may have been. */
export function bytesOf(text: string, name: ReaderName, lost = lostBytes(name)): Bytes {
  const reader = readerOf(name);
  const values = new Int16Array(text.length * 2);
  const starts = new Int32Array(text.length * 2).fill(-1);
  let length = 0;
  let at = 0;
  for (const character of text) {
    const unit = character.codePointAt(0) ?? 0;
    starts[length] = at;
    at += character.length;
    const code = unit < 0x80 ? unit : reader.get(character);
    if (code === undefined) {
      values[length] = unit === 0xfffd ? LOST : BARRED;
    } else if (code > 0xff) {
      values[length] = code >> 8;
      length += 1;
      values[length] = code & 0xff;
    } else values[length] = code;
    length += 1;
  }
  return {
    values: values.subarray(0, length),
    starts: starts.subarray(0, length),
    end: text.length,
    lost,
  };
}

/** A byte that no encoding has. */
const INVALID = 0xff;

/** Bytes as a decoder takes them: what is not there is invalid. */
export const decodable = (values: Int16Array): Uint8Array =>
  Uint8Array.from(values, (value) => (value < 0 ? INVALID : value));
