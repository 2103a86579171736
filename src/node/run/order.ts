/** Puts results that arrive in any order into the order of the entries. */
export class Order<T> {
  readonly #waiting = new Map<number, T>();
  #next: number;

  constructor(first: number) {
    this.#next = first;
  }

  /** Number of values that wait for an earlier one. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Adds the value of an ordinal, and yields the values that are next. */
  *take(ordinal: number, value: T): Generator<T> {
    this.#waiting.set(ordinal, value);
    for (;;) {
      const due = this.#waiting.get(this.#next);
      if (due === undefined) return;
      this.#waiting.delete(this.#next);
      this.#next += 1;
      yield due;
    }
  }
}
