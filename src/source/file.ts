/** Reads a saved page from disk, as bytes. */
import { type FileHandle, open } from 'node:fs/promises';
import { type Failure, failure } from '../messages.ts';

/** The failure that a system error stands for. */
export function explain(input: string, error: unknown): Failure {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('ERR_NOT_FOUND', { input });
  if (code === 'EISDIR') return failure('ERR_IS_DIRECTORY', { input });
  return failure('ERR_READ', { input, detail: code === '' ? message : code });
}

/** Reads to the end, but no more than a byte beyond the limit: a pipe or device tells no size. */
async function readBounded(handle: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of handle.createReadStream({ end: maxBytes, autoClose: false })) {
    chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks, length);
}

export async function readFile(
  input: string,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly failure: Failure }> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(input, 'r');
    const stat = await handle.stat();
    if (stat.isDirectory()) return { failure: failure('ERR_IS_DIRECTORY', { input }) };
    if (stat.size > maxBytes) return { failure: failure('ERR_TOO_LARGE', { limit: maxBytes }) };
    const bytes = await readBounded(handle, maxBytes);
    if (bytes.length > maxBytes) return { failure: failure('ERR_TOO_LARGE', { limit: maxBytes }) };
    return { bytes };
  } catch (error) {
    return { failure: explain(input, error) };
  } finally {
    await handle?.close();
  }
}
