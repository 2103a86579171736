/** Scores how probable a text is by n-grams. */
import { BitSets } from './bit-sets.ts';
import { HISTORY, Histories, NOTHING, SHORTER, WEIGHT, WEIGHTS } from './histories.ts';
import {
  CHARACTER_SHIFT,
  countOf,
  FILLING,
  GROUP_SHIFT,
  LINE,
  type NGrams,
  PRICE_BITS,
  PRICE_SHIFT,
  SHARE_BITS,
  SHARE_SHIFT,
  UNKNOWN,
} from './ngrams.ts';

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

export class NGramModel {
  readonly #records: Uint32Array;
  readonly #begins: Uint32Array;
  readonly #singles: Float64Array;
  readonly #shares: Float64Array;
  readonly #prices: Float64Array;
  readonly #sets: BitSets;
  readonly #histories = new Histories();
  /** For each n-gram: the history of a text that ends with it, when it was met. */
  readonly #links: Int32Array;
  readonly #firsts: Uint32Array;
  /** For each character: its largest probability, by itself or by any n-gram. */
  #most: Float64Array | null = null;
  /** The character that was weighed last, the longest n-gram found for it, and its history. */
  #number = LINE;
  #gram = NOTHING;
  #history = NOTHING;

  constructor({ firsts, singles, shares, prices, records, begins }: NGrams) {
    this.#firsts = firsts;
    this.#records = records;
    this.#begins = begins;
    this.#singles = probabilities(singles);
    this.#shares = probabilities(shares);
    this.#prices = probabilities(prices);
    this.#sets = new BitSets(records, CHARACTER_SHIFT, FILLING + 1);
    this.#links = new Int32Array(records.length);
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
      gram = sets.find(numbers, from * HISTORY, number);
      if (gram !== NOTHING) break;
      paid *= weights[from * WEIGHTS + WEIGHT] ?? 0;
      from = numbers[from * HISTORY + SHORTER] ?? NOTHING;
    }
    this.#number = number;
    this.#history = from;
    this.#gram = gram;
    const share = paid * this.#shareOf(from, gram, number);
    return number === UNKNOWN ? share / LACKED : share;
  }

  /** The largest probability of a character, given by its number, after any history. */
  most(number: number): number {
    this.#most ??= this.#findMost();
    const most = this.#most[number] ?? 0;
    return number === UNKNOWN ? most / LACKED : most;
  }

  /** Back-off weights are at most 1, so that nothing exceeds the probabilities in the records. */
  #findMost(): Float64Array {
    const most = this.#singles.slice();
    for (let order = 2; order < this.#firsts.length; order += 1) {
      const shares = (order - 2) * (SHARE_BITS + 1);
      const end = this.#firsts[order] ?? 0;
      for (let gram = this.#firsts[order - 1] ?? 0; gram < end; gram += 1) {
        const record = this.#records[gram] ?? 0;
        const share = this.#shares[shares + ((record >>> SHARE_SHIFT) & SHARE_BITS)] ?? 0;
        const number = record >>> CHARACTER_SHIFT;
        if (share > (most[number] ?? 1)) most[number] = share;
      }
    }
    return most;
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
    const share = ((this.#records[gram] ?? 0) >>> SHARE_SHIFT) & SHARE_BITS;
    const order = this.#histories.orderOf(history);
    return this.#shares[(order - 1) * (SHARE_BITS + 1) + share] ?? 0;
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
    const record = this.#records[gram] ?? 0;
    const count = countOf(record);
    let after = shorter;
    if (count > 0) {
      const order = history === NOTHING ? 1 : this.#histories.orderOf(history) + 1;
      const price = (order - 1) * (PRICE_BITS + 1) + ((record >>> PRICE_SHIFT) & PRICE_BITS);
      const begin = this.#beginOf(gram);
      const weight = this.#prices[price] ?? 0;
      after = this.#histories.add(begin, begin + count, shorter, order, weight);
    }
    this.#links[gram] = after + TO_LINK;
    return after;
  }

  /** The history after one more character by what is shorter than a history. */
  #afterShorter(history: History, number: number): History {
    if (history === NOTHING) return NOTHING;
    const { numbers } = this.#histories;
    let from = numbers[history * HISTORY + SHORTER] ?? NOTHING;
    while (from !== NOTHING) {
      const gram = this.#sets.find(numbers, from * HISTORY, number);
      if (gram !== NOTHING) return this.#after(from, gram, number);
      from = numbers[from * HISTORY + SHORTER] ?? NOTHING;
    }
    return this.#after(NOTHING, number, number);
  }

  /** Where the continuations of an n-gram begin. */
  #beginOf(gram: number): number {
    const first = (gram >>> GROUP_SHIFT) << GROUP_SHIFT;
    let begin = this.#begins[gram >>> GROUP_SHIFT] ?? 0;
    for (let at = first; at < gram; at += 1) begin += countOf(this.#records[at] ?? 0);
    return begin;
  }
}
