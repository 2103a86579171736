/** What a user may choose about reading. Apart from it, so that `--help` does not load it. */

export interface SourceOptions {
  /** Largest input, in bytes after decompression. */
  readonly maxBytes: number;
  /** Whole time for one URL, redirects included. */
  readonly timeoutSeconds: number;
  /** Attempts after the first, where another may go better. */
  readonly retries: number;
  readonly allowPrivateNetwork: boolean;
  readonly userAgent: string;
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
  htmlField: 'html',
  urlField: 'url',
};
