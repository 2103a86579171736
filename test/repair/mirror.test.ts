/** Repair undoes what the mirrors' program does, on the sentences written for the project. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../src/cli/language-model.ts';
import { DEFAULT_OPTIONS, repairTexts } from '../../src/repair/repair.ts';
import { glossKeys } from '../damage/keys.ts';
import { mapNaively, mirror } from '../damage/mirror.ts';
import { seeded } from '../random.ts';
import { readSentences } from '../sentences.ts';

const context = { model: loadModel, options: DEFAULT_OPTIONS };
const sentences = readSentences('hans');

/** Sentences of one page: the evidence is a page's. */
const PAGE = 8;

interface Result {
  readonly gold: string;
  readonly shown: string;
  readonly repaired: string;
  readonly left: number;
  /** Shifted runs on the page's line. */
  readonly shifted: boolean;
}

function runPage(texts: readonly string[], seed: number): Result[] {
  const random = seeded(seed);
  const options = { keys: glossKeys(random), straddles: 0.71, foldWidths: true, random };
  const shown = texts.map((text) => mirror(text, options));
  const aligned = texts.map(
    (text) => mirror(text, { ...options, straddles: 0, keys: new Map() }).length,
  );
  const repaired = repairTexts(shown, context);
  return texts.map((gold, i) => {
    const { text = '', left = [] } = repaired.texts[i] ?? {};
    const plain = (shown[i] ?? '').replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)/g, '');
    const shifted = plain.length !== aligned[i] || plain.includes('?') !== gold.includes('？');
    return { gold, shown: shown[i] ?? '', repaired: text, left: left.length, shifted };
  });
}

describe('pages of the mirrors', () => {
  let results: Result[] = [];

  beforeAll(() => {
    const all: Result[] = [];
    for (let seed = 1; seed <= 1; seed += 1) {
      for (let i = 0; i < sentences.length; i += PAGE) {
        const texts = sentences.slice(i, i + PAGE).map(({ text }) => text);
        all.push(...runPage(texts, seed * 1000 + i));
      }
    }
    results = all;
  }, 300_000);

  it('come back exactly in most passages', () => {
    const exact = results.filter(({ gold, repaired }) => gold === repaired).length;
    expect(results.length).toBeGreaterThan(500);
    expect(exact / results.length).toBeGreaterThanOrEqual(0.87);
  });

  it('are left as they were, and reported, where they do not come back', () => {
    const wrong = results.filter(({ gold, repaired, left }) => gold !== repaired && left === 0);
    expect(wrong.length / results.length).toBeLessThan(0.006);
  });
});

describe('the forward damage', () => {
  it('is what the mechanism gives on real spots', () => {
    const options = { straddles: 1, foldWidths: false, random: () => 0 };
    expect(
      mirror('面传统', {
        ...options,
        keys: new Map([
          ['鎮', 'zhèn'],
          ['統', 'tǒng'],
        ]),
      }),
    ).toBe('面?zhèn)鹘y(tǒng)');
    expect(mirror('。”谈及2', { ...options, keys: new Map() })).toBe('?！闭劶?');
    expect(mirror('。现', { ...options, keys: new Map([['現', 'xiàn']]) })).toBe('?，F(xiàn)');
    expect(mapNaively('后里干于云制只面系松别么')).toBe('后里干于云制只面系松別么');
  });
});

describe('properties', () => {
  const line = fc.constantFrom(...sentences.map(({ text }) => text));
  const damaged = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat())
    .map(([texts, seed]) => {
      const random = seeded(seed);
      const options = {
        keys: glossKeys(random),
        straddles: 0.71,
        foldWidths: seed % 2 === 0,
        random,
      };
      return texts.map((text) => mirror(text, options));
    });

  it('edits are disjoint, in order, and lead back to the text as it was', () => {
    fc.assert(
      fc.property(damaged, (texts) => {
        const { texts: repaired, conversion } = repairTexts(texts, context);
        repaired.forEach((result, i) => {
          let at = 0;
          let shift = 0;
          for (const { start, end, before, after } of result.edits) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(result.text.slice(start, end)).toBe(after);
            // between the edits only the conversion, unit for unit
            expect(result.original.slice(start + shift, start + shift + before.length)).toBe(
              before,
            );
            shift += before.length - (end - start);
            at = end;
          }
          expect(result.original).toBe(texts[i]);
          if (conversion === null && result.edits.length === 0) expect(result.text).toBe(texts[i]);
        });
      }),
      { numRuns: 40, seed: 7 },
    );
  }, 120_000);

  it('a repaired text is repaired no further', () => {
    fc.assert(
      fc.property(damaged, (texts) => {
        const once = repairTexts(texts, context).texts.map(({ text }) => text);
        const twice = repairTexts(once, context).texts.map(({ text }) => text);
        expect(twice).toEqual(once);
      }),
      { numRuns: 25, seed: 11 },
    );
  }, 120_000);
});
