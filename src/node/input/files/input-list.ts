/** Reads lists of inputs (`--input-list`) as a stream, one name per line. */
import type { ByteReader } from '../streams/byte-reader.ts';
import { LF, linesOf } from '../streams/lines.ts';

const NUL = 0;
const CR = 0x0d;
const HASH = 0x23;

/**
 * Length of the longest name, in bytes. No system opens a longer path, and no server accepts a
 * longer address.
 */
const LONGEST_NAME = 64 * 1024;

/**
 * The names of a list in order, as bytes; `null` for one that is too long. Lines end with LF or
 * CRLF, and blank lines and lines that begin with # are left out. Between NULs every name counts.
 */
export async function* namesOf(
  reader: ByteReader,
  nulSeparated: boolean,
): AsyncGenerator<Buffer | null> {
  for await (const { bytes } of linesOf(reader, nulSeparated ? NUL : LF, LONGEST_NAME)) {
    const hasCr = !nulSeparated && bytes?.at(-1) === CR;
    const name = hasCr ? bytes.subarray(0, -1) : bytes;
    const isComment = !nulSeparated && name?.at(0) === HASH;
    if (name === null || (name.length > 0 && !isComment)) yield name;
  }
}
