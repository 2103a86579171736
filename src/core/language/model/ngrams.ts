/**
 * Counted n-grams, and the file that holds them. scripts/model/pack.ts writes it.
 *
 * The n-grams of each order are sorted by their first characters and then by their last one, so that
 * the continuations of an n-gram are a contiguous part of the next order (a trie). All n-grams are
 * numbered together, single characters first, in the order of their numbers.
 */
import { FlatReader } from './packed/flat-file.ts';

/**
 * Numbers of characters with a special meaning: 0 for a character that the model lacks, and 1 for
 * the start or end of a line.
 */
export const UNKNOWN = 0;
export const LINE = 1;

/** Number of different probabilities and back-off weights in each order. */
export const SHARES = 64;
export const PRICES = 32;

/** A number of continuations that does not fit into a byte is this one, and stored apart. */
export const MANY = 0xff;

export interface NGrams {
  /**
   * The folded UTF-16 code unit of each number. The first two entries stand for UNKNOWN and LINE.
   */
  readonly characters: Uint16Array;
  /** Log probability (nats) of each single character. */
  readonly singles: Float32Array;
  /** Log probabilities (nats) of longer n-grams: SHARES for each order, from two on. */
  readonly shares: Float32Array;
  /** Log back-off weights (nats): PRICES for each order, except for the last one. */
  readonly prices: Float32Array;
  /**
   * How far the last character of each n-gram is behind that of the one before it with the same
   * history (distances.ts), from order two on.
   */
  readonly distances: Uint8Array;
  readonly rests: Uint8Array;
  /** The index of the log probability of each n-gram, from order two on. */
  readonly shareCodes: Uint8Array;
  /** The number of continuations of each n-gram that is not of the last order, and the large ones. */
  readonly sizes: Uint8Array;
  readonly large: Uint16Array;
  /** The index of the log back-off weight of each n-gram that is continued. */
  readonly priceCodes: Uint8Array;
}

export const MAGIC = 0x344d474e;

/** Reads the file of the n-grams. Throws a TypeError for other bytes. */
export function readNGrams(bytes: Uint8Array): NGrams {
  const reader = new FlatReader(bytes);
  const [magic, orders = 0, singles = 0, longer = 0, rests = 0, sizes = 0, large = 0, prices = 0] =
    reader.words(8);
  if (magic !== MAGIC) throw new TypeError('not a language model');
  return {
    characters: reader.shorts(singles),
    singles: reader.floats(singles),
    shares: reader.floats((orders - 1) * SHARES),
    prices: reader.floats((orders - 1) * PRICES),
    distances: reader.bytes(longer),
    rests: reader.bytes(rests),
    shareCodes: reader.bytes(longer),
    sizes: reader.bytes(sizes),
    large: reader.shorts(large),
    priceCodes: reader.bytes(prices),
  };
}
