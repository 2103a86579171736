/**
 * Tables that tell by a character and the next one what may begin there, and the one loop that looks
 * a text through by them.
 *
 * V8 compiles a loop anew that has run for some thousand characters. Where each list of words had a
 * loop of its own that took a third of the time of the first page's quotes; this one is small and
 * compiled once.
 */

/** Bits by the last bits of UTF-16 units; the tables have 2^n rows. */
export interface Kinds {
  /** What begins with a unit. */
  readonly firsts: Uint16Array;
  /** What goes on with it. */
  readonly seconds: Uint16Array;
  /** The bits that need no second unit. */
  readonly alone: number;
}

export const makeKinds = (rows: number, alone: number): Kinds => ({
  firsts: new Uint16Array(rows),
  seconds: new Uint16Array(rows),
  alone,
});

/** Adds words; those of one unit are `solo`, the others `kind`. */
export function addWords(kinds: Kinds, words: Iterable<string>, solo: number, kind: number): void {
  const { firsts, seconds } = kinds;
  const mask = firsts.length - 1;
  for (const word of words) {
    const first = word.charCodeAt(0) & mask;
    firsts[first] = (firsts[first] ?? 0) | (word.length === 1 ? solo : kind);
    const second = word.charCodeAt(1) & mask;
    if (word.length > 1) seconds[second] = (seconds[second] ?? 0) | kind;
  }
}

/** What may begin at an offset. */
export function kindAt({ firsts, seconds, alone }: Kinds, text: string, at: number): number {
  const mask = firsts.length - 1;
  const first = firsts[text.charCodeAt(at) & mask] ?? 0;
  const second = at + 1 < text.length ? (seconds[text.charCodeAt(at + 1) & mask] ?? 0) : 0;
  return first & (second | alone);
}

/** The first offset in a range of the text at which something may begin, or `to`. */
export function nextOf(kinds: Kinds, text: string, from: number, to: number): number {
  const { firsts, alone } = kinds;
  const mask = firsts.length - 1;
  for (let at = from; at < to; at += 1) {
    const first = firsts[text.charCodeAt(at) & mask] ?? 0;
    if (first === 0) continue;
    if ((first & alone) !== 0 || kindAt(kinds, text, at) !== 0) return at;
  }
  return to;
}
