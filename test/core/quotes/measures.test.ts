import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchSpans, overlap } from '../../../eval/quotes/marked/match.ts';
import type { MarkedPage, MeasuredQuote, Span } from '../../../eval/quotes/marked/quote.ts';
import { MEASURES, micro, scorePage } from '../../../eval/quotes/measures.ts';
import { passagePages } from '../../../eval/quotes/passages.ts';
import { sentencePages } from '../../../eval/quotes/sentences.ts';

const quote = (
  type: MeasuredQuote['type'],
  parts: readonly Span[],
  name: string | null = null,
): MeasuredQuote => ({ type, parts, speaker: name === null ? null : { mention: name, name } });

const spans = fc.array(
  fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]): MeasuredQuote => quote('direct', [[start, start + length]])),
  { maxLength: 5 },
);

/** Finds the largest possible number of pairs by trying all assignments. */
function mostPairs(
  truths: readonly MeasuredQuote[],
  found: readonly MeasuredQuote[],
  least: number,
): number {
  const [first, ...rest] = truths;
  if (first === undefined) return 0;
  const without = mostPairs(rest, found, least);
  const taken = found.map((one, i) =>
    overlap(first.parts, one.parts) < least ? 0 : 1 + mostPairs(rest, found.toSpliced(i, 1), least),
  );
  return Math.max(without, ...taken);
}

test('as many spans are paired as can be', () => {
  fc.assert(
    fc.property(spans, spans, fc.constantFrom(0.2, 0.5, 1), (truths, found, least) => {
      const pairs = matchSpans(truths, found, least);
      expect(pairs.length).toBe(mostPairs(truths, found, least));
      expect(new Set(pairs.map(([truth]) => truth)).size).toBe(pairs.length);
      expect(new Set(pairs.map(([, index]) => index)).size).toBe(pairs.length);
    }),
  );
});

test('overlap counts the characters of all parts', () => {
  expect(overlap([[0, 4]], [[0, 4]])).toBe(1);
  expect(overlap([[0, 4]], [[2, 6]])).toBeCloseTo(2 / 6);
  expect(
    overlap(
      [
        [0, 2],
        [4, 6],
      ],
      [[0, 2]],
    ),
  ).toBe(0.5);
  expect(overlap([[0, 2]], [[2, 4]])).toBe(0);
});

test('the truth itself scores 1 on every measure', () => {
  const scores = [...sentencePages(), ...passagePages()].map((page) =>
    scorePage(page, page.quotes),
  );
  for (const measure of MEASURES) expect(micro(scores, measure)).toBe(1);
});

test('each fault lowers its own measure', () => {
  const page: MarkedPage = {
    id: 'a',
    outlet: 'a',
    text: '',
    quotes: [quote('direct', [[10, 20]], '林某'), quote('indirect', [[30, 40]], '徐某')],
    notSpeech: [[50, 54]],
  };
  const score = scorePage(page, [
    quote('direct', [[10, 18]], '林某'),
    quote('direct', [[50, 54]]),
    quote('indirect', [[30, 40]], '林某'),
  ]);
  expect(score['direct, exact F1']).toEqual({ right: 0, of: 3 });
  expect(score['direct, IoU F1']).toEqual({ right: 2, of: 3 });
  expect(score['not-speech kept apart']).toEqual({ right: 0, of: 1 });
  expect(score['direct, name']).toEqual({ right: 1, of: 1 });
  expect(score['indirect, exact F1']).toEqual({ right: 2, of: 2 });
  expect(score['indirect, name']).toEqual({ right: 0, of: 1 });
  expect(score['indirect, end to end F1']).toEqual({ right: 0, of: 2 });
});
