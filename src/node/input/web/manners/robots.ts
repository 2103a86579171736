/**
 * What sites ask of robots (RFC 9309): read once a site and run, and kept while there is room.
 * No such file allows all; a file that cannot be read allows nothing.
 */
import { LRUCache } from 'lru-cache';
import robotsParser from 'robots-parser';
import {
  ArticleError,
  type ErrorCode,
  type Failure,
  failure,
} from '../../../../core/messages/failure.ts';
import { withoutCredentials } from '../../names.ts';

/** Bytes of a file that are read: the least that RFC 9309 asks for. */
export const ROBOTS_LIMIT = 500 * 1024;

/** Characters of all files that are kept. */
const MOST_KEPT = 16 * 1024 * 1024;

/**
 * Characters of rules times those of an address that are compared: robots-parser took 2.6 s for
 * 484,000 of rules on 2,000, so this is half a second. No site of note comes near it.
 */
const MOST_WORK = 200_000_000;

/** A rest that a site asks for counts up to this, ms. */
const LONGEST_REST = 30_000;

/** What came of asking for a robots.txt; no text where there is none. */
export type RobotsFile = { readonly text: string | null } | { readonly failure: Failure };

/**
 * Failures that say that the site cannot be reached at all, or may not: they are the page's too.
 * Of all others it can be said only that the site's wishes are not known.
 */
const SITE_FAILS: ReadonlySet<ErrorCode> = new Set([
  'ERR_PRIVATE_ADDRESS',
  'ERR_SCHEME',
  'ERR_FETCH',
  'ERR_TLS',
  'ERR_PROXY',
]);

/** No further attempt at the page changes it within a run. */
export class RobotsRefusal extends ArticleError {}

/** A clipped file without the line that may have been cut: half a rule says something else. */
export const wholeLines = (text: string): string =>
  text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);

const LINE_BREAK = /\r\n|[\r\n]/;
const VERSION = /\/.*/s;
const RULES: ReadonlySet<string> = new Set(['allow', 'disallow', 'crawl-delay']);

/** `repair-article/0.1 (+https://…)` → `repair-article`, as robots.txt names programs. */
const product = (userAgent: string): string => userAgent.replace(VERSION, '').trim().toLowerCase();

/**
 * The groups of a file for this program and for all, without the others: robots-parser gives each
 * rule to each program of its group, and 250 KB of programs with 250 KB of rules took 4 GB.
 */
export function concerning(text: string, userAgent: string): string {
  const own = product(userAgent);
  const kept: string[] = [];
  let agents = new Set<string>();
  let isNaming = false;
  for (const line of text.split(LINE_BREAK)) {
    const [code = ''] = line.split('#', 1);
    const colon = code.indexOf(':');
    const field = code.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (field === 'user-agent') {
      if (!isNaming) agents = new Set();
      isNaming = true;
      const name = product(code.slice(colon + 1));
      if (name === own || name === '*') agents.add(name);
    } else if (field !== '') {
      if (isNaming) for (const name of agents) kept.push(`User-agent: ${name}`);
      isNaming = false;
      if (agents.size > 0 && RULES.has(field)) kept.push(code);
    }
  }
  return kept.join('\n');
}

const weight = (file: RobotsFile): number =>
  1000 + ('text' in file && file.text !== null ? file.text.length : 0);

export class Robots {
  readonly #files: LRUCache<string, RobotsFile>;
  readonly #userAgent: string;

  /** `read` fetches the file at an address; it does not reject. */
  constructor(read: (address: string) => Promise<RobotsFile>, userAgent: string) {
    this.#userAgent = userAgent;
    this.#files = new LRUCache({
      maxSize: MOST_KEPT,
      sizeCalculation: weight,
      // one request a site, however many pages wait for it
      fetchMethod: async (address) => {
        const file = await read(address);
        const text = 'text' in file ? file.text : null;
        return text === null ? file : { text: concerning(text, userAgent) };
      },
    });
  }

  /** How long the site wants to rest between pages, ms. Throws an ArticleError where it refuses. */
  async check(url: URL): Promise<number> {
    const address = new URL('/robots.txt', url.origin).href;
    const file = await this.#files.fetch(address);
    if (file === undefined) return 0;
    const input = withoutCredentials(url.href);
    if ('failure' in file) {
      const { code, message } = file.failure;
      if (SITE_FAILS.has(code)) throw new RobotsRefusal(file.failure);
      const refusal = failure('ERR_ROBOTS', { input, detail: message });
      throw new RobotsRefusal({ ...refusal, retryable: true });
    }
    if (file.text === null) return 0;
    const path = url.origin + url.pathname + url.search;
    if (file.text.length * path.length > MOST_WORK) {
      const detail = 'its robots.txt is too long to be held against so long an address.';
      throw new RobotsRefusal(failure('ERR_ROBOTS', { input, detail }));
    }
    const robots = robotsParser(address, file.text);
    if (robots.isAllowed(path, this.#userAgent) === false) {
      const detail = 'robots.txt forbids it.';
      throw new RobotsRefusal(failure('ERR_ROBOTS', { input, detail }));
    }
    const seconds = robots.getCrawlDelay(this.#userAgent) ?? 0;
    return Number.isFinite(seconds) ? Math.min(LONGEST_REST, Math.max(0, seconds * 1000)) : 0;
  }
}
