/** Puts the n-grams that are kept into the arrays that the lookup reads. */
import { PRICES, SHARES } from '../../src/core/language/model/ngrams.ts';
import type { Corpus } from './corpus.ts';
import type { Estimate } from './estimate.ts';
import { gramAt, type Level } from './levels.ts';
import { type Quantized, quantize } from './quantize.ts';

/** Number of different probabilities of single characters. */
const SINGLES = 256;

/** Least probability that a history leaves to the shorter ones. */
const LEAST_LEFT = 1e-6;

/** Least probability that is distinguished from zero. */
const LEAST = 1e-9;

/** The n-grams of one order. */
export interface Order {
  /** Number of the last character. */
  readonly last: Uint16Array;
  /** Log probability (nats) after the other characters, as an index into `values`. */
  readonly codes: Uint8Array;
  readonly values: Float32Array;
  /**
   * For each n-gram: where its continuations begin in the next order. It has one entry more than
   * there are n-grams, and none in the last order.
   */
  readonly begins: Uint32Array;
  /** For each n-gram that is continued: its log back-off weight (nats). */
  readonly prices: Quantized;
}

export interface Tables {
  /** The folded UTF-16 code unit of each number of a character. */
  readonly characters: Uint16Array;
  /** Indexed by the number of characters minus one. */
  readonly orders: readonly Order[];
}

interface Draft {
  readonly order: number;
  readonly places: Uint32Array;
  readonly last: Uint16Array;
  readonly logs: Quantized;
  /** For each n-gram: where the n-grams begin that continue it. */
  begins: Uint32Array;
  /** For each n-gram: its number as a history. */
  histories: Uint32Array;
  /** For each history: its back-off weight. */
  prices: Quantized;
}

const NO_PRICES: Quantized = { values: new Float32Array(256), codes: new Uint8Array(0) };

function draftOf(
  level: Level,
  { probabilities }: Estimate,
  kept: Uint8Array,
  tokens: Uint16Array,
): { draft: Draft; grams: Uint32Array } {
  const grams = Uint32Array.from(kept.keys()).filter((i) => kept[i] === 1);
  const logs = Float32Array.from(grams, (i) => Math.log(Math.max(LEAST, probabilities[i] ?? 0)));
  const places = Uint32Array.from(grams, (i) => level.places[i] ?? 0);
  const isSingle = level.order === 1;
  const draft: Draft = {
    order: level.order,
    places,
    last: isSingle
      ? Uint16Array.from(grams)
      : Uint16Array.from(places, (place) => tokens[place + level.order - 1] ?? 0),
    logs: quantize(logs, isSingle ? SINGLES : SHARES),
    begins: new Uint32Array(0),
    histories: new Uint32Array(0),
    prices: NO_PRICES,
  };
  return { draft, grams };
}

/** Where the n-grams of the next order begin. Both orders are sorted in the same way. */
function beginsOf(
  grams: Uint32Array,
  level: Level,
  longer: Draft,
  tokens: Uint16Array,
): Uint32Array {
  const begins = new Uint32Array(grams.length + 1);
  let next = 0;
  grams.forEach((gram, i) => {
    begins[i] = next;
    while (
      next < longer.places.length &&
      gramAt(level, tokens, longer.places[next] ?? 0) === gram
    ) {
      next += 1;
    }
  });
  begins[grams.length] = next;
  if (next !== longer.places.length) throw new Error('an n-gram was kept without its history');
  return begins;
}

function find(last: Uint16Array, from: number, to: number, number: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = last[middle] ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const logOf = ({ logs }: Draft, gram: number): number => logs.values[logs.codes[gram] ?? 0] ?? 0;

const priceOf = ({ prices, histories }: Draft, gram: number): number =>
  prices.values[prices.codes[histories[gram] ?? 0] ?? 0] ?? 0;

/** The tokens from `from` to before `to`, after which something comes. */
interface HistoryRange {
  readonly tokens: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** Log probability (nats) of a character after a history, by the n-grams that are kept. */
function lookUp(
  drafts: readonly Draft[],
  { tokens, from, to }: HistoryRange,
  number: number,
): number {
  let paid = 0;
  for (let start = from; start < to; start += 1) {
    let gram = tokens[start] ?? 0;
    for (let i = start + 1; i < to && gram >= 0; i += 1) {
      const { begins } = drafts[i - start - 1] as Draft;
      const { last } = drafts[i - start] as Draft;
      gram = find(last, begins[gram] ?? 0, begins[gram + 1] ?? 0, tokens[i] ?? 0);
    }
    if (gram < 0) continue;
    const history = drafts[to - start - 1] as Draft;
    const longer = drafts[to - start] as Draft;
    const found = find(
      longer.last,
      history.begins[gram] ?? 0,
      history.begins[gram + 1] ?? 0,
      number,
    );
    if (found >= 0) return paid + logOf(longer, found);
    if ((history.begins[gram] ?? 0) < (history.begins[gram + 1] ?? 0)) {
      paid += priceOf(history, gram);
    }
  }
  return paid + logOf(drafts[0] as Draft, number);
}

/**
 * The back-off weight of each history: what its own n-grams leave, divided by what the shorter ones
 * give to all other characters.
 */
function pricesOf(drafts: readonly Draft[], index: number, tokens: Uint16Array): Quantized {
  const draft = drafts[index] as Draft;
  const longer = drafts[index + 1] as Draft;
  const prices: number[] = [];
  for (let gram = 0; gram < draft.last.length; gram += 1) {
    const from = draft.begins[gram] ?? 0;
    const to = draft.begins[gram + 1] ?? 0;
    if (from === to) continue;
    const place = draft.places[gram] ?? 0;
    const history = { tokens, from: place + 1, to: place + draft.order };
    let own = 0;
    let lower = 0;
    for (let i = from; i < to; i += 1) {
      own += Math.exp(logOf(longer, i));
      lower += Math.exp(lookUp(drafts, history, longer.last[i] ?? 0));
    }
    prices.push(Math.log(Math.max(LEAST_LEFT, 1 - own) / Math.max(LEAST_LEFT, 1 - lower)));
  }
  return quantize(Float32Array.from(prices), PRICES);
}

/** The arrays of the n-grams that are kept. */
export function tablesOf(
  { characters, tokens }: Corpus,
  levels: readonly Level[],
  estimates: readonly Estimate[],
  kept: readonly Uint8Array[],
): Tables {
  const parts = levels.map((level, i) =>
    draftOf(level, estimates[i] as Estimate, kept[i] as Uint8Array, tokens),
  );
  const drafts = parts.map(({ draft }) => draft);
  parts.forEach(({ draft, grams }, i) => {
    const longer = drafts[i + 1];
    if (longer !== undefined) draft.begins = beginsOf(grams, levels[i] as Level, longer, tokens);
  });
  // the back-off weight of a history depends on those of the shorter ones
  for (let i = 0; i + 1 < drafts.length; i += 1) {
    const draft = drafts[i] as Draft;
    draft.prices = pricesOf(drafts, i, tokens);
    let history = 0;
    draft.histories = Uint32Array.from(draft.last, (_, gram) =>
      draft.begins[gram] === draft.begins[gram + 1] ? 0 : history++,
    );
  }
  const orders = drafts.map(
    ({ last, logs, begins, prices }): Order => ({
      last,
      codes: logs.codes,
      values: logs.values,
      begins,
      prices,
    }),
  );
  return { characters, orders };
}
