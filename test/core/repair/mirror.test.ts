/** The repair undoes what the mirrors' program does, on the sentences written for the project. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, repairTexts } from '../../../src/core/repair/repair.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';
import { glossKeys } from '../../damage/keys.ts';
import { mapNaively, mirror } from '../../damage/mirror.ts';
import { seeded } from '../../random.ts';
import { readSentences } from '../../sentences.ts';

const context = { model: loadModel, options: DEFAULT_OPTIONS };
const lines = readSentences('hans');

/**
 * Groups texts into pages of at least `length` texts, because the repair needs the evidence of a
 * page.
 */
const pagesOf = (texts: readonly string[], length: number): string[][] => {
  const pages = Math.floor(texts.length / length);
  return Array.from({ length: pages }, (_, i) =>
    texts.slice(i * length, i === pages - 1 ? undefined : (i + 1) * length),
  );
};

/**
 * Share that is restored to the character: of sentences on lines of their own, and of passages of
 * two or three sentences, in which full stops meet the next character (four times as many shifts as
 * on news pages).
 */
const FLOORS = { alone: 0.98, together: 0.89 };

interface Result {
  readonly gold: string;
  readonly shown: string;
  readonly repaired: string;
  readonly left: readonly string[];
  /** What the shifted runs were taken to be. */
  readonly unshifted: readonly string[];
}

function runPage(texts: readonly string[], seed: number): Result[] {
  const random = seeded(seed);
  const options = { keys: glossKeys(random), straddles: 0.71, foldWidths: true, random };
  const shown = texts.map((text) => mirror(text, options));
  const repaired = repairTexts(shown, context);
  return texts.map((gold, i) => {
    const { text = '', left = [], edits = [] } = repaired.texts[i] ?? {};
    return {
      gold,
      shown: shown[i] ?? '',
      repaired: text,
      left: left.map(({ start, end }) => text.slice(start, end)),
      unshifted: edits
        .filter(({ rule }) => rule.startsWith('gbk-shift'))
        .map(({ start, end }) => text.slice(start, end)),
    };
  });
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/**
 * A pattern for a run in which U+FFFD stands for one or two characters, because their number is
 * uncertain.
 */
const patternOf = (run: string): RegExp =>
  new RegExp(run.replace(SPECIAL, '\\$&').replaceAll('\ufffd', '.{1,2}'));

const SENTENCE = /[^。！？]+[。！？]*[”’）]*/g;
const sentencesOf = (text: string): string[] => text.match(SENTENCE) ?? [];

describe('pages of the mirrors', () => {
  const passages = lines.map(({ text }) => text);
  let alone: Result[] = [];
  let together: Result[] = [];
  let results: Result[] = [];

  beforeAll(() => {
    const run = (texts: readonly string[], length: number, seed: number): Result[] =>
      pagesOf(texts, length).flatMap((page, i) => runPage(page, seed * 1000 + i));
    alone = [1, 2].flatMap((seed) => run(passages.flatMap(sentencesOf), 20, seed));
    together = [3, 4].flatMap((seed) => run(passages, 8, seed));
    results = [...alone, ...together];
  }, 300_000);

  it('show damage in most passages', () => {
    const shifted = together.filter(({ unshifted, left }) => unshifted.length + left.length > 0);
    expect(shifted.length / together.length).toBeGreaterThan(0.2);
    const damaged = results.filter(({ gold, shown }) => mapNaively(gold) !== shown);
    expect(damaged.length / results.length).toBeGreaterThan(0.9);
  });

  it('are restored exactly', () => {
    const share = (list: readonly Result[]): number =>
      list.filter(({ gold, repaired }) => gold === repaired).length / list.length;
    expect(alone.length).toBeGreaterThan(2000);
    expect(share(alone)).toBeGreaterThanOrEqual(FLOORS.alone);
    expect(share(together)).toBeGreaterThanOrEqual(FLOORS.together);
  });

  it('are reported and left unchanged where they are not restored', () => {
    const silent = results.filter(
      ({ gold, repaired, left }) => gold !== repaired && left.length === 0,
    );
    expect(silent.map(({ gold, repaired }) => ({ gold, repaired }))).toEqual([]);
    for (const { shown, left } of results) {
      for (const run of left) if (!run.includes('\ufffd')) expect(shown).toContain(run);
    }
  });

  it('get no wrong character other than U+FFFD', () => {
    const invented = results.flatMap(({ gold, unshifted }) =>
      unshifted.filter((run) => !patternOf(run).test(gold)).map((run) => ({ run, gold })),
    );
    expect(invented).toEqual([]);
  });

  it('are restored in part where one character is lost', () => {
    const partly = results.flatMap(({ unshifted }) =>
      unshifted.filter((run) => run.includes('\ufffd')),
    );
    expect(partly.length).toBeGreaterThan(20);
  });
});

describe('the bold mode', () => {
  it('guesses where the safe mode leaves damage, and states its confidence', () => {
    const texts = pagesOf(
      lines.map(({ text }) => text),
      8,
    ).slice(0, 24);
    const bold = { ...context, options: { ...DEFAULT_OPTIONS, mode: 'bold' as const } };
    let safe = 0;
    const guessed: number[] = [];
    texts.forEach((page, i) => {
      const random = seeded(500 + i);
      const options = { keys: glossKeys(random), straddles: 0.71, foldWidths: true, random };
      const shown = page.map((text) => mirror(text, options));
      const shifts = (of: typeof context): number[] =>
        repairTexts(shown, of).texts.flatMap(({ edits }) =>
          edits
            .filter(({ rule }) => rule.startsWith('gbk-shift'))
            .map(({ confidence }) => confidence),
        );
      safe += shifts(context).length;
      guessed.push(...shifts(bold));
    });
    expect(guessed.length).toBeGreaterThan(safe);
    expect(guessed.filter((confidence) => confidence < 0.9)).not.toEqual([]);
    expect(Math.min(...guessed)).toBeGreaterThanOrEqual(0.49);
  }, 60_000);
});

describe('the forward damage', () => {
  it('agrees with real examples of the mechanism', () => {
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
  const line = fc.constantFrom(...lines.map(({ text }) => text));
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

  it('edits are disjoint, in order, and lead back to the input', () => {
    fc.assert(
      fc.property(damaged, (texts) => {
        const { texts: repaired, conversion } = repairTexts(texts, context);
        repaired.forEach((result, i) => {
          let at = 0;
          let shift = 0;
          for (const { start, end, before, after } of result.edits) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(result.text.slice(start, end)).toBe(after);
            // between the edits only the conversion applies, one code unit for one
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

  it('repairing a repaired text changes nothing', () => {
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
