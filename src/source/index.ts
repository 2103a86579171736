/** Where bytes come from: a file, standard input or a URL. All input is read here. */
import { createHash } from 'node:crypto';
import { ArticleError, type Failure, failure, type Message } from '../messages.ts';
import type { Source } from '../output/schema.ts';
import type { Fetcher } from './fetcher.ts';
import { readFile } from './file.ts';
import { internationalHost, withoutCredentials } from './names.ts';
import type { SourceOptions } from './options.ts';
import { isUrl, schemeOf } from './scheme.ts';
import { readStdin } from './stdin.ts';

export { withoutCredentials } from './names.ts';
export { DEFAULT_SOURCE_OPTIONS, type SourceOptions } from './options.ts';
export { isUrl } from './scheme.ts';

/** What is known of where bytes came from; of a failure, of the last answer on the way. */
export interface Evidence {
  readonly url?: string;
  readonly redirects?: readonly string[];
  readonly status?: number;
  readonly contentType?: string | null;
  /** When the bytes came from the server, or were last confirmed by it; ISO 8601. */
  readonly fetchedAt?: string;
  /** The digest an archive states, where the page has another. */
  readonly digest?: { readonly stated: string; readonly found: string };
}

/** What a source gives: bytes and their evidence. */
export interface Arrival extends Evidence {
  readonly bytes: Uint8Array;
  /** The input ended early. */
  readonly truncated?: boolean;
  readonly messages?: readonly Message[];
}

/** Bytes that came; `messages` tell what was odd on the way. */
export interface Whole {
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly messages: readonly Message[];
}

/** What an input gave; `later` are the pages on which its article goes on. */
export type Opened =
  | (Whole & { readonly later?: readonly Whole[] })
  | { readonly failure: Failure; readonly source: Source; readonly messages: readonly Message[] };

/** Opens inputs for the length of a run: connections, manners and caches are shared. */
export interface Reader {
  /** Reads an input: `-` is standard input, `http:` and `https:` are fetched, all else is a path. */
  open(input: string): Promise<Opened>;
  /** Ends what is being fetched, and closes the connections. */
  close(): Promise<void>;
}

function hostOf(address: string): Pick<Source, 'host'> {
  const host = URL.canParse(address) ? internationalHost(address) : null;
  return host === null ? {} : { host };
}

/** What the record says of an input; with no evidence nothing came of it. */
export const describe = (
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
