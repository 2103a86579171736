/** Reads a page out of a file that contains many. */
import { gunzipSync } from 'node:zlib';
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import type { Place } from '../entry/entry.ts';
import { readSlice } from '../files/file.ts';
import { isGzip } from '../inflate/gzip.ts';
import { rememberedBytes } from './container.ts';

/** Number of bytes that an archive may have around a page. */
const HEADS = 512 * 1024;
/** Size of the largest buffer that works on every machine. */
const LARGEST = 0x7fff_ffff;

type Slice = Extract<Place, { kind: 'slice' }>;

const tooLarge = (limit: number): ArticleError =>
  new ArticleError(failure('ERR_TOO_LARGE', { limit }));

/**
 * Reads a slice from its file, and unpacks it if it is a gzip member. Throws an ArticleError if it
 * is too large.
 */
export function sliceBytes(place: Slice, maxBytes: number): Buffer {
  if (place.length > maxBytes + HEADS) throw tooLarge(maxBytes);
  const remembered = rememberedBytes(place);
  if (remembered !== null) return remembered;
  const bytes = readSlice(place.path, place.offset, place.length);
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(maxBytes + HEADS, LARGEST) });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : error;
  }
}
