/** What a user may choose about reading. Apart from it, so that `--help` does not load it. */

/** Plain data: it can be sent to a worker. */
export interface SourceOptions {
  /** Largest input, in bytes after decompression. */
  readonly maxBytes: number;
  /** Whole time for one URL, redirects included; it begins when its turn comes. */
  readonly timeoutSeconds: number;
  /** Attempts after the first, where another may go better. */
  readonly retries: number;
  readonly allowPrivateNetwork: boolean;
  /** `''` sends none. */
  readonly userAgent: string;
  /** Further request headers, names in lower case; `null` takes one of ours away. */
  readonly headers: readonly (readonly [name: string, value: string | null])[];
  /** Address of a proxy for all URLs; `''` is none; `null` is what the environment says. */
  readonly proxy: string | null;
  /** Take what came of a page that the connection cut off. */
  readonly allowTruncated: boolean;
  /** What URLs may bring: pages and texts by their bytes, or whatever comes (JSON, archives). */
  readonly accept: 'pages' | 'anything';
  /** Heed robots.txt. */
  readonly robots: boolean;
  /** Rest of a host between two pages; robots.txt may ask for more. */
  readonly delaySeconds: number;
  /** Hosts asked at once. */
  readonly hosts: number;
  /** Folder in which answers are kept for later runs, or `null`. */
  readonly cache: string | null;
  /** Names of the fields of JSON Lines that hold the page and its address. */
  readonly htmlField: string;
  readonly urlField: string;
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
};
