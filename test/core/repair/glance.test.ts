/** Whatever a search for damage begins with was seen before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countScripts } from '../../../src/core/language/script/traditional.ts';
import { countUnusual } from '../../../src/core/repair/channel/gate/regions.ts';
import { findGlosses } from '../../../src/core/repair/mirror/gloss.ts';
import { HIDING, type RuleSet, TIDYING } from '../../../src/core/repair/rules/index.ts';
import { glanceAt, SEEN } from '../../../src/core/repair/state/glance.ts';
import { findUnrecoverable } from '../../../src/core/repair/unrecoverable.ts';

/** Parts of signs, of damage and of clean text. */
const PARTS = [
  ...'&\\%<>=uUmM-?()（）,;，、；。 \u00a0\u200b\u2060\ufeff\u00ad´Ãя\u05df\u0e4f№∩\u2e80⽇\ufffd',
  ...'锟斤拷嚙踝蕭緩請烫屯發发裡里妳㗎',
  'u4e2d',
  '\\x4e',
  '%e4',
  '=E4=B8',
  '=?',
  '河口',
  '大桥',
  '強(qiáng)',
  '????',
  'abc ',
  'é',
  '浣犲ソ',
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);

const hasSign = ({ rules }: RuleSet, text: string): boolean =>
  rules.some(({ signs }) => signs.test(text));

const bitsOf = (text: string): number => glanceAt([text]).seen[0] ?? 0;

describe('what is searched for was seen', () => {
  const searches: readonly [string, number, (text: string) => boolean][] = [
    ['glosses', SEEN.bracket, (text) => findGlosses(text).length > 0],
    ['what hides characters', SEEN.hiding, (text) => hasSign(HIDING, text)],
    [
      'what is tidied',
      SEEN.question | SEEN.tidying | SEEN.twoMarks,
      (text) => hasSign(TIDYING, text),
    ],
    [
      'what cannot be recovered',
      SEEN.replaced | SEEN.question,
      (text) => findUnrecoverable(text).length > 0,
    ],
  ];
  test.each(searches)('%s', (_, bits, isThere) => {
    fc.assert(
      fc.property(texts, (text) => {
        if (isThere(text)) expect(bitsOf(text) & bits).not.toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('unusual characters, and nothing else counts as one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect((bitsOf(text) & SEEN.unusual) !== 0).toBe(countUnusual(text, 1) > 0);
      }),
      { numRuns: 2000 },
    );
  });
});

test('all texts together', () => {
  const all = ['大桥(qiao)', '發展，，', 'abc', '㗎'];
  const { seen, any, traditional, simplified } = glanceAt(all);
  expect([...seen]).toEqual([SEEN.bracket, SEEN.twoMarks, 0, SEEN.unusual]);
  expect(any).toBe(SEEN.bracket | SEEN.unusual | SEEN.twoMarks);
  const { traditional: t, simplified: s } = countScripts(all.join(''));
  expect([traditional, simplified]).toEqual([t, s]);
});
