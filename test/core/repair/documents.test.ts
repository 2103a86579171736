/**
 * Documents with short strings do not fall below their floors; `npm run eval:repair -- --pin` raises
 * them.
 */
import { describe, expect, test } from 'vitest';
import {
  measureDocumentFloors,
  readDocumentFloors,
} from '../../../eval/repair/documents/floors.ts';

const floors = readDocumentFloors();
const now = measureDocumentFloors();

test('each group has its floor', () => {
  expect(Object.keys(floors)).toEqual(Object.keys(now));
});

describe.each(Object.entries(floors))('%s', (group, floor) => {
  const own = now[group as keyof typeof now];

  test('lines and cells that are exact, in percent', () => {
    expect(own?.exact).toBeGreaterThanOrEqual(floor.exact);
    expect(own?.exactCells).toBeGreaterThanOrEqual(floor.exactCells);
  });

  test('lines that are invented, silent, or changed although they are sound', () => {
    expect(own?.invented).toBeLessThanOrEqual(floor.invented);
    expect(own?.silent).toBeLessThanOrEqual(floor.silent);
    expect(own?.changed).toBeLessThanOrEqual(floor.changed);
  });
});
