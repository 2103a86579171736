/**
 * Counted n-grams in flat arrays, and the file that holds them. Almost all of the file is used as
 * it is, so that loading it takes little more than reading it.
 *
 * The n-grams of each order are sorted by their first characters and then by their last one, so
 * that the continuations of an n-gram are a contiguous part of the next order (a trie). The n-grams
 * that have continuations are numbered; such a number is a history. All numbers are little-endian.
 */

/**
 * Numbers with a special meaning: 0 for a character that the model lacks, 1 for the start or end of
 * a line.
 */
export const UNKNOWN = 0;
export const LINE = 1;

/** Number of different probabilities, or back-off weights, that an order may have. */
export const BINS = 256;

/** The n-grams of one order. */
export interface Order {
  /** Number of the last character. */
  readonly last: Uint16Array;
  /** Log probability (nats) after the other characters, as an index into `values`. */
  readonly codes: Uint8Array;
  readonly values: Float32Array;
  /** One bit per n-gram: whether anything continues it. */
  readonly opens: Uint32Array;
  /** Number of bits set before each group of 32. */
  readonly ranks: Uint32Array;
  /**
   * For each history: where its n-grams begin in the next order. It has one entry more than there
   * are histories.
   */
  readonly begins: Uint32Array;
  /** For each history: its log back-off weight (nats), as an index into `prices`. */
  readonly priceCodes: Uint8Array;
  readonly prices: Float32Array;
}

export interface NGrams {
  /**
   * The folded UTF-16 code unit of each number. The first two entries stand for UNKNOWN and LINE.
   */
  readonly characters: Uint16Array;
  /** Indexed by the number of characters minus one. */
  readonly orders: readonly Order[];
}

const MAGIC = 0x324d474e;

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Reads through a file. It returns views of the file and not copies. */
class Reader {
  readonly #buffer: ArrayBufferLike;
  #at: number;

  constructor(bytes: Uint8Array) {
    this.#buffer = bytes.buffer;
    this.#at = bytes.byteOffset;
  }

  #next(bytes: number): number {
    const at = this.#at;
    this.#at += aligned(bytes);
    return at;
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#next(length), length);
  }

  shorts(length: number): Uint16Array {
    return new Uint16Array(this.#buffer, this.#next(length * 2), length);
  }

  words(length: number): Uint32Array {
    return new Uint32Array(this.#buffer, this.#next(length * 4), length);
  }

  floats(length: number): Float32Array {
    return new Float32Array(this.#buffer, this.#next(length * 4), length);
  }
}

/** Number of bits that are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function ranksOf(opens: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(opens.length);
  let rank = 0;
  for (let i = 0; i < opens.length; i += 1) {
    ranks[i] = rank;
    rank += countBits(opens[i] ?? 0);
  }
  return ranks;
}

/**
 * The positions of the histories' n-grams. The file stores the number of n-grams of each history in
 * a byte; 0 refers to the list of large numbers.
 */
function beginsOf(counts: Uint8Array, large: Uint32Array): Uint32Array {
  const begins = new Uint32Array(counts.length + 1);
  let begin = 0;
  let used = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? 0;
    begin += count === 0 ? (large[used] ?? 0) : count;
    if (count === 0) used += 1;
    begins[i + 1] = begin;
  }
  return begins;
}

/**
 * Number of sizes per order in the file's head: n-grams, histories, and histories with a large
 * number.
 */
const SIZES = 3;

/** Reads what `writeNGrams` wrote. Throws a TypeError for other bytes. */
export function readNGrams(bytes: Uint8Array): NGrams {
  const reader = new Reader(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());
  const [magic, count = 0] = reader.words(2);
  if (magic !== MAGIC) throw new TypeError('not a language model');
  const sizes = reader.words(count * SIZES);
  const characters = reader.shorts(sizes[0] ?? 0);
  const orders = Array.from({ length: count }, (_, index): Order => {
    const [size = 0, histories = 0, large = 0] = sizes.subarray(index * SIZES);
    const last = reader.shorts(size);
    const codes = reader.bytes(size);
    const values = reader.floats(BINS);
    const opens = reader.words((size + 31) >>> 5);
    return {
      last,
      codes,
      values,
      opens,
      ranks: ranksOf(opens),
      begins: beginsOf(reader.bytes(histories), reader.words(large)),
      priceCodes: reader.bytes(histories),
      prices: reader.floats(BINS),
    };
  });
  return { characters, orders };
}

/** Writes the n-grams as one file. */
export function writeNGrams({ characters, orders }: NGrams): Uint8Array {
  const head: number[] = [MAGIC, orders.length];
  const body: (Uint8Array | Uint16Array | Uint32Array | Float32Array)[] = [characters];
  for (const { last, codes, values, opens, begins, priceCodes, prices } of orders) {
    const counts = Uint32Array.from(priceCodes, (_, i) => (begins[i + 1] ?? 0) - (begins[i] ?? 0));
    const large = counts.filter((count) => count > 0xff);
    const small = Uint8Array.from(counts, (count) => (count > 0xff ? 0 : count));
    head.push(last.length, counts.length, large.length);
    body.push(last, codes, values, opens, small, large, priceCodes, prices);
  }
  const parts = [Uint32Array.from(head), ...body];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  }
  return bytes;
}
