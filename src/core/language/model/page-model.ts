/**
 * The model of one page. A page speaks about one subject, so that what occurs in its undamaged text
 * is probable in its damaged text too. This model mixes the pairs of characters on the page, and
 * what follows its punctuation, into the general model.
 *
 *     習近平 three times on the page → ”習··主席 is 習近平, not 習江山
 *     a woman is named on the page, and 她 begins its sentences → 。”她, not 。”他
 */

import { simplifiedCode } from '../script/traditional.ts';
import type { LanguageModel, TextState } from './language-model.ts';
import type { CharacterList } from './words/character-list.ts';

/** Weight of the page's own pairs. */
const WEIGHT = 0.1;

const FIRST_HANZI = 0x4e00;
const LAST_HANZI = 0x9fff;
const PLACES = LAST_HANZI - FIRST_HANZI + 2;

/**
 * A Chinese character as a small number from 1 on, punctuation (code 0) as 0, and anything else as
 * -1.
 */
function placeOf(code: number): number {
  if (code >= FIRST_HANZI && code <= LAST_HANZI) return code - FIRST_HANZI + 1;
  return code === 0 ? 0 : -1;
}

const simplifiedPlace = (unit: number): number => placeOf(simplifiedCode(unit));

class PageModel implements LanguageModel {
  readonly #general: LanguageModel;
  /** How often one character follows another, keyed by `place * PLACES + place`. */
  readonly #pairs = new Map<number, number>();
  /** How often each character precedes another. */
  readonly #firsts = new Uint32Array(PLACES);
  /** 1 for characters that occur on the page. */
  readonly #occurs = new Uint8Array(PLACES);

  constructor(general: LanguageModel, texts: readonly string[]) {
    this.#general = general;
    for (const text of texts) this.#count(text);
  }

  #count(text: string): void {
    let previous = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const place = placeOf(unit) > 0 ? placeOf(simplifiedCode(unit)) : 0;
      if (place > 0) {
        const pair = previous * PLACES + place;
        this.#occurs[place] = 1;
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
        this.#firsts[previous] = (this.#firsts[previous] ?? 0) + 1;
      }
      previous = place;
    }
  }

  startOf(behind: string): TextState {
    return this.#general.startOf(behind);
  }

  advance(state: TextState, code: number): TextState {
    const general = this.#general.advance(state, code);
    const log = this.#mixed(state, code, general.log);
    return log === general.log ? general : { ...general, log };
  }

  logAfter(state: TextState, code: number): number {
    return this.#mixed(state, code, this.#general.logAfter(state, code));
  }

  shareAfter(state: TextState, code: number): number {
    const general = this.#general.shareAfter(state, code);
    const here = this.#shareHere(state, code);
    return here < 0 ? general : (1 - WEIGHT) * general + WEIGHT * here;
  }

  sharesAfter(state: TextState, list: CharacterList, shares: Float64Array): void {
    this.#general.sharesAfter(state, list, shares);
    const before = Math.max(0, placeOf(state.code));
    const seen = this.#firsts[before] ?? 0;
    if (seen === 0) return;
    const places = list.placesBy(simplifiedPlace);
    const begin = before * PLACES;
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      if (place <= 0) continue;
      const general = (1 - WEIGHT) * (shares[i] ?? 0);
      const times = this.#occurs[place] === 0 ? 0 : (this.#pairs.get(begin + place) ?? 0);
      shares[i] = times === 0 ? general : general + WEIGHT * (times / (seen + 1));
    }
  }

  follow(state: TextState, code: number): TextState {
    return this.#general.follow(state, code);
  }

  /** The general model's log probability mixed with that of the page. */
  #mixed(state: TextState, code: number, general: number): number {
    const here = this.#shareHere(state, code);
    if (here < 0) return general;
    return state.log + Math.log((1 - WEIGHT) * Math.exp(general - state.log) + WEIGHT * here);
  }

  /**
   * Share of this character among those that follow on the page, or -1 if the page says nothing
   * about it.
   */
  #shareHere(state: TextState, code: number): number {
    const before = Math.max(0, placeOf(state.code));
    const place = placeOf(simplifiedCode(code));
    const seen = this.#firsts[before] ?? 0;
    if (seen === 0 || place <= 0) return -1;
    if (this.#occurs[place] === 0) return 0;
    return (this.#pairs.get(before * PLACES + place) ?? 0) / (seen + 1);
  }
}

/** Makes the model of one page; `texts` are its blocks without glosses. */
export const pageModel = (general: LanguageModel, texts: readonly string[]): LanguageModel =>
  new PageModel(general, texts);
