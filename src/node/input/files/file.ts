/** Reads a saved page from disk, as bytes. */
import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ArticleError, type Failure, failure } from '../../../core/messages/failure.ts';
import { message } from '../../../core/messages/message.ts';
import type { Arrival } from '../entry/arrival.ts';
import { isGzip } from '../inflate/gzip.ts';
import { oneOf } from '../streams/pieces.ts';
import { shownPath } from './path.ts';

/** Turns a system error into a failure. */
export function explain(input: string, error: unknown): Failure {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('ERR_NOT_FOUND', { input });
  if (code === 'EISDIR') return failure('ERR_IS_DIRECTORY', { input });
  return failure('ERR_READ', { input, detail: code === '' ? message : code });
}

/** Opening does not block if a pipe has meanwhile taken the place of a file. */
const READ_ONLY = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Reads a file of known size. Returns `null` for everything else: folders, pipes, devices, and the
 * files of `/proc`, which report a size of 0. Throws errors of the file system, and an ArticleError
 * if the file is larger than `maxBytes`. It uses blocking calls, as `readSlice` does, because streams
 * and promises take 2 ms for the first page.
 */
export function readSized(path: string | Buffer, maxBytes: number): Buffer | null {
  const stats = statSync(path);
  const { size } = stats;
  if (!stats.isFile() || size === 0) return null;
  if (size > maxBytes) throw new ArticleError(failure('ERR_TOO_LARGE', { limit: maxBytes }));
  const fd = openSync(path, READ_ONLY);
  try {
    const bytes = Buffer.allocUnsafeSlow(size);
    let length = 0;
    while (length < size) {
      const count = readSync(fd, bytes, length, size - length, length);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}

/** Reads a file of unknown size, such as a pipe or a device, up to one byte beyond the limit. */
async function readBounded(path: string | Buffer, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    for await (const chunk of handle.createReadStream({ end: maxBytes, autoClose: false })) {
      chunks.push(chunk);
      length += chunk.length;
    }
  } finally {
    await handle?.close();
  }
  if (length > maxBytes) throw new ArticleError(failure('ERR_TOO_LARGE', { limit: maxBytes }));
  return Buffer.concat(chunks, length);
}

type Whole = Pick<Arrival, 'bytes' | 'truncated' | 'messages'>;

/** Unpacks a page in a gzip file. */
async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Whole> {
  const { inflate, inMemory } = await import('../inflate/inflate.ts');
  const { trailing, ...whole } = await inflate(oneOf(bytes), 'gzip', inMemory(maxBytes));
  return {
    bytes: whole.bytes,
    truncated: whole.truncated,
    messages: trailing > 0 ? [message('source.trailing', { count: trailing })] : [],
  };
}

/**
 * Reads a file, and unpacks it if it is packed. `path` is text, or bytes if it need not be valid
 * UTF-8.
 */
export async function readFile(
  path: string | Uint8Array,
  maxBytes: number,
): Promise<Whole | { readonly failure: Failure }> {
  const name = typeof path === 'string' ? path : Buffer.from(path);
  try {
    const bytes = readSized(name, maxBytes) ?? (await readBounded(name, maxBytes));
    return isGzip(bytes) ? await unpack(bytes, maxBytes) : { bytes, truncated: false };
  } catch (error) {
    const why = error instanceof ArticleError ? error.failure : explain(shownPath(path), error);
    return { failure: why };
  }
}

/**
 * Reads a part of a file. Throws an ArticleError if the file has become shorter since the part was
 * found. It uses blocking calls: a part is short, and promises took 25 times the CPU.
 */
export function readSlice(path: Uint8Array, offset: number, length: number): Buffer {
  const fd = openSync(Buffer.from(path), 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let read = 0; read < length; ) {
      const count = readSync(fd, bytes, read, length - read, offset + read);
      if (count === 0) throw new ArticleError(failure('ERR_TRUNCATED', { input: shownPath(path) }));
      read += count;
    }
    return bytes;
  } finally {
    closeSync(fd);
  }
}
