/**
 * Reads and inflates the body of a response as it arrives.
 *
 * undici would take a gzip body that was cut off for a complete one, and a decompression bomb must
 * be stopped while it grows. The bytes are counted before and after inflation.
 */
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createInflate, createInflateRaw } from 'node:zlib';
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import { gunzip } from './gunzip.ts';
import { beginsAsMarkup } from './sniff.ts';
import { type Chunks, type Undoing, undo } from './undo.ts';

export interface BodyOptions {
  /** Largest number of bytes, before inflation and after. */
  readonly limit: number;
  /** Whether a body beyond the limit is refused or clipped. */
  readonly beyond: 'refuse' | 'clip';
  /** Whether an error of the connection only shortens the body. */
  readonly endsEarly: (error: unknown) => boolean;
}

/** Options for bytes in memory, where no connection can be lost. */
export const inMemory = (limit: number): BodyOptions => ({
  limit,
  beyond: 'refuse',
  endsEarly: () => false,
});

export interface Inflated {
  readonly bytes: Uint8Array;
  /** Whether the body ended early; `bytes` is what came before. */
  readonly truncated: boolean;
  /** The content encoding that the server declared but did not apply, or `null`. */
  readonly claimed: string | null;
  /** Number of bytes after the end of the encoded data, which do not belong to the body. */
  readonly trailing: number;
}

/** Largest number of content encodings on one body. More are an attack. */
const MOST_ENCODINGS = 2;

/** Number of bytes by which a body is judged. */
const HEAD = 512;

const GZIP = [0x1f, 0x8b];
const isGzip = (name: string): boolean => name === 'gzip' || name === 'x-gzip';

/**
 * Whether `deflate` data begins with a zlib header (8 in the low half of the first byte), which
 * some servers leave out.
 */
const hasZlibHeader = (first: number): boolean => (first & 0x0f) === 8;

/** Makes the stream that undoes an encoding. `bare` means deflate without a header. */
function engineOf(name: string, bare: boolean): Transform {
  if (name === 'br') return createBrotliDecompress();
  if (name === 'deflate') return bare ? createInflateRaw() : createInflate();
  throw new ArticleError(failure('ERR_CONTENT_ENCODING', { encoding: name }));
}

/** The encodings in a header. The one that was applied last comes first. */
function encodingsOf(header: string): string[] {
  const names = header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS) {
    throw new ArticleError(failure('ERR_CONTENT_ENCODING', { encoding: `${names.length} times` }));
  }
  return names.reverse();
}

/**
 * Whether an encoding was only declared. Some servers declare gzip for bodies that they did not
 * compress.
 */
const isClaimOnly = (name: string, head: Uint8Array): boolean =>
  (isGzip(name) && !GZIP.every((byte, at) => head[at] === byte)) || beginsAsMarkup(head);

/** Reads the first bytes of a body. Returns them, and the whole body including them. */
async function headOf(body: Chunks): Promise<{ head: Uint8Array; all: Chunks }> {
  const iterator = body[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let done = false;
  while (head.length < HEAD && !done) {
    const next = await iterator.next();
    if (next.done === true) done = true;
    else head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const rest: Chunks = {
    [Symbol.asyncIterator]: () => iterator,
  };
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      if (!done) yield* rest;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}

/** Passes on chunks up to the limit. */
async function* within(
  chunks: Chunks,
  { limit, beyond }: Pick<BodyOptions, 'limit' | 'beyond'>,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    const left = limit - length;
    length += chunk.length;
    if (length <= limit) {
      yield chunk;
      continue;
    }
    if (beyond === 'refuse') throw new ArticleError(failure('ERR_TOO_LARGE', { limit }));
    yield chunk.subarray(0, left);
    return;
  }
}

/** Passes on chunks until the connection is lost, if that is accepted. */
async function* untilCut(
  chunks: Chunks,
  endsEarly: BodyOptions['endsEarly'],
  cut: () => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    if (!endsEarly(error)) throw error;
    cut();
  }
}

/** Reads a body and undoes its content encodings, which are listed in `header`. */
export async function inflate(
  body: Chunks,
  header: string,
  options: BodyOptions,
): Promise<Inflated> {
  let truncated = false;
  const cut = (): void => {
    truncated = true;
  };
  let trailing = 0;
  const undoing: Undoing = {
    limit: options.limit,
    cut,
    behind: (bytes) => {
      trailing += bytes;
    },
  };
  const names = encodingsOf(header);
  const { head, all } = await headOf(
    within(untilCut(body, options.endsEarly, cut), {
      limit: options.limit,
      // clipping an encoded body would cut it off
      beyond: names.length === 0 ? options.beyond : 'refuse',
    }),
  );
  const [outer = ''] = names;
  const claimed = outer !== '' && isClaimOnly(outer, head) ? header : null;
  let chunks: Chunks = all;
  if (claimed === null) {
    const bare = !hasZlibHeader(head[0] ?? 0);
    names.forEach((name, at) => {
      const isBare = at === 0 && bare;
      chunks = isGzip(name)
        ? gunzip(chunks, name, undoing)
        : undo(chunks, name, engineOf(name, isBare), undoing);
    });
  }
  const parts: Uint8Array[] = [];
  for await (const chunk of within(chunks, options)) parts.push(chunk);
  return { bytes: Buffer.concat(parts), truncated, claimed, trailing };
}
