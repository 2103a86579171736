/** Compares offsets in code points with what JavaScript's own iteration counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codePointOffsets,
  sliceCodePoints,
  wellFormed,
} from '../../../src/core/record/code-points.ts';

/** Text of the basic plane, text beyond it, and lone surrogates. */
const units = fc
  .array(fc.constantFrom('a', '渡', '😀', '𠮷', '\ud83d', '\ude00', '\u0301', '\n'), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));

describe('offsets', () => {
  it.each([
    ['', 0, 0],
    ['渡船', 2, 2],
    ['😀', 2, 1],
    ['😀', 1, 1],
    ['😀渡', 2, 1],
    ['渡😀船', 3, 2],
    ['𠮷𠮷', 4, 2],
    ['\ud83d', 1, 1],
    ['\ude00\ud83d', 2, 2],
  ])('of %j: %i units are %i code points', (text, unit, point) => {
    expect(codePointOffsets(text)(unit)).toBe(point);
  });

  it('agree with iteration at every boundary', () => {
    fc.assert(
      fc.property(units, (text) => {
        const toPoints = codePointOffsets(text);
        let unit = 0;
        [...text].forEach((character, point) => {
          expect(toPoints(unit)).toBe(point);
          unit += character.length;
        });
        expect(toPoints(unit)).toBe([...text].length);
      }),
      { seed: 7 },
    );
  });

  it('cut out the text between them', () => {
    fc.assert(
      fc.property(units, units, units, (before, text, after) => {
        // two halves that are joined would form a pair across the border
        const [left, middle, right] = [before, text, after].map(wellFormed) as [
          string,
          string,
          string,
        ];
        const whole = left + middle + right;
        const toPoints = codePointOffsets(whole);
        const [start, end] = [left.length, left.length + middle.length].map(toPoints);
        expect(sliceCodePoints(whole, start ?? 0, end ?? 0)).toBe(middle);
      }),
      { seed: 11 },
    );
  });
});

describe('well-formed text', () => {
  it.each([
    ['渡船😀', '渡船😀'],
    ['\ud83d', '\ufffd'],
    ['渡\ude00船', '渡\ufffd船'],
    ['\ude00\ud83d', '\ufffd\ufffd'],
    ['\ud83d\ud83d\ude00', '\ufffd😀'],
    ['\ufffd\uffff\ue000', '\ufffd\uffff\ue000'],
  ])('of %j is %j', (text, wanted) => {
    expect(wellFormed(text)).toBe(wanted);
  });

  it('keeps the length, and making it again changes nothing', () => {
    fc.assert(
      fc.property(units, (text) => {
        const made = wellFormed(text);
        expect(made).toHaveLength(text.length);
        expect(wellFormed(made)).toBe(made);
        expect(Buffer.from(made).toString()).toBe(made);
      }),
      { seed: 13 },
    );
  });
});
