/** Puts what comes back in any order into the order of the entries. */
export class Order<T> {
  readonly #waiting = new Map<number, T>();
  #next: number;

  constructor(first: number) {
    this.#next = first;
  }

  /** Values that wait for one before them. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Takes the value of an ordinal; gives those whose turn it is now. */
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
