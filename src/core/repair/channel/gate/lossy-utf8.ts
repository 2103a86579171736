/**
 * Recognizes UTF-8 of which so many bytes are lost that few of its characters are whole: what is left
 * has its pattern nevertheless. Text in another encoding breaks the pattern at nearly every letter.
 */
import { isTail, lengthOf } from '../readers/truths.ts';

/** Stands for lost bytes, of which nobody knows how many they were. */
const LOST = 0xff;

/** The first bytes of Chinese characters and marks. */
const isFirst = (byte: number): boolean => (byte >= 0xe2 && byte <= 0xe9) || byte === 0xef;

/** Number of first bytes with a byte that continues them which the text must have. */
const LEAST_PAIRS = 4;

/** Number of bytes beyond ASCII for each that may break the pattern. */
const PER_BREAK = 24;

/** Whether bytes are UTF-8 of Chinese text, as far as they are not lost. */
export function isLossyUtf8(bytes: Uint8Array): boolean {
  let high = 0;
  let breaks = 0;
  let pairs = 0;
  /** Number of bytes that the character still needs. */
  let needed = 0;
  let afterLost = true;
  let before = 0;
  for (const byte of bytes) {
    if (byte === LOST) {
      afterLost = true;
      needed = 0;
    } else if (byte < 0x80) {
      if (needed > 0) breaks += 1;
      needed = 0;
      afterLost = false;
    } else {
      high += 1;
      if (!isTail(byte)) {
        if (needed > 0 || lengthOf(byte) < 3) breaks += 1;
        needed = Math.max(0, lengthOf(byte) - 1);
        afterLost = false;
      } else if (needed > 0) {
        if (isFirst(before)) pairs += 1;
        needed -= 1;
      } else if (!afterLost) breaks += 1;
    }
    before = byte;
  }
  return pairs >= LEAST_PAIRS && breaks * PER_BREAK <= high;
}
