/** Packs the n-grams that are kept into the file that the language model reads. */

import { MAGIC, MANY, PRICES, SHARES } from '../../src/core/language/model/ngrams.ts';
import { pushDistances } from '../../src/core/language/model/packed/distances.ts';
import { flatFile } from '../../src/core/language/model/packed/flat-file.ts';
import type { Order, Tables } from './tables.ts';

const logOf = ({ values, codes }: Order, gram: number): number => values[codes[gram] ?? 0] ?? 0;

/** The number of continuations of each n-gram of an order. */
const sizesOf = ({ last, begins }: Order): Uint32Array =>
  Uint32Array.from(last, (_, gram) => (begins[gram + 1] ?? 0) - (begins[gram] ?? 0));

/** The last characters of all n-grams but single characters, as distances. */
function distancesOf(orders: readonly Order[]): { distances: number[]; rests: number[] } {
  const distances: number[] = [];
  const rests: number[] = [];
  for (const [index, { begins }] of orders.slice(0, -1).entries()) {
    const { last } = orders[index + 1] as Order;
    begins.forEach((begin, history) => {
      const end = begins[history + 1];
      if (end !== undefined) pushDistances(last.subarray(begin, end), distances, rests);
    });
  }
  return { distances, rests };
}

/** The bytes of the file. */
export function packTables(tables: Tables): Uint8Array {
  const { characters, orders } = tables;
  const { distances, rests } = distancesOf(orders);
  const shorter = orders.slice(0, -1);
  const sizes = shorter.flatMap((order) => [...sizesOf(order)]);
  const large = sizes.filter((size) => size >= MANY);
  const priceCodes = shorter.flatMap(({ prices }) => [...prices.codes]);
  const joined = (parts: readonly Float32Array[]): Float32Array =>
    Float32Array.from(parts.flatMap((part) => [...part]));
  return flatFile([
    Uint32Array.of(
      MAGIC,
      orders.length,
      characters.length,
      distances.length,
      rests.length,
      sizes.length,
      large.length,
      priceCodes.length,
    ),
    characters,
    Float32Array.from(characters, (_, number) => logOf(orders[0] as Order, number)),
    joined(orders.slice(1).map(({ values }) => values.subarray(0, SHARES))),
    joined(shorter.map(({ prices }) => prices.values.subarray(0, PRICES))),
    Uint8Array.from(distances),
    Uint8Array.from(rests),
    Uint8Array.from(orders.slice(1).flatMap(({ codes }) => [...codes])),
    Uint8Array.from(sizes, (size) => Math.min(size, MANY)),
    Uint16Array.from(large),
    Uint8Array.from(priceCodes),
  ]);
}
