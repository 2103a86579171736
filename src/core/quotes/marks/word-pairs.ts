/** Looks up words by their first two characters. */

/**
 * A table of 2^n bits indexed by two characters. A single lookup excludes most pairs that begin no
 * word of the list.
 */
const BITS = 0x100000;
const bitOf = (first: number, second: number): number => ((first << 7) ^ second) & (BITS - 1);

/** The words of a table with a line for each first character, which the second ones follow. */
export class WordPairs {
  readonly #bits = new Uint8Array(BITS >> 3);
  readonly #seconds = new Map<number, string>();

  constructor(table: string) {
    for (const line of table.trimEnd().split('\n')) {
      const first = line.charCodeAt(0);
      this.#seconds.set(first, line.slice(1));
      for (let i = 1; i < line.length; i += 1) {
        const bit = bitOf(first, line.charCodeAt(i));
        this.#bits[bit >> 3] = (this.#bits[bit >> 3] ?? 0) | (1 << (bit & 7));
      }
    }
  }

  /** Whether a word begins at an offset of a text. */
  at(text: string, at: number): boolean {
    if (at + 1 >= text.length) return false;
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    const bit = bitOf(first, second);
    if (((this.#bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    return this.#seconds.get(first)?.includes(text.charAt(at + 1)) === true;
  }
}
