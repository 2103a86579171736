/** What the readers of containers have in common: where a container is, and how its end is told. */
import { type Failure, failure } from '../../core/messages/failure.ts';
import type { Message } from '../../core/messages/message.ts';
import type { Source } from '../../core/page/source.ts';
import type { Entry, Place } from './entry.ts';
import type { ByteReader } from './streams/byte-reader.ts';
import type { Fault } from './streams/byte-source.ts';

export interface Container {
  /** The container's name for people. */
  readonly input: string;
  readonly type: Source['type'];
  /** `null`: it cannot be read again. */
  readonly path: Uint8Array | null;
  readonly reader: ByteReader;
  readonly relativePath?: string;
  /** Largest record, in bytes. */
  readonly maxBytes: number;
  /** Hears what was passed over on purpose. */
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

/** Bytes of their own: a message to a worker would take along all of the buffer they lie in. */
export const bytesPlace = (bytes: Uint8Array): Place => ({
  kind: 'bytes',
  bytes: new Uint8Array(bytes),
});

export const failedEntry = (
  container: Pick<Container, 'input' | 'type' | 'relativePath'>,
  why: Failure,
): Entry => entryOf(container, { kind: 'failed', failure: why });

/** The failure for a container that ends before its end; `offset` as far as it was read. */
export function faultFailure(input: string, { kind, detail }: Fault, offset: number): Failure {
  if (kind === 'truncated') return failure('ERR_ARCHIVE_TRUNCATED', { input, offset });
  if (kind === 'unreadable') return failure('ERR_READ', { input, detail });
  return failure('ERR_ARCHIVE_DAMAGED', { input, offset, detail });
}

/**
 * Where a range of a container can be read again by itself; `null` where it cannot, or where that
 * is not known before the reader has passed its end.
 */
export function sliceOf(container: Container, from: number, to: number): Place | null {
  const { path, reader } = container;
  const found = path === null ? null : (reader.source.place?.(from, to) ?? null);
  return path === null || found === null ? null : { kind: 'slice', path, ...found };
}

/** Between the record of an archive and the next one. */
const LINE_ENDS = 4;

/** Longest slice that is remembered. */
const MOST_REMEMBERED = 256 * 1024;
const remembered = new WeakMap<Place, Buffer>();

/**
 * The bytes of a slice, where its entry is opened in the thread that found it: they were unpacked
 * already. What goes to a worker as a message leaves them behind.
 */
export const rememberedBytes = (place: Place): Buffer | null => remembered.get(place) ?? null;

/**
 * Consumes the next `length` bytes as a place: what can be read again is passed over, all else is
 * held, up to the limit. `null` where the container ends before.
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
  // a member's end is known when what follows its line ends is asked for
  await reader.fill(LINE_ENDS + 1);
  const slice = sliceOf(container, from, from + length);
  if (slice !== null) return slice;
  if (bytes === null) {
    return { kind: 'failed', failure: failure('ERR_TOO_LARGE', { limit: maxBytes }) };
  }
  return bytesPlace(bytes);
}
