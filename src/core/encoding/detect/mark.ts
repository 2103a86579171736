/** The length of byte order marks. */

const UTF_8_MARK = [0xef, 0xbb, 0xbf];

/** Number of bytes of the mark of UTF-8 or UTF-16 at the start: 3, 2, or 0 if there is none. */
export function markLength(bytes: Uint8Array): number {
  if (UTF_8_MARK.every((byte, i) => bytes[i] === byte)) return UTF_8_MARK.length;
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isWide ? 2 : 0;
}
