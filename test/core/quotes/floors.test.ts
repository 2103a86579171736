/**
 * No measure may fall below its floor on our own sentences. `npm run eval:quotes -- --pin` raises
 * the floors.
 */
import { expect, test } from 'vitest';
import { measureSentences, readFloors } from '../../../eval/quotes/floors.ts';
import { MEASURES } from '../../../eval/quotes/measures.ts';

const floors = readFloors();
const measured = measureSentences();

test('each measure has its floor', () => {
  expect(Object.keys(floors)).toEqual([...MEASURES]);
});

test.each(MEASURES)('%s', (measure) => {
  expect(measured[measure]).toBeGreaterThanOrEqual(floors[measure] ?? 1);
});
