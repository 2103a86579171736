/** Compares the decoder with the Encoding Standard, in every cell of its tables and on streams. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fourBytes, indexes, LATER, type Later, rangesCodePoint } from './standard.ts';

interface Table {
  readonly label: string;
  readonly index: readonly (number | null)[];
  /** The trail bytes of a lead byte in the order of the index. */
  readonly trails: readonly number[];
  readonly later: Later | null;
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const GB_TRAILS = [...span(0x40, 0x7e), ...span(0x80, 0xfe)];
const BIG5_TRAILS = [...span(0x40, 0x7e), ...span(0xa1, 0xfe)];
const LEADS = span(0x81, 0xfe);

const TABLES: readonly Table[] = [
  { label: 'gb18030', index: indexes.gb18030, trails: GB_TRAILS, later: LATER.gb18030 },
  { label: 'gbk', index: indexes.gb18030, trails: GB_TRAILS, later: LATER.gb18030 },
  { label: 'big5', index: indexes.big5, trails: BIG5_TRAILS, later: LATER.big5 },
  { label: 'euc-kr', index: indexes['euc-kr'], trails: span(0x41, 0xfe), later: null },
];

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A pair without a character is an error, after which an ASCII trail byte is decoded again. */
const errorOf = (trail: number): string =>
  trail < 0x80 ? `\ufffd${String.fromCharCode(trail)}` : '\ufffd';

function expected({ index, trails, later }: Table, lead: number, trail: number): string {
  const changed = later?.cells[hex(Uint8Array.of(lead, trail))];
  if (changed !== undefined) return changed;
  const at = trails.indexOf(trail);
  const codePoint = at < 0 ? null : index[(lead - 0x81) * trails.length + at];
  return codePoint === null || codePoint === undefined
    ? errorOf(trail)
    : String.fromCodePoint(codePoint);
}

describe.each(TABLES)('$label', (table) => {
  test('every pair of a lead and a trail byte', () => {
    const decoder = new TextDecoder(table.label);
    const wrong: string[] = [];
    for (const lead of LEADS) {
      // after a GB lead byte, 0x30 to 0x39 begin a four-byte sequence
      for (const trail of span(0x3a, 0xff)) {
        const bytes = Uint8Array.of(lead, trail);
        const text = decoder.decode(bytes);
        if (text !== expected(table, lead, trail)) wrong.push(`${hex(bytes)} ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the later cells differ from those of the shipped index', () => {
    const stale = Object.keys(table.later?.cells ?? {}).filter((cell) => {
      const [lead = 0, trail = 0] = Buffer.from(cell, 'hex');
      return expected(table, lead, trail) === expected({ ...table, later: null }, lead, trail);
    });
    expect(stale).toEqual([]);
  });
});

describe.each(['gb18030', 'gbk'])('four bytes of %s', (label) => {
  const decoder = new TextDecoder(label);
  const wanted = (pointer: number): string => {
    const codePoint = rangesCodePoint(pointer);
    return codePoint === null ? '\ufffd' : String.fromCodePoint(codePoint);
  };
  /** An invalid four-byte sequence gives U+FFFD, and its last three bytes are decoded again. */
  const isRight = (pointer: number): boolean => {
    const text = decoder.decode(fourBytes(pointer));
    const right = wanted(pointer);
    return right === '\ufffd' ? text.startsWith(right) : text === right;
  };

  test('the whole basic plane', () => {
    expect(span(0, 39_419).filter((pointer) => !isRight(pointer))).toEqual([]);
  });

  test('the bounds of the ranges and every 997th pointer beyond', () => {
    const bounds = [39_419, 39_420, 188_999, 189_000, 189_001, 1_237_575, 1_237_576];
    const beyond = span(0, 1050).map((i) => 189_000 + i * 997);
    expect([...bounds, ...beyond].filter((pointer) => !isRight(pointer))).toEqual([]);
  });
});

const LABELS = ['gb18030', 'gbk', 'big5', 'euc-kr', 'euc-jp', 'shift_jis', 'utf-8', 'utf-16le'];

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Bytes as in damaged text: lead bytes, all kinds of trail bytes and ASCII, in any order. */
const stream = fc.array(
  fc.oneof(
    fc.integer({ min: 0x81, max: 0xfe }),
    fc.integer({ min: 0x30, max: 0x7e }),
    fc.integer({ min: 0, max: 0xff }),
    fc.constantFrom(0x1b, 0x80, 0x8e, 0x8f, 0xd8, 0xdc, 0xff),
  ),
  { maxLength: 48 },
);

/** The text of a stream that arrives in two chunks or byte by byte. */
function inChunks(label: string, bytes: Uint8Array, cuts: readonly number[]): string {
  const decoder = new TextDecoder(label);
  let text = '';
  let from = 0;
  for (const to of cuts) {
    text += decoder.decode(bytes.subarray(from, to), { stream: true });
    from = to;
  }
  return text + decoder.decode(bytes.subarray(from));
}

describe.each(LABELS)('streams of %s', (label) => {
  test('give the same well-formed text wherever they are cut', () => {
    fc.assert(
      fc.property(stream, (list) => {
        const bytes = Uint8Array.from(list);
        const text = new TextDecoder(label).decode(bytes);
        expect(text).not.toMatch(LONE_SURROGATE);
        for (let at = 0; at <= bytes.length; at += 1) {
          expect(inChunks(label, bytes, [at])).toBe(text);
        }
        expect(inChunks(label, bytes, span(1, bytes.length))).toBe(text);
      }),
      { numRuns: 150, seed: 20_260_901 },
    );
  });
});
