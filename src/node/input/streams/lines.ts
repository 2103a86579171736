/** Splits a file into lines, as bytes and as a stream. */
import type { ByteReader } from './byte-reader.ts';

export const LF = 0x0a;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** Number of bytes in which the end of a line is searched at a time. */
const LOOK = 64 * 1024;

export interface Line {
  /**
   * The line without its end, or `null` if it is longer than the limit. Valid until the next line
   * is requested.
   */
  readonly bytes: Buffer | null;
  /** Where the line begins and ends in the file. */
  readonly from: number;
  readonly to: number;
}

/** Skips the rest of a line that is too long. Returns where it ends. */
async function passLine(reader: ByteReader, end: number): Promise<number> {
  for (;;) {
    const ahead = await reader.fill(1);
    const at = ahead.indexOf(end);
    if (at !== -1 || ahead.length === 0) {
      reader.drop(Math.max(0, at));
      return reader.offset;
    }
    reader.drop(ahead.length);
  }
}

/** Length of the next line, or `null` if it is longer than `longest`. */
async function lineLength(
  reader: ByteReader,
  end: number,
  longest: number,
): Promise<number | null> {
  let looked = 0;
  for (;;) {
    const ahead = await reader.fill(looked + 1);
    const at = ahead.indexOf(end, looked);
    if (at !== -1) return at;
    if (ahead.length <= looked) return looked;
    looked = ahead.length;
    if (looked > longest) return null;
    // doubling the length avoids copying a long line once for each piece
    await reader.fill(looked + Math.max(LOOK, looked));
  }
}

/** The lines of a file, without a byte order mark. A line that a fault cut off is left out. */
export async function* linesOf(
  reader: ByteReader,
  end: number,
  longest: number,
): AsyncGenerator<Line> {
  const start = await reader.fill(BOM.length);
  if (start.subarray(0, BOM.length).equals(BOM)) reader.drop(BOM.length);
  for (;;) {
    const from = reader.offset;
    const length = await lineLength(reader, end, longest);
    const ahead = await reader.fill((length ?? 0) + 1);
    const hasEnd = length === null || ahead.length > length;
    if (!hasEnd && (length === 0 || reader.source.fault !== null)) return;
    if (length === null || length > longest) {
      yield { bytes: null, from, to: await passLine(reader, end) };
    } else {
      yield { bytes: ahead.subarray(0, length), from, to: from + length };
      reader.drop(length);
    }
    reader.drop(Math.min(1, (await reader.fill(1)).length));
  }
}
