/**
 * The options for reading inputs. They are in a module of their own, so that `--help` does not load
 * the code that reads.
 */

/** When robots.txt is obeyed; `auto` means when more than one URL may be fetched. */
export const ROBOTS_MODES = ['on', 'off', 'auto'] as const;

/** Options for reading inputs. They are plain data, which can be sent to a worker. */
export interface SourceOptions {
  /** Size of the largest input, in bytes after decompression. */
  readonly maxBytes: number;
  /** Time for one URL including redirects, in seconds. It begins when the first request is sent. */
  readonly timeoutSeconds: number;
  /** Number of further attempts after a failure that may be temporary. */
  readonly retries: number;
  readonly allowPrivateNetwork: boolean;
  /** The User-Agent header; `''` sends none. */
  readonly userAgent: string;
  /**
   * Further request headers, with lower-case names; `null` removes a header that is sent by
   * default.
   */
  readonly headers: readonly (readonly [name: string, value: string | null])[];
  /**
   * Address of a proxy for all URLs; `''` uses none; `null` uses the one that the environment
   * names.
   */
  readonly proxy: string | null;
  /** Whether to keep what arrived of a page when the connection was lost. */
  readonly allowTruncated: boolean;
  /**
   * What a URL may return: only pages and texts, judged by their bytes, or anything (JSON,
   * archives).
   */
  readonly accept: 'pages' | 'anything';
  /** Whether to obey robots.txt. */
  readonly robots: boolean;
  /**
   * Pause between two pages of the same host, in seconds. A robots.txt may ask for a longer one.
   */
  readonly delaySeconds: number;
  /** Number of hosts contacted at the same time. */
  readonly hosts: number;
  /** Folder in which responses are kept for later runs, or `null`. */
  readonly cache: string | null;
  /** Names of the fields of JSON Lines that contain the page and its address. */
  readonly htmlField: string;
  readonly urlField: string;
  /** Name of the JSON Lines field that contains the key of the record. */
  readonly keyField: string;
}

export const DEFAULT_SOURCE_OPTIONS: SourceOptions = {
  maxBytes: 20 * 1024 * 1024,
  timeoutSeconds: 30,
  retries: 2,
  allowPrivateNetwork: false,
  userAgent: 'repair-article/0.1 (+https://www.npmjs.com/package/repair-article)',
  headers: [],
  proxy: null,
  allowTruncated: false,
  accept: 'pages',
  robots: false,
  delaySeconds: 1,
  hosts: 8,
  cache: null,
  htmlField: 'html',
  urlField: 'url',
  keyField: 'key',
};
