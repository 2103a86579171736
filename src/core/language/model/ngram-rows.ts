/**
 * Finds what follows an n-gram in the arrays of the file. They are used as they lie, and a row of
 * continuations is read when it is first asked for: a page needs few of the rows, and reading all of
 * them takes longer than to inflate the file.
 */

import { MANY, type NGrams } from './ngrams.ts';
import { farDistance, NEAR } from './packed/distances.ts';

/** Number of n-grams, as a power of two, before each of which sums are stored. */
const GROUP_SHIFT = 5;
const GROUP = 1 << GROUP_SHIFT;

const groupsOf = (count: number): Int32Array => new Int32Array((count >>> GROUP_SHIFT) + 1);

/** Each is 0 or 1, without a branch that a processor would have to guess. */
const isContinued = (size: number): number => (size + 0xff) >> 8;
const isFar = (distance: number): number => (distance + 0x100 - NEAR) >> 8;

/** Four bytes are read at once as a word. Each of these words has the same four bytes. */
const ONES = 0x01010101;
const LOW_BITS = 0x7f * ONES;
/** Added to the lower bits of NEAR or more, this reaches the highest bit; NEAR is above 128. */
const TO_FAR = (0x100 - NEAR) * ONES;

/** A 1 in each byte of the word that is not 0. */
const bytesAboveZero = (word: number): number =>
  ((((word & LOW_BITS) + LOW_BITS) | word) >>> 7) & ONES;

/** A 1 in each byte of the word that is NEAR or more. */
const farBytes = (word: number): number => ((((word & LOW_BITS) + TO_FAR) & word) >>> 7) & ONES;

/** The sum of the four bytes of a word, if it is below 256. */
const sumOfBytes = (word: number): number => Math.imul(word, ONES) >>> 24;

/** The array as words. What stands behind it in the file, up to a multiple of four bytes, is 0. */
const wordsOf = ({ buffer, byteOffset, length }: Uint8Array): Uint32Array =>
  new Uint32Array(buffer, byteOffset, (length + 3) >>> 2);

const WORDS_OF_GROUP = GROUP / 4;

export class NGramRows {
  /** Number of all n-grams. */
  readonly length: number;
  readonly #singles: number;
  readonly #distances: Uint8Array;
  readonly #rests: Uint8Array;
  readonly #sizes: Uint8Array;
  readonly #priceCodes: Uint8Array;
  /** The n-grams with MANY continuations, and how many these are. */
  readonly #large = new Map<number, number>();
  /** Before each group: where its continuations begin, and the number of n-grams that have some. */
  readonly #begins: Int32Array;
  readonly #continued: Int32Array;
  /** Before each group: the number of far distances. */
  readonly #far: Int32Array;

  constructor({ characters, distances, rests, sizes, large, priceCodes }: NGrams) {
    this.#singles = characters.length;
    this.length = characters.length + distances.length;
    this.#distances = distances;
    this.#rests = rests;
    this.#sizes = sizes;
    this.#priceCodes = priceCodes;
    this.#begins = groupsOf(sizes.length);
    this.#continued = groupsOf(sizes.length);
    this.#far = groupsOf(distances.length);
    this.#sumSizes(large);
    this.#sumFar();
  }

  #sumSizes(large: Uint16Array): void {
    const words = wordsOf(this.#sizes);
    const begins = this.#begins;
    const continuedBefore = this.#continued;
    let begin = this.#singles;
    let continued = 0;
    for (let group = 0; group < begins.length; group += 1) {
      begins[group] = begin;
      continuedBefore[group] = continued;
      const end = Math.min(words.length, (group + 1) * WORDS_OF_GROUP);
      let sums = 0;
      let flags = 0;
      for (let at = group * WORDS_OF_GROUP; at < end; at += 1) {
        const word = words[at] ?? 0;
        sums += (word & 0xff00ff) + ((word >>> 8) & 0xff00ff);
        flags += bytesAboveZero(word);
        if (bytesAboveZero(~word) !== ONES) begin += this.#addLarge(at * 4, large);
      }
      begin += (sums & 0xffff) + (sums >>> 16);
      continued += sumOfBytes(flags);
    }
  }

  /** Notes which of four n-grams have MANY continuations. Returns how many more than MANY. */
  #addLarge(from: number, large: Uint16Array): number {
    let more = 0;
    for (let gram = from; gram < from + 4; gram += 1) {
      if (this.#sizes[gram] !== MANY) continue;
      const many = large[this.#large.size] ?? 0;
      this.#large.set(gram, many);
      more += many - MANY;
    }
    return more;
  }

  #sumFar(): void {
    const words = wordsOf(this.#distances);
    const farBefore = this.#far;
    let far = 0;
    for (let group = 0; group < farBefore.length; group += 1) {
      farBefore[group] = far;
      const end = Math.min(words.length, (group + 1) * WORDS_OF_GROUP);
      let flags = 0;
      for (let at = group * WORDS_OF_GROUP; at < end; at += 1) flags += farBytes(words[at] ?? 0);
      far += sumOfBytes(flags);
    }
  }

  /** The number of continuations of an n-gram. */
  sizeOf(gram: number): number {
    const size = this.#sizes[gram] ?? 0;
    return size === MANY ? (this.#large.get(gram) ?? 0) : size;
  }

  /** The first continuation of an n-gram. */
  beginOf(gram: number): number {
    let begin = this.#begins[gram >>> GROUP_SHIFT] ?? 0;
    for (let i = gram & ~(GROUP - 1); i < gram; i += 1) begin += this.sizeOf(i);
    return begin;
  }

  /** The index of the back-off weight of an n-gram that has continuations. */
  priceOf(gram: number): number {
    let continued = this.#continued[gram >>> GROUP_SHIFT] ?? 0;
    for (let i = gram & ~(GROUP - 1); i < gram; i += 1) {
      continued += isContinued(this.#sizes[i] ?? 0);
    }
    return this.#priceCodes[continued] ?? 0;
  }

  /** Writes the last characters of `size` continuations, the first of which is `begin`. */
  read(begin: number, size: number, numbers: Uint32Array, at: number): void {
    const distances = this.#distances;
    const first = begin - this.#singles;
    let far = this.#far[first >>> GROUP_SHIFT] ?? 0;
    for (let i = first & ~(GROUP - 1); i < first; i += 1) far += isFar(distances[i] ?? 0);
    let number = -1;
    for (let i = 0; i < size; i += 1) {
      let distance = distances[first + i] ?? 0;
      if (distance >= NEAR) {
        distance = farDistance(distance, this.#rests[far] ?? 0);
        far += 1;
      }
      number += distance;
      numbers[at + i] = number;
    }
  }
}
