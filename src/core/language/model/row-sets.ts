/**
 * Bit sets for long rows of ascending numbers, in which single numbers are looked up very often,
 * mostly without success.
 */

/** Number of look-ups in a row after which a bit set is made for it. */
const OFTEN = 16;

/**
 * Each row has a record of this many numbers: where it begins and ends, and the number of look-ups,
 * or where its bit set is.
 */
const RECORD = 3;

/** Number of bit sets, and of rows, for which there is room at first. */
const FEW = 32;

/** An array with room for at least `length` numbers that begins with those of another one. */
function grown(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const more = new Int32Array(length * 2);
  more.set(numbers);
  return more;
}

export class RowSets {
  #rows = new Int32Array(FEW * RECORD);
  #count = 0;
  readonly #numberAt: (index: number) => number;
  /** Number of 32-bit groups with one bit for each possible number. */
  readonly #groups: number;
  /**
   * For each group of 32 numbers a set has their bits, followed by the index of the group's first
   * number. The first OFTEN places are empty, so that a number of look-ups is never the place of a
   * set.
   */
  #sets: Int32Array<ArrayBuffer>;
  #end = OFTEN;

  /** `size` is one more than the largest number. `numberAt` returns the number at an index. */
  constructor(size: number, numberAt: (index: number) => number) {
    this.#numberAt = numberAt;
    this.#groups = (size + 31) >>> 5;
    this.#sets = new Int32Array(FEW * this.#groups * 2);
  }

  /** Adds a row from one index to another, and returns its number. */
  add(from: number, to: number): number {
    const row = this.#count;
    this.#count += 1;
    this.#rows = grown(this.#rows, this.#count * RECORD);
    this.#rows[row * RECORD] = from;
    this.#rows[row * RECORD + 1] = to;
    return row;
  }

  /** Returns the index of a number, or -1 if the row does not contain it. */
  find(row: number, number: number): number {
    const set = this.#rows[row * RECORD + 2] ?? 0;
    if (set < OFTEN) return this.#search(row * RECORD, number);
    const sets = this.#sets;
    const group = set + ((number >>> 5) << 1);
    const bits = sets[group] ?? 0;
    const bit = 1 << (number & 31);
    if ((bits & bit) === 0) return -1;
    return (sets[group + 1] ?? 0) + countBits(bits & (bit - 1));
  }

  #search(at: number, number: number): number {
    const rows = this.#rows;
    const from = rows[at] ?? 0;
    const to = rows[at + 1] ?? 0;
    const uses = (rows[at + 2] ?? 0) + 1;
    rows[at + 2] = uses < OFTEN ? uses : this.#setOf(from, to);
    let low = from;
    // the distance between a number and the first one is at most its value
    let high = Math.min(to - 1, from + number);
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#numberAt(middle);
      if (found === number) return middle;
      if (found < number) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #setOf(from: number, to: number): number {
    const place = this.#end;
    this.#end += this.#groups * 2;
    this.#sets = grown(this.#sets, this.#end);
    const sets = this.#sets;
    for (let i = from; i < to; i += 1) {
      const number = this.#numberAt(i);
      const group = place + ((number >>> 5) << 1);
      if (sets[group] === 0) sets[group + 1] = i;
      sets[group] = (sets[group] ?? 0) | (1 << (number & 31));
    }
    return place;
  }
}

/** Number of bits that are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
