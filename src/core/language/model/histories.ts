/**
 * The histories that texts have met so far. Of all that a model knows a text meets little, and what
 * stands close together is read faster, so that each history gets its place here when it is first
 * met.
 */

/**
 * Each history has this many numbers of 32 bits. They are read together and therefore stand
 * together.
 */
export const HISTORY = 8;
/** The row of its continuations, among those that were read (bit-sets.ts). */
const BEGIN = 0;
const END = 1;
/** The next shorter history with which it ends, or NOTHING. */
export const SHORTER = 3;
/** Number of its characters. */
export const ORDER = 4;
/** The difference between the number of an n-gram and its place in the row. */
export const OFFSET = 5;
/** Its back-off weight, which is a number of 64 bits. */
export const WEIGHT = 3;
/** Number of such numbers for each history. */
export const WEIGHTS = HISTORY / 2;

/** The history that knows nothing. */
export const NOTHING = -1;

/** Number of histories for which there is room at first. */
const FEW = 1024;

export class Histories {
  /** HISTORY numbers for each of them. */
  numbers = new Int32Array(FEW * HISTORY);
  /** The same numbers as WEIGHTS numbers of 64 bits. */
  weights = new Float64Array(this.numbers.buffer);
  #size = 0;

  add(
    begin: number,
    end: number,
    offset: number,
    shorter: number,
    order: number,
    weight: number,
  ): number {
    const history = this.#size;
    this.#size += 1;
    if (this.#size * HISTORY > this.numbers.length) {
      const more = new Int32Array(this.numbers.length * 2);
      more.set(this.numbers);
      this.numbers = more;
      this.weights = new Float64Array(more.buffer);
    }
    const at = history * HISTORY;
    this.numbers[at + BEGIN] = begin;
    this.numbers[at + END] = end;
    this.numbers[at + OFFSET] = offset;
    this.numbers[at + SHORTER] = shorter;
    this.numbers[at + ORDER] = order;
    this.weights[history * WEIGHTS + WEIGHT] = weight;
    return history;
  }

  orderOf(history: number): number {
    return this.numbers[history * HISTORY + ORDER] ?? 0;
  }
}
