/** How likely a text is by the n-grams. */
import { foldings } from './folding.ts';
import { BINS, countBits, LINE, type NGrams, type Order, UNKNOWN } from './ngrams.ts';

/** Where a text stands after a character, for the n-grams. */
export interface Histories {
  /**
   * The last one, two, three and four characters as histories; -1 where the model knows nothing that
   * goes on from them.
   */
  readonly one: number;
  readonly two: number;
  readonly three: number;
  readonly four: number;
}

/** How many characters stand behind the one number of those that the model lacks. */
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

/** An order with its logarithms turned into probabilities. */
const asProbabilities = (order: Order): Order => ({
  ...order,
  values: order.values.map(Math.exp),
  prices: order.prices.map(Math.exp),
});

/**
 * The index of the n-gram that ends in `number` among those from `from` on, or -1. Their numbers rise,
 * so that none stands farther from the first than its number.
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

/** The n-gram as a history, or -1 where nothing goes on from it. */
function historyOf({ opens, ranks }: Order, gram: number): number {
  if (gram < 0) return -1;
  const bits = opens[gram >>> 5] ?? 0;
  const bit = 1 << (gram & 31);
  if ((bits & bit) === 0) return -1;
  return (ranks[gram >>> 5] ?? 0) + countBits(bits & (bit - 1));
}

export class NGramModel {
  /** The histories that the character which was weighed last goes on, for `settle`. */
  one = -1;
  two = -1;
  three = -1;
  four = -1;
  readonly #first: Order;
  readonly #second: Order;
  readonly #third: Order;
  readonly #fourth: Order;
  readonly #fifth: Order;
  /** The number of each UTF-16 unit. */
  readonly #numbers: Uint16Array;
  /** The character that was weighed last, behind none, one, two and three others. */
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

  /** The histories behind a character of which nothing more is known; 0 for not even that. */
  startOf(code: number): Histories {
    if (code === 0) return { one: -1, two: -1, three: -1, four: -1 };
    const one = historyOf(this.#first, this.#numbers[code] ?? UNKNOWN);
    return { one, two: -1, three: -1, four: -1 };
  }

  /** Probability of one more character, given by its code point. It must not be a space. */
  weigh(histories: Histories, code: number): number {
    const number = this.#numbers[code] ?? UNKNOWN;
    this.#number = number;
    const share = Math.min(1, this.#weigh(histories, number));
    return number === UNKNOWN ? share / LACKED : share;
  }

  /** Leaves the histories behind the character that was weighed last in `one` to `four`. */
  settle(): void {
    const isEnd = this.#number === LINE;
    this.one = historyOf(this.#first, this.#number);
    this.two = isEnd ? -1 : historyOf(this.#second, this.#two);
    this.three = isEnd ? -1 : historyOf(this.#third, this.#three);
    this.four = isEnd ? -1 : historyOf(this.#fourth, this.#four);
  }

  /** The longest n-gram that is known decides; each longer history that knows none has its price. */
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
