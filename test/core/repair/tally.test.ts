/** Counting bytes without making their text must give the same result as counting their text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../../src/core/language/gbk/decode-as.ts';
import { tallyBytes, tallyOf } from '../../../src/core/repair/channel/gate/tally.ts';

const TRUTHS = ['utf-8', 'gb18030', 'big5'] as const;

/** Arbitrary bytes, and bytes that are often lead and trail bytes. */
const anyBytes = fc.uint8Array({ maxLength: 60 });
const highBytes = fc
  .array(fc.oneof(fc.integer({ min: 0x80, max: 0xff }), fc.integer({ min: 0x20, max: 0x7e })), {
    maxLength: 60,
  })
  .map((bytes) => Uint8Array.from(bytes));
const text = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((given) => new TextEncoder().encode(given));

describe.each(TRUTHS)('bytes as %s', (truth) => {
  it('have the tally of their text', () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, highBytes, text), fc.nat(8), (bytes, from) => {
        const expected = { ...tallyOf(decodeAs(truth, bytes.subarray(from))) };
        expect({ ...tallyBytes(bytes, from, truth) }).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('have it for every pair of bytes', () => {
    for (let lead = 0x80; lead <= 0xff; lead += 1) {
      for (let trail = 0; trail <= 0xff; trail += 1) {
        const bytes = Uint8Array.of(lead, trail, 0x41);
        const expected = { ...tallyOf(decodeAs(truth, bytes)) };
        expect({ ...tallyBytes(bytes, 0, truth) }, `${lead} ${trail}`).toEqual(expected);
      }
    }
  });

  it('have it after a byte order mark and at a cut', () => {
    for (const bytes of [
      [0xef, 0xbb, 0xbf, 0xe6, 0xb2, 0xb3],
      [0xef, 0xbb, 0xbf],
      [0xe6, 0xb2],
      [0xf0, 0x9f, 0x91],
      [0xed, 0xa0, 0x80],
      [0x81, 0x30, 0x81, 0x30],
      [0x88, 0x62],
      [0xef, 0xbf, 0xbd],
    ].map((list) => Uint8Array.from(list))) {
      expect({ ...tallyBytes(bytes, 0, truth) }).toEqual({ ...tallyOf(decodeAs(truth, bytes)) });
    }
  });
});
