/**
 * Recognizes an existing file that this run wrote itself although its journal lost the line for it:
 * by its digest, or because it has the content that would be written in its place.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Journal } from '../journal/journal.ts';

/** A digest of a file's bytes: 128 bits, as text. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest().toString('base64url', 0, 16);

/** The bytes of a regular file; `null` if there is none or it is a link. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    const handle = await open(
      path,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      return (await handle.stat()).isFile() ? await handle.readFile() : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** A record without the time of its fetch; `null` if the bytes are not a record. */
function timeless(bytes: Uint8Array): string | null {
  try {
    const record: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return JSON.stringify(record, (key, value) => (key === 'fetchedAt' ? null : value));
  } catch {
    return null;
  }
}

/**
 * Decides who owns a file that exists where these bytes are to be written. A file of the run may be
 * replaced.
 */
export async function ownerOf(
  path: string,
  bytes: Uint8Array,
  journal: Journal,
): Promise<'run' | 'somebody'> {
  const there = await bytesOf(path);
  if (there === null) return 'somebody';
  const digest = digestOf(there);
  if (digest === digestOf(bytes) || (await journal.knows(digest))) return 'run';
  const record = timeless(there);
  return record !== null && record === timeless(bytes) ? 'run' : 'somebody';
}
