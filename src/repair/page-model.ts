/**
 * A page speaks about one thing: what stands in its undamaged text is likely in its damaged text
 * too. This model mixes the pairs of the page into the general one, and what follows its marks.
 *
 *     習近平 three times on the page → ”習··主席 is 習近平, not 習江山
 *     her name is on the page, and 她 begins its sentences → 。”她, not 。”他
 */
import type { BigramModel, ModelState } from '../language/bigram-model.ts';
import { simplifiedOf } from '../language/traditional.ts';

/** Weight of the page's own pairs. */
const WEIGHT = 0.2;

const HANZI = /[\u4e00-\u9fff]/;

class PageModel implements BigramModel {
  readonly start: ModelState;
  readonly #general: BigramModel;
  readonly #pairs: ReadonlyMap<string, number>;
  readonly #singles: ReadonlyMap<string, number>;

  constructor(general: BigramModel, texts: readonly string[]) {
    this.#general = general;
    this.start = general.start;
    const pairs = new Map<string, number>();
    const singles = new Map<string, number>();
    for (const text of texts) {
      let previous = '';
      for (const character of text) {
        const folded = HANZI.test(character) ? simplifiedOf(character) : '';
        if (folded !== '') {
          pairs.set(previous + folded, (pairs.get(previous + folded) ?? 0) + 1);
          singles.set(previous, (singles.get(previous) ?? 0) + 1);
        }
        previous = folded;
      }
    }
    this.#pairs = pairs;
    this.#singles = singles;
  }

  beginning(character: string): number {
    return this.#general.beginning(character);
  }

  next(state: ModelState, character: string, word: number): ModelState {
    const general = this.#general.next(state, character, word);
    const seen = this.#singles.get(state.character) ?? 0;
    if (seen === 0) return general;
    const here = (this.#pairs.get(state.character + character) ?? 0) / (seen + 1);
    const mixed = (1 - WEIGHT) * Math.exp(general.log - state.log) + WEIGHT * here;
    return { ...general, log: state.log + Math.log(mixed) };
  }
}

/** The model of one page; `texts` are its blocks without glosses. */
export const pageModel = (general: BigramModel, texts: readonly string[]): BigramModel =>
  new PageModel(general, texts);
