/**
 * How likely a text is, character by character, words and marks alike. Two models are mixed: one of
 * n-grams, which has read text, and one of words, which knows more of them. All scores are natural
 * logarithms of probabilities (nats).
 */
import { foldings } from './folding.ts';
import { readWords } from './hidden-words.ts';
import { type Histories, NGramModel } from './ngram-model.ts';
import { readNGrams } from './ngrams.ts';
import { WordModel, type WordPlace } from './word-model.ts';

/** Where a text stands after a character. */
export interface TextState extends Histories, WordPlace {
  /** The folded code point of the last character; 0 behind a mark and at a line's start. */
  readonly code: number;
  /** Natural-log probability of the text so far (nats). */
  readonly log: number;
}

export interface LanguageModel {
  /** The state at a line's start, or behind a character of which nothing more is known. */
  startOf(behind: string): TextState;
  /** The state after one more character, given by its code point. */
  advance(state: TextState, code: number): TextState;
  /** The `log` of that state alone. No character makes it greater. */
  logAfter(state: TextState, code: number): number;
}

/**
 * Weight of the words. It lowers the cost of a Chinese character from 4.77 to 4.64 nats in news bodies and
 * from 5.56 to 5.36 in own sentences (`npm run eval:language`); 0.2 to 0.4 differ by 0.03 at most.
 */
const WORDS = 0.3;

/** A space behind a Latin letter or a digit, and behind anything else: the texts read have none. */
const SPACE_BEHIND_LATIN = -2.5;
const SPACE = -6;

const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);

/** What a state's `code` tells apart: letters, digits and Chinese characters. */
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

/** Reads the model from the (uncompressed) files of the n-grams and of the word list. */
export const readModel = (ngrams: Uint8Array, words: Uint8Array): LanguageModel =>
  new MixedModel(new NGramModel(readNGrams(ngrams)), new WordModel(readWords(words)));
