/**
 * The body of an answer, inflated by us while it comes: undici takes a cut gzip body for a whole
 * one, and a bomb has to be stopped while it grows. Bytes are counted before and after.
 */
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createInflate, createInflateRaw } from 'node:zlib';
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import { gunzip } from './gunzip.ts';
import { beginsAsMarkup } from './sniff.ts';
import { type Chunks, type Undoing, undo } from './undo.ts';

export interface BodyOptions {
  /** Most bytes, before inflation and after. */
  readonly limit: number;
  /** What lies beyond the limit is refused, or left out. */
  readonly beyond: 'refuse' | 'clip';
  /** Whether an error of the connection only cuts the body short. */
  readonly endsEarly: (error: unknown) => boolean;
}

/** For what is in memory: no connection can break off. */
export const inMemory = (limit: number): BodyOptions => ({
  limit,
  beyond: 'refuse',
  endsEarly: () => false,
});

export interface Inflated {
  readonly bytes: Uint8Array;
  /** The body ended early: this is what came before. */
  readonly truncated: boolean;
  /** The content encoding that the server claimed and the body had not, or `null`. */
  readonly claimed: string | null;
  /** Bytes behind the end of what was encoded: they are no part of the body. */
  readonly trailing: number;
}

/** Content encodings one after the other; more are an attack. */
const MOST_ENCODINGS = 2;

/** Bytes by which a body is judged. */
const HEAD = 512;

const GZIP = [0x1f, 0x8b];
const isGzip = (name: string): boolean => name === 'gzip' || name === 'x-gzip';

/** `deflate` has a zlib header, 8 in the low half of its first byte, which some servers leave out. */
const hasZlibHeader = (first: number): boolean => (first & 0x0f) === 8;

/** What undoes an encoding; `bare` deflate has no header. */
function engineOf(name: string, bare: boolean): Transform {
  if (name === 'br') return createBrotliDecompress();
  if (name === 'deflate') return bare ? createInflateRaw() : createInflate();
  throw new ArticleError(failure('ERR_CONTENT_ENCODING', { encoding: name }));
}

/** The encodings of a header, the last applied first. */
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

/** Some servers say gzip of what they did not compress. */
const isClaimOnly = (name: string, head: Uint8Array): boolean =>
  (isGzip(name) && !GZIP.every((byte, at) => head[at] === byte)) || beginsAsMarkup(head);

/** The first bytes of a body, and the body with them. */
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

/** The chunks up to the limit. */
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

/** The chunks up to where the connection broke, if that may be. */
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

/** Reads a body and undoes its content encodings (`header`). */
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
      // an encoded body clipped is an encoded body cut
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
