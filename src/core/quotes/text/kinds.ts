/**
 * Builds tables that tell, from a character and the next one, what may begin there.
 *
 * V8 compiles a loop again once it has run for some thousand characters. When each list of words had a
 * loop of its own over the text, that took a third of the time for the first page's quotes.
 */

/** Half of a row: the lower half says what begins with a unit, the upper half what continues with it. */
export const HALF = 16;

/**
 * A row for each UTF-16 code unit. A page touches the place of each of its units anew, so there is one
 * table for all kinds.
 */
export class Kinds {
  readonly rows = new Uint32Array(0x10000);

  /** Adds words. Words of one code unit get the bits `solo`, longer ones `kind`. */
  add(words: ArrayLike<string>, solo: number, kind: number): void {
    const { rows } = this;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? '';
      const first = word.charCodeAt(0);
      rows[first] = (rows[first] ?? 0) | (word.length === 1 ? solo : kind);
      if (word.length === 1) continue;
      const second = word.charCodeAt(1);
      rows[second] = (rows[second] ?? 0) | (kind << HALF);
    }
  }
}
