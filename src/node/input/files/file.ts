/** Reads a saved page from disk, as bytes. */
import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ArticleError, type Failure, failure } from '../../../core/messages/failure.ts';
import { message } from '../../../core/messages/message.ts';
import { isGzip } from '../archives/gzip.ts';
import type { Arrival } from '../arrival.ts';
import { oneOf } from '../streams/pieces.ts';
import { shownPath } from './path.ts';

/** Turns a system error into a failure. */
export function explain(input: string, error: unknown): Failure {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('ERR_NOT_FOUND', { input });
  if (code === 'EISDIR') return failure('ERR_IS_DIRECTORY', { input });
  return failure('ERR_READ', { input, detail: code === '' ? message : code });
}

/**
 * Reads a file of known size. It uses blocking calls, as `readSlice` does, because streams and
 * promises take 2 ms for the first page.
 */
function readSized(fd: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const count = readSync(fd, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

/** Reads a file of unknown size, such as a pipe or a device, up to one byte beyond the limit. */
async function readBounded(handle: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of handle.createReadStream({ end: maxBytes, autoClose: false })) {
    chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks, length);
}

type Whole = Pick<Arrival, 'bytes' | 'truncated' | 'messages'>;

/** Unpacks a page in a gzip file. */
async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Whole> {
  const { inflate, inMemory } = await import('../web/inflate.ts');
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
  const input = shownPath(path);
  let handle: FileHandle | null = null;
  try {
    handle = await open(typeof path === 'string' ? path : Buffer.from(path), 'r');
    const stat = await handle.stat();
    if (stat.isDirectory()) return { failure: failure('ERR_IS_DIRECTORY', { input }) };
    if (stat.size > maxBytes) return { failure: failure('ERR_TOO_LARGE', { limit: maxBytes }) };
    // files in /proc report a size of 0
    const bytes =
      stat.isFile() && stat.size > 0
        ? readSized(handle.fd, stat.size)
        : await readBounded(handle, maxBytes);
    if (bytes.length > maxBytes) return { failure: failure('ERR_TOO_LARGE', { limit: maxBytes }) };
    return isGzip(bytes) ? await unpack(bytes, maxBytes) : { bytes, truncated: false };
  } catch (error) {
    return { failure: error instanceof ArticleError ? error.failure : explain(input, error) };
  } finally {
    await handle?.close();
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
