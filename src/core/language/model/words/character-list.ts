/** Characters that are weighed together again and again. */

/** What a model knows about each character of a list, side by side because it is read together. */
export interface Weights {
  /** The numbers of the characters, for the n-grams, and their probabilities by themselves. */
  readonly numbers: Uint16Array;
  readonly singles: Float64Array;
  /** Their indices in the word list, and the probability that a word begins with each of them. */
  readonly ids: Int16Array;
  readonly begins: Float64Array;
  /** The indices of those that are no Chinese characters: marks, digits, letters, spaces. */
  readonly others: readonly number[];
}

export class CharacterList {
  /** UTF-16 code units. */
  readonly units: Uint16Array;
  /** What was computed from them when it was first needed: see `weightsBy` and `placesBy`. */
  #weights: Weights | null = null;
  #weightsOf: unknown = null;
  #places: Int16Array | null = null;

  constructor(units: Iterable<number>) {
    this.units = Uint16Array.from(units);
  }

  get length(): number {
    return this.units.length;
  }

  /** What a model knows about the characters; `make` is called once for each model. */
  weightsBy(model: unknown, make: (units: Uint16Array) => Weights): Weights {
    if (this.#weights === null || this.#weightsOf !== model) {
      this.#weights = make(this.units);
      this.#weightsOf = model;
    }
    return this.#weights;
  }

  /** A small number for each character, which `make` computes once. */
  placesBy(make: (unit: number) => number): Int16Array {
    this.#places ??= Int16Array.from(this.units, make);
    return this.#places;
  }
}
