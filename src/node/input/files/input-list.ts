/** Lists of inputs, `--input-list`: a name a line, streamed. */
import type { ByteReader } from '../streams/byte-reader.ts';
import { LF, linesOf } from '../streams/lines.ts';

const NUL = 0;
const CR = 0x0d;
const HASH = 0x23;

/** No system opens a longer name, and no server takes a longer address. */
const LONGEST_NAME = 64 * 1024;

/**
 * The names of a list in its order, as bytes; `null` for one too long to be any. By lines: CRLF or
 * LF, blank lines and those that begin with # left out. NUL-separated: whatever stands between.
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
