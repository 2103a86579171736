/**
 * Scores how probable a text is, character by character, including punctuation. Two models are
 * mixed: n-grams, which were counted in text, and a word list, which contains more words. All
 * scores are natural logarithms of probabilities (nats).
 */

import { characterTable, ENTRIES, FORM, isLatin, NUMBER, ROW, SPACE, WORD } from './characters.ts';
import { NOTHING } from './histories.ts';
import { type History, NGramModel } from './ngram-model.ts';
import { readNGrams, UNKNOWN } from './ngrams.ts';
import type { CharacterList, Weights } from './words/character-list.ts';
import { readWords } from './words/hidden-words.ts';
import { rowIndices, WordModel, type WordPlace } from './words/word-model.ts';

/** The state of a text after a character. */
export interface TextState extends WordPlace {
  /**
   * The folded code point of the last character; 0 after punctuation and at the start of a line.
   */
  readonly code: number;
  /** Natural-log probability of the text so far (nats). */
  readonly log: number;
  /** Its end, for the n-grams. */
  readonly history: History;
}

export interface LanguageModel {
  /** The state at the start of a line, or after a character of which nothing more is known. */
  startOf(behind: string): TextState;
  /** The state after one more character, given by its code point. */
  advance(state: TextState, code: number): TextState;
  /** Only the `log` of that state. It is never greater than before. */
  logAfter(state: TextState, code: number): number;
  /** Probability of that character after the state, which is cheaper than its logarithm. */
  shareAfter(state: TextState, code: number): number;
  /**
   * The same for all characters of a list, which is several times as fast as one after another. Writes
   * into `shares`, which has room for at least as many.
   */
  sharesAfter(state: TextState, list: CharacterList, shares: Float64Array): void;
  /**
   * The state after one more character for searches that keep sums of their own: its `log` stays
   * that of `state`, which saves two logarithms.
   */
  follow(state: TextState, code: number): TextState;
}

/**
 * Weight of the word model. It lowers the cost of a Chinese character from 4.77 to 4.64 nats in
 * news bodies and from 5.56 to 5.36 in our own sentences (`npm run eval:language`). Between 0.2 and
 * 0.4 the costs differ by at most 0.03.
 */
const WORDS = 0.3;

/**
 * Cost (nats) of a space after a Latin letter or digit, and after anything else. The texts that
 * were counted contain no spaces.
 */
const SPACE_BEHIND_LATIN = -2.5;
const SPACE_ELSEWHERE = -6;

/** Number of characters for which there is room at first when many are weighed. */
const FEW = 256;

const costOfSpace = (state: TextState): number =>
  isLatin(state.code) ? SPACE_BEHIND_LATIN : SPACE_ELSEWHERE;

class MixedModel implements LanguageModel {
  readonly #grams: NGramModel;
  readonly #words: WordModel;
  readonly #characters: Uint16Array;
  /** Room for what the word list says about many characters. */
  #listed = new Float64Array(FEW);

  constructor(grams: NGramModel, words: WordModel, characters: Uint16Array) {
    this.#grams = grams;
    this.#words = words;
    this.#characters = characters;
  }

  startOf(behind: string): TextState {
    const code = behind.codePointAt(0) ?? 0;
    const number = this.#about(code, NUMBER);
    const { row, id, inside } = this.#words.startOf(this.#about(code, ROW));
    return {
      code: this.#about(code, FORM),
      log: 0,
      history: code === 0 ? NOTHING : this.#grams.startOf(number === SPACE ? UNKNOWN : number),
      row,
      id,
      inside,
    };
  }

  advance(state: TextState, code: number): TextState {
    const log = this.logAfter(state, code);
    return this.#about(code, NUMBER) === SPACE ? { ...state, log } : this.#settle(code, log);
  }

  logAfter(state: TextState, code: number): number {
    const number = this.#about(code, NUMBER);
    if (number === SPACE) return state.log + costOfSpace(state);
    return state.log + Math.log(this.#weigh(state, code, number));
  }

  shareAfter(state: TextState, code: number): number {
    const number = this.#about(code, NUMBER);
    return number === SPACE ? Math.exp(costOfSpace(state)) : this.#weigh(state, code, number);
  }

  sharesAfter(state: TextState, list: CharacterList, shares: Float64Array): void {
    const weights = list.weightsBy(this, this.#weights);
    const { length } = list;
    if (length > this.#listed.length) this.#listed = new Float64Array(length);
    const listed = this.#listed;
    this.#grams.weighAll(state.history, weights, shares);
    this.#words.stand(state);
    this.#words.weighAll(weights, listed);
    for (let i = 0; i < length; i += 1) {
      shares[i] = (1 - WORDS) * (shares[i] ?? 0) + WORDS * (listed[i] ?? 0);
    }
    for (const i of weights.others) shares[i] = this.shareAfter(state, list.units[i] ?? 0);
  }

  readonly #weights = (units: Uint16Array): Weights => {
    const { length } = units;
    const weights = {
      numbers: new Uint16Array(length),
      singles: new Float64Array(length),
      ids: new Int16Array(length),
      begins: new Float64Array(length),
      others: [] as number[],
    };
    units.forEach((unit, i) => {
      const number = this.#about(unit, NUMBER);
      const id = this.#about(unit, WORD) - 1;
      if (number === SPACE || number === UNKNOWN || id < 0 || this.#about(unit, ROW) > 0) {
        weights.others.push(i);
      }
      weights.numbers[i] = number;
      weights.singles[i] = this.#grams.shareAlone(number);
      weights.ids[i] = id;
      weights.begins[i] = this.#words.shareAtBegin(id);
    });
    return weights;
  };

  follow(state: TextState, code: number): TextState {
    const number = this.#about(code, NUMBER);
    if (number === SPACE) return state;
    this.#weigh(state, code, number);
    return this.#settle(code, state.log);
  }

  /** The state after the character that was weighed last. */
  #settle(code: number, log: number): TextState {
    const { row, id, inside } = this.#words;
    const form = this.#about(code, FORM);
    return { code: form, log, history: this.#grams.settle(), row, id, inside };
  }

  #weigh(state: TextState, code: number, number: number): number {
    const read = this.#grams.weigh(state.history, number);
    const id = this.#about(code, WORD) - 1;
    const listed = this.#words.weigh(state, this.#about(code, ROW), id);
    return (1 - WORDS) * read + WORDS * listed;
  }

  /** What the table says about a code point; all that lies beyond it is unknown. */
  #about(code: number, entry: number): number {
    return this.#characters[code * ENTRIES + entry] ?? 0;
  }
}

/** Reads the model from the uncompressed files of the n-grams and of the word list. */
export function readModel(ngrams: Uint8Array, words: Uint8Array): LanguageModel {
  const grams = readNGrams(ngrams);
  const hidden = readWords(words);
  const characters = characterTable(grams.characters, hidden.ids, rowIndices);
  return new MixedModel(new NGramModel(grams), new WordModel(hidden), characters);
}
