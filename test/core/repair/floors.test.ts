/** No family may fall below its floor; `npm run eval:repair -- --pin` raises the floors. */
import { describe, expect, test } from 'vitest';
import { measure, readFloors } from '../../../eval/repair/floors.ts';

const floors = readFloors();
const now = measure();

test('each family has its floor', () => {
  expect(Object.keys(floors.exact)).toEqual(Object.keys(now.exact));
});

test('no more characters are invented than the floor allows', () => {
  expect(now.invented).toBeLessThanOrEqual(floors.invented);
});

describe('texts that are restored exactly, in percent', () => {
  test.each(Object.entries(floors.exact))('%s', (family, floor) => {
    expect(now.exact[family]).toBeGreaterThanOrEqual(floor);
  });
});
