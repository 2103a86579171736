/**
 * Decompresses gzip member by member. Node's gunzip takes bytes after the last member for another
 * member and fails; here they are counted and left out. The checksum and length of each member are
 * checked, as gunzip does.
 */
import { crc32, createInflateRaw } from 'node:zlib';
import { ByteReader } from '../streams/byte-reader.ts';
import type { ByteSource } from '../streams/byte-source.ts';
import { gzipHeaderLength, isGzip } from './gzip.ts';
import { type Chunks, type Undoing, undecodable, undo } from './undo.ts';

/**
 * Greatest length of a member's header in bytes. Its name and comment may have any length, but real
 * ones are shorter.
 */
const LONGEST_HEADER = 64 * 1024;
/** Number of bytes that are tried first for a header. */
const SHORT_HEADER = 32;
const TRAILER = 8;

/** Makes a source of chunks. Errors of the chunks reach the reader. */
function sourceOf(chunks: Chunks): ByteSource {
  const iterator = chunks[Symbol.asyncIterator]();
  return {
    fault: null,
    async next() {
      const { done, value } = await iterator.next();
      return done === true ? null : value;
    },
  };
}

/** Returns the length of the header at the current position, or `null` if it does not end. */
async function headerAhead(reader: ByteReader): Promise<number | null> {
  for (let look = SHORT_HEADER; ; look *= 2) {
    const ahead = await reader.fill(look);
    const length = gzipHeaderLength(ahead);
    if (length !== null || look >= LONGEST_HEADER || ahead.length < look) return length;
  }
}

/** Counts the remaining bytes without keeping them. */
async function countRest(reader: ByteReader): Promise<{ bytes: number; isPadding: boolean }> {
  let bytes = 0;
  let isPadding = true;
  for (;;) {
    const ahead = await reader.fill(1);
    if (ahead.length === 0) return { bytes, isPadding };
    bytes += ahead.length;
    isPadding &&= ahead.every((byte) => byte === 0);
    reader.drop(ahead.length);
  }
}

/** Yields the content of a member whose header has been read. Bytes after it are put back. */
async function* member(
  reader: ByteReader,
  name: string,
  { limit, cut }: Undoing,
): AsyncGenerator<Uint8Array> {
  let last: Uint8Array = new Uint8Array();
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      last = await reader.fill(1);
      if (last.length === 0) return;
      reader.drop(last.length);
      yield last;
    }
  }
  let surplus = 0;
  const behind = (bytes: number): void => {
    surplus = bytes;
  };
  let isCut = false;
  const cutHere = (): void => {
    isCut = true;
    cut();
  };
  let checksum = 0;
  let length = 0;
  const engine = createInflateRaw();
  for await (const bytes of undo(pieces(), name, engine, { limit, cut: cutHere, behind })) {
    checksum = crc32(bytes, checksum);
    length += bytes.length;
    yield bytes;
  }
  if (isCut) return;
  reader.unread(last.subarray(last.length - surplus));
  const trailer = await reader.take(TRAILER);
  if (trailer.length < TRAILER) return cut();
  const isRight = trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === length >>> 0;
  // an engine that was stopped at the limit has not reached the end; the caller checks the limit
  if (!isRight && length <= limit) throw undecodable(name, new Error('incorrect data check'));
}

/** Yields the content of all members and counts the bytes after the last as `behind`. */
export async function* gunzip(
  chunks: Chunks,
  name: string,
  undoing: Undoing,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(sourceOf(chunks));
  for (let isFirst = true; ; isFirst = false) {
    const ahead = await reader.fill(SHORT_HEADER);
    const isMore = isGzip(ahead);
    if (!isMore && (!isFirst || ahead.length === 0)) break;
    if (!isMore && ahead.length >= 3) throw undecodable(name, new Error('incorrect header check'));
    const header = isMore ? await headerAhead(reader) : null;
    if (header === null) {
      // an incomplete first header means that the page was cut off; after a member it is rubbish
      if (isFirst) return undoing.cut();
      break;
    }
    reader.drop(header);
    yield* member(reader, name, undoing);
  }
  const { bytes, isPadding } = await countRest(reader);
  if (!isPadding) undoing.behind(bytes);
}
