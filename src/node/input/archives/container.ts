/** What the readers of containers share: how entries, places and failures are made. */
import { type Failure, failure } from '../../../core/messages/failure.ts';
import type { Message } from '../../../core/messages/message.ts';
import type { Source } from '../../../core/page/source.ts';
import type { Entry, Place } from '../entry/entry.ts';
import type { ByteReader } from '../streams/byte-reader.ts';
import type { Fault } from '../streams/byte-source.ts';

export interface Container {
  /** The name of the container as people read it. */
  readonly input: string;
  readonly type: Source['type'];
  /** Path of the file; `null` if the container cannot be read again. */
  readonly path: Uint8Array | null;
  readonly reader: ByteReader;
  readonly relativePath?: string;
  /** Size of the largest record, in bytes. */
  readonly maxBytes: number;
  /** Receives a message about records that were skipped on purpose. */
  readonly tell: (message: Message) => void;
}

export const entryOf = (
  { input, type, relativePath }: Pick<Container, 'input' | 'type' | 'relativePath'>,
  place: Place,
  evidence?: Entry['evidence'],
): Entry => ({
  input,
  type,
  place,
  ...(evidence === undefined ? {} : { evidence }),
  ...(relativePath === undefined ? {} : { relativePath }),
});

/**
 * A place that holds a copy of the bytes. A message to a worker would otherwise include the whole
 * buffer in which they lie.
 */
export const bytesPlace = (bytes: Uint8Array): Place => ({
  kind: 'bytes',
  bytes: new Uint8Array(bytes),
});

export const failedEntry = (
  container: Pick<Container, 'input' | 'type' | 'relativePath'>,
  why: Failure,
): Entry => entryOf(container, { kind: 'failed', failure: why });

/** The failure for a container that ends too early. `offset` is the number of bytes read. */
export function faultFailure(input: string, { kind, detail }: Fault, offset: number): Failure {
  if (kind === 'truncated') return failure('ERR_ARCHIVE_TRUNCATED', { input, offset });
  if (kind === 'unreadable') return failure('ERR_READ', { input, detail });
  return failure('ERR_ARCHIVE_DAMAGED', { input, offset, detail });
}

/**
 * Where a range of a container can be read again by itself. It is `null` if the range cannot be
 * read again, or if that is not known before the reader has passed its end.
 */
export function sliceOf(container: Container, from: number, to: number): Place | null {
  const { path, reader } = container;
  const found = path === null ? null : (reader.source.place?.(from, to) ?? null);
  return path === null || found === null ? null : { kind: 'slice', path, ...found };
}

/** Number of line-end bytes between the records of an archive. */
const LINE_ENDS = 4;

/** Length of the longest slice that is remembered, in bytes. */
const MOST_REMEMBERED = 256 * 1024;
const remembered = new WeakMap<Place, Buffer>();

/**
 * The bytes of a slice if the same thread found it and still has them unpacked. They do not
 * accompany an entry that is sent to a worker.
 */
export const rememberedBytes = (place: Place): Buffer | null => remembered.get(place) ?? null;

/**
 * Consumes the next `length` bytes and returns them as a place. Bytes that can be read again are
 * skipped; others are held, up to the limit. Returns `null` if the container ends before.
 */
export async function takePlace(container: Container, length: number): Promise<Place | null> {
  const { reader, maxBytes } = container;
  const from = reader.offset;
  const known = sliceOf(container, from, from + length);
  const ahead = await reader.fill(0);
  if (known !== null && ahead.length >= length && length <= MOST_REMEMBERED) {
    remembered.set(known, ahead.subarray(0, length));
  }
  const bytes = known === null && length <= maxBytes ? await reader.take(length) : null;
  const taken = bytes === null ? await reader.skip(length) : bytes.length;
  if (taken < length) return null;
  if (known !== null) return known;
  // the end of a gzip member is known only after the bytes behind its line ends were requested
  await reader.fill(LINE_ENDS + 1);
  const slice = sliceOf(container, from, from + length);
  if (slice !== null) return slice;
  if (bytes === null) {
    return { kind: 'failed', failure: failure('ERR_TOO_LARGE', { limit: maxBytes }) };
  }
  return bytesPlace(bytes);
}
