/**
 * Fetches pages during a run, with shared connections, one queue per host, and one look at each
 * robots.txt. A page has one deadline for all its attempts and redirects.
 */
import { resolve } from 'node:path';
import type { Dispatcher } from 'undici';
import { ArticleError, type Failure, failure } from '../../../core/messages/failure.ts';
import { type Message, message } from '../../../core/messages/message.ts';
import type { Arrival, Evidence, Failed } from '../entry/arrival.ts';
import { internationalHost, mixesScripts, printable, withoutCredentials } from '../entry/names.ts';
import type { SourceOptions } from '../entry/options.ts';
import type { BodyOptions } from '../inflate/inflate.ts';
import { promisesPage, sniff } from '../inflate/sniff.ts';
import { Deadline, milliseconds, orAborted } from './exchange/deadline.ts';
import { dispatcherOf } from './exchange/dispatcher.ts';
import { type Answer, exchange, hasPage } from './exchange/exchange.ts';
import { faultOf } from './exchange/faults.ts';
import { follow, type Hop, type Reached } from './exchange/redirects.ts';
import { requestHeaders } from './exchange/request-headers.ts';
import { Busy, isBusy, retryAfter, withRetries } from './exchange/retry.ts';
import { checkLiteral } from './guard/guard.ts';
import { DiskCache } from './manners/cache.ts';
import { type HostLock, HostQueue } from './manners/host-queue.ts';
import {
  ROBOTS_LIMIT,
  Robots,
  type RobotsFile,
  RobotsRefusal,
  wholeLines,
} from './manners/robots.ts';

export interface Fetcher {
  /** Fetches a page when its host is free. Does not reject. */
  read(input: string): Promise<Arrival | Failed>;
  /** Ends running requests, which then fail as interrupted, and closes the connections. */
  close(): Promise<void>;
}

/** The fetching of one address, from its first request to its last. */
interface Trip {
  readonly deadline: Deadline;
  readonly limit: number;
  readonly beyond: BodyOptions['beyond'];
  /** Adds to what a server says about how long its response stays fresh. */
  readonly describe: (headers: Answer['headers']) => Answer['headers'];
  readonly messages: Message[];
  /** What is known from the last response. */
  evidence: Evidence;
  /** Whether the next request is the first one, which waits in the queue. */
  first: boolean;
  /** Pause before the next request to the same host, in milliseconds. */
  pause: number;
}

/** A robots.txt stays fresh for a day if its server says nothing (RFC 9309, 2.4). */
const freshForADay = (headers: Answer['headers']): Answer['headers'] =>
  'cache-control' in headers || 'expires' in headers
    ? headers
    : { ...headers, 'cache-control': 'max-age=86400' };

/** Throws an ArticleError if the status of a response says that it contains no page. */
function checkStatus({ answer, url }: Reached): void {
  const { status, headers } = answer;
  if (hasPage(status)) return;
  const refused = failure('ERR_HTTP_STATUS', { input: withoutCredentials(url.href), status });
  if (!isBusy(status)) throw new ArticleError(refused);
  throw new Busy(refused, retryAfter(headers['retry-after'] ?? null, Date.now()));
}

/** Warns about a host whose name may imitate another. */
function hostMessages(url: string): Message[] {
  const host = internationalHost(url);
  if (host === null || !mixesScripts(host.unicode)) return [];
  return [message('source.mixed-script-host', { host: host.unicode, ascii: host.ascii })];
}

function evidenceOf({ answer, url, redirects }: Reached): Evidence {
  const { status, headers, fetchedAt } = answer;
  const type = headers['content-type'];
  const contentType = type === undefined ? null : printable(type);
  return { url: withoutCredentials(url.href), redirects, status, contentType, fetchedAt };
}

/** Judges a response by its bytes. */
function arrivalOf(
  reached: Reached,
  earlier: readonly Message[],
  accept: SourceOptions['accept'],
): Arrival | Failed {
  const { bytes, claimed, trailing = 0, truncated } = reached.answer;
  const evidence = evidenceOf(reached);
  const { url: shown = '', contentType = null } = evidence;
  const messages = [...earlier, ...hostMessages(shown)];
  if (claimed !== null) messages.push(message('source.not-encoded', { encoding: claimed }));
  if (trailing > 0) messages.push(message('source.trailing', { count: trailing }));
  if (accept === 'anything') return { ...evidence, bytes, truncated, messages };
  const found = sniff(bytes);
  if (found.page === null) {
    const refused = failure('ERR_NOT_HTML', { input: shown, kind: found.kind });
    return { ...evidence, failure: refused, messages };
  }
  if (!promisesPage(contentType) && bytes.length > 0) {
    const type = contentType ?? 'missing';
    messages.push(message('source.content-type', { type, kind: found.page }));
  }
  return { ...evidence, bytes, truncated, messages };
}

class RunFetcher implements Fetcher {
  readonly #options: SourceOptions;
  readonly #closing = new AbortController();
  readonly #dispatcher: Dispatcher;
  readonly #queue: HostQueue;
  readonly #cache: DiskCache | null;
  readonly #robots: Robots | null;

