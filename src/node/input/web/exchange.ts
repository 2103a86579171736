/**
 * Sends one request and reads its response. A redirect is a response like any other; its body is
 * not read.
 */
import { type Dispatcher, request } from 'undici';
import { printable } from '../names.ts';
import { isCut } from './faults.ts';
import { type BodyOptions, inflate } from './inflate.ts';
import type { RequestHeaders } from './request-headers.ts';

export interface Answer {
  readonly status: number;
  /**
   * Header values by lower-case name, with bytes as Latin-1. Repeated headers are joined with a
   * comma.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** The inflated body of a response with status 200 or 203; empty for any other. */
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
  /** The content encoding that was declared but not applied, or `null`. */
  readonly claimed: string | null;
  /** ISO 8601. */
  readonly fetchedAt: string;
}

export interface Asked {
  /** The address without credentials. */
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly limit: number;
  readonly beyond: BodyOptions['beyond'];
  /** Whether to keep what arrived of a body when the connection was lost. */
  readonly allowTruncated: boolean;
}

/** Longest time for draining an unwanted body, in milliseconds. */
const LONGEST_DUMP = 1000;
/** Number of bytes that are drained at most. Beyond that, a new connection is cheaper. */
const MOST_DUMPED = 128 * 1024;

/** Whether a status comes with a page. 203 is a 200 that a proxy modified. */
export const hasPage = (status: number): boolean => status === 200 || status === 203;

function joined(headers: Readonly<Record<string, string | string[] | undefined>>) {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) all[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return all;
}

export async function exchange(
  { url, headers: sent, limit, beyond, allowTruncated }: Asked,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = await request(url, { dispatcher, signal, headers: sent });
  const { statusCode: status, body } = answer;
  const headers = joined(answer.headers);
  const fetchedAt = new Date().toISOString();
  if (!hasPage(status)) {
    // the body is drained, so that the connection can be used again
    await body
      .dump({ limit: MOST_DUMPED, signal: AbortSignal.timeout(LONGEST_DUMP) })
      .catch(() => {});
    signal.throwIfAborted();
    const bytes = new Uint8Array();
    return { status, headers, bytes, truncated: false, claimed: null, fetchedAt };
  }
  const endsEarly = (error: unknown): boolean => allowTruncated && isCut(error);
  const options = { limit, beyond, endsEarly };
  const encoding = printable(headers['content-encoding'] ?? '');
  const inflated = await inflate(body, encoding, options);
  return { status, headers, ...inflated, fetchedAt };
}
