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
import { CODE_BITS, GOING_SHIFT, NEXT_SHIFT, STEPS, WordFile } from './word-file.ts';

/** Probability of a character that is not in the word list: one in 50 million characters. */
const UNKNOWN = 1 / 50_000_000;

/**
 * Share of characters in words that are not in the list, mostly names. They are drawn by their
 * frequency alone. Any value from 0.005 to 0.05 ranks 169 shifted runs in the same way.
 */
const UNLISTED = 0.01;

/** Numbers about each character, side by side because they are read together: how often it occurs. */
const CHARACTER = 4;
/** As a word of one character. */
const SINGLE = 0;
/** As the first character of a longer word. */
const FIRST = 1;
/** At any place in any word. */
const TOTAL = 2;
/** Before another character of its word; 0 until its row is read. */
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
  /** Number of words and of characters in the list. */
  readonly #words: number;
  readonly #total: number;

  constructor(file: WordFile) {
    const { characters, single, first, total, rows, pairs } = file;
    const values = new Float64Array(CODE_BITS + 1);
    for (let code = 1; code < values.length; code += 1) values[code] = Math.exp(code / STEPS);
    const size = characters.length;
    const numbers = new Float64Array(size * CHARACTER);
    const rowsOfPairs = new Int32Array(size * ROW);
    let words = 0;
    let all = 0;
    for (let i = 0; i < size; i += 1) {
      this.ids[characters[i] ?? 0] = i;
      const at = i * CHARACTER;
      const alone = values[single[i] ?? 0] ?? 0;
      const begun = values[first[i] ?? 0] ?? 0;
      const anywhere = values[total[i] ?? 0] ?? 0;
      numbers[at + SINGLE] = alone;
      numbers[at + FIRST] = begun;
      numbers[at + TOTAL] = anywhere;
      words += alone + begun;
      all += anywhere;
      rowsOfPairs[i * ROW] = rows[i] ?? 0;
      rowsOfPairs[i * ROW + 1] = rows[i + 1] ?? 0;
    }
    this.#values = values;
    this.#file = file;
    this.#pairs = pairs;
    this.#sets = new BitSets(pairs, NEXT_SHIFT, size);
    this.#rows = rowsOfPairs;
    this.#characters = numbers;
    this.#words = words;
    this.#total = all;
  }

  /** Share of words that begin with the character. */
  beginning(id: number): number {
    if (id < 0) return 0;
    const at = id * CHARACTER;
    const characters = this.#characters;
    return ((characters[at + SINGLE] ?? 0) + (characters[at + FIRST] ?? 0)) / this.#words;
  }

  /**
   * Probability of a character after the character `previous`, after which a word continues with
   * probability `within`. `word` is the probability that a word, and not punctuation, follows the
   * end of a word; it is above 1 where words that begin with this character are more probable than
   * elsewhere.
   */
  weigh(previous: number, within: number, id: number, word: number): number {
    this.inside = 0;
    if (id < 0) return UNKNOWN;
    const characters = this.#characters;
    const at = id * CHARACTER;
    const ended = (1 - within) * word;
    let inside = 0;
    let out = 0;
    const all = within > 0 ? this.#continued(previous) : 0;
    const pair = within > 0 ? this.#sets.find(this.#rows, previous * ROW, id) : -1;
    if (pair >= 0) {
      const record = this.#pairs[pair] ?? 0;
      inside += (within * (this.#values[(record >>> GOING_SHIFT) & CODE_BITS] ?? 0)) / all;
      out += (within * (this.#values[record & CODE_BITS] ?? 0)) / all;
    }
    const likely = ended * (1 - UNLISTED);
    inside += (likely * (characters[at + FIRST] ?? 0)) / this.#words;
    out += (likely * (characters[at + SINGLE] ?? 0)) / this.#words;
    out += (ended * UNLISTED * (characters[at + TOTAL] ?? 0)) / this.#total;
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
