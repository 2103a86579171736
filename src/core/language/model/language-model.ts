/**
 * Scores how probable a text is, character by character, including punctuation. Two models are
 * mixed: n-grams, which were counted in text, and a word list, which contains more words. All
 * scores are natural logarithms of probabilities (nats).
 */
import { foldings } from './folding.ts';
import { readWords } from './hidden-words.ts';
import { type Histories, NGramModel } from './ngram-model.ts';
import { readNGrams } from './ngrams.ts';
import { WordModel, type WordPlace } from './word-model.ts';

/** The state of a text after a character. */
export interface TextState extends Histories, WordPlace {
  /**
   * The folded code point of the last character; 0 after punctuation and at the start of a line.
   */
  readonly code: number;
  /** Natural-log probability of the text so far (nats). */
  readonly log: number;
}

export interface LanguageModel {
  /** The state at the start of a line, or after a character of which nothing more is known. */
  startOf(behind: string): TextState;
  /** The state after one more character, given by its code point. */
  advance(state: TextState, code: number): TextState;
  /** Only the `log` of that state. It is never greater than before. */
  logAfter(state: TextState, code: number): number;
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
const SPACE = -6;

const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);

/** The characters that a state's `code` distinguishes: letters, digits and Chinese characters. */
const isWord = (code: number): boolean => isLatin(code) || (code >= 0x2e80 && code < 0xff00);

class MixedModel implements LanguageModel {
  readonly #grams: NGramModel;
  readonly #words: WordModel;
  readonly #foldings = foldings();

  constructor(grams: NGramModel, words: WordModel) {
    this.#grams = grams;
    this.#words = words;
  }

  startOf(behind: string): TextState {
    const code = behind.codePointAt(0) ?? 0;
    const histories = this.#grams.startOf(code);
    return { code: this.#codeOf(code), log: 0, ...histories, ...this.#words.startOf(code) };
  }

  advance(state: TextState, code: number): TextState {
    const log = this.logAfter(state, code);
    if (this.#foldings[code] === 0) return { ...state, log };
    const grams = this.#grams;
    const words = this.#words;
    grams.settle();
    return {
      code: this.#codeOf(code),
      log,
      one: grams.one,
      two: grams.two,
      three: grams.three,
      four: grams.four,
      row: words.row,
      id: words.id,
      inside: words.inside,
    };
  }

  logAfter(state: TextState, code: number): number {
    if (this.#foldings[code] === 0) {
      return state.log + (isLatin(state.code) ? SPACE_BEHIND_LATIN : SPACE);
    }
    const read = this.#grams.weigh(state, code);
    const listed = this.#words.weigh(state, code);
    return state.log + Math.log((1 - WORDS) * read + WORDS * listed);
  }

  #codeOf(code: number): number {
    const form = this.#foldings[code] ?? code;
    return isWord(form) ? form : 0;
  }
}

/** Reads the model from the uncompressed files of the n-grams and of the word list. */
export const readModel = (ngrams: Uint8Array, words: Uint8Array): LanguageModel =>
  new MixedModel(new NGramModel(readNGrams(ngrams)), new WordModel(readWords(words)));
