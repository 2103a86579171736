/**
 * Finds words by two code units: the first two of a word, or its last two. Compared with sets of words,
 * no piece of the text is cut out to be looked up.
 */

/** Number of rows by which the table of first code units is divided, a power of two. */
const FIRSTS = 0x1000;
const FIRST_MASK = FIRSTS - 1;
/** Least number of chains. */
const LEAST_CHAINS = 16;
/** Spreads pairs of code units over the chains. */
const SPREAD = 31;

/** A word of one code unit begins with a unit of a row, and a longer one. */
const SINGLE = 1;
const LONGER = 2;

/** The words of a list in chains, each of which has the words with the same hash. */
export class WordIndex {
  private readonly words: readonly string[];
  /** `SINGLE` and `LONGER` by the lowest bits of the first code unit, or of the last one. */
  private readonly firsts = new Uint8Array(FIRSTS);
  /** For each hash, one more than the index of a word; 0 for none. */
  private readonly heads: Uint16Array;
  /** For each word, one more than the index of the next one in its chain. */
  private readonly nexts: Uint16Array;
  private readonly mask: number;

  /**
   * @param words at most 65,535 of them
   * @param atEnd whether they are looked up by how they end
   */
  constructor(words: readonly string[], atEnd = false) {
    let chains = LEAST_CHAINS;
    while (chains < words.length << 1) chains <<= 1;
    const mask = chains - 1;
    const heads = new Uint16Array(chains);
    const nexts = new Uint16Array(words.length);
    const firsts = this.firsts;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? '';
      const { length } = word;
      if (length === 0) continue;
      const first = word.charCodeAt(atEnd ? length - 1 : 0);
      const second = length === 1 ? 0 : word.charCodeAt(atEnd ? length - 2 : 1);
      const row = first & FIRST_MASK;
      firsts[row] = (firsts[row] ?? 0) | (length === 1 ? SINGLE : LONGER);
      const chain = (first * SPREAD + second) & mask;
      nexts[i] = heads[chain] ?? 0;
      heads[chain] = i + 1;
    }
    this.words = words;
    this.heads = heads;
    this.nexts = nexts;
    this.mask = mask;
  }

  /** The first offset from `from` on at which a word may begin, or `to`. */
  next(text: string, from: number, to: number): number {
    const firsts = this.firsts;
    let at = from;
    while (at < to && firsts[text.charCodeAt(at) & FIRST_MASK] === 0) at += 1;
    return at;
  }

  /** The longest word that begins at an offset and ends at `to` at the latest, or ''. */
  wordAt(text: string, at: number, to: number): string {
    if (at < 0 || at >= to) return '';
    const first = text.charCodeAt(at);
    const kinds = this.firsts[first & FIRST_MASK] ?? 0;
    if (kinds === 0) return '';
    let longest = '';
    if ((kinds & LONGER) !== 0 && at + 1 < to) {
      const words = this.words;
      const nexts = this.nexts;
      const second = text.charCodeAt(at + 1);
      let next = this.heads[(first * SPREAD + second) & this.mask] ?? 0;
      while (next > 0) {
        const word = words[next - 1] ?? '';
        const { length } = word;
        const isLonger = length > longest.length && length > 1 && at + length <= to;
        if (isLonger && text.startsWith(word, at)) longest = word;
        next = nexts[next - 1] ?? 0;
      }
    }
    if (longest !== '' || (kinds & SINGLE) === 0) return longest;
    return this.single(first);
  }

  /** Length of the longest word that begins at `from` at the earliest and ends before `to`, or 0. */
  lengthBefore(text: string, from: number, to: number): number {
    if (to <= from || to > text.length) return 0;
    const last = text.charCodeAt(to - 1);
    const kinds = this.firsts[last & FIRST_MASK] ?? 0;
    if (kinds === 0) return 0;
    let longest = 0;
    if ((kinds & LONGER) !== 0 && to - 2 >= from) {
      const words = this.words;
      const nexts = this.nexts;
      const second = text.charCodeAt(to - 2);
      let next = this.heads[(last * SPREAD + second) & this.mask] ?? 0;
      while (next > 0) {
        const word = words[next - 1] ?? '';
        const { length } = word;
        const isLonger = length > longest && length > 1 && to - length >= from;
        if (isLonger && text.startsWith(word, to - length)) longest = length;
        next = nexts[next - 1] ?? 0;
      }
    }
    if (longest > 0 || (kinds & SINGLE) === 0) return longest;
    return this.single(last).length;
  }

  /** The word that consists of one code unit, or ''. */
  private single(unit: number): string {
    let next = this.heads[(unit * SPREAD) & this.mask] ?? 0;
    while (next > 0) {
      const word = this.words[next - 1] ?? '';
      if (word.length === 1 && word.charCodeAt(0) === unit) return word;
      next = this.nexts[next - 1] ?? 0;
    }
    return '';
  }
}
