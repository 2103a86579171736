/** Scores how probable a text is by n-grams. */
import { foldings } from './folding.ts';
import { BINS, countBits, LINE, type NGrams, type Order, UNKNOWN } from './ngrams.ts';

/** The state of a text after a character, for the n-grams. */
export interface Histories {
  /**
   * The last one, two, three and four characters as histories; -1 if no n-gram in the model
   * continues them.
   */
  readonly one: number;
  readonly two: number;
  readonly three: number;
  readonly four: number;
}

/** Number of characters that share the single number for characters that the model lacks. */
const LACKED = 15_000;

const NO_ORDER: Order = {
  last: new Uint16Array(0),
  codes: new Uint8Array(0),
  values: new Float32Array(BINS),
  opens: new Uint32Array(0),
  ranks: new Uint32Array(0),
  begins: new Uint32Array(1),
  priceCodes: new Uint8Array(0),
  prices: new Float32Array(BINS),
};

/** An order with its logarithms converted to probabilities. */
const asProbabilities = (order: Order): Order => ({
  ...order,
  values: order.values.map(Math.exp),
  prices: order.prices.map(Math.exp),
});

/**
 * Index of the n-gram that ends in `number` among those from `from` to `to`, or -1. Their numbers
 * ascend, so that none is farther from the first one than its number.
 */
function find(last: Uint16Array, from: number, to: number, number: number): number {
  let low = from;
  let high = Math.min(to - 1, from + number);
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = last[middle] ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const shareOf = (order: Order, gram: number): number => order.values[order.codes[gram] ?? 0] ?? 0;

const priceOf = (order: Order, history: number): number =>
  order.prices[order.priceCodes[history] ?? 0] ?? 0;

const goOn = (order: Order, longer: Order, history: number, number: number): number =>
  find(longer.last, order.begins[history] ?? 0, order.begins[history + 1] ?? 0, number);

/** The number of an n-gram as a history, or -1 if nothing continues it. */
function historyOf({ opens, ranks }: Order, gram: number): number {
  if (gram < 0) return -1;
  const bits = opens[gram >>> 5] ?? 0;
  const bit = 1 << (gram & 31);
  if ((bits & bit) === 0) return -1;
  return (ranks[gram >>> 5] ?? 0) + countBits(bits & (bit - 1));
}

export class NGramModel {
  /** The histories after the character that was weighed last; `settle` sets them. */
  one = -1;
  two = -1;
  three = -1;
  four = -1;
  readonly #first: Order;
  readonly #second: Order;
  readonly #third: Order;
  readonly #fourth: Order;
  readonly #fifth: Order;
  /** The number of each UTF-16 code unit. */
  readonly #numbers: Uint16Array;
  /**
   * The character that was weighed last, and the n-grams that end in it after one, two and three
   * others.
   */
  #number = LINE;
  #two = -1;
  #three = -1;
  #four = -1;

  constructor({ characters, orders }: NGrams) {
    const all = orders.map(asProbabilities);
    this.#first = all[0] ?? NO_ORDER;
    this.#second = all[1] ?? NO_ORDER;
    this.#third = all[2] ?? NO_ORDER;
    this.#fourth = all[3] ?? NO_ORDER;
    this.#fifth = all[4] ?? NO_ORDER;
    const numbers = new Uint16Array(0x10000);
    characters.forEach((unit, number) => {
      if (number > UNKNOWN) numbers[unit] = number;
    });
    this.#numbers = foldings().map((form) => numbers[form] ?? UNKNOWN);
  }

  /**
   * Returns the histories after a character before which nothing is known. With 0, not even the
   * character is known.
   */
  startOf(code: number): Histories {
    if (code === 0) return { one: -1, two: -1, three: -1, four: -1 };
    const one = historyOf(this.#first, this.#numbers[code] ?? UNKNOWN);
    return { one, two: -1, three: -1, four: -1 };
  }

  /**
   * Probability of one more character, given by its code point. The character must not be a space.
   */
  weigh(histories: Histories, code: number): number {
    const number = this.#numbers[code] ?? UNKNOWN;
    this.#number = number;
    const share = Math.min(1, this.#weigh(histories, number));
    return number === UNKNOWN ? share / LACKED : share;
  }

  /** Sets `one` to `four` to the histories after the character that was weighed last. */
  settle(): void {
    const isEnd = this.#number === LINE;
    this.one = historyOf(this.#first, this.#number);
    this.two = isEnd ? -1 : historyOf(this.#second, this.#two);
    this.three = isEnd ? -1 : historyOf(this.#third, this.#three);
    this.four = isEnd ? -1 : historyOf(this.#fourth, this.#four);
  }

  /**
   * Probability by the longest n-gram that is known, times the back-off weight of each longer
   * history that does not know the character.
   */
  #weigh({ one, two, three, four }: Histories, number: number): number {
    const first = this.#first;
    const second = this.#second;
    const third = this.#third;
    const fourth = this.#fourth;
    this.#two = one < 0 ? -1 : goOn(first, second, one, number);
    this.#three = two < 0 ? -1 : goOn(second, third, two, number);
    this.#four = three < 0 ? -1 : goOn(third, fourth, three, number);
    let paid = 1;
    if (four >= 0) {
      const found = goOn(fourth, this.#fifth, four, number);
      if (found >= 0) return shareOf(this.#fifth, found);
      paid *= priceOf(fourth, four);
    }
    if (three >= 0) {
      if (this.#four >= 0) return paid * shareOf(fourth, this.#four);
      paid *= priceOf(third, three);
    }
    if (two >= 0) {
      if (this.#three >= 0) return paid * shareOf(third, this.#three);
      paid *= priceOf(second, two);
    }
    if (one >= 0) {
      if (this.#two >= 0) return paid * shareOf(second, this.#two);
      paid *= priceOf(first, one);
    }
    return paid * shareOf(first, number);
  }
}
