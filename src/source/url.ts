/**
 * Fetches a page: one deadline for all, redirects followed by us, bytes counted after inflation,
 * private addresses refused before a byte is sent.
 */
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { isIP } from 'node:net';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Agent, buildConnector, request } from 'undici';
import { ArticleError, type Failure, failure } from '../messages.ts';
import { isPrivateAddress } from './address.ts';
import { type Arrival, type SourceOptions, withoutCredentials } from './index.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BRACKETS = /^\[|\]$/g;
const DEFLATE = /deflate/i;

/** The longest that a timer can wait. */
const LONGEST_MS = 0x7fffffff;

const milliseconds = (options: SourceOptions): number =>
  Math.min(LONGEST_MS, Math.ceil(options.timeoutSeconds * 1000));

const fail = (value: Failure): never => {
  throw new ArticleError(value);
};

/** Refuses names and literals that lead to private addresses. */
async function checkHost(url: URL): Promise<void> {
  const host = url.hostname.replace(BRACKETS, '');
  const refuse = (): never => fail(failure('ERR_PRIVATE_ADDRESS', { host }));
  if (isIP(host) > 0) {
    if (isPrivateAddress(host)) refuse();
    return;
  }
  const addresses = await lookup(host, { all: true });
  if (!addresses.some(({ address }) => !isPrivateAddress(address))) refuse();
}

/** Connects, then looks whom it reached, since a name may answer differently the second time. */
function guardedAgent(options: SourceOptions): Agent {
  const connect = buildConnector({ timeout: milliseconds(options) });
  return new Agent({
    connect(target, callback) {
      connect(target, (error, socket) => {
        if (error !== null) return callback(error, null);
        const address = socket.remoteAddress ?? '';
        if (options.allowPrivateNetwork || !isPrivateAddress(address))
          return callback(null, socket);
        socket.destroy();
        const refused = failure('ERR_PRIVATE_ADDRESS', { host: target.hostname });
        return callback(new ArticleError(refused), null);
      });
    },
  });
}

/** The first byte of a body, which stays in it. */
async function firstByte(body: Readable): Promise<number> {
  await once(body, 'readable');
  const chunk: Uint8Array | null = body.read();
  if (chunk !== null) body.unshift(chunk);
  return chunk?.[0] ?? 0;
}

/** `deflate` has a zlib header, 8 in the low half of its first byte, which some servers leave out. */
const hasZlibHeader = (first: number): boolean => (first & 0x0f) === 8;

/** The stages that undo the content encodings, last applied first. */
function inflaters(header: string, first: number): NodeJS.ReadWriteStream[] {
  const names = header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  return names.reverse().map((name, at) => {
    if (names.length > 2) fail(failure('ERR_CONTENT_ENCODING', { encoding: header }));
    if (name === 'gzip' || name === 'x-gzip') return createGunzip();
    if (name === 'br') return createBrotliDecompress();
    if (name === 'deflate') {
      return at > 0 || hasZlibHeader(first) ? createInflate() : createInflateRaw();
    }
    return fail(failure('ERR_CONTENT_ENCODING', { encoding: name }));
  });
}

async function collect(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const end = new PassThrough();
  end.on('data', (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > maxBytes) {
      end.destroy(new ArticleError(failure('ERR_TOO_LARGE', { limit: maxBytes })));
    } else chunks.push(chunk);
  });
  const first = DEFLATE.test(encoding) ? await firstByte(body) : 0;
  await pipeline([body, ...inflaters(encoding, first), end]);
  return Buffer.concat(chunks, length);
}

interface Hop {
  readonly url: URL;
  readonly redirects: readonly string[];
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
  if (!options.allowPrivateNetwork) await checkHost(url);
  const shown = withoutCredentials(url.href);
  const authorization =
    url.username === ''
      ? {}
      : {
          authorization: `Basic ${Buffer.from(
            `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`,
          ).toString('base64')}`,
        };
  const { statusCode, headers, body } = await request(shown, {
    dispatcher,
    signal,
    headers: {
      'user-agent': options.userAgent,
      accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
      'accept-encoding': 'gzip, br, deflate',
      ...authorization,
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
    fail(failure('ERR_HTTP_STATUS', { input: shown, status: statusCode }));
  }
  return {
    bytes: await collect(body, one('content-encoding') ?? '', options.maxBytes),
    url: shown,
    redirects,
    status: statusCode,
    contentType: one('content-type'),
    fetchedAt: new Date().toISOString(),
  };
}

/** The failure behind an error of the transport; undici wraps some as `cause`. */
function explain(input: string, error: unknown, options: SourceOptions): Failure {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ArticleError) return cause.failure;
    if (cause.name === 'TimeoutError') {
      return failure('ERR_TIMEOUT', { input, seconds: options.timeoutSeconds });
    }
  }
  const { code, message = String(error) } = error as NodeJS.ErrnoException;
  return failure('ERR_FETCH', { input, detail: code ?? message });
}

export async function readUrl(
  input: string,
  options: SourceOptions,
): Promise<Arrival | { readonly failure: Failure }> {
  const shown = withoutCredentials(input);
  if (!URL.canParse(input)) {
    return { failure: failure('ERR_FETCH', { input: shown, detail: 'the address is not valid' }) };
  }
  const dispatcher = guardedAgent(options);
  const signal = AbortSignal.timeout(milliseconds(options));
  try {
    let step: Arrival | Hop = { url: new URL(input), redirects: [] };
    do {
      step = await follow(step as Hop, options, dispatcher, signal);
    } while (!('bytes' in step));
    return step;
  } catch (error) {
    return { failure: explain(shown, error, options) };
  } finally {
    await dispatcher.destroy();
  }
}
