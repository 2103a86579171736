/** Looks up words by their first two characters. */

/** The words of a list by their first characters. The build of the table writes it. */
export interface WordTable {
  /** The first characters of the words, each once. */
  readonly firsts: string;
  /** For each first character, how many second ones there are: a character, less `COUNTS_FROM`. */
  readonly counts: string;
  /** The second characters, one group after another, each group in ascending order. */
  readonly seconds: string;
}

/** The character that stands for a count of zero. Those after it are letters. */
export const COUNTS_FROM = 0x100;

/** A group has at most 255 characters. */
const SIZE_BITS = 8;
const LARGEST = 0xff;

/**
 * The words of a table. Only the first characters are read at the beginning, because a page asks for
 * few of the words: a table of all pairs took 1.5 of 9 ms for the quotes of a lone page.
 */
export class WordPairs {
  private readonly seconds: string;
  /** For each first character, the end of its group in the upper bits, and the size in the lower. */
  private readonly groups = new Uint32Array(0x10000);

  constructor({ firsts, counts, seconds }: WordTable) {
    this.seconds = seconds;
    const groups = this.groups;
    let end = 0;
    for (let i = 0; i < firsts.length; i += 1) {
      const count = counts.charCodeAt(i) - COUNTS_FROM;
      end += count;
      groups[firsts.charCodeAt(i)] = (end << SIZE_BITS) | count;
    }
  }

  /** Whether a word begins at an offset of a text. */
  at(text: string, at: number): boolean {
    if (at < 0 || at + 1 >= text.length) return false;
    const group = this.groups[text.charCodeAt(at)] ?? 0;
    if (group === 0) return false;
    const second = text.charCodeAt(at + 1);
    const seconds = this.seconds;
    let high = group >> SIZE_BITS;
    let low = high - (group & LARGEST);
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = seconds.charCodeAt(middle);
      if (found === second) return true;
      if (found < second) low = middle + 1;
      else high = middle;
    }
    return false;
  }
}