  constructor(options: SourceOptions, lock: HostLock | null) {
    this.#options = options;
    this.#dispatcher = dispatcherOf(options, process.env);
    this.#queue = new HostQueue(options.hosts, this.#closing.signal, lock);
    this.#cache = options.cache === null ? null : new DiskCache(resolve(options.cache));
    this.#robots = options.robots
      ? new Robots((address) => this.#readRobots(address), options.userAgent)
      : null;
  }

  #trip(kind: Pick<Trip, 'limit' | 'beyond' | 'describe' | 'first'>): Trip {
    const deadline = new Deadline(milliseconds(this.#options), this.#closing.signal);
    return { ...kind, deadline, messages: [], evidence: {}, pause: 0 };
  }

  /** Sends one request through the cache, when its host is free. */
  async #ask({ url, trusted }: Hop, trip: Trip): Promise<Answer> {
    if (!this.#options.allowPrivateNetwork) checkLiteral(url);
    const address = withoutCredentials(url.href);
    const { limit, beyond, deadline } = trip;
    const { allowTruncated } = this.#options;
    const send = (headers: Answer['headers']): Promise<Answer> => {
      const request = { host: url.host, first: trip.first, pause: trip.pause };
      const isLater = !trip.first;
      trip.first = false;
      const answered = this.#queue.take(request, () => {
        deadline.start();
        const asked = { url: address, headers, limit, beyond, allowTruncated, isLater };
        return exchange(asked, this.#dispatcher, deadline.signal);
      });
      // a redirect may have to wait for a host that is still busy with another page
      return orAborted(deadline.signal, answered);
    };
    const headers = requestHeaders(url, this.#options, trusted);
    if (this.#cache === null) return send(headers);
    const { answer, messages } = await this.#cache.answer(address, headers, send, trip.describe);
    // each hop would report the same about the cache
    if (!trip.messages.some(({ code }) => code === 'source.cache')) trip.messages.push(...messages);
    // the response may have been stored under another limit
    if (answer.bytes.length <= limit) return answer;
    if (beyond === 'refuse') throw new ArticleError(failure('ERR_TOO_LARGE', { limit }));
    return { ...answer, bytes: answer.bytes.subarray(0, limit) };
  }

  /** The failure that an error during fetching stands for. */
  #fault(input: string, error: unknown, { deadline }: Trip): Failure {
    const cause = deadline.signal.aborted ? deadline.signal.reason : error;
    return faultOf(input, cause, this.#options.timeoutSeconds);
  }

  /** Makes all attempts at an address and follows the redirects of each. */
  #reach(start: URL, trip: Trip, ask: (hop: Hop) => Promise<Answer>): Promise<Reached> {
    const isWorthIt = (error: unknown): boolean =>
      !(error instanceof RobotsRefusal) && this.#fault(start.href, error, trip).retryable;
    return withRetries(this.#options.retries, trip.deadline, isWorthIt, async () => {
      const reached = await follow(start, ask);
      checkStatus(reached);
      return reached;
    });
  }

  async #readRobots(address: string): Promise<RobotsFile> {
    const kind = { limit: ROBOTS_LIMIT, beyond: 'clip', describe: freshForADay } as const;
    const trip = this.#trip({ ...kind, first: false });
    try {
      const ask = (hop: Hop): Promise<Answer> => this.#ask({ ...hop, trusted: false }, trip);
      const { bytes } = (await this.#reach(new URL(address), trip, ask)).answer;
      const text = Buffer.from(bytes).toString('utf8');
      return { text: bytes.length < ROBOTS_LIMIT ? text : wholeLines(text) };
    } catch (error) {
      const fault = this.#fault(address, error, trip);
      // there is no robots.txt (RFC 9309, 2.3.1.2 and 2.3.1.3)
      const isNone = fault.code === 'ERR_REDIRECTS' || fault.code === 'ERR_HTTP_STATUS';
      return isNone && !fault.retryable ? { text: null } : { failure: fault };
    } finally {
      trip.deadline.clear();
    }
  }

  async read(input: string): Promise<Arrival | Failed> {
    const shown = withoutCredentials(input);
    if (!URL.canParse(input)) {
      const detail = 'the address is not valid';
      return { failure: failure('ERR_FETCH', { input: shown, detail }), messages: [] };
    }
    const { maxBytes, delaySeconds } = this.#options;
    const kind = { limit: maxBytes, beyond: 'refuse', first: true } as const;
    const trip = this.#trip({ ...kind, describe: (headers) => headers });
    const { signal } = trip.deadline;
    const robots = this.#robots;
    trip.pause = delaySeconds * 1000;
    try {
      const reached = await this.#reach(new URL(input), trip, async (hop) => {
        if (!this.#options.allowPrivateNetwork) checkLiteral(hop.url);
        if (robots !== null) {
          const asked = await orAborted(signal, robots.check(hop.url));
          trip.pause = Math.max(trip.pause, asked);
        }
        const answer = await this.#ask(hop, trip);
        trip.evidence = evidenceOf({ ...hop, answer });
        return answer;
      });
      return arrivalOf(reached, trip.messages, this.#options.accept);
    } catch (error) {
      const { evidence, messages } = trip;
      return { ...evidence, failure: this.#fault(shown, error, trip), messages };
    } finally {
      trip.deadline.clear();
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#dispatcher.destroy();
    await this.#cache?.close();
  }
}

/** Makes a fetcher. Throws an ArticleError for a proxy that cannot be used. */
export const createFetcher = (options: SourceOptions, lock: HostLock | null = null): Fetcher =>
  new RunFetcher(options, lock);
