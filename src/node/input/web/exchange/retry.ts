/** Decides which requests are worth repeating, and when. Times are in milliseconds. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ArticleError, type Failure } from '../../../../core/messages/failure.ts';
import type { Deadline } from './deadline.ts';

/** Statuses of a server that is busy, restarting, or behind a gateway that is. */
const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export const isBusy = (status: number): boolean => BUSY.has(status);

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const SECONDS = /^\d{1,9}$/;
/** An HTTP date: `Thu, 15 May 2031 08:00:30 GMT` */
const DATE = /^[a-z]{3}.*GMT$/i;

/** The waiting time in a `Retry-After` header (`120` or a date), or `null` if it states none. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (SECONDS.test(header.trim())) return Number(header) * 1000;
  const date = DATE.test(header.trim()) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * How long to wait before an attempt (1 is the second one): the time that the server asks for,
 * otherwise twice as long each time. A random half of it keeps many readers from returning at the
 * same moment. `null` if the server asks for more than the longest wait.
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

/** A response that another attempt may improve, and the waiting time that the server asks for. */
export class Busy extends ArticleError {
  readonly asked: number | null;

  constructor(value: Failure, asked: number | null) {
    super({ ...value, retryable: true });
    this.asked = asked;
  }
}

/**
 * Runs `attempt`, and repeats it up to `retries` times as long as `isWorthIt` and the deadline
 * allow.
 */
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
