/**
 * How probable one Chinese character is after another.
 *
 * The model assumes that the words of a text are drawn one by one from a word-frequency list. It
 * works with bigrams of characters: inside a word, the next character depends on this one; after
 * the end of a word, any word may follow. Whether a word has ended cannot be seen, so both cases
 * are followed with their probabilities (a hidden Markov model with the states "inside" and
 * "ended"):
 *
 *     谈及2  谈及 is a word, 及 ends it           → probable
 *     谈家2  家 begins many words, but 2 follows  → 谈 | 家 | 2, three single characters, rare
 *
 * It knows only simplified characters; traditional ones are scored as their simplified forms.
 */

import { BitSets } from '../packed/bit-sets.ts';
import type { Weights } from './character-list.ts';
import { CODE_BITS, GOING_SHIFT, NEXT_SHIFT, STEPS, WordFile } from './word-file.ts';

/** Probability of a character that is not in the word list: one in 50 million characters. */
const UNKNOWN = 1 / 50_000_000;

/**
 * Share of characters in words that are not in the list, mostly names. They are drawn by their
 * frequency alone. Any value from 0.005 to 0.05 ranks 169 shifted runs in the same way.
 */
const UNLISTED = 0.01;

/** Numbers about each character, side by side because they are read together. */
const CHARACTER = 4;
/**
 * Probability that a word begins with it where a word begins: one that goes on, one that has only
 * this character, and the sum of both.
 */
const GOING = 0;
const SINGLE = 1;
const EITHER = 2;
/** How often it occurs before another character of its word; 0 until its row is read. */
const CONTINUED = 3;

/** Number of numbers that describe a row. */
const ROW = 3;

/** The words that are hidden in a sequence of characters. */
export class HiddenWords {
  /**
   * For the character weighed last: the probability, given the text so far, that a word continues
   * after it.
   */
  inside = 0;
  /** Index of each character, by its simplified UTF-16 code unit; -1 for one that is not in the list. */
  readonly ids = new Int16Array(0x10000).fill(-1);
  /** What each code of a count stands for. */
  readonly #values: Float64Array;
  /** CHARACTER numbers for each character. */
  readonly #characters: Float64Array;
  readonly #file: WordFile;
  readonly #pairs: Uint32Array;
  readonly #sets: BitSets;
  /** The rows of the pairs that begin with each character, as `#sets` describes rows. */
  readonly #rows: Int32Array;
  /** Share of words that begin with each character. */
  readonly #begin: Float64Array;
  /**
   * What precedes the character that is weighed: its row, the probability that a word has ended with
   * it, and the probability of each occurrence of a pair that begins with it.
   */
  #row = 0;
  #ended = 1;
  #going = 0;

  constructor(file: WordFile) {
    const { characters, single, first, total, rows, pairs } = file;
    const values = new Float64Array(CODE_BITS + 1);
    for (let code = 1; code < values.length; code += 1) values[code] = Math.exp(code / STEPS);
    const size = characters.length;
    const numbers = new Float64Array(size * CHARACTER);
    const rowsOfPairs = new Int32Array(size * ROW);
    const begin = new Float64Array(size);
    let words = 0;
    let all = 0;
    for (let i = 0; i < size; i += 1) {
      this.ids[characters[i] ?? 0] = i;
      words += (values[single[i] ?? 0] ?? 0) + (values[first[i] ?? 0] ?? 0);
      all += values[total[i] ?? 0] ?? 0;
      rowsOfPairs[i * ROW] = rows[i] ?? 0;
      rowsOfPairs[i * ROW + 1] = rows[i + 1] ?? 0;
    }
    for (let i = 0; i < size; i += 1) {
      const at = i * CHARACTER;
      const alone = (values[single[i] ?? 0] ?? 0) / words;
      const going = (values[first[i] ?? 0] ?? 0) / words;
      const unlisted = (UNLISTED * (values[total[i] ?? 0] ?? 0)) / all;
      numbers[at + GOING] = (1 - UNLISTED) * going;
      numbers[at + SINGLE] = (1 - UNLISTED) * alone + unlisted;
      numbers[at + EITHER] = (1 - UNLISTED) * (going + alone) + unlisted;
      begin[i] = going + alone;
    }
    this.#values = values;
    this.#file = file;
    this.#pairs = pairs;
    this.#sets = new BitSets(pairs, NEXT_SHIFT, size);
    this.#rows = rowsOfPairs;
    this.#characters = numbers;
    this.#begin = begin;
  }

