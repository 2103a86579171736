/**
 * Cuts out the stretches of bytes around non-ASCII characters, since only they tell one encoding
 * from another. A page may have 50 KB of scripts before its first Chinese character.
 */

/**
 * Number of consecutive ASCII bytes that a stretch may contain, because trail bytes of GBK and Big5
 * look like letters.
 */
const MARGIN = 2;

const LINE_FEED = 0x0a;

/** The stretches, each on a line of its own, at most `limit` bytes in total. */
export function nonAsciiSample(bytes: Uint8Array, limit: number): Uint8Array {
  const sample = new Uint8Array(limit + MARGIN + 2);
  let length = 0;
  let i = 0;
  while (i < bytes.length && length < limit) {
    if ((bytes[i] ?? 0) < 0x80) {
      i += 1;
      continue;
    }
    // one ASCII byte before it, for `caf\xc3\xa9` and `(\xd6\xd0`
    const start = i > 0 ? i - 1 : i;
    let end = i;
    let quiet = 0;
    for (; end < bytes.length && quiet <= MARGIN && length + end - start < limit; end += 1) {
      quiet = (bytes[end] ?? 0) < 0x80 ? quiet + 1 : 0;
    }
    if (length > 0) {
      sample[length] = LINE_FEED;
      length += 1;
    }
    sample.set(bytes.subarray(start, end), length);
    length += end - start;
    i = end;
  }
  return sample.subarray(0, length);
}
