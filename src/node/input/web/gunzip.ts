/**
 * Gzip member by member. Node's gunzip takes what stands behind the last member for another one and
 * loses the page over it; here it is counted and left out. Checksum and length of each member are
 * compared, as gunzip does.
 */
import { crc32, createInflateRaw } from 'node:zlib';
import { gzipHeaderLength, isGzip } from '../archives/gzip.ts';
import { ByteReader } from '../streams/byte-reader.ts';
import type { ByteSource } from '../streams/byte-source.ts';
import { type Chunks, rotten, type Undoing, undo } from './undo.ts';

/** Name and comment may be as long as anybody likes; none is so long. */
const LONGEST_HEADER = 64 * 1024;
/** Looked at first. */
const SHORT_HEADER = 32;
const TRAILER = 8;

/** Chunks as a source; what they throw goes on to whoever reads. */
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

/** The length of the header ahead; `null` where it does not end. */
async function headerAhead(reader: ByteReader): Promise<number | null> {
  for (let look = SHORT_HEADER; ; look *= 2) {
    const ahead = await reader.fill(look);
    const length = gzipHeaderLength(ahead);
    if (length !== null || look >= LONGEST_HEADER || ahead.length < look) return length;
  }
}

/** Bytes that are left, without holding them. */
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

/** The content of the member ahead, whose header was read. Puts back what stands behind it. */
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
  // an engine that was stopped at the limit has no end: whoever counts has the word
  if (!isRight && length <= limit) throw rotten(name, new Error('incorrect data check'));
}

/** The content of all members; what stands behind the last is counted as `behind`. */
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
    if (!isMore && ahead.length >= 3) throw rotten(name, new Error('incorrect header check'));
    const header = isMore ? await headerAhead(reader) : null;
    if (header === null) {
      // what ends in a first header is a page cut off, behind a member it is rubbish
      if (isFirst) return undoing.cut();
      break;
    }
    reader.drop(header);
    yield* member(reader, name, undoing);
  }
  const { bytes, isPadding } = await countRest(reader);
  if (!isPadding) undoing.behind(bytes);
}
