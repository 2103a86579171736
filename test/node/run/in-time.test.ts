/** Tests that work which blocks the process is stopped. */
import { describe, expect, it } from 'vitest';
import { inTime } from '../../../src/node/run/outcome/in-time.ts';

const SLOW = /^(a+)+$/;

describe('work in a given time', () => {
  it('gives what it gives, and throws what it throws', () => {
    expect(
      inTime(
        60_000,
        () => 7,
        () => 0,
      ),
    ).toBe(7);
    const fault = new Error('its own');
    const work = (): never => {
      throw fault;
    };
    expect(() => inTime(60_000, work, () => 0)).toThrow(fault);
    expect(
      inTime(
        60_000,
        () =>
          inTime(
            60_000,
            () => 1,
            () => 0,
          ) + 1,
        () => 0,
      ),
    ).toBe(2);
  });

  it('is ended where it would never end, in a loop or in a regular expression', () => {
    const loop = (): string => {
      for (;;);
    };
    expect(inTime(50, loop, () => 'late')).toBe('late');
    const search = (): string => String(SLOW.test(`${'a'.repeat(40)}b`));
    expect(inTime(50, search, () => 'late')).toBe('late');
    expect(
      inTime(
        60_000,
        () => 'well',
        () => 'late',
      ),
    ).toBe('well');
  });
});
