/**
 * Rows of ascending numbers in one flat array. Single numbers are looked up in them very often,
 * mostly without success: what may follow a history, or a character inside a word.
 */

/** Number of entries up to which a row is searched by bisection. */
const SHORT = 16;
/** Number of look-ups in a long row after which a bit set is made for it. */
const OFTEN = 16;

export class SortedRows {
  readonly #numbers: Uint16Array;
  /** Where each row begins, with one entry more than there are rows. */
  readonly #begins: Uint32Array;
  /** Number of 32-bit groups with one bit for each possible number. */
  readonly #groups: number;
  readonly #uses: Uint8Array;
  /**
   * For each row that is used often: for each group of 32 numbers its bits, followed by the index
   * of the group's first entry.
   */
  readonly #sets: (Uint32Array | null)[];

  /** `size` is one more than the largest number. */
  constructor(numbers: Uint16Array, begins: Uint32Array, size: number) {
    this.#numbers = numbers;
    this.#begins = begins;
    this.#groups = (size + 31) >>> 5;
    const rows = Math.max(0, begins.length - 1);
    this.#uses = new Uint8Array(rows);
    this.#sets = new Array<Uint32Array | null>(rows).fill(null);
  }

  /** Returns the index of `number` in the flat array, or -1 if the row does not contain it. */
  find(row: number, number: number): number {
    const set = this.#sets[row] ?? null;
    if (set === null) return this.#search(row, number);
    const group = number >>> 5;
    const bits = set[group] ?? 0;
    const bit = 1 << (number & 31);
    if ((bits & bit) === 0) return -1;
    return (set[this.#groups + group] ?? 0) + countBits(bits & (bit - 1));
  }

  #search(row: number, number: number): number {
    const numbers = this.#numbers;
    const from = this.#begins[row] ?? 0;
    const to = this.#begins[row + 1] ?? 0;
    if (to - from > SHORT) {
      const uses = (this.#uses[row] ?? 0) + 1;
      this.#uses[row] = uses;
      if (uses >= OFTEN) this.#sets[row] = this.#setOf(from, to);
    }
    let low = from;
    // the distance between a number and the first one is at most its value
    let high = Math.min(to - 1, from + number);
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = numbers[middle] ?? 0;
      if (found === number) return middle;
      if (found < number) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #setOf(from: number, to: number): Uint32Array {
    const groups = this.#groups;
    const set = new Uint32Array(groups * 2);
    for (let i = from; i < to; i += 1) {
      const number = this.#numbers[i] ?? 0;
      const group = number >>> 5;
      if (set[group] === 0) set[groups + group] = i;
      set[group] = (set[group] ?? 0) | (1 << (number & 31));
    }
    return set;
  }
}

/** Number of bits that are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