  /** Number of characters in the list. */
  get size(): number {
    return this.#begin.length;
  }

  /** Share of words that begin with the character. */
  beginning(id: number): number {
    return this.#begin[id] ?? 0;
  }

  /**
   * Sets what precedes the characters that are weighed: `previous`, after which a word continues with
   * probability `within`.
   */
  stand(previous: number, within: number): void {
    this.#row = previous * ROW;
    this.#ended = 1 - within;
    this.#going = within > 0 ? within / this.#continued(previous) : 0;
  }

  /** Probability that a word begins with a character where a word begins. */
  shareAtBegin(id: number): number {
    return this.#characters[id * CHARACTER + EITHER] ?? 0;
  }

  /**
   * The probability of each character of a list there, all of which are in the word list. `word` and
   * `ratios` are as in `weigh`. Writes into `shares`.
   */
  weighAll(
    { ids, begins }: Weights,
    word: number,
    ratios: Float64Array | null,
    shares: Float64Array,
  ): void {
    const ended = this.#ended * word;
    const going = this.#going;
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i] ?? 0;
      let share = ended * (begins[i] ?? 0);
      if (ratios !== null) share *= ratios[id] ?? 1;
      if (going > 0) {
        const pair = this.#sets.find(this.#rows, this.#row, id);
        if (pair >= 0) share += going * this.#occurrences(this.#pairs[pair] ?? 0);
      }
      shares[i] = Math.max(UNKNOWN, share);
    }
  }

  /**
   * Probability of the character after which the text goes on. `word` is the probability that a word,
   * and not punctuation, follows the end of a word; it is above 1 where words that begin with this
   * character are more probable than elsewhere. Sets `inside`.
   */
  weigh(id: number, word: number): number {
    this.inside = 0;
    if (id < 0) return UNKNOWN;
    const at = id * CHARACTER;
    const ended = this.#ended * word;
    let inside = ended * (this.#characters[at + GOING] ?? 0);
    let out = ended * (this.#characters[at + SINGLE] ?? 0);
    const pair = this.#going > 0 ? this.#sets.find(this.#rows, this.#row, id) : -1;
    if (pair >= 0) {
      const record = this.#pairs[pair] ?? 0;
      inside += this.#going * (this.#values[(record >>> GOING_SHIFT) & CODE_BITS] ?? 0);
      out += this.#going * (this.#values[record & CODE_BITS] ?? 0);
    }
    const sum = inside + out;
    if (sum < UNKNOWN) return UNKNOWN;
    this.inside = inside / sum;
    return sum;
  }

  /** How often the second character of a pair continues or ends a word. */
  #occurrences(record: number): number {
    const going = this.#values[(record >>> GOING_SHIFT) & CODE_BITS] ?? 0;
    return going + (this.#values[record & CODE_BITS] ?? 0);
  }

  /** How often a word continues after a character, whose row is read now if it was not yet. */
  #continued(id: number): number {
    const known = this.#characters[id * CHARACTER + CONTINUED] ?? 0;
    if (known > 0) return known;
    this.#file.read(id);
    let continued = 0;
    const end = this.#rows[id * ROW + 1] ?? 0;
    for (let pair = this.#rows[id * ROW] ?? 0; pair < end; pair += 1) {
      continued += this.#occurrences(this.#pairs[pair] ?? 0);
    }
    this.#characters[id * CHARACTER + CONTINUED] = continued;
    return continued;
  }
}

/** Reads the word list from its uncompressed file. Throws a TypeError for other bytes. */
export const readWords = (bytes: Uint8Array): HiddenWords => new HiddenWords(new WordFile(bytes));
