/**
 * Sends one request and reads its response. A redirect is a response like any other; its body is
 * not read.
 */
import { type Dispatcher, request } from 'undici';
import { printable } from '../../entry/names.ts';
import { type BodyOptions, inflate } from '../../inflate/inflate.ts';
import { BadAnswer, isCut } from './faults.ts';
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
  /**
   * Number of bytes after the end of the encoded body, which were left out. Absent if the body was
   * not encoded.
   */
  readonly trailing?: number;
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
  /** Whether an earlier request went to the same host. */
  readonly isLater: boolean;
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

/** Errors of a connection that the server had closed while it was idle. */
const CLOSED: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** Number of bytes received over the connection of an error. */
const received = (error: object): number => {
  const socket = 'socket' in error ? error.socket : null;
  const isTold = socket !== null && typeof socket === 'object' && 'bytesRead' in socket;
  return isTold ? Number(socket.bytesRead) : 0;
};

/** The response of undici to a request. */
type Said = Awaited<ReturnType<typeof request>>;

/**
 * Sends a request. If it fails because the server had closed an idle connection, sends it again
 * over a new one: many servers close connections without notice. `isLater` says that the host has
 * answered an earlier request.
 */
async function ask(
  url: string,
  options: Parameters<typeof request>[1],
  isLater: boolean,
): Promise<Said> {
  try {
    return await request(url, options);
  } catch (error) {
    const isObject = typeof error === 'object' && error !== null;
    const code = isObject && 'code' in error ? error.code : null;
    if (code === 'ERR_ASSERTION') throw new BadAnswer(String(error));
    const wasUsed = isObject && (isLater || received(error) > 0);
    if (!CLOSED.has(code) || !wasUsed) throw error;
    return request(url, options);
  }
}

export async function exchange(
  { url, headers: sent, limit, beyond, allowTruncated, isLater }: Asked,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = await ask(url, { dispatcher, signal, headers: sent }, isLater);
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
