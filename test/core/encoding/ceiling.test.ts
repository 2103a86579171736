/** The bound for misreadings, and Node's decoder for GB18030, against the decoders of the standard. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../../eval/encoding/encoders.ts';
import { foreign, hans, hant } from '../../../eval/encoding/text.ts';
import { meanCeiling, utf8Ceiling } from '../../../src/core/encoding/detect/ceiling.ts';
import { quickVerdict, scoreDecoding } from '../../../src/core/encoding/detect/statistics.ts';
import { loadTables } from '../../../src/node/data/character-tables.ts';
import { nativeGb18030 } from '../../../src/node/data/native-gb18030.ts';

const LABELS = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];
const DATA = { tables: loadTables };

/** A ceiling is never lower than the weight of a rare hanzi. */
const LEAST = -0.4;

function isBelowCeiling(bytes: Uint8Array): boolean {
  return LABELS.every(
    (label) =>
      scoreDecoding(bytes, label, DATA).mean <= Math.max(LEAST, meanCeiling(bytes, label)) + 1e-6,
  );
}

const texts = [...hans.slice(0, 120), ...hant.slice(0, 120), ...foreign('ja', 'ko').slice(0, 120)];
const encoded = LABELS.flatMap((label) =>
  texts.flatMap((text) => {
    const bytes = encode(text, label);
    return bytes === null ? [] : [{ label, bytes }];
  }),
);

test('no sentence is more plausible than its ceiling, under any encoding', () => {
  expect(encoded.length).toBeGreaterThanOrEqual(500);
  expect(encoded.filter(({ bytes }) => !isBelowCeiling(bytes))).toEqual([]);
});

const byte = fc.oneof(
  fc.integer({ min: 0, max: 0xff }),
  fc.integer({ min: 0x80, max: 0xff }),
  fc.constantFrom(0x8e, 0x8f, 0x80, 0xff, 0x30, 0x40, 0x7f, 0xa4, 0xa0),
);

test('no bytes are more plausible than their ceiling', () => {
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 40 }), (bytes) =>
      isBelowCeiling(Uint8Array.from(bytes)),
    ),
    { numRuns: 2000 },
  );
});

test('no bytes are more plausible in UTF-8 than their ceiling', () => {
  const isBelow = (bytes: Uint8Array): boolean =>
    scoreDecoding(bytes, 'utf-8', DATA).mean <= utf8Ceiling(bytes) + 1e-6;
  const piece = fc.oneof(
    byte.map((one) => [one]),
    fc.constantFrom('，', '的', 'é', '𠮷', 'a').map((text) => [...Buffer.from(text)]),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) =>
      isBelow(Uint8Array.from(pieces.flat())),
    ),
    { numRuns: 2000 },
  );
  expect(encoded.filter(({ bytes }) => !isBelow(bytes))).toEqual([]);
});

test('a long text is told without the model as before', () => {
  const long = (label: string, from: readonly string[]): string | null => {
    const parts = from.flatMap((text) => encode(text, label) ?? []);
    return quickVerdict(new Uint8Array(Buffer.concat(parts)), DATA);
  };
  expect(long('gb18030', hans)).toBe('gb18030');
  expect(long('big5', hant)).toBe('big5');
});

const standard = new TextDecoder('gb18030');
const isAlike = (bytes: Uint8Array): boolean =>
  [null, standard.decode(bytes)].includes(nativeGb18030(bytes));

test("Node's decoder gives what the standard's gives, for every pair of bytes", () => {
  const pairs = Array.from({ length: 0x10000 }, (_, code) => Uint8Array.of(code >> 8, code & 0xff));
  expect(pairs.filter((pair) => !isAlike(pair))).toEqual([]);
  expect(pairs.filter((pair) => nativeGb18030(pair) !== null).length).toBeGreaterThan(20_000);
});

test("Node's decoder gives what the standard's gives, for any bytes", () => {
  const digit = fc.integer({ min: 0x30, max: 0x39 });
  fc.assert(
    fc.property(fc.array(fc.oneof(byte, digit), { maxLength: 12 }), (bytes) =>
      isAlike(Uint8Array.from(bytes)),
    ),
    { numRuns: 5000 },
  );
});
