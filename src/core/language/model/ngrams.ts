/**
 * Counted n-grams in flat arrays, and the file that holds them. The file is used as it lies, so that
 * loading it takes little more than reading it. scripts/model/pack.ts writes it.
 *
 * The n-grams of each order are sorted by their first characters and then by their last one, so that
 * the continuations of an n-gram are a contiguous part of the next order (a trie). All n-grams are
 * numbered together, single characters first, in the order of their numbers.
 */
import { FlatReader } from './flat-file.ts';

/**
 * Numbers of characters with a special meaning: 0 for a character that the model lacks, 1 for the
 * start or end of a line, and the largest one for entries that only fill up a row.
 */
export const UNKNOWN = 0;
export const LINE = 1;
export const FILLING = 0x1fff;

/**
 * Each n-gram has a record of 32 bits: thirteen for its last character, six for its log probability
 * (an index into those of its order), five for its log back-off weight (likewise), and eight for the
 * number of n-grams that continue it.
 */
export const CHARACTER_SHIFT = 19;
export const SHARE_SHIFT = 13;
export const SHARE_BITS = 0x3f;
export const PRICE_SHIFT = 8;
export const PRICE_BITS = 0x1f;
const COUNT_BITS = 0xff;

/** Numbers up to this one are stored as they are, and larger ones in steps. */
const EXACT = 128;
const STEP_SHIFT = 5;

/** The number of n-grams that continue one, from its record. */
export function countOf(record: number): number {
  const count = record & COUNT_BITS;
  return count < EXACT ? count : EXACT + ((count - EXACT) << STEP_SHIFT);
}

/** The bits for a number of continuations, or for the next larger one that has bits. */
export const countBits = (count: number): number =>
  count <= EXACT ? count : EXACT + Math.ceil((count - EXACT) / (1 << STEP_SHIFT));

/** Number of n-grams, as a power of two, for each of which one beginning is stored. */
export const GROUP_SHIFT = 4;

export interface NGrams {
  /**
   * The folded UTF-16 code unit of each number. The first two entries stand for UNKNOWN and LINE.
   */
  readonly characters: Uint16Array;
  /** The first n-gram of each order, and the number of all n-grams. */
  readonly firsts: Uint32Array;
  /** Log probability (nats) of each single character. */
  readonly singles: Float32Array;
  /** Log probabilities (nats) of longer n-grams: SHARE_BITS + 1 for each order, from two on. */
  readonly shares: Float32Array;
  /** Log back-off weights (nats): PRICE_BITS + 1 for each order, except for the last one. */
  readonly prices: Float32Array;
  readonly records: Uint32Array;
  /** Where the continuations of every sixteenth n-gram begin. */
  readonly begins: Uint32Array;
}

export const MAGIC = 0x334d474e;

/** Reads the file of the n-grams. Throws a TypeError for other bytes. */
export function readNGrams(bytes: Uint8Array): NGrams {
  const reader = new FlatReader(bytes);
  const [magic, orders = 0] = reader.words(2);
  if (magic !== MAGIC) throw new TypeError('not a language model');
  const firsts = reader.words(orders + 1);
  const singles = firsts[1] ?? 0;
  const grams = firsts[orders] ?? 0;
  return {
    firsts,
    characters: reader.shorts(singles),
    singles: reader.floats(singles),
    shares: reader.floats((orders - 1) * (SHARE_BITS + 1)),
    prices: reader.floats((orders - 1) * (PRICE_BITS + 1)),
    records: reader.words(grams),
    begins: reader.words((grams >>> GROUP_SHIFT) + 1),
  };
}
