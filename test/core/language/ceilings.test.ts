/**
 * No register may cost more than its ceiling. `npm run eval:language -- --pin` lowers the ceilings.
 */
import { describe, expect, test } from 'vitest';
import { measure, readCeilings } from '../../../eval/language/ceilings.ts';

const ceilings = readCeilings();
const now = measure();

test('each register has its ceiling', () => {
  expect(Object.keys(ceilings)).toEqual(Object.keys(now));
});

describe('nats a character', () => {
  test.each(Object.entries(ceilings))('%s', (name, ceiling) => {
    expect(now[name]).toBeLessThanOrEqual(ceiling);
  });
});
