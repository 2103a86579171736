/**
 * No measure may fall below its floor on our own text. `npm run eval:quotes -- --pin` raises them.
 */
import { describe, expect, test } from 'vitest';
import { measureFloors, readFloors } from '../../../eval/quotes/floors.ts';

const floors = readFloors();
const measured = measureFloors();

describe.each(['sentences', 'leftOut', 'outlets', 'regions', 'crowds'] as const)('%s', (text) => {
  test('each measure has its floor', () => {
    expect(Object.keys(floors[text])).toEqual(Object.keys(measured[text]));
  });

  test.each(Object.keys(floors[text]))('%s', (measure) => {
    expect(measured[text][measure]).toBeGreaterThanOrEqual(floors[text][measure] ?? 1);
  });
});
