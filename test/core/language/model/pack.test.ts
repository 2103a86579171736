/** Tests that n-grams come out of the packed file as they went in. */
import { describe, expect, it } from 'vitest';
import { packTables } from '../../../../scripts/model/pack.ts';
import type { Order } from '../../../../scripts/model/tables.ts';
import { NGramModel } from '../../../../src/core/language/model/ngram-model.ts';
import { readNGrams } from '../../../../src/core/language/model/ngrams.ts';
import { pushDistances } from '../../../../src/core/language/model/packed/distances.ts';

const CHARACTERS = 1000;
/** Number of characters that follow each character; 255 and more are stored apart. */
const SIZES = [0, 1, 16, 17, 127, 128, 254, 255, 256, 777];

const SINGLE = Math.log(0.001);
const PAIR = Math.log(0.25);
const PRICE = Math.log(0.5);

function orders(): Order[] {
  const sizes = Array.from({ length: CHARACTERS }, (_, i) => SIZES[i] ?? 0);
  const begins = [0];
  for (const size of sizes) begins.push((begins.at(-1) ?? 0) + size);
  const pairs = begins.at(-1) ?? 0;
  const histories = sizes.filter((size) => size > 0).length;
  const none = { values: new Float32Array(256), codes: new Uint8Array(0) };
  return [
    {
      last: Uint16Array.from(sizes, (_, i) => i),
      codes: new Uint8Array(CHARACTERS),
      values: new Float32Array(256).fill(SINGLE),
      begins: Uint32Array.from(begins),
      prices: { values: new Float32Array(256).fill(PRICE), codes: new Uint8Array(histories) },
    },
    {
      last: Uint16Array.from(
        sizes.flatMap((size) => Array.from({ length: size }, (_, i) => i + 3)),
      ),
      codes: new Uint8Array(pairs),
      values: new Float32Array(256).fill(PAIR),
      begins: new Uint32Array(0),
      prices: none,
    },
  ];
}

describe('packed n-grams', () => {
  const characters = Uint16Array.from({ length: CHARACTERS }, (_, i) => 0x4e00 + i);
  const model = new NGramModel(readNGrams(packTables({ characters, orders: orders() })));

  it.each([...SIZES.entries()])('finds what follows character %d (%d others)', (number, size) => {
    const history = model.startOf(number);
    for (let round = 0; round < 2; round += 1) {
      for (let next = 3; next < CHARACTERS; next += 1) {
        const expected = next - 3 < size ? 0.25 : size > 0 ? 0.0005 : 0.001;
        expect(model.weigh(history, next)).toBeCloseTo(expected, 6);
      }
    }
  });

  it('refuses numbers that are too far apart', () => {
    expect(() => pushDistances([14_534], [], [])).not.toThrow();
    expect(() => pushDistances([14_535], [], [])).toThrow(RangeError);
  });
});
