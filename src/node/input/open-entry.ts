/**
 * Reads the page of an entry. This works in any thread, because an entry contains all that is
 * needed.
 */
import { ArticleError, type Failure } from '../../core/messages/failure.ts';
import type { Source } from '../../core/page/source.ts';
import { sliceBytes } from './archives/slice.ts';
import { type Arrival, describe, type Opened } from './entry/arrival.ts';
import type { Entry } from './entry/entry.ts';
import type { SourceOptions } from './entry/options.ts';
import { explain, readFile } from './files/file.ts';
import { pathBytes } from './files/path.ts';
import { openSource } from './reader.ts';

/** The fields of `source` that say where the bytes lie, beside `input`. */
function whereOf({ place }: Entry): Pick<Source, 'pathBytes' | 'offset'> {
  const path = place.kind === 'file' || place.kind === 'slice' ? pathBytes(place.path) : null;
  return {
    ...(path === null ? {} : { pathBytes: path }),
    ...(place.kind === 'slice' ? { offset: place.offset } : {}),
  };
}

/** The key of an entry: its path or address, and its number in an archive. */
export function keyOf({ input, place, record }: Entry): string {
  const path = place.kind === 'file' || place.kind === 'slice' ? pathBytes(place.path) : null;
  const name = path === null ? input : `base64:${path}`;
  return record === undefined ? name : `${name}#${record}`;
}

/** The source of an entry that could not be read: what its container states about it. */
export function sourceOf(entry: Entry): Source {
  const { input, type, evidence = {} } = entry;
  return {
    ...describe(type, input, {}),
    key: keyOf(entry),
    url: evidence.url ?? null,
    status: evidence.status ?? null,
    contentType: evidence.contentType ?? null,
    truncated: evidence.truncated ?? false,
    fetchedAt: evidence.fetchedAt ?? null,
    ...whereOf(entry),
  };
}

/** The bytes of an entry as they are stored. */
async function rawBytes({ place }: Entry, maxBytes: number): Promise<Arrival> {
  if (place.kind === 'bytes') return { bytes: place.bytes };
  if (place.kind === 'slice') return { bytes: sliceBytes(place, maxBytes) };
  if (place.kind !== 'file') throw new TypeError(`no bytes lie at a place of kind ${place.kind}`);
  const read = await readFile(place.path, maxBytes);
  if ('failure' in read) throw new ArticleError(read.failure);
  return read;
}

/**
 * Makes a loader that runs only once, when the first container needs it. A single plain page then
 * costs nothing, and a thousand pages load it once.
 */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
};

const FORMATS = {
  warc: once(() => import('./archives/warc-page.ts')),
  jsonl: once(() => import('./archives/jsonl.ts')),
  mhtml: once(() => import('./archives/mhtml.ts')),
};

/** The page of an entry, extracted from its container. */
async function arrivalOf(entry: Entry, options: SourceOptions): Promise<Arrival> {
  const { input, type, evidence } = entry;
  const raw = await rawBytes(entry, options.maxBytes);
  const bytes = Buffer.from(raw.bytes.buffer, raw.bytes.byteOffset, raw.bytes.byteLength);
  const isCut = (raw.truncated ?? false) || (evidence?.truncated ?? false);
  if (type === 'warc') return (await FORMATS.warc()).warcPage(bytes, input, options.maxBytes);
  if (type === 'jsonl') return (await FORMATS.jsonl()).jsonlPage(bytes, input, options);
  if (type !== 'mhtml') return { ...raw, truncated: isCut };
  const page = (await FORMATS.mhtml()).mhtmlPage(bytes, input);
  return { ...page, truncated: isCut || (page.truncated ?? false) };
}

const failureOf = (input: string, error: unknown): Failure =>
  error instanceof ArticleError ? error.failure : explain(input, error);

/** Opens an operand with the reader of a run, which shares its connections. */
export type Open = (input: string) => Promise<Opened>;

/** The bytes of an entry's page and where they come from. Does not reject. */
export async function openEntry(
  entry: Entry,
  options: SourceOptions,
  open: Open = (input) => openSource(input, options),
): Promise<Opened> {
  const { input, type, place } = entry;
  if (place.kind === 'url') return open(place.url);
  if (place.kind === 'stdin') return open('-');
  if (place.kind === 'failed')
    return { failure: place.failure, source: sourceOf(entry), messages: [] };
  try {
    const arrival = await arrivalOf(entry, options);
    const { bytes, digest } = arrival;
    const source = {
      ...describe(type, input, { key: keyOf(entry), ...arrival }),
      ...whereOf(entry),
      ...(digest === undefined ? {} : { digest }),
    };
    return { bytes, source, messages: arrival.messages ?? [] };
  } catch (error) {
    return { failure: failureOf(input, error), source: sourceOf(entry), messages: [] };
  }
}
