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
 * scripts/build-words.ts writes the file that it reads.
 */

import { BitSets } from '../bit-sets.ts';
import { farDistance, NEAR, pushDistances } from '../distances.ts';
import { FlatReader, flatFile } from '../flat-file.ts';

/** Counts are stored as `round(ln(count) · STEPS)`, at least 1; 0 means "never". */
export const STEPS = 12;

const MAGIC = 0x5a484234;

/** Probability of a character that is not in the word list: one in 50 million characters. */
const UNKNOWN = 1 / 50_000_000;

/**
 * Share of characters in words that are not in the list, mostly names. They are drawn by their
 * frequency alone. Any value from 0.005 to 0.05 ranks 169 shifted runs in the same way.
 */
const UNLISTED = 0.01;

/**
 * The record of a pair of characters inside words: sixteen bits for the index of the second one, and
 * the codes of how often it continues the word and of how often it ends it.
 */
export const NEXT_SHIFT = 16;
export const GOING_SHIFT = 8;
const CODE_BITS = 0xff;

/** What the file contains. Codes are as described at STEPS. */
export interface Counts {
  readonly characters: Uint16Array;
  /** As a word of one character. */
  readonly single: Uint8Array;
  /** As the first character of a longer word. */
  readonly first: Uint8Array;
  /** At any place in any word. */
  readonly total: Uint8Array;
  /** Where the pairs of each character begin. It has one entry more than there are characters. */
  readonly rows: Uint32Array;
  /** The records of the pairs. */
  readonly pairs: Uint32Array;
}

const nextOf = (pair: number): number => pair >>> NEXT_SHIFT;

/**
 * Writes the file of the word list. It has the parts of the pairs apart, because that takes a sixth
 * less when it is deflated.
 */
export function serialize({ characters, single, first, total, rows, pairs }: Counts): Uint8Array {
  const distances: number[] = [];
  const rests: number[] = [];
  for (let id = 0; id < characters.length; id += 1) {
    const row = [...pairs.subarray(rows[id], rows[id + 1])];
    pushDistances(row.map(nextOf), distances, rests);
  }
  return flatFile([
    Uint32Array.of(MAGIC, characters.length, pairs.length, rests.length),
    characters,
    single,
    first,
    total,
    Uint16Array.from(characters, (_, id) => (rows[id + 1] ?? 0) - (rows[id] ?? 0)),
    Uint8Array.from(distances),
    Uint8Array.from(rests),
    Uint8Array.from(pairs, (pair) => (pair >>> GOING_SHIFT) & CODE_BITS),
    Uint8Array.from(pairs, (pair) => pair & CODE_BITS),
  ]);
}

function deserialize(bytes: Uint8Array): Counts {
  const reader = new FlatReader(bytes);
  const [magic, size = 0, count = 0, far = 0] = reader.words(4);
  if (magic !== MAGIC) throw new TypeError('not a word list');
  const [characters, single, first, total] = [
    reader.shorts(size),
    reader.bytes(size),
    reader.bytes(size),
    reader.bytes(size),
  ] as const;
  const sizes = reader.shorts(size);
  const distances = reader.bytes(count);
  const rests = reader.bytes(far);
  const going = reader.bytes(count);
  const ending = reader.bytes(count);
  const rows = new Uint32Array(size + 1);
  const pairs = new Uint32Array(count);
  let pair = 0;
  let rest = 0;
  for (let id = 0; id < size; id += 1) {
    let next = -1;
    for (const end = pair + (sizes[id] ?? 0); pair < end; pair += 1) {
      let distance = distances[pair] ?? 0;
      if (distance >= NEAR) {
        distance = farDistance(distance, rests[rest] ?? 0);
        rest += 1;
      }
      next += distance;
      pairs[pair] =
        (next << NEXT_SHIFT) | ((going[pair] ?? 0) << GOING_SHIFT) | (ending[pair] ?? 0);
    }
    rows[id + 1] = pair;
  }
  return { characters, single, first, total, rows, pairs };
}

/** Numbers about each character, side by side because they are read together: how often it occurs. */
const CHARACTER = 4;
/** As a word of one character. */
const SINGLE = 0;
/** As the first character of a longer word. */
const FIRST = 1;
/** At any place in any word. */
const TOTAL = 2;
/** Before another character of its word; 0 until it is needed. */
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
  readonly #pairs: Uint32Array;
  readonly #sets: BitSets;
  /** The rows of the pairs that begin with each character, as `#sets` describes rows. */
  readonly #rows: Int32Array;
  /** Number of words and of characters in the list. */
  readonly #words: number;
  readonly #total: number;
  /** For each character: its largest probability inside a word, after any other. */

  constructor({ characters, single, first, total, rows, pairs }: Counts) {
    const values = Float64Array.from({ length: CODE_BITS + 1 }, (_, code) =>
      code ? Math.exp(code / STEPS) : 0,
    );
    this.#values = values;
    this.#pairs = pairs;
    this.#sets = new BitSets(pairs, NEXT_SHIFT, characters.length);
    this.#rows = new Int32Array(characters.length * ROW);
    const value = (code: number | undefined): number => values[code ?? 0] ?? 0;
    const sum = (codes: Uint8Array): number => codes.reduce((all, code) => all + value(code), 0);
    this.#words = sum(single) + sum(first);
    this.#total = sum(total);
    this.#characters = new Float64Array(characters.length * CHARACTER);
    for (let i = 0; i < characters.length; i += 1) {
      this.ids[characters[i] ?? 0] = i;
      const at = i * CHARACTER;
      this.#characters[at + SINGLE] = value(single[i]);
      this.#characters[at + FIRST] = value(first[i]);
      this.#characters[at + TOTAL] = value(total[i]);
      this.#rows[i * ROW] = rows[i] ?? 0;
      this.#rows[i * ROW + 1] = rows[i + 1] ?? 0;
    }
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
    const pair = within > 0 ? this.#sets.find(this.#rows, previous * ROW, id) : -1;
    if (pair >= 0) {
      const all = this.#continued(previous);
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

  /** How often a word continues after a character. */
  #continued(id: number): number {
    const known = this.#characters[id * CHARACTER + CONTINUED] ?? 0;
    if (known > 0) return known;
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
export const readWords = (bytes: Uint8Array): HiddenWords => new HiddenWords(deserialize(bytes));
