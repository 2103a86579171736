/** The lines of a file as bytes, streamed. */
import type { ByteReader } from './byte-reader.ts';

export const LF = 0x0a;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** Looked through at a time for the end of a line. */
const LOOK = 64 * 1024;

export interface Line {
  /** Without its end; `null` where it is longer than the limit. Good until the next line is asked for. */
  readonly bytes: Buffer | null;
  /** Where it begins and ends in the file. */
  readonly from: number;
  readonly to: number;
}

/** Passes over the rest of a line too long to be held; where it ends. */
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

/** Length of the line ahead; `null` where it is longer than `longest`. */
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
    // twice as far each time, so that a long line is not copied for each piece that comes
    await reader.fill(looked + Math.max(LOOK, looked));
  }
}

/** Lines by their end, a byte order mark left out. What was cut off by a fault is no line. */
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
