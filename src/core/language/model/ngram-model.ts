/** Scores how probable a text is by n-grams. */

import {
  HISTORY,
  Histories,
  NOTHING,
  OFFSET,
  ORDER,
  SHORTER,
  WEIGHT,
  WEIGHTS,
} from './histories.ts';
import { NGramRows } from './ngram-rows.ts';
import { LINE, type NGrams, PRICES, SHARES, UNKNOWN } from './ngrams.ts';
import { BitSets } from './packed/bit-sets.ts';
import type { Weights } from './words/character-list.ts';

/**
 * The longest end of a text that n-grams of the model continue, which is all of a text that its next
 * character depends on: a number among the histories met so far, or NOTHING.
 */
export type History = number;

/** Number of characters that share the single number for characters that the model lacks. */
const LACKED = 15_000;

/** What the table of links has where nothing was looked up yet; NOTHING is a 1 there. */
const UNSET = 0;
const TO_LINK = 2;

/**
 * The probabilities or weights of these logarithms. All are at most 1: a few histories have larger
 * back-off weights in the file, because probabilities were rounded.
 */
const probabilities = (logs: Float32Array): Float64Array =>
  Float64Array.from(logs, (log) => Math.min(1, Math.exp(log)));

/** Number of characters for which there is room at first among the rows that were read. */
const FEW = 1 << 14;

/** The same among the characters that are weighed together. */
const FEW_AT_ONCE = 256;

export class NGramModel {
  readonly #rows: NGramRows;
  /** The last characters of the n-grams in the rows that were read. */
  #numbers = new Uint32Array(FEW);
  #end = 0;
  readonly #shareCodes: Uint8Array;
  readonly #singles: Float64Array;
  readonly #shares: Float64Array;
  readonly #prices: Float64Array;
  readonly #sets: BitSets;
  readonly #histories = new Histories();
  /** For each n-gram: the history of a text that ends with it, when it was met. */
  readonly #links: Int32Array;
  /** The character that was weighed last, the longest n-gram found for it, and its history. */
  #number = LINE;
  #gram = NOTHING;
  #history = NOTHING;
  /** The indices of characters that no history has known yet. */
  #open = new Uint16Array(FEW_AT_ONCE);
  /** What was found of them. */
  #found = new Int32Array(FEW_AT_ONCE);

  constructor(ngrams: NGrams) {
    this.#rows = new NGramRows(ngrams);
    this.#shareCodes = ngrams.shareCodes;
    this.#singles = probabilities(ngrams.singles);
    this.#shares = probabilities(ngrams.shares);
    this.#prices = probabilities(ngrams.prices);
    this.#sets = new BitSets(this.#numbers, 0, ngrams.characters.length);
    this.#links = new Int32Array(this.#rows.length);
  }

  /** Returns the history after a character, given by its number, before which nothing is known. */
  startOf(number: number): History {
    return this.#after(NOTHING, number, number);
  }

  /**
   * Probability of one more character, given by its number. It is that of the longest n-gram that is
   * known, times the back-off weight of each longer history that does not know the character.
   */
  weigh(history: History, number: number): number {
    const { numbers, weights } = this.#histories;
    const sets = this.#sets;
    let paid = 1;
    let from = history;
    let gram = NOTHING;
    while (from !== NOTHING) {
      const found = sets.find(numbers, from * HISTORY, number);
      if (found !== NOTHING) {
        gram = found + (numbers[from * HISTORY + OFFSET] ?? 0);
        break;
      }
      paid *= weights[from * WEIGHTS + WEIGHT] ?? 0;
      from = numbers[from * HISTORY + SHORTER] ?? NOTHING;
    }
    this.#number = number;
    this.#history = from;
    this.#gram = gram;
    const share = paid * this.#shareOf(from, gram, number);
    return number === UNKNOWN ? share / LACKED : share;
  }

  /** Probability of a character, given by its number, after which and before which nothing is known. */
  shareAlone(number: number): number {
    return this.#singles[number] ?? 0;
  }

