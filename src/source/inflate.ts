/**
 * The body of an answer, inflated by us: undici takes a cut gzip body for a whole one, and a bomb
 * has to be stopped while it grows.
 */
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
} from 'node:zlib';
import { ArticleError, failure } from '../messages.ts';

export interface Inflated {
  readonly bytes: Uint8Array;
  /** The compressed body ended early: this is what came before. */
  readonly truncated: boolean;
}

/** Content encodings one after the other; more are an attack. */
const MOST_ENCODINGS = 2;

const GZIP_MAGIC = [0x1f, 0x8b];

/** `deflate` has a zlib header, 8 in the low half of its first byte, which some servers leave out. */
const hasZlibHeader = (first: number): boolean => (first & 0x0f) === 8;

type Cut = 'refuse' | 'keep';

/** The stage that undoes an encoding: `bare` deflate has no header, `cut` is a body that ends early. */
function inflater(name: string, bare: boolean, cut: Cut): NodeJS.ReadWriteStream {
  const zlib = cut === 'keep' ? { finishFlush: constants.Z_SYNC_FLUSH } : {};
  const brotli = cut === 'keep' ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {};
  if (name === 'gzip' || name === 'x-gzip') return createGunzip(zlib);
  if (name === 'br') return createBrotliDecompress(brotli);
  if (name === 'deflate') return bare ? createInflateRaw(zlib) : createInflate(zlib);
  throw new ArticleError(failure('ERR_CONTENT_ENCODING', { encoding: name }));
}

/** The encodings of a header, the last applied first. */
function encodingsOf(header: string, raw: Uint8Array): string[] {
  const names = header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS) {
    throw new ArticleError(failure('ERR_CONTENT_ENCODING', { encoding: header }));
  }
  const [only] = names;
  const isGzip = GZIP_MAGIC.every((byte, i) => raw[i] === byte);
  // some servers say gzip of what they did not compress
  if (names.length === 1 && (only === 'gzip' || only === 'x-gzip') && !isGzip) return [];
  return names.reverse();
}

const tooLarge = (limit: number): ArticleError =>
  new ArticleError(failure('ERR_TOO_LARGE', { limit }));

/** All chunks of a stream, of at most `limit` bytes. */
async function gather(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const list: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    list.push(chunk);
  }
  return Buffer.concat(list, length);
}

async function undo(
  raw: Uint8Array,
  names: readonly string[],
  limit: number,
  cut: Cut,
): Promise<Uint8Array> {
  const end = new PassThrough();
  const stages = names.map((name, at) =>
    inflater(name, at === 0 && !hasZlibHeader(raw[0] ?? 0), cut),
  );
  const [bytes] = await Promise.all([
    gather(end, limit),
    pipeline([Readable.from([raw]), ...stages, end]),
  ]);
  return bytes;
}

const isCut = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';

/** Reads a body whole and undoes its content encodings; `limit` holds before and after. */
export async function inflate(
  body: AsyncIterable<Uint8Array>,
  header: string,
  limit: number,
): Promise<Inflated> {
  const raw = await gather(body, limit);
  const names = encodingsOf(header, raw);
  if (names.length === 0) return { bytes: raw, truncated: false };
  try {
    return { bytes: await undo(raw, names, limit, 'refuse'), truncated: false };
  } catch (error) {
    if (!isCut(error)) throw error;
    return { bytes: await undo(raw, names, limit, 'keep'), truncated: true };
  }
}
