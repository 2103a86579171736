/** What is worth asking for again, and when. Times are milliseconds. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ArticleError, type Failure } from '../../../core/messages/failure.ts';
import type { Deadline } from './deadline.ts';

/** The server is busy, restarting or behind a gateway that is. */
const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export const isBusy = (status: number): boolean => BUSY.has(status);

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const SECONDS = /^\d{1,9}$/;
/** `Thu, 15 May 2031 08:00:30 GMT` */
const DATE = /^[a-z]{3}.*GMT$/i;

/** `Retry-After: 120` or a date; `null` where it says nothing. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (SECONDS.test(header.trim())) return Number(header) * 1000;
  const date = DATE.test(header.trim()) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * How long to wait before attempt `attempt` (1 is the second one): what the server asks for, or
 * twice as long each time, a random half of it, so that many readers do not come back at once.
 * `null` where the server asks for more than anybody waits.
 */
export function waitBefore(
  attempt: number,
  asked: number | null,
  random: () => number,
): number | null {
  if (asked !== null) return asked <= LONGEST_WAIT ? asked : null;
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
  return most / 2 + (most / 2) * random();
}

/** An answer that another attempt may better, and how long the server asks to wait (ms). */
export class Busy extends ArticleError {
  readonly asked: number | null;

  constructor(value: Failure, asked: number | null) {
    super({ ...value, retryable: true });
    this.asked = asked;
  }
}

/** Makes `attempt`, and up to `retries` more where `isWorthIt` says so and the deadline allows. */
export async function withRetries<T>(
  retries: number,
  deadline: Deadline,
  isWorthIt: (error: unknown) => boolean,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt();
    } catch (error) {
      const asked = error instanceof Busy ? error.asked : null;
      const wait = waitBefore(number, asked, Math.random);
      const isLast = number > retries || wait === null || !deadline.allows(wait);
      if (isLast || deadline.signal.aborted || !isWorthIt(error)) throw error;
      await sleep(wait, undefined, { signal: deadline.signal });
    }
  }
}
