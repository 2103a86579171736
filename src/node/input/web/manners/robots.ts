/**
 * Reads what sites allow robots to fetch (RFC 9309). Each robots.txt is read once per site and run,
 * and kept while there is room.
 *
 * If there is no such file, everything is allowed; if it cannot be read, nothing is.
 */
import { LRUCache } from 'lru-cache';
import robotsParser from 'robots-parser';
import {
  ArticleError,
  type ErrorCode,
  type Failure,
  failure,
} from '../../../../core/messages/failure.ts';
import { withoutCredentials } from '../../entry/names.ts';

/** Number of bytes of a file that are read. RFC 9309 requires at least this many. */
export const ROBOTS_LIMIT = 500 * 1024;

/** Number of characters of all files that are kept. */
const MOST_KEPT = 16 * 1024 * 1024;

/**
 * Limit for the length of the rules times the length of the address. robots-parser took 2.6 s for
 * 484,000 characters of rules and an address of 2,000, so this limit is about half a second. No
 * real site comes near it.
 */
const MOST_WORK = 200_000_000;

/** Longest pause that a site may ask for, in milliseconds. */
const LONGEST_PAUSE = 30_000;

/** The result of asking for a robots.txt. The text is null if there is none. */
export type RobotsFile = { readonly text: string | null } | { readonly failure: Failure };

/**
 * Failures that concern the site as a whole, and therefore the page too. After any other failure
 * only the site's rules are unknown.
 */
const SITE_FAILS: ReadonlySet<ErrorCode> = new Set([
  'ERR_PRIVATE_ADDRESS',
  'ERR_SCHEME',
  'ERR_FETCH',
  'ERR_TLS',
  'ERR_PROXY',
]);

/** A refusal by robots.txt. Trying again in the same run would not change it. */
export class RobotsRefusal extends ArticleError {}

/**
 * Removes the last line of a clipped file, which may be incomplete: half a rule means something
 * else.
 */
export const wholeLines = (text: string): string =>
  text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);

const LINE_BREAK = /\r\n|[\r\n]/;
const VERSION = /\/.*/s;
const RULES: ReadonlySet<string> = new Set(['allow', 'disallow', 'crawl-delay']);

/** The name of this program in robots.txt: `repair-article/0.1 (+https://…)` → `repair-article` */
const product = (userAgent: string): string => userAgent.replace(VERSION, '').trim().toLowerCase();

/**
 * The groups of a file that concern this program or all programs. robots-parser copies each rule to
 * each program of its group, and 250 KB of programs with 250 KB of rules took 4 GB.
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

  /** `read` fetches the file at an address and must not reject. */
  constructor(read: (address: string) => Promise<RobotsFile>, userAgent: string) {
    this.#userAgent = userAgent;
    this.#files = new LRUCache({
      maxSize: MOST_KEPT,
      sizeCalculation: weight,
      // one request per site, however many pages wait for it
      fetchMethod: async (address) => {
        const file = await read(address);
        const text = 'text' in file ? file.text : null;
        return text === null ? file : { text: concerning(text, userAgent) };
      },
    });
  }

  /**
   * Pause that the site asks for between two pages, in milliseconds. Throws an ArticleError if it
   * refuses.
   */
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
      const detail = 'its robots.txt is too long to compare with such a long address.';
      throw new RobotsRefusal(failure('ERR_ROBOTS', { input, detail }));
    }
    const robots = robotsParser(address, file.text);
    if (robots.isAllowed(path, this.#userAgent) === false) {
      const detail = 'robots.txt forbids it.';
      throw new RobotsRefusal(failure('ERR_ROBOTS', { input, detail }));
    }
    const seconds = robots.getCrawlDelay(this.#userAgent) ?? 0;
    return Number.isFinite(seconds) ? Math.min(LONGEST_PAUSE, Math.max(0, seconds * 1000)) : 0;
  }
}
