/**
 * Counted n-grams in flat arrays, and the file that holds them: almost all of it is used as it lies,
 * so that loading is little more than reading.
 *
 * The n-grams of each order lie one after another, sorted by their first characters and then by
 * their last one, so that what goes on from one of them is a stretch of the next order (a trie). Those
 * from which anything goes on are numbered; such a number is a history. Little-endian.
 */

/** A character's number in the model: 0 for one that it lacks, 1 for a line's start or end. */
export const UNKNOWN = 0;
export const LINE = 1;

/** How many different probabilities, or prices, an order may have. */
export const BINS = 256;

/** The n-grams of one order. */
export interface Order {
  /** Number of the last character. */
  readonly last: Uint16Array;
  /** Log probability behind the others (nats), as an index of `values`. */
  readonly codes: Uint8Array;
  readonly values: Float32Array;
  /** A bit for each n-gram: something goes on from it. */
  readonly opens: Uint32Array;
  /** How many of the bits are set before each 32 of them. */
  readonly ranks: Uint32Array;
  /** By history: where in the next order its n-grams begin; one more than there are histories. */
  readonly begins: Uint32Array;
  /** By history: what it costs that none of them fits (nats), as an index of `prices`. */
  readonly priceCodes: Uint8Array;
  readonly prices: Float32Array;
}

export interface NGrams {
  /** The folded UTF-16 unit of each character's number; the first two stand for UNKNOWN and LINE. */
  readonly characters: Uint16Array;
  /** By the number of characters less one. */
  readonly orders: readonly Order[];
}

const MAGIC = 0x324d474e;

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Reads along a file; what it gives are parts of the file, not copies. */
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

/** How many bits are set. */
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

/** The file has how many n-grams go on from each history in a byte: 0 for a number among the large. */
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

/** Numbers of an order in the file's head: n-grams, histories, histories with a large count. */
const SIZES = 3;

/** Reads what `writeNGrams` wrote. Throws TypeError for other bytes. */
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
