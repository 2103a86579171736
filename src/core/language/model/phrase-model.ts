/**
 * A model that knows the phrases of a document. What follows two characters elsewhere in it probably
 * follows them here too: 罗景川 in a sentence shows that 罗景� in a table is the same person.
 */
import { simplifiedCode } from '../script/traditional.ts';
import type { LanguageModel, TextState } from './language-model.ts';
import type { CharacterList } from './words/character-list.ts';

/**
 * Weight of what the document says where it has the same two characters. The name of a person has a
 * third character that the general model cannot know.
 */
const WEIGHT = 0.6;

/** Stands for what else may follow two characters, as a number of occurrences. */
const OTHERS = 0.5;

/** Number of characters of a document that are counted. */
const MOST_COUNTED = 200_000;

const FIRST_HANZI = 0x4e00;
const LAST_HANZI = 0x9fff;
const PLACES = LAST_HANZI - FIRST_HANZI + 2;

/** A Chinese character, whatever its script, as a number from 1 on; 0 for anything else. */
function placeOf(code: number): number {
  if (code < FIRST_HANZI || code > LAST_HANZI) return 0;
  return simplifiedCode(code) - FIRST_HANZI + 1;
}

/** A state that knows the character before its last one; 0 if that was none. */
interface PhraseState extends TextState {
  readonly before?: number;
}

class PhraseModel implements LanguageModel {
  readonly #general: LanguageModel;
  /** How often three characters stand together, and how often the first two of them. */
  readonly #triples = new Map<number, number>();
  readonly #pairs = new Map<number, number>();

  constructor(general: LanguageModel, texts: readonly string[]) {
    this.#general = general;
    let counted = 0;
    for (const text of texts) {
      if (counted >= MOST_COUNTED) break;
      counted += text.length;
      this.#count(text);
    }
  }

  #count(text: string): void {
    let first = 0;
    let second = 0;
    for (let at = 0; at < text.length; at += 1) {
      const third = placeOf(text.charCodeAt(at));
      if (first > 0 && second > 0 && third > 0) {
        const pair = first * PLACES + second;
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
        const triple = pair * PLACES + third;
        this.#triples.set(triple, (this.#triples.get(triple) ?? 0) + 1);
      }
      first = second;
      second = third;
    }
  }

  startOf(behind: string): TextState {
    return this.#general.startOf(behind);
  }

  advance(state: PhraseState, code: number): PhraseState {
    const general = this.#general.advance(state, code);
    return { ...general, log: this.#mixed(state, code, general.log), before: state.code };
  }

  logAfter(state: PhraseState, code: number): number {
    return this.#mixed(state, code, this.#general.logAfter(state, code));
  }

  shareAfter(state: PhraseState, code: number): number {
    const general = this.#general.shareAfter(state, code);
    const pair = this.#pairOf(state);
    return pair < 0 ? general : (1 - WEIGHT) * general + WEIGHT * this.#shareHere(pair, code);
  }

  sharesAfter(state: PhraseState, list: CharacterList, shares: Float64Array): void {
    this.#general.sharesAfter(state, list, shares);
    const pair = this.#pairOf(state);
    if (pair < 0) return;
    const places = list.placesBy(placeOf);
    for (let i = 0; i < places.length; i += 1) {
      const here = this.#shareAt(pair, places[i] ?? 0);
      shares[i] = (1 - WEIGHT) * (shares[i] ?? 0) + WEIGHT * here;
    }
  }

  follow(state: PhraseState, code: number): PhraseState {
    return { ...this.#general.follow(state, code), before: state.code };
  }

  #mixed(state: PhraseState, code: number, general: number): number {
    const pair = this.#pairOf(state);
    if (pair < 0) return general;
    const share = Math.exp(general - state.log);
    return state.log + Math.log((1 - WEIGHT) * share + WEIGHT * this.#shareHere(pair, code));
  }

  /** The last two characters of a state, or -1 if the document has nothing that begins with them. */
  #pairOf({ before = 0, code }: PhraseState): number {
    const first = placeOf(before);
    const second = placeOf(code);
    if (first === 0 || second === 0) return -1;
    const pair = first * PLACES + second;
    return this.#pairs.has(pair) ? pair : -1;
  }

  #shareHere(pair: number, code: number): number {
    return this.#shareAt(pair, placeOf(code));
  }

  #shareAt(pair: number, place: number): number {
    const times = place <= 0 ? 0 : (this.#triples.get(pair * PLACES + place) ?? 0);
    return times / ((this.#pairs.get(pair) ?? 0) + OTHERS);
  }
}

/** Makes the model of a document; `texts` are what is known of it for sure. */
export const phraseModel = (general: LanguageModel, texts: readonly string[]): LanguageModel =>
  new PhraseModel(general, texts);
