/** Where bytes come from: a file, standard input or a URL. All input is read here. */
import { createHash } from 'node:crypto';
import { ArticleError, type Failure, failure, type Message } from '../messages.ts';
import type { Source } from '../output/schema.ts';
import type { Fetcher } from './fetcher.ts';
import { readFile } from './file.ts';
import { internationalHost, withoutCredentials } from './names.ts';
import { readStdin } from './stdin.ts';

export { withoutCredentials } from './names.ts';

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
};

/** What is known of where bytes came from; of a failure, of the last answer on the way. */
export interface Evidence {
  readonly url?: string;
  readonly redirects?: readonly string[];
  readonly status?: number;
  readonly contentType?: string | null;
  /** When the bytes came from the server, or were last confirmed by it; ISO 8601. */
  readonly fetchedAt?: string;
}

/** What a source gives: bytes and their evidence. */
export interface Arrival extends Evidence {
  readonly bytes: Uint8Array;
  /** The input ended early. */
  readonly truncated?: boolean;
  readonly messages?: readonly Message[];
}

/** What an input gave; `messages` tell what was odd on the way. */
export type Opened =
  | { readonly bytes: Uint8Array; readonly source: Source; readonly messages: readonly Message[] }
  | { readonly failure: Failure; readonly source: Source; readonly messages: readonly Message[] };

/** Opens inputs for the length of a run: connections, manners and caches are shared. */
export interface Reader {
  /** Reads an input: `-` is standard input, `http:` and `https:` are fetched, all else is a path. */
  open(input: string): Promise<Opened>;
  /** Ends what is being fetched, and closes the connections. */
  close(): Promise<void>;
}

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;
const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;

function hostOf(address: string): Pick<Source, 'host'> {
  const host = URL.canParse(address) ? internationalHost(address) : null;
  return host === null ? {} : { host };
}

const describe = (
  type: Source['type'],
  input: string,
  arrival: Evidence & Partial<Arrival>,
): Source => ({
  type,
  input: withoutCredentials(input),
  url: arrival.url ?? null,
  ...(type === 'url' ? hostOf(arrival.url ?? input) : {}),
  redirects: [...(arrival.redirects ?? [])],
  status: arrival.status ?? null,
  contentType: arrival.contentType ?? null,
  bytes: arrival.bytes?.length ?? 0,
  sha256:
    arrival.bytes === undefined ? null : createHash('sha256').update(arrival.bytes).digest('hex'),
  truncated: arrival.truncated ?? false,
  fetchedAt: arrival.fetchedAt ?? null,
});

/** `//host/x`: an address without its scheme. As a path it would call a host on Windows. */
const NO_SCHEME = /^(?:\/\/|\\\\)(?=[^/\\])/;

const schemeOf = (input: string): string | undefined =>
  WINDOWS_DRIVE.test(input) ? undefined : SCHEME.exec(input)?.[1]?.toLowerCase();

/** Whether an input is an address, of whatever scheme: `data:x` may be a file's name. */
export const isUrl = (input: string): boolean => {
  const scheme = schemeOf(input);
  if (scheme === 'http' || scheme === 'https' || NO_SCHEME.test(input)) return true;
  return input.toLowerCase().startsWith(`${scheme}://`);
};

/** An input that failed, with the evidence that there is. */
export interface Failed extends Evidence {
  readonly failure: Failure;
  readonly messages?: readonly Message[];
}

class Run implements Reader {
  readonly #options: SourceOptions;
  #fetcher: Promise<Fetcher> | null = null;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** undici and what stands on it are loaded for the first URL. */
  async #fetch(input: string): Promise<Arrival | Failed> {
    this.#fetcher ??= import('./fetcher.ts').then(({ createFetcher }) =>
      createFetcher(this.#options),
    );
    try {
      return await (await this.#fetcher).read(input);
    } catch (error) {
      if (error instanceof ArticleError) return { failure: error.failure, messages: [] };
      throw error;
    }
  }

  #arrive(type: Source['type'], input: string): Promise<Arrival | Failed> {
    if (type === 'stdin') return readStdin(process.stdin, this.#options.maxBytes);
    if (type === 'file') return readFile(input, this.#options.maxBytes);
    return this.#fetch(input);
  }

  async open(input: string): Promise<Opened> {
    const type = input === '-' ? 'stdin' : isUrl(input) ? 'url' : 'file';
    const scheme = schemeOf(input) ?? '//';
    if (type === 'url' && scheme !== 'http' && scheme !== 'https') {
      const source = describe('url', input, {});
      return { failure: failure('ERR_SCHEME', { scheme }), source, messages: [] };
    }
    const arrived = await this.#arrive(type, input);
    const { messages = [] } = arrived;
    if ('failure' in arrived) {
      return { failure: arrived.failure, source: describe(type, input, arrived), messages };
    }
    return { bytes: arrived.bytes, source: describe(type, input, arrived), messages };
  }

  async close(): Promise<void> {
    const fetcher = await this.#fetcher?.catch(() => null);
    await fetcher?.close();
  }
}

export const createReader = (options: SourceOptions): Reader => new Run(options);

/** Reads one input. For many, `createReader` shares what they have in common. */
export async function openSource(input: string, options: SourceOptions): Promise<Opened> {
  const reader = createReader(options);
  try {
    return await reader.open(input);
  } finally {
    await reader.close();
  }
}
