/**
 * How likely one Chinese character follows another.
 *
 * The model is that of a text whose words are drawn one by one from a word-frequency list, told by
 * character bigrams: inside a word the next character depends on this one, and a word that has
 * ended is followed by any word. Whether a word has ended is not seen, so both cases are carried
 * along with their probabilities (a hidden Markov model with the states "inside" and "ended"):
 *
 *     谈及2  谈及 is a word, 及 ends it          → likely
 *     谈家2  家 begins many words, but 2 follows → 谈 | 家 | 2, three single characters, rare
 *
 * It knows simplified characters only; traditional ones are scored as their simplified forms.
 * scripts/build-words.ts writes the file it reads.
 */

/** Counts are kept as `round(ln(count) · STEPS)`, at least 1; 0 is kept for "never". */
export const STEPS = 12;

const MAGIC = 0x5a484232;

/** Probability of a character that the word list lacks: one in 50 million characters. */
const UNKNOWN = 1 / 50_000_000;

/**
 * Share of characters that stand in words the list lacks (names above all). They are drawn by
 * their frequency alone. Any value from 0.005 to 0.05 ranks 169 shifted runs alike.
 */
const UNLISTED = 0.01;

/** The arrays of the file. Codes are those of STEPS. */
export interface Counts {
  readonly characters: Uint16Array;
  /** A word of this character alone. */
  readonly single: Uint8Array;
  /** First character of a longer word. */
  readonly first: Uint8Array;
  /** Any place in any word. */
  readonly total: Uint8Array;
  /** Where the pairs of each character begin; one more than there are characters. */
  readonly rows: Uint32Array;
  readonly next: Uint16Array;
  /** The pair's second character goes on / ends the word. */
  readonly going: Uint8Array;
  readonly ending: Uint8Array;
}

/** Writes the model's file: little-endian, array after array, `next` as differences in its row. */
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

/** Words that are hidden in a row of characters. */
export class HiddenWords {
  /**
   * Of the character that `weigh` weighed last: the probability that a word goes on after it, given
   * the text so far.
   */
  inside = 0;
  readonly #counts: Counts;
  readonly #ids = new Int32Array(0x10000).fill(-1);
  readonly #values: Float64Array;
  readonly #words: number;
  readonly #characters: number;
  /** How often a word goes on after each character. */
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

  /** Index of a character (its code point, simplified), -1 for one that the list lacks. */
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
   * Probability of a character behind another, `previous`, after which a word goes on with the
   * probability `within`. `word` is the probability that a word follows at all where one has ended,
   * and not a mark; above 1 where words that begin with the character are more likely than elsewhere.
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

/** Reads the word list from its (uncompressed) file. Throws TypeError for other bytes. */
export const readWords = (bytes: Uint8Array): HiddenWords => new HiddenWords(deserialize(bytes));
