/**
 * Tables that tell, from a character and the next one, what may begin there, and the single loop
 * that scans a text with them.
 *
 * V8 compiles a loop again once it has run for some thousand characters. When each list of words
 * had a loop of its own, that took a third of the time for the first page's quotes. This loop is
 * small and compiled once.
 */

/** The lower half of a row, and where the upper half begins. */
const FIRST = 0xffff;
const SECOND = 16;

/**
 * Bits by the lowest bits of UTF-16 code units. The tables have 2^n rows.
 *
 * It is a class because V8 discards the code that it compiled for the first of several object
 * literals.
 */
export class Kinds {
  /**
   * What may begin with each code unit, in the lower half, and what may continue with it, in the
   * upper half. A page touches the place of each of its units anew, so there is one for both.
   */
  readonly rows: Uint32Array;
  /** The bits for which no second code unit is needed. */
  readonly alone: number;
  /** The kinds that may begin at the place that `next` found last. */
  found = 0;

  constructor(rows: number, alone: number) {
    this.rows = new Uint32Array(rows);
    this.alone = alone;
  }

  /** Adds words. Words of one code unit get the bits `solo`, longer ones `kind`. */
  add(words: ArrayLike<string>, solo: number, kind: number): void {
    const { rows } = this;
    const mask = rows.length - 1;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? '';
      const first = word.charCodeAt(0) & mask;
      rows[first] = (rows[first] ?? 0) | (word.length === 1 ? solo : kind);
      if (word.length === 1) continue;
      const second = word.charCodeAt(1) & mask;
      rows[second] = (rows[second] ?? 0) | (kind << SECOND);
    }
  }

  /** The first offset in a range of the text at which something may begin, or `to`. */
  next(text: string, from: number, to: number): number {
    const { rows, alone } = this;
    const mask = rows.length - 1;
    for (let at = from; at < to; at += 1) {
      const first = (rows[text.charCodeAt(at) & mask] ?? 0) & FIRST;
      if (first === 0) continue;
      // reading beyond the end would make V8 compile this code again
      const looks = (first & ~alone) !== 0 && at + 1 < text.length;
      const second = looks ? (rows[text.charCodeAt(at + 1) & mask] ?? 0) >>> SECOND : 0;
      const kind = first & (second | alone);
      if (kind === 0) continue;
      this.found = kind;
      return at;
    }
    return to;
  }
}
