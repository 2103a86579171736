/** A map from pairs of whole numbers to a number, in flat arrays without an object per entry. */

const FEW = 1 << 10;

/** Stands for an empty place. The first numbers of pairs are never negative. */
const EMPTY = -1;

function hashOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

export class PairMap {
  #firsts = new Int32Array(FEW).fill(EMPTY);
  #seconds = new Int32Array(FEW);
  #values = new Float64Array(FEW);
  #size = 0;

  /** The value of a pair, or NaN. */
  get(first: number, second: number): number {
    const firsts = this.#firsts;
    const mask = firsts.length - 1;
    for (let at = hashOf(first, second) & mask; ; at = (at + 1) & mask) {
      const known = firsts[at];
      if (known === EMPTY) return Number.NaN;
      if (known === first && this.#seconds[at] === second) return this.#values[at] ?? Number.NaN;
    }
  }

  /** Adds the value of a pair that is not in the table yet. */
  add(first: number, second: number, value: number): void {
    if (this.#size * 2 >= this.#firsts.length) this.#grow();
    this.#put(first, second, value);
    this.#size += 1;
  }

  #put(first: number, second: number, value: number): void {
    const mask = this.#firsts.length - 1;
    let at = hashOf(first, second) & mask;
    while (this.#firsts[at] !== EMPTY) at = (at + 1) & mask;
    this.#firsts[at] = first;
    this.#seconds[at] = second;
    this.#values[at] = value;
  }

  #grow(): void {
    const firsts = this.#firsts;
    const seconds = this.#seconds;
    const values = this.#values;
    this.#firsts = new Int32Array(firsts.length * 2).fill(EMPTY);
    this.#seconds = new Int32Array(firsts.length * 2);
    this.#values = new Float64Array(firsts.length * 2);
    for (let at = 0; at < firsts.length; at += 1) {
      const first = firsts[at] ?? EMPTY;
      if (first !== EMPTY) this.#put(first, seconds[at] ?? 0, values[at] ?? 0);
    }
  }
}
