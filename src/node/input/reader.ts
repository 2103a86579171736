/** Reads inputs: files, standard input and URLs. */
import { ArticleError, failure } from '../../core/messages/failure.ts';
import type { Source } from '../../core/page/source.ts';
import { type Arrival, describe, type Failed, type Opened } from './entry/arrival.ts';
import type { SourceOptions } from './entry/options.ts';
import { readFile } from './files/file.ts';
import { readStdin } from './files/stdin.ts';
import { isUrl, schemeOf } from './scheme.ts';
import type { Fetcher } from './web/fetcher.ts';
import type { HostLock } from './web/manners/host-queue.ts';

/** Opens inputs during a run. Connections, pauses and caches are shared. */
export interface Reader {
  /**
   * Reads an input: `-` is standard input, `http:` and `https:` are fetched, everything else is a
   * path.
   */
  open(input: string): Promise<Opened>;
  /** Ends running requests and closes the connections. */
  close(): Promise<void>;
}

class RunReader implements Reader {
  readonly #options: SourceOptions;
  readonly #lock: HostLock | null;
  #fetcher: Promise<Fetcher> | null = null;

  constructor(options: SourceOptions, lock: HostLock | null) {
    this.#options = options;
    this.#lock = lock;
  }

  /** Fetches a URL. undici and the modules built on it are loaded for the first one. */
  async #fetch(input: string): Promise<Arrival | Failed> {
    this.#fetcher ??= import('./web/fetcher.ts').then(({ createFetcher }) =>
      createFetcher(this.#options, this.#lock),
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

/**
 * Opens inputs for a run. `lock` coordinates pauses with all other processes that fetch; without
 * it, only this process counts.
 */
export const createReader = (options: SourceOptions, lock: HostLock | null = null): Reader =>
  new RunReader(options, lock);

/** Reads a single input. For several, use `createReader`, which shares connections between them. */
export async function openSource(input: string, options: SourceOptions): Promise<Opened> {
  const reader = createReader(options);
  try {
    return await reader.open(input);
  } finally {
    await reader.close();
  }
}
