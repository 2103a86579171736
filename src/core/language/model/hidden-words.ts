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

/** Counts are stored as `round(ln(count) · STEPS)`, at least 1; 0 means "never". */
export const STEPS = 12;

const MAGIC = 0x5a484232;

/** Probability of a character that is not in the word list: one in 50 million characters. */
const UNKNOWN = 1 / 50_000_000;

/**
 * Share of characters in words that are not in the list, mostly names. They are drawn by their
 * frequency alone. Any value from 0.005 to 0.05 ranks 169 shifted runs in the same way.
 */
const UNLISTED = 0.01;

/** The arrays of the file. Codes are as described at STEPS. */
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
  readonly next: Uint16Array;
  /** Whether the pair's second character continues or ends the word. */
  readonly going: Uint8Array;
  readonly ending: Uint8Array;
}

/**
 * Writes the file of the model: little-endian, array after array, with `next` as differences within
 * its row.
 */
export function serialize(counts: Counts): Uint8Array {
  const size = counts.characters.length;
  const pairs = counts.next.length;
  const bytes = new Uint8Array(12 + size * 7 + pairs * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, size, true);
  view.setUint32(8, pairs, true);
  let at = 12;
  for (let i = 0; i < size; i += 1) {
    view.setUint16(at + i * 2, counts.characters[i] ?? 0, true);
    view.setUint16(at + size * 2 + i * 2, (counts.rows[i + 1] ?? 0) - (counts.rows[i] ?? 0), true);
  }
  at += size * 4;
  for (const codes of [counts.single, counts.first, counts.total]) {
    bytes.set(codes, at);
    at += size;
  }
  for (let row = 0; row < size; row += 1) {
    let previous = 0;
    for (let k = counts.rows[row] ?? 0; k < (counts.rows[row + 1] ?? 0); k += 1) {
      const id = counts.next[k] ?? 0;
      view.setUint16(at + k * 2, id - previous, true);
      previous = id;
    }
  }
  bytes.set(counts.going, at + pairs * 2);
  bytes.set(counts.ending, at + pairs * 3);
  return bytes;
}

function deserialize(bytes: Uint8Array): Counts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new TypeError('not a word list');
  const size = view.getUint32(4, true);
  const pairs = view.getUint32(8, true);
  const characters = new Uint16Array(size);
  const rows = new Uint32Array(size + 1);
  let at = 12;
  for (let i = 0; i < size; i += 1) {
    characters[i] = view.getUint16(at + i * 2, true);
    rows[i + 1] = (rows[i] ?? 0) + view.getUint16(at + size * 2 + i * 2, true);
  }
  at += size * 4;
  const slice = (from: number, length: number): Uint8Array => bytes.subarray(from, from + length);
  const single = slice(at, size);
  const first = slice(at + size, size);
  const total = slice(at + size * 2, size);
  at += size * 3;
  const next = new Uint16Array(pairs);
  for (let row = 0; row < size; row += 1) {
    let previous = 0;
    for (let k = rows[row] ?? 0; k < (rows[row + 1] ?? 0); k += 1) {
      previous += view.getUint16(at + k * 2, true);
      next[k] = previous;
    }
  }
  const going = slice(at + pairs * 2, pairs);
  const ending = slice(at + pairs * 3, pairs);
  return { characters, single, first, total, rows, next, going, ending };
}

/** The words that are hidden in a sequence of characters. */
export class HiddenWords {
  /**
   * For the character weighed last: the probability, given the text so far, that a word continues
   * after it.
   */
  inside = 0;
  readonly #counts: Counts;
  readonly #ids = new Int32Array(0x10000).fill(-1);
  readonly #values: Float64Array;
  readonly #words: number;
  readonly #characters: number;
  /** How often a word continues after each character. */
  readonly #continued: Float64Array;

  constructor(counts: Counts) {
    this.#counts = counts;
    const { characters, single, first, total, rows, going, ending } = counts;
    for (let i = 0; i < characters.length; i += 1) this.#ids[characters[i] ?? 0] = i;
    this.#values = Float64Array.from({ length: 256 }, (_, code) =>
      code ? Math.exp(code / STEPS) : 0,
    );
    const sum = (codes: Uint8Array): number =>
      codes.reduce((all, code) => all + this.#value(code), 0);
    this.#words = sum(single) + sum(first);
    this.#characters = sum(total);
    this.#continued = new Float64Array(characters.length);
    for (let i = 0; i < characters.length; i += 1) {
      let all = 0;
      for (let k = rows[i] ?? 0; k < (rows[i + 1] ?? 0); k += 1) {
        all += this.#value(going[k]) + this.#value(ending[k]);
      }
      this.#continued[i] = all;
    }
  }

  /**
   * Index of a character, given by its simplified code point; -1 for one that is not in the list.
   */
  idOf(code: number): number {
    return this.#ids[code] ?? -1;
  }

  /** Share of words that begin with the character. */
  beginning(id: number): number {
    if (id < 0) return 0;
    const { single, first } = this.#counts;
    return (this.#value(single[id]) + this.#value(first[id])) / this.#words;
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
    const { single, first, total, going, ending } = this.#counts;
    const ended = (1 - within) * word;
    let inside = 0;
    let out = 0;
    const pair = within > 0 ? this.#find(previous, id) : -1;
    if (pair >= 0) {
      const all = this.#continued[previous] ?? 1;
      inside += (within * this.#value(going[pair])) / all;
      out += (within * this.#value(ending[pair])) / all;
    }
    inside += (ended * (1 - UNLISTED) * this.#value(first[id])) / this.#words;
    out += (ended * (1 - UNLISTED) * this.#value(single[id])) / this.#words;
    out += (ended * UNLISTED * this.#value(total[id])) / this.#characters;
    const sum = inside + out;
    if (sum < UNKNOWN) return UNKNOWN;
    this.inside = inside / sum;
    return sum;
  }

  #value(code: number | undefined): number {
    return this.#values[code ?? 0] ?? 0;
  }

  /** Index of the pair, or -1. */
  #find(previous: number, next: number): number {
    let low = this.#counts.rows[previous] ?? 0;
    let high = (this.#counts.rows[previous + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#counts.next[middle] ?? 0;
      if (found === next) return middle;
      if (found < next) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** Reads the word list from its uncompressed file. Throws a TypeError for other bytes. */
export const readWords = (bytes: Uint8Array): HiddenWords => new HiddenWords(deserialize(bytes));
