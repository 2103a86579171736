/** Tests when another attempt is made. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusy, retryAfter, waitBefore } from '../../../src/node/input/web/exchange/retry.ts';

describe('Retry-After', () => {
  const now = Date.parse('2031-05-15T08:00:00Z');

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Thu, 15 May 2031 08:00:30 GMT', 30_000],
    ['Thu, 15 May 2031 07:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    ['-5', null],
  ])('%j', (header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });

  it('may be missing', () => {
    expect(retryAfter(null, now)).toBeNull();
  });
});

describe('the wait', () => {
  it('is what the server asks for, up to half a minute', () => {
    expect(waitBefore(1, 1000, () => 0)).toBe(1000);
    expect(waitBefore(1, 30_000, () => 0)).toBe(30_000);
    expect(waitBefore(1, 30_001, () => 0)).toBeNull();
  });

  it('grows, and differs from reader to reader', () => {
    const attempt = fc.integer({ min: 1, max: 50 });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(attempt, random, (number, value) => {
        const wait = waitBefore(number, null, () => value) ?? 0;
        const most = Math.min(30_000, 500 * 2 ** (number - 1));
        expect(wait).toBeGreaterThanOrEqual(most / 2);
        expect(wait).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('a further attempt', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('is worth it after %d', (status) => {
    expect(isBusy(status)).toBe(true);
  });

  it.each([301, 400, 401, 403, 404, 410, 451, 501])('is not worth it after %d', (status) => {
    expect(isBusy(status)).toBe(false);
  });
});
