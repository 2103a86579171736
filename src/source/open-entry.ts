/** Reads what an entry stands for: in whichever thread, since an entry holds all it takes. */
import { gunzipSync } from 'node:zlib';
import { ArticleError, type Failure, failure } from '../messages.ts';
import type { Source } from '../output/schema.ts';
import { rememberedBytes } from './container.ts';
import type { Entry, Place } from './entry.ts';
import { explain, readFile, readSlice } from './file.ts';
import { isGzip } from './gzip.ts';
import { type Arrival, describe, type Opened, openSource, type SourceOptions } from './index.ts';
import { pathBytes } from './path.ts';

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

/** What an archive has around a page. */
const HEADS = 512 * 1024;
/** What a buffer can hold on every machine. */
const LARGEST = 0x7fff_ffff;

const tooLarge = (limit: number): ArticleError =>
  new ArticleError(failure('ERR_TOO_LARGE', { limit }));

/** A slice read from its file; one that is a gzip member is unpacked. */
function sliceBytes(place: Extract<Place, { kind: 'slice' }>, maxBytes: number): Buffer {
  const bytes = readSlice(place.path, place.offset, place.length);
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(maxBytes + HEADS, LARGEST) });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : error;
  }
}

/** The bytes of an entry as they lie there. */
async function rawBytes({ place }: Entry, maxBytes: number): Promise<Arrival> {
  if (place.kind === 'bytes') return { bytes: place.bytes };
  if (place.kind === 'slice') {
    if (place.length > maxBytes + HEADS) throw tooLarge(maxBytes);
    return { bytes: rememberedBytes(place) ?? sliceBytes(place, maxBytes) };
  }
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
  warc: once(() => import('./warc-page.ts')),
  jsonl: once(() => import('./jsonl.ts')),
  mhtml: once(() => import('./mhtml.ts')),
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
    return { bytes, source, messages: [] };
  } catch (error) {
    return { failure: failureOf(input, error), source: sourceOf(entry), messages: [] };
  }
}
