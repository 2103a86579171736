/** Reads what an entry stands for: in whichever thread, since an entry holds all it takes. */
import { ArticleError, type Failure } from '../../core/messages/failure.ts';
import type { Source } from '../../core/page/source.ts';
import { type Arrival, describe, type Opened } from './arrival.ts';
import type { Entry } from './entry.ts';
import { explain, readFile } from './files/file.ts';
import { pathBytes } from './files/path.ts';
import type { SourceOptions } from './options.ts';
import { openSource } from './reader.ts';
import { sliceBytes } from './streams/slice.ts';

/** What the record says of where the bytes lie, beside `input`. */
function whereOf({ place }: Entry): Pick<Source, 'pathBytes' | 'offset'> {
  const path = place.kind === 'file' || place.kind === 'slice' ? pathBytes(place.path) : null;
  return {
    ...(path === null ? {} : { pathBytes: path }),
    ...(place.kind === 'slice' ? { offset: place.offset } : {}),
  };
}

/** The source of an entry of which nothing came: what its container says of it. */
export function sourceOf(entry: Entry): Source {
  const { input, type, evidence = {} } = entry;
  return {
    ...describe(type, input, {}),
    url: evidence.url ?? null,
    status: evidence.status ?? null,
    contentType: evidence.contentType ?? null,
    truncated: evidence.truncated ?? false,
    fetchedAt: evidence.fetchedAt ?? null,
    ...whereOf(entry),
  };
}

/** The bytes of an entry as they lie there. */
async function rawBytes({ place }: Entry, maxBytes: number): Promise<Arrival> {
  if (place.kind === 'bytes') return { bytes: place.bytes };
  if (place.kind === 'slice') return { bytes: sliceBytes(place, maxBytes) };
  if (place.kind !== 'file') throw new TypeError(`no bytes lie at a place of kind ${place.kind}`);
  const read = await readFile(place.path, maxBytes);
  if ('failure' in read) throw new ArticleError(read.failure);
  return read;
}

/** Loaded when the first container comes, once: a plain page pays nothing, a thousand pay once. */
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

/** The page of an entry, taken out of what it lies in. */
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

/** Reads an operand: the reader of a run, which shares its connections. */
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
      ...describe(type, input, arrival),
      ...whereOf(entry),
      ...(digest === undefined ? {} : { digest }),
    };
    return { bytes, source, messages: arrival.messages ?? [] };
  } catch (error) {
    return { failure: failureOf(input, error), source: sourceOf(entry), messages: [] };
  }
}
