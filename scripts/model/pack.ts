/** Packs the n-grams that are kept into the file that the language model reads. */
import { flatFile } from '../../src/core/language/model/flat-file.ts';
import {
  CHARACTER_SHIFT,
  countBits,
  countOf,
  FILLING,
  GROUP_SHIFT,
  MAGIC,
  PRICE_BITS,
  PRICE_SHIFT,
  SHARE_BITS,
  SHARE_SHIFT,
} from '../../src/core/language/model/ngrams.ts';
import type { Order, Tables } from './tables.ts';

/** Number of entries of a row that has room for a number of n-grams. */
const roomFor = (count: number): number => countOf(countBits(count));

const NO_PRICES = new Uint8Array(0);

/** The records of the n-grams of one order, and the number of continuations of each. */
function recordsOf(order: Order, isSingle: boolean): { records: Uint32Array; sizes: Uint32Array } {
  const { last, codes, begins } = order;
  const prices = begins.length > 0 ? order.prices.codes : NO_PRICES;
  const sizes = Uint32Array.from(last, (_, gram) => (begins[gram + 1] ?? 0) - (begins[gram] ?? 0));
  let history = 0;
  const records = Uint32Array.from(last, (character, gram) => {
    const size = sizes[gram] ?? 0;
    const price = size > 0 ? (prices[history] ?? 0) : 0;
    if (size > 0) history += 1;
    const share = isSingle ? 0 : (codes[gram] ?? 0);
    return (
      (character << CHARACTER_SHIFT) |
      (share << SHARE_SHIFT) |
      (price << PRICE_SHIFT) |
      countBits(size)
    );
  });
  return { records, sizes };
}

/**
 * The records of all n-grams, order by order. Rows whose length has no bits are filled up, so that
 * the n-grams of an order may take more entries than there are.
 */
function allRecordsOf(orders: readonly Order[]): { all: number[]; firsts: number[] } {
  const all: number[] = [];
  const firsts = [0];
  let before: Uint32Array = Uint32Array.of(0);
  for (const [index, order] of orders.entries()) {
    const { records, sizes } = recordsOf(order, index === 0);
    const rows = index === 0 ? Uint32Array.of(records.length) : before;
    let gram = 0;
    for (const count of rows) {
      for (const end = gram + count; gram < end; gram += 1) all.push(records[gram] ?? 0);
      const filling = index === 0 ? 0 : roomFor(count) - count;
      for (let i = 0; i < filling; i += 1) all.push((FILLING << CHARACTER_SHIFT) >>> 0);
    }
    firsts.push(all.length);
    before = sizes;
  }
  return { all, firsts };
}

/** Where the continuations of the first n-gram of each group begin. */
function beginsOf(records: readonly number[], singles: number): Uint32Array {
  const begins = new Uint32Array((records.length >>> GROUP_SHIFT) + 1);
  let begin = singles;
  for (const [gram, record] of records.entries()) {
    if (gram % (1 << GROUP_SHIFT) === 0) begins[gram >>> GROUP_SHIFT] = begin;
    begin += countOf(record);
  }
  return begins;
}

/** The bytes of the file. */
export function packTables(tables: Tables): Uint8Array {
  const { characters, orders } = tables;
  if (characters.length > FILLING) throw new RangeError('too many characters');
  const { all: records, firsts } = allRecordsOf(orders);
  const [single] = orders;
  const joined = (parts: readonly Float32Array[]): Float32Array =>
    Float32Array.from(parts.flatMap((part) => [...part]));
  return flatFile([
    Uint32Array.of(MAGIC, orders.length),
    Uint32Array.from(firsts),
    characters,
    Float32Array.from(single?.codes ?? [], (code) => single?.values[code] ?? 0),
    joined(orders.slice(1).map(({ values }) => values.subarray(0, SHARE_BITS + 1))),
    joined(orders.slice(0, -1).map(({ prices }) => prices.values.subarray(0, PRICE_BITS + 1))),
    Uint32Array.from(records),
    beginsOf(records, characters.length),
  ]);
}
