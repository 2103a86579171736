/** The repair undoes what the mirrors' program does, on the sentences written for the project. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { align } from '../../../eval/repair/alignment.ts';
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

/**
 * Greatest share of inserted characters that may be wrong, and of texts in which that may go
 * unreported.
 */
const INVENTED = 1 / 1000;
const SILENT = 1 / 500;

interface Result {
  /**
   * Number of characters that edits put into the text, and how many of them the original does not
   * have.
   */
  readonly put: number;
  readonly wrong: number;
  readonly gold: string;
  readonly shown: string;
  readonly repaired: string;
  readonly left: readonly string[];
  /** What the shifted runs were taken to be. */
  readonly unshifted: readonly string[];
}

const GONE = '\ufffd';

/**
 * Returns the characters of a part of a text with their indices in the whole text, in code points.
 */
function charactersOf(
  text: string,
  start: number,
  end: number,
): { at: number; character: string }[] {
  const before = [...text.slice(0, start)].length;
  return [...text.slice(start, end)].map((character, i) => ({ at: before + i, character }));
}

function runPage(texts: readonly string[], seed: number): Result[] {
  const random = seeded(seed);
  const options = { keys: glossKeys(random), straddles: 0.71, foldWidths: true, random };
  const shown = texts.map((text) => mirror(text, options));
  const repaired = repairTexts(shown, context);
  return texts.map((gold, i) => {
    const { text = '', left = [], edits = [] } = repaired.texts[i] ?? {};
    const { wrong } = align(text, gold);
    const put = edits.flatMap(({ start, end }) => charactersOf(text, start, end));
    return {
      gold,
      shown: shown[i] ?? '',
      repaired: text,
      left: left.map(({ start, end }) => text.slice(start, end)),
      unshifted: edits
        .filter(({ rule }) => rule.startsWith('gbk-shift'))
        .map(({ start, end }) => text.slice(start, end)),
      put: put.length,
      wrong: put.filter(({ at, character }) => character !== GONE && wrong.has(at)).length,
    };
  });
}

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

  it('come back exactly', () => {
    const share = (list: readonly Result[]): number =>
      list.filter(({ gold, repaired }) => gold === repaired).length / list.length;
    expect(alone.length).toBeGreaterThan(2000);
    expect(share(alone)).toBeGreaterThanOrEqual(FLOORS.alone);
    expect(share(together)).toBeGreaterThanOrEqual(FLOORS.together);
  });

  it('are reported where they do not come back, and left as they were there', () => {
    const silent = results.filter(
      ({ gold, repaired, left }) => gold !== repaired && left.length === 0,
    );
    expect(silent.length / results.length).toBeLessThanOrEqual(SILENT);
    for (const { shown, left } of results) {
      for (const run of left) if (!run.includes(GONE)) expect(shown).toContain(run);
    }
  });

  it('get hardly a character that was not theirs, but U+FFFD', () => {
    const sum = (of: (result: Result) => number): number =>
      results.reduce((all, result) => all + of(result), 0);
    expect(sum(({ wrong }) => wrong) / sum(({ put }) => put)).toBeLessThanOrEqual(INVENTED);
  });

  it('come back in part where one character is lost', () => {
    const partly = results.flatMap(({ unshifted }) =>
      unshifted.filter((run) => run.includes('\ufffd')),
    );
    expect(partly.length).toBeGreaterThan(20);
  });
});

describe('the bold mode', () => {
  it('guesses where the safe one leaves, and says how sure it is', () => {
    const texts = pagesOf(
      lines.map(({ text }) => text),
      8,
    ).slice(0, 24);
    const bold = { ...context, options: { ...DEFAULT_OPTIONS, mode: 'bold' as const } };
    let safe = 0;
    let open = 0;
    const guessed: number[] = [];
    texts.forEach((page, i) => {
      const random = seeded(500 + i);
      const options = { keys: glossKeys(random), straddles: 0.71, foldWidths: true, random };
      const shown = page.map((text) => mirror(text, options));
      const shifts = (of: typeof context): { gaps: number; confidences: number[] } => {
        const edits = repairTexts(shown, of).texts.flatMap((text) =>
          text.edits.filter(({ rule }) => rule.startsWith('gbk-shift')),
        );
        return {
          gaps: edits.reduce((sum, { after }) => sum + after.split(GONE).length - 1, 0),
          confidences: edits.map(({ confidence }) => confidence),
        };
      };
      safe += shifts(context).gaps;
      const { gaps, confidences } = shifts(bold);
      open += gaps;
      guessed.push(...confidences);
    });
    expect(open).toBeLessThan(safe);
    expect(guessed.filter((confidence) => confidence < 0.9)).not.toEqual([]);
    expect(Math.min(...guessed)).toBeGreaterThanOrEqual(0.39);
  }, 60_000);
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
