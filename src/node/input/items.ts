/**
 * Finds out what a file or stream contains by its first bytes, unpacks it if it is packed, and
 * splits it if it is a container.
 */
import { constants } from 'node:fs';
import { failure } from '../../core/messages/failure.ts';
import type { Message } from '../../core/messages/message.ts';
import type { Source } from '../../core/page/source.ts';
import {
  bytesPlace,
  type Container,
  entryOf,
  failedEntry,
  faultFailure,
} from './archives/container.ts';
import type { Entry } from './entry/entry.ts';
import { answered } from './files/answered.ts';
import { explain } from './files/file.ts';
import { isGzip } from './inflate/gzip.ts';
import { HEAD, type Kind, kindOf } from './kind.ts';
import { ByteReader } from './streams/byte-reader.ts';
import { type ByteSource, FileSource, StreamSource } from './streams/byte-source.ts';
import { OpenFile } from './streams/open-file.ts';
import { WatchedSource } from './streams/watched-source.ts';

export interface ItemOptions {
  /** Size of the largest page, in bytes. */
  readonly maxBytes: number;
  /** The field of JSON Lines that contains the page. */
  readonly htmlField: string;
  /** Milliseconds within which a file with many pages must yield the next one. */
  readonly patience?: number;
  /** Receives a message about archive records that were skipped because they contain no page. */
  readonly tell?: (message: Message) => void;
}

/** A file or stream whose kind is not yet known. */
export interface Item {
  readonly input: string;
  readonly type: Source['type'];
  readonly path: Uint8Array | null;
  readonly relativePath?: string;
}

/** Opening does not block if a pipe has meanwhile taken the place of a file. */
const READ_ONLY = constants.O_RDONLY | constants.O_NONBLOCK;

const silent = (): void => {};

/** Default time limit in milliseconds, the same as for a page. */
const PATIENCE = 60_000;

const READERS = {
  warc: async (container: Container) => (await import('./archives/warc.ts')).warcEntries(container),
  jsonl: async (container: Container) =>
    (await import('./archives/jsonl.ts')).jsonlEntries(container),
};

async function* split(
  item: Item,
  kind: 'warc' | 'jsonl',
  reader: ByteReader,
  options: ItemOptions,
): AsyncGenerator<Entry> {
  const { maxBytes, tell = silent } = options;
  const container: Container = { ...item, type: kind, reader, maxBytes, tell };
  const { source } = reader;
  let record = 0;
  for await (const entry of await READERS[kind](container)) {
    record += 1;
    yield { ...entry, record };
    // the consumer of the entries may have been slow
    source.renew?.();
  }
  if (record === 0) yield failedEntry(container, failure('ERR_NO_PAGES', { input: item.input }));
}

/**
 * The kind of a file, determined inside its gzip if it is packed, and the reader for its content.
 */
async function tellKind(
  item: Item,
  reader: ByteReader,
  options: ItemOptions,
): Promise<{ kind: Kind; reader: ByteReader }> {
  const head = await reader.fill(HEAD);
  const { htmlField, patience = PATIENCE } = options;
  if (!isGzip(head)) return { kind: kindOf(head, item.input, htmlField), reader };
  const { GzipSource } = await import('./archives/gzip-source.ts');
  const unpacked = new GzipSource(reader, item.path !== null);
  const inner = new ByteReader(
    item.path === null ? unpacked : new WatchedSource(unpacked, patience),
  );
  return { kind: kindOf(await inner.fill(HEAD), item.input, htmlField), reader: inner };
}

const typeOf = (item: Item, kind: Kind): Source['type'] => (kind === 'mhtml' ? kind : item.type);

/** Entries of a file that can be read at any offset. A page is not read yet. */
export async function* ofFile(
  item: Item & { readonly path: Uint8Array },
  options: ItemOptions,
): AsyncGenerator<Entry> {
  let opened: OpenFile | null = null;
  try {
    opened = await answered(OpenFile.open(Buffer.from(item.path), READ_ONLY));
    const file = new FileSource(opened, (await answered(opened.stats())).size);
    const source = new WatchedSource(file, options.patience ?? PATIENCE);
    const { kind, reader } = await tellKind(item, new ByteReader(source), options);
    if (kind === 'warc' || kind === 'jsonl') yield* split(item, kind, reader, options);
    else {
      yield entryOf({ ...item, type: typeOf(item, kind) }, { kind: 'file', path: item.path });
    }
  } catch (error) {
    yield failedEntry(item, explain(item.input, error));
  } finally {
    await opened?.close();
  }
}

/** Entries of a stream that can be read only once. A page is held in memory. */
export async function* ofStream(
  item: Item,
  source: ByteSource,
  options: ItemOptions,
): AsyncGenerator<Entry> {
  const { kind, reader } = await tellKind(item, new ByteReader(source), options);
  if (kind === 'warc' || kind === 'jsonl') {
    yield* split(item, kind, reader, options);
    return;
  }
  const { maxBytes } = options;
  const page = { ...item, type: typeOf(item, kind) };
  const bytes = await reader.take(maxBytes);
  const { fault } = reader.source;
  if ((await reader.fill(1)).length > 0) {
    yield failedEntry(page, failure('ERR_TOO_LARGE', { limit: maxBytes }));
  } else if (fault !== null && (fault.kind !== 'truncated' || bytes.length === 0)) {
    yield failedEntry(page, faultFailure(item.input, fault, bytes.length));
  } else {
    yield entryOf(page, bytesPlace(bytes), fault === null ? undefined : { truncated: true });
  }
}

/** Entries of a pipe that the user named. Its writer may come late or never. */
export async function* ofPipe(item: Item & { path: Uint8Array }, options: ItemOptions) {
  const { openPipe } = await import('./files/pipe.ts');
  const pipe = await openPipe(item.path);
  if (pipe === null) {
    const detail = 'it is a named pipe to which nobody writes';
    yield failedEntry(item, failure('ERR_READ', { input: item.input, detail }));
    return;
  }
  try {
    yield* ofStream({ ...item, path: null }, new StreamSource(pipe), options);
  } finally {
    pipe.destroy();
  }
}