  /**
   * The probability of each character of a list, as `weigh` gives it for known ones. Writes into
   * `shares`. Each history is walked once for all of them, the longest one first.
   */
  weighAll(history: History, { numbers, singles }: Weights, shares: Float64Array): void {
    const { length } = numbers;
    if (length > this.#open.length) {
      this.#open = new Uint16Array(length);
      this.#found = new Int32Array(length);
    }
    const open = this.#open;
    for (let i = 0; i < length; i += 1) open[i] = i;
    let left = length;
    let paid = 1;
    let from = history;
    while (from !== NOTHING && left > 0) {
      left = this.#weighKnown(from, paid, numbers, left, shares);
      paid *= this.#histories.weights[from * WEIGHTS + WEIGHT] ?? 0;
      from = this.#histories.numbers[from * HISTORY + SHORTER] ?? NOTHING;
    }
    for (let i = 0; i < left; i += 1) {
      const index = open[i] ?? 0;
      shares[index] = paid * (singles[index] ?? 0);
    }
  }

  /**
   * Weighs those of the open characters that a history knows. Returns how many remain open, which are
   * the first ones of `#open` then.
   */
  #weighKnown(
    history: History,
    paid: number,
    numbers: Uint16Array,
    left: number,
    shares: Float64Array,
  ): number {
    const open = this.#open;
    const found = this.#found;
    const codes = this.#shareCodes;
    const histories = this.#histories.numbers;
    const at = history * HISTORY;
    const toCode = (histories[at + OFFSET] ?? 0) - this.#singles.length;
    const toShare = ((histories[at + ORDER] ?? 0) - 1) * SHARES;
    this.#sets.findAll(histories, at, { numbers, open, count: left, found });
    let still = 0;
    for (let i = 0; i < left; i += 1) {
      const index = open[i] ?? 0;
      const record = found[i] ?? NOTHING;
      if (record === NOTHING) {
        open[still] = index;
        still += 1;
      } else {
        shares[index] = paid * (this.#shares[toShare + (codes[record + toCode] ?? 0)] ?? 0);
      }
    }
    return still;
  }

  /** The history after the character that was weighed last. */
  settle(): History {
    const number = this.#number;
    const isSingle = this.#history === NOTHING || number === LINE;
    if (isSingle) return this.#after(NOTHING, number, number);
    return this.#after(this.#history, this.#gram, number);
  }

  /** Probability of a character after a history, by an n-gram or by itself. */
  #shareOf(history: History, gram: number, number: number): number {
    if (history === NOTHING) return this.#singles[number] ?? 0;
    const code = this.#shareCodes[gram - this.#singles.length] ?? 0;
    return this.#shares[(this.#histories.orderOf(history) - 1) * SHARES + code] ?? 0;
  }

  /**
   * The history of a text that ends with an n-gram. This has one character more than `history`; it is
   * the character alone after NOTHING.
   */
  #after(history: History, gram: number, number: number): History {
    const link = this.#links[gram] ?? UNSET;
    return link === UNSET ? this.#meet(history, gram, number) : link - TO_LINK;
  }

  #meet(history: History, gram: number, number: number): History {
    const shorter = this.#afterShorter(history, number);
    const size = this.#rows.sizeOf(gram);
    let after = shorter;
    if (size > 0) {
      const order = history === NOTHING ? 1 : this.#histories.orderOf(history) + 1;
      const weight = this.#prices[(order - 1) * PRICES + this.#rows.priceOf(gram)] ?? 0;
      const begin = this.#rows.beginOf(gram);
      const place = this.#read(begin, size);
      after = this.#histories.add(place, place + size, begin - place, shorter, order, weight);
    }
    this.#links[gram] = after + TO_LINK;
    return after;
  }

  /** Reads a row of continuations. Returns its place among those that were read. */
  #read(begin: number, size: number): number {
    const place = this.#end;
    this.#end += size;
    if (this.#end > this.#numbers.length) {
      const more = new Uint32Array(this.#end * 2);
      more.set(this.#numbers);
      this.#numbers = more;
      this.#sets.move(more);
    }
    this.#rows.read(begin, size, this.#numbers, place);
    return place;
  }

  /** The history after one more character by what is shorter than a history. */
  #afterShorter(history: History, number: number): History {
    if (history === NOTHING) return NOTHING;
    const { numbers } = this.#histories;
    let from = numbers[history * HISTORY + SHORTER] ?? NOTHING;
    while (from !== NOTHING) {
      const found = this.#sets.find(numbers, from * HISTORY, number);
      if (found !== NOTHING) {
        return this.#after(from, found + (numbers[from * HISTORY + OFFSET] ?? 0), number);
      }
      from = numbers[from * HISTORY + SHORTER] ?? NOTHING;
    }
    return this.#after(NOTHING, number, number);
  }
}
