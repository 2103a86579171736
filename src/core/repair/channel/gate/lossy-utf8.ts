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

/** What was counted of the pattern. */
class Pattern {
  high = 0;
  breaks = 0;
  pairs = 0;
  /** Number of bytes that the character still needs. */
  #needed = 0;
  #isAfterLost = true;
  #before = 0;

  add(byte: number): void {
    if (byte === LOST) this.#needed = 0;
    else if (byte < 0x80) this.#begin(0);
    else {
      this.high += 1;
      if (isTail(byte)) this.#goOn();
      else {
        if (lengthOf(byte) < 3) this.breaks += 1;
        this.#begin(Math.max(0, lengthOf(byte) - 1));
      }
    }
    if (byte === LOST || !isTail(byte)) this.#isAfterLost = byte === LOST;
    this.#before = byte;
  }

  #begin(needed: number): void {
    if (this.#needed > 0) this.breaks += 1;
    this.#needed = needed;
  }

  #goOn(): void {
    if (this.#needed > 0) {
      if (isFirst(this.#before)) this.pairs += 1;
      this.#needed -= 1;
    } else if (!this.#isAfterLost) this.breaks += 1;
  }
}

/** Whether bytes are UTF-8 of Chinese text, as far as they are not lost. */
export function hasPatternOfUtf8(bytes: Uint8Array): boolean {
  const pattern = new Pattern();
  for (const byte of bytes) pattern.add(byte);
  return pattern.pairs >= LEAST_PAIRS && pattern.breaks * PER_BREAK <= pattern.high;
}
