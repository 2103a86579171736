import { describe, expect, it } from 'vitest';
import { SortedRows } from '../../../../src/core/language/model/sorted-rows.ts';
import { seeded } from '../../../random.ts';

const SIZE = 700;
const ROUNDS = 20;

describe('rows of ascending numbers', () => {
  const random = seeded(5);
  // from empty rows to ones that hold almost every number
  const rows = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: SIZE }, (_, number) => number).filter(() => random() < row / 40),
  );
  const begins = [0];
  for (const row of rows) begins.push((begins.at(-1) ?? 0) + row.length);
  const numbers = rows.flat();

  it('finds the same in a row that is searched seldom as in one that is searched often', () => {
    const sorted = new SortedRows(Uint16Array.from(numbers), Uint32Array.from(begins), SIZE);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, row] of rows.entries()) {
        const number = Math.floor(random() * SIZE);
        const place = row.indexOf(number);
        const expected = place < 0 ? -1 : (begins[index] ?? 0) + place;
        expect(sorted.find(index, number)).toBe(expected);
      }
    }
    for (const [index, row] of rows.entries()) {
      const found = Array.from({ length: SIZE }, (_, number) => sorted.find(index, number));
      expect(found.filter((place) => place >= 0)).toEqual(
        row.map((_, i) => (begins[index] ?? 0) + i),
      );
    }
  });
});
