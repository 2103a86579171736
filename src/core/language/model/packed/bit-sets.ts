/**
 * Finds single numbers in rows of ascending numbers, very often and mostly without success: what may
 * follow a history, or a character inside a word. Long rows that are searched often get bit sets.
 */

/** Number of look-ups in a long row after which a bit set is made for it. */
const OFTEN = 16;
/** Number of entries up to which a row is always searched by bisection. */
const SHORT = 16;

/**
 * A row is described by three numbers in an array of its owner: where its entries begin and end, and
 * one for the use of this class, which is 0 at first.
 */
const END = 1;
const SET = 2;

/** Number of bit sets for which there is room at first. */
const FEW = 32;

/** Numbers that are looked up together: see `findAll`. */
export interface Wanted {
  readonly numbers: Uint16Array;
  readonly open: Uint16Array;
  readonly count: number;
  readonly found: Int32Array;
}

/** The sets of rows in one array of records, whose upper bits are the numbers. */
export class BitSets {
  #records: Uint32Array;
  readonly #shift: number;
  /** Number of 32-bit groups with one bit for each possible number. */
  readonly #groups: number;
  /**
   * For each group of 32 numbers a set has their bits, followed by the index of the group's first
   * number. The first OFTEN places are empty, so that a number of look-ups is never the place of a
   * set.
   */
  #sets: Int32Array<ArrayBuffer>;
  #end = OFTEN;

  /** The numbers are `records[i] >>> shift`, and smaller than `size`. */
  constructor(records: Uint32Array, shift: number, size: number) {
    this.#records = records;
    this.#shift = shift;
    this.#groups = (size + 31) >>> 5;
    this.#sets = new Int32Array(FEW * this.#groups * 2);
  }

  /** Lets the records stand in another array, at the same places. */
  move(records: Uint32Array): void {
    this.#records = records;
  }

  /** Returns the index of a number in the row that is described at `rows[at]`, or -1. */
  find(rows: Int32Array, at: number, number: number): number {
    const set = rows[at + SET] ?? 0;
    if (set < OFTEN) return this.#search(rows, at, number);
    const sets = this.#sets;
    const group = set + ((number >>> 5) << 1);
    const bits = sets[group] ?? 0;
    const bit = 1 << (number & 31);
    if ((bits & bit) === 0) return -1;
    return (sets[group + 1] ?? 0) + countBits(bits & (bit - 1));
  }

  /**
   * Finds several numbers in a row: those at the first `count` places of `open`, which are indices of
   * `numbers`. Writes the index of each in the row, or -1, at the same place of `found`.
   */
  findAll(rows: Int32Array, at: number, { numbers, open, count, found }: Wanted): void {
    const set = rows[at + SET] ?? 0;
    if (set < OFTEN) {
      for (let i = 0; i < count; i += 1) {
        found[i] = this.find(rows, at, numbers[open[i] ?? 0] ?? 0);
      }
      return;
    }
    const sets = this.#sets;
    for (let i = 0; i < count; i += 1) {
      const number = numbers[open[i] ?? 0] ?? 0;
      const group = set + ((number >>> 5) << 1);
      const bits = sets[group] ?? 0;
      const bit = 1 << (number & 31);
      found[i] = (bits & bit) === 0 ? -1 : (sets[group + 1] ?? 0) + countBits(bits & (bit - 1));
    }
  }

  #search(rows: Int32Array, at: number, number: number): number {
    const from = rows[at] ?? 0;
    const to = rows[at + END] ?? 0;
    if (to - from > SHORT) {
      const uses = (rows[at + SET] ?? 0) + 1;
      rows[at + SET] = uses < OFTEN ? uses : this.#make(from, to);
    }
    const records = this.#records;
    const shift = this.#shift;
    let low = from;
    // the distance between a number and the first one is at most its value
    let high = Math.min(to - 1, from + number);
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = (records[middle] ?? 0) >>> shift;
      if (found === number) return middle;
      if (found < number) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #make(from: number, to: number): number {
    const place = this.#end;
    this.#end += this.#groups * 2;
    if (this.#end > this.#sets.length) {
      const more = new Int32Array(this.#end * 2);
      more.set(this.#sets);
      this.#sets = more;
    }
    const sets = this.#sets;
    for (let i = from; i < to; i += 1) {
      const number = (this.#records[i] ?? 0) >>> this.#shift;
      const group = place + ((number >>> 5) << 1);
      if (sets[group] === 0) sets[group + 1] = i;
      sets[group] = (sets[group] ?? 0) | (1 << (number & 31));
    }
    return place;
  }
}

/** Number of bits that are set. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
