/** Reads the complete lines of a file, however large it is. */
import { createReadStream } from 'node:fs';

const LINE_FEED = 0x0a;
/** Length of the longest line, in bytes. A longer one is damaged and is not held in memory. */
const LONGEST_LINE = 1024 * 1024;

/**
 * The complete lines of a file up to `end` (in bytes), each with the offset after it; `null` for one that is
 * too long. What stands behind the last line break is left out.
 */
export async function* fileLines(
  path: string,
  end: number,
): AsyncGenerator<readonly [text: string | null, after: number]> {
  if (end === 0) return;
  let pieces: Buffer[] = [];
  let held = 0;
  let at = 0;
  const stream = createReadStream(path, { end: end - 1 });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, start)) {
      const line = Buffer.concat([...pieces, chunk.subarray(start, feed)]);
      at += held + feed + 1 - start;
      yield [held <= LONGEST_LINE ? line.toString('utf8') : null, at];
      pieces = [];
      held = 0;
      start = feed + 1;
    }
    const rest = chunk.subarray(start);
    held += rest.length;
    if (held <= LONGEST_LINE) pieces.push(rest);
    else pieces = [];
  }
}
