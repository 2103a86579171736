/** Scores how probable a text is by n-grams. */
import { foldings } from './folding.ts';
import { BINS, LINE, type NGrams, type Order, UNKNOWN } from './ngrams.ts';
import { countBits, SortedRows } from './sorted-rows.ts';

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

const shareOf = (order: Order, gram: number): number => order.values[order.codes[gram] ?? 0] ?? 0;

const priceOf = (order: Order, history: number): number =>
  order.prices[order.priceCodes[history] ?? 0] ?? 0;

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
  /** The n-grams that continue one, two, three and four characters. */
  readonly #behindOne: SortedRows;
  readonly #behindTwo: SortedRows;
  readonly #behindThree: SortedRows;
  readonly #behindFour: SortedRows;
  /** The histories that were scored last, and the product of all their back-off weights. */
  #from: Histories | null = null;
  #paid = 1;
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
    const behind = (order: Order, longer: Order): SortedRows =>
      new SortedRows(longer.last, order.begins, characters.length);
    this.#behindOne = behind(this.#first, this.#second);
    this.#behindTwo = behind(this.#second, this.#third);
    this.#behindThree = behind(this.#third, this.#fourth);
    this.#behindFour = behind(this.#fourth, this.#fifth);
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
  #weigh(histories: Histories, number: number): number {
    const { one, two, three, four } = histories;
    const second = one < 0 ? -1 : this.#behindOne.find(one, number);
    const third = two < 0 ? -1 : this.#behindTwo.find(two, number);
    const fourth = three < 0 ? -1 : this.#behindThree.find(three, number);
    this.#two = second;
    this.#three = third;
    this.#four = fourth;
    let paid = 1;
    if (four >= 0) {
      const found = this.#behindFour.find(four, number);
      if (found >= 0) return shareOf(this.#fifth, found);
    }
    if (second < 0 && third < 0 && fourth < 0) {
      if (this.#from !== histories) {
        this.#from = histories;
        this.#paid = this.#priceOfAll(histories);
      }
      return this.#paid * shareOf(this.#first, number);
    }
    if (four >= 0) paid *= priceOf(this.#fourth, four);
    if (three >= 0) {
      if (fourth >= 0) return paid * shareOf(this.#fourth, fourth);
      paid *= priceOf(this.#third, three);
    }
    if (two >= 0) {
      if (third >= 0) return paid * shareOf(this.#third, third);
      paid *= priceOf(this.#second, two);
    }
    return paid * shareOf(this.#second, second);
  }

  #priceOfAll({ one, two, three, four }: Histories): number {
    let paid = 1;
    if (four >= 0) paid *= priceOf(this.#fourth, four);
    if (three >= 0) paid *= priceOf(this.#third, three);
    if (two >= 0) paid *= priceOf(this.#second, two);
    if (one >= 0) paid *= priceOf(this.#first, one);
    return paid;
  }
}
