/**
 * What sites ask of robots (RFC 9309): read once a site and run, and kept while there is room.
 * No such file allows all; a file that cannot be read allows nothing.
 */
import { LRUCache } from 'lru-cache';
import robotsParser from 'robots-parser';
import { ArticleError, type ErrorCode, type Failure, failure } from '../messages.ts';
import { withoutCredentials } from './names.ts';

/** Bytes of a file that are read: the least that RFC 9309 asks for. */
export const ROBOTS_LIMIT = 500 * 1024;

/** Characters of all files that are kept. */
const MOST_KEPT = 16 * 1024 * 1024;

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

const LAST_LINE = /[^\r\n]*$/;

/** A clipped file without the line that may have been cut: half a rule says something else. */
export const wholeLines = (text: string): string => text.replace(LAST_LINE, '');

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
      fetchMethod: read,
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
    const robots = robotsParser(address, file.text);
    const path = url.origin + url.pathname + url.search;
    if (robots.isAllowed(path, this.#userAgent) === false) {
      const line = robots.getMatchingLineNumber(path, this.#userAgent);
      throw new RobotsRefusal(
        failure('ERR_ROBOTS', { input, detail: `line ${line} of robots.txt forbids it.` }),
      );
    }
    const seconds = robots.getCrawlDelay(this.#userAgent) ?? 0;
    return Number.isFinite(seconds) ? Math.min(LONGEST_REST, Math.max(0, seconds * 1000)) : 0;
  }
}
