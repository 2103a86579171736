/**
 * Tables that tell by a character and the next one what may begin there, and the one loop that looks
 * a text through by them.
 *
 * V8 compiles a loop anew that has run for some thousand characters. Where each list of words had a
 * loop of its own that took a third of the time of the first page's quotes; this one is small and
 * compiled once.
 */

/**
 * Bits by the last bits of UTF-16 units; the tables have 2^n rows.
 *
 * A class, since V8 throws away what it compiled for the first of several object literals.
 */
export class Kinds {
  /** What begins with a unit. */
  readonly firsts: Uint16Array;
  /** What goes on with it. */
  readonly seconds: Uint16Array;
  /** The bits that need no second unit. */
  readonly alone: number;
  /** What may begin where `next` found something last. */
  found = 0;

  constructor(rows: number, alone: number) {
    this.firsts = new Uint16Array(rows);
    this.seconds = new Uint16Array(rows);
    this.alone = alone;
  }

  /** Adds words; those of one unit are `solo`, the others `kind`. */
  add(words: Iterable<string>, solo: number, kind: number): void {
    const { firsts, seconds } = this;
    const mask = firsts.length - 1;
    for (const word of words) {
      const first = word.charCodeAt(0) & mask;
      firsts[first] = (firsts[first] ?? 0) | (word.length === 1 ? solo : kind);
      const second = word.charCodeAt(1) & mask;
      if (word.length > 1) seconds[second] = (seconds[second] ?? 0) | kind;
    }
  }

  /** The first offset in a range of the text at which something may begin, or `to`. */
  next(text: string, from: number, to: number): number {
    const { firsts, seconds, alone } = this;
    const mask = firsts.length - 1;
    for (let at = from; at < to; at += 1) {
      const first = firsts[text.charCodeAt(at) & mask] ?? 0;
      if (first === 0) continue;
      // a look behind the end would have V8 compile what looks there again
      const looks = (first & ~alone) !== 0 && at + 1 < text.length;
      const second = looks ? (seconds[text.charCodeAt(at + 1) & mask] ?? 0) : 0;
      const kind = first & (second | alone);
      if (kind === 0) continue;
      this.found = kind;
      return at;
    }
    return to;
  }
}
