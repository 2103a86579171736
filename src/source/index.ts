/** Where bytes come from: a file, standard input or a URL. All input is read here. */
import { createHash } from 'node:crypto';
import type { Failure } from '../messages.ts';
import { failure } from '../messages.ts';
import type { Source } from '../output/schema.ts';
import { readFile } from './file.ts';
import { readStdin } from './stdin.ts';

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

/** What a source gives beside its bytes. */
export interface Arrival {
  readonly bytes: Uint8Array;
  /** The input ended early. */
  readonly truncated?: boolean;
  readonly url?: string;
  readonly redirects?: readonly string[];
  readonly status?: number;
  readonly contentType?: string | null;
  readonly fetchedAt?: string;
  /** The digest an archive states, where the page has another. */
  readonly digest?: { readonly stated: string; readonly found: string };
}

export type Opened =
  | { readonly bytes: Uint8Array; readonly source: Source }
  | { readonly failure: Failure; readonly source: Source };

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;
const CREDENTIALS = /(?<=:\/\/)[^/?#]*@/;
const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;

/** `https://user:secret@host/` → `https://host/`: credentials are used and never told. */
export function withoutCredentials(input: string): string {
  if (!input.includes('@')) return input;
  if (!URL.canParse(input)) return input.replace(CREDENTIALS, '');
  const url = new URL(input);
  if (url.username === '' && url.password === '') return input;
  url.username = '';
  url.password = '';
  return url.href;
}

/** What the record says of an input; `null`: nothing came of it. */
export const describe = (type: Source['type'], input: string, arrival: Arrival | null): Source => ({
  type,
  input: withoutCredentials(input),
  url: arrival?.url ?? null,
  redirects: [...(arrival?.redirects ?? [])],
  status: arrival?.status ?? null,
  contentType: arrival?.contentType ?? null,
  bytes: arrival?.bytes.length ?? 0,
  sha256: arrival === null ? null : createHash('sha256').update(arrival.bytes).digest('hex'),
  truncated: arrival?.truncated ?? false,
  fetchedAt: arrival?.fetchedAt ?? null,
});

async function arrive(
  type: Source['type'],
  input: string,
  options: SourceOptions,
): Promise<Arrival | { readonly failure: Failure }> {
  if (type === 'stdin') return readStdin(process.stdin, options.maxBytes);
  if (type === 'file') return readFile(input, options.maxBytes);
  const { readUrl } = await import('./url.ts');
  return readUrl(input, options);
}

const schemeOf = (input: string): string | undefined =>
  WINDOWS_DRIVE.test(input) ? undefined : SCHEME.exec(input)?.[1]?.toLowerCase();

/** Whether an input is an address, of whatever scheme: `data:x` may be a file's name. */
export const isUrl = (input: string): boolean => {
  const scheme = schemeOf(input);
  return scheme === 'http' || scheme === 'https' || input.toLowerCase().startsWith(`${scheme}://`);
};

/** Reads an input: `-` is standard input, `http:` and `https:` are fetched, all else is a path. */
export async function openSource(input: string, options: SourceOptions): Promise<Opened> {
  const type = input === '-' ? 'stdin' : isUrl(input) ? 'url' : 'file';
  const scheme = schemeOf(input) ?? '';
  if (type === 'url' && scheme !== 'http' && scheme !== 'https') {
    return { failure: failure('ERR_SCHEME', { scheme }), source: describe('url', input, null) };
  }
  const arrival = await arrive(type, input, options);
  if ('failure' in arrival) {
    return { failure: arrival.failure, source: describe(type, input, null) };
  }
  return { bytes: arrival.bytes, source: describe(type, input, arrival) };
}
