/** Tests the builder of the n-gram model on a few invented lines (fixtures/model). */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../../scripts/model/corpus.ts';
import { estimate } from '../../../../scripts/model/estimate.ts';
import { countLevels } from '../../../../scripts/model/levels.ts';
import { packTables } from '../../../../scripts/model/pack.ts';
import { prune } from '../../../../scripts/model/prune.ts';
import { tablesOf } from '../../../../scripts/model/tables.ts';
import { foldings } from '../../../../src/core/language/model/folding.ts';
import { type History, NGramModel } from '../../../../src/core/language/model/ngram-model.ts';
import { LINE, readNGrams, UNKNOWN } from '../../../../src/core/language/model/ngrams.ts';

const FOLDER = fileURLToPath(new URL('../../../../fixtures/model/', import.meta.url));
const ORDER = 5;

async function build(weight: number, threshold: number): Promise<Uint8Array> {
  const corpus = await readCorpus(FOLDER, ORDER);
  const levels = countLevels(corpus, ORDER);
  const estimates = estimate(levels, corpus.tokens, weight);
  const kept = prune(levels, estimates, corpus.tokens, { weight, threshold });
  return packTables(tablesOf(corpus, levels, estimates, kept));
}

const CHARACTERS = '河口的大桥今天通车了。，渡船停老说：“”就有上下在走他真长小昨没著名\n';

/** A model with the numbers of its characters. */
class Built {
  readonly model: NGramModel;
  readonly #numbers: ReadonlyMap<number, number>;

  constructor(bytes: Uint8Array) {
    const ngrams = readNGrams(bytes);
    this.model = new NGramModel(ngrams);
    this.#numbers = new Map([...ngrams.characters].map((unit, number) => [unit, number]));
  }

  weigh(place: History, character: string): number {
    const form = foldings()[character.codePointAt(0) ?? 0] ?? 0;
    return this.model.weigh(place, this.#numbers.get(form) ?? UNKNOWN);
  }
}

/** Returns the history after a text and the probability of its last character. */
function behind(built: Built, text: string): { place: History; last: number } {
  let place = built.model.startOf(LINE);
  let last = 1;
  for (const character of text) {
    last = built.weigh(place, character);
    place = built.model.settle();
  }
  return { place, last };
}

describe.each([0, 2])('built with the threshold %d', (threshold) => {
  let bytes: Uint8Array;
  let model: Built;

  beforeAll(async () => {
    bytes = await build(2, threshold);
    model = new Built(bytes);
  });

  test('has the same bytes each time', async () => {
    expect(Buffer.from(await build(2, threshold)).equals(Buffer.from(bytes))).toBe(true);
  });

  test.each(['', '大', '大桥', '大桥通', '大桥通车', '他在大', '船老大', '口。', '名大名'])(
    'shares out one behind %j',
    (text) => {
      const { place } = behind(model, text);
      const known = [...CHARACTERS].filter((character) => {
        const share = model.weigh(place, character);
        expect(share).toBeGreaterThan(0);
        return share > 1e-7;
      });
      const sum = known.reduce((all, letter) => all + model.weigh(place, letter), 0);
      // some of the probability belongs to characters that are not in the lines, and values are
      // rounded to a few
      expect(sum).toBeGreaterThan(0.75);
      expect(sum).toBeLessThan(1.1);
    },
  );

  test('knows what follows', () => {
    expect(behind(model, '河口的大桥').last).toBeGreaterThan(behind(model, '河口的大船').last * 3);
    expect(behind(model, '渡船停').last).toBeGreaterThan(behind(model, '渡船的').last * 3);
  });

  test('scores traditional text and narrow marks as it does simplified text and wide ones', () => {
    expect(behind(model, '大橋今天通車了,').last).toBe(behind(model, '大桥今天通车了，').last);
  });

  test('finds the words again that the lines lost', () => {
    expect(behind(model, '那座著').last).toBeGreaterThan(behind(model, '那座着').last * 3);
  });
});

test('counts from elsewhere have a part in it', async () => {
  const [without, withThem] = await Promise.all([build(0, 0), build(5, 0)]);
  const of = (bytes: Uint8Array): number => behind(new Built(bytes), '大桥通').last;
  expect(of(withThem)).toBeGreaterThan(of(without) * 1.2);
});

test('other bytes are refused', () => {
  expect(() => readNGrams(new Uint8Array(64))).toThrow(TypeError);
});
