/** No set of cases may fall below its floor; `npm run eval:encoding -- --pin` raises the floors. */
import { describe, expect, test } from 'vitest';
import { measure, readFloors } from '../../../eval/encoding/floors.ts';
import { SETS } from '../../../eval/encoding/sets.ts';

const floors = readFloors();

test('each set has its floor', () => {
  expect(Object.keys(floors)).toEqual(SETS.map(({ name }) => name));
});

describe('right answers, in percent', () => {
  test.each(SETS.map((set) => [set.name, set] as const))(
    '%s',
    (name, set) => {
      expect(measure(set)).toBeGreaterThanOrEqual(floors[name] ?? 100);
    },
    20_000,
  );
});
