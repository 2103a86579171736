import { describe, expect, it } from 'vitest';
import { BitSets } from '../../../../src/core/language/model/packed/bit-sets.ts';
import { seeded } from '../../../random.ts';

const SIZE = 700;
const ROUNDS = 20;
const SHIFT = 9;

describe('rows of ascending numbers', () => {
  const random = seeded(5);
  // from empty rows to ones that hold almost every number
  const rows = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: SIZE }, (_, number) => number).filter(() => random() < row / 40),
  );
  const begins = [0];
  for (const row of rows) begins.push((begins.at(-1) ?? 0) + row.length);
  const records = Uint32Array.from(rows.flat(), (number) => (number << SHIFT) | (number & 0x1ff));

  it('finds the same in a row that is searched seldom as in one that is searched often', () => {
    const sets = new BitSets(records, SHIFT, SIZE);
    const described = Int32Array.from(
      rows.flatMap((_, row) => [begins[row] ?? 0, begins[row + 1] ?? 0, 0]),
    );
    const find = (row: number, number: number): number => sets.find(described, row * 3, number);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, row] of rows.entries()) {
        const number = Math.floor(random() * SIZE);
        const place = row.indexOf(number);
        const expected = place < 0 ? -1 : (begins[index] ?? 0) + place;
        expect(find(index, number)).toBe(expected);
      }
    }
    for (const [index, row] of rows.entries()) {
      const found = Array.from({ length: SIZE }, (_, number) => find(index, number));
      expect(found.filter((place) => place >= 0)).toEqual(
        row.map((_, i) => (begins[index] ?? 0) + i),
      );
    }
  });
});
