/**
 * Whether a file that is there already was written by this very run, though its journal lost the
 * line that told of it: by its digest, or because it says what would be written in its place.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Journal } from '../journal/journal.ts';

/** Of a file's bytes: 128 bits, as text. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest().toString('base64url', 0, 16);

/** The bytes of a regular file; `null` where there is none, or a link to one. */
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

/** A record without the time at which its page was fetched; `null` where it is none. */
function timeless(bytes: Uint8Array): string | null {
  try {
    const record: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return JSON.stringify(record, (key, value) => (key === 'fetchedAt' ? null : value));
  } catch {
    return null;
  }
}

/** Whose a file is that stands where these bytes are to go; what is `own` may be replaced. */
export async function claimOn(
  path: string,
  bytes: Uint8Array,
  journal: Journal,
): Promise<'own' | 'foreign'> {
  const there = await bytesOf(path);
  if (there === null) return 'foreign';
  const digest = digestOf(there);
  if (digest === digestOf(bytes) || (await journal.knows(digest))) return 'own';
  const record = timeless(there);
  return record !== null && record === timeless(bytes) ? 'own' : 'foreign';
}
