/**
 * Fetches a page: one deadline for all, redirects followed by us, what is worth it tried again,
 * bytes counted before and after inflation, private addresses refused before a byte is sent.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Agent, request } from 'undici';
import { ArticleError, type Failure, failure } from '../messages.ts';
import { checkLiteral, guardedAgent } from './guard.ts';
import { type Arrival, type SourceOptions, withoutCredentials } from './index.ts';
import { inflate } from './inflate.ts';
import { isBusy, retryAfter, waitBefore } from './retry.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The longest that a timer can wait. */
const LONGEST_MS = 0x7fffffff;

const milliseconds = (options: SourceOptions): number =>
  Math.min(LONGEST_MS, Math.ceil(options.timeoutSeconds * 1000));

const fail = (value: Failure): never => {
  throw new ArticleError(value);
};

/** An answer that another attempt may better, and how long the server asks to wait (ms). */
class Busy extends ArticleError {
  readonly asked: number | null;

  constructor(value: Failure, asked: number | null) {
    super({ ...value, retryable: true });
    this.asked = asked;
  }
}

interface Hop {
  readonly url: URL;
  readonly redirects: readonly string[];
}

function credentialsOf({ username, password }: URL): { authorization?: string } {
  if (username === '') return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(plain).toString('base64')}` };
}

/** One request; either the page or the next address. */
async function follow(
  hop: Hop,
  options: SourceOptions,
  dispatcher: Agent,
  signal: AbortSignal,
): Promise<Arrival | Hop> {
  const { url, redirects } = hop;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    fail(failure('ERR_SCHEME', { scheme: url.protocol.slice(0, -1) }));
  }
  if (!options.allowPrivateNetwork) checkLiteral(url);
  const shown = withoutCredentials(url.href);
  const { statusCode, headers, body } = await request(shown, {
    dispatcher,
    signal,
    headers: {
      'user-agent': options.userAgent,
      accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
      'accept-encoding': 'gzip, br, deflate',
      ...credentialsOf(url),
    },
  });
  const one = (name: string): string | null => {
    const value = headers[name];
    return (Array.isArray(value) ? value.join(', ') : value) ?? null;
  };
  const location = one('location');
  if (REDIRECTS.has(statusCode) && location !== null) {
    await body.dump();
    const chain = [...redirects, shown];
    if (chain.length > MOST_REDIRECTS || !URL.canParse(location, url.href)) {
      fail(failure('ERR_REDIRECTS', { input: chain[0] ?? shown, chain: chain.join(' → ') }));
    }
    return { url: new URL(location, url), redirects: chain };
  }
  if (statusCode !== 200) {
    await body.dump();
    const refused = failure('ERR_HTTP_STATUS', { input: shown, status: statusCode });
    if (isBusy(statusCode)) throw new Busy(refused, retryAfter(one('retry-after'), Date.now()));
    fail(refused);
  }
  const { bytes, truncated } = await inflate(body, one('content-encoding') ?? '', options.maxBytes);
  return {
    bytes,
    truncated,
    url: shown,
    redirects,
    status: statusCode,
    contentType: one('content-type'),
    fetchedAt: new Date().toISOString(),
  };
}

/** What undici and Node call the faults of a connection. */
const FAULTS: ReadonlyMap<string, 'ERR_TRUNCATED' | 'ERR_HEADERS' | 'ERR_TIMEOUT'> = new Map([
  ['UND_ERR_SOCKET', 'ERR_TRUNCATED'],
  ['UND_ERR_HEADERS_OVERFLOW', 'ERR_HEADERS'],
  ['HPE_HEADER_OVERFLOW', 'ERR_HEADERS'],
  ['UND_ERR_CONNECT_TIMEOUT', 'ERR_TIMEOUT'],
  ['UND_ERR_HEADERS_TIMEOUT', 'ERR_TIMEOUT'],
  ['UND_ERR_BODY_TIMEOUT', 'ERR_TIMEOUT'],
]);

/** Node's names for what is wrong with a certificate. */
const TLS = /^(?:CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO)/;

/** The failure behind an error of the transport; undici wraps some as `cause`. */
function explain(input: string, error: unknown, options: SourceOptions): Failure {
  const { timeoutSeconds: seconds } = options;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ArticleError) return cause.failure;
    if (cause.name === 'TimeoutError') return failure('ERR_TIMEOUT', { input, seconds });
    const code = 'code' in cause ? String(cause.code) : '';
    if (TLS.test(code)) return failure('ERR_TLS', { input, detail: code });
    const known = FAULTS.get(code);
    if (known !== undefined) return failure(known, { input, seconds });
  }
  const { code, message = String(error) } = error as NodeJS.ErrnoException;
  return failure('ERR_FETCH', { input, detail: code ?? message });
}

async function fetchOnce(
  start: URL,
  options: SourceOptions,
  dispatcher: Agent,
  signal: AbortSignal,
): Promise<Arrival> {
  let step: Arrival | Hop = { url: start, redirects: [] };
  do {
    step = await follow(step as Hop, options, dispatcher, signal);
  } while (!('bytes' in step));
  return step;
}

/** Tries again what may go better, as long as the deadline allows. */
async function fetchPage(
  start: URL,
  options: SourceOptions,
  dispatcher: Agent,
  signal: AbortSignal,
): Promise<Arrival> {
  const end = Date.now() + milliseconds(options);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetchOnce(start, options, dispatcher, signal);
    } catch (error) {
      const { retryable } = explain(start.href, error, options);
      const asked = error instanceof Busy ? error.asked : null;
      const wait = waitBefore(attempt, asked, Math.random);
      const late = wait === null || Date.now() + wait >= end;
      if (!retryable || attempt > options.retries || late || signal.aborted) throw error;
      await sleep(wait, undefined, { signal });
    }
  }
}

export async function readUrl(
  input: string,
  options: SourceOptions,
): Promise<Arrival | { readonly failure: Failure }> {
  const shown = withoutCredentials(input);
  if (!URL.canParse(input)) {
    return { failure: failure('ERR_FETCH', { input: shown, detail: 'the address is not valid' }) };
  }
  const dispatcher = guardedAgent(options.allowPrivateNetwork, milliseconds(options));
  const signal = AbortSignal.timeout(milliseconds(options));
  try {
    return await fetchPage(new URL(input), options, dispatcher, signal);
  } catch (error) {
    const seconds = options.timeoutSeconds;
    return {
      failure: signal.aborted
        ? failure('ERR_TIMEOUT', { input: shown, seconds })
        : explain(shown, error, options),
    };
  } finally {
    await dispatcher.destroy();
  }
}
