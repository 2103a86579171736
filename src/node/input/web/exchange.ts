/** One request and its answer. Redirects are answers like others; their bodies are not read. */
import { type Dispatcher, request } from 'undici';
import { printable } from '../names.ts';
import { isCut } from './faults.ts';
import { type BodyOptions, inflate } from './inflate.ts';
import type { RequestHeaders } from './request-headers.ts';

export interface Answer {
  readonly status: number;
  /** By lower-case name, bytes as Latin-1; several of a name are joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body of a status 200 or 203, inflated; of others nothing. */
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
  /** The content encoding that was claimed only, or `null`. */
  readonly claimed: string | null;
  /** ISO 8601. */
  readonly fetchedAt: string;
}

export interface Asked {
  /** Without credentials. */
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly limit: number;
  readonly beyond: BodyOptions['beyond'];
  /** Keep what came of a body that the connection cut off. */
  readonly allowTruncated: boolean;
}

/** How long a body that nobody reads may take, ms. */
const LONGEST_DUMP = 1000;
/** And how many bytes; beyond it a new connection costs less. */
const MOST_DUMPED = 128 * 1024;

/** 203 is a 200 that a proxy changed on the way. */
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
    // it is let go by, so that the connection can be used again
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
