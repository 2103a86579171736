/**
 * Looks up the words of a list in a text. It gives the same result as an alternation in a pattern,
 * but with one look-up per character.
 */

import { Kinds } from './kinds.ts';

export interface WordHit {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/**
 * Number of rows in the tables of a list, and number of parts into which its words are divided.
 * Both are powers of two.
 */
const ROWS = 0x1000;
/** Sizes of the tables for a list that a single page brings. It is short and used only once. */
const FEW = 0x80;
const FEW_ROWS = 0x200;
const PARTS = 0x100;
const ALONE = 1;
const LONGER = 2;

interface WordIndex {
  readonly kinds: Kinds;
  /** The words by the lowest bits of their first code unit. */
  readonly parts: readonly (readonly string[] | undefined)[];
}

function indexOf(words: readonly string[]): WordIndex {
  const kinds = new Kinds(words.length < FEW ? FEW_ROWS : ROWS, ALONE);
  kinds.add(words, ALONE, LONGER);
  const parts = new Array<string[] | undefined>(PARTS).fill(undefined);
  for (const word of words) {
    const part = word.charCodeAt(0) & (PARTS - 1);
    const known = parts[part];
    if (known === undefined) parts[part] = [word];
    else known.push(word);
  }
  return { kinds, parts };
}

/** The longest word at an offset of a text that ends at `to`, or '' for none. */
function wordAt({ parts }: WordIndex, text: string, at: number, to: number): string {
  const first = text.charCodeAt(at);
  const part = parts[first & (PARTS - 1)];
  if (part === undefined) return '';
  const second = text.charCodeAt(at + 1);
  let longest = '';
  for (const word of part) {
    const { length } = word;
    if (length <= longest.length || at + length > to || word.charCodeAt(0) !== first) continue;
    if (length > 1 && word.charCodeAt(1) !== second) continue;
    if (length < 3 || text.startsWith(word, at)) longest = word;
  }
  return longest;
}

function wordsIn(index: WordIndex, text: string, from: number, to: number): WordHit[] {
  const hits: WordHit[] = [];
  const { kinds } = index;
  for (let start = kinds.next(text, from, to); start < to; ) {
    const word = wordAt(index, text, start, to);
    const end = start + (word.length || 1);
    if (word !== '') hits.push({ start, end, word });
    start = kinds.next(text, end, to);
  }
  return hits;
}

/** Index of the first offset that is not before `from`. */
function firstFrom(offsets: readonly number[], from: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordsAmong(
  index: WordIndex,
  text: string,
  starts: readonly number[],
  from: number,
  to: number,
): WordHit[] {
  const hits: WordHit[] = [];
  let free = from;
  for (let i = firstFrom(starts, from); i < starts.length; i += 1) {
    const start = starts[i] ?? to;
    if (start >= to) break;
    const word = start < free ? '' : wordAt(index, text, start, to);
    if (word === '') continue;
    free = start + word.length;
    hits.push({ start, end: free, word });
  }
  return hits;
}

/**
 * Words to look up. They are sorted when they are first used. Hits come from left to right, the
 * longest first, and do not overlap.
 */
export interface WordList {
  readonly words: readonly string[];
  /** All words in a range of a text. */
  in(text: string, from?: number, to?: number): readonly WordHit[];
  /** The same, if words can begin only at the given offsets. */
  among(text: string, starts: readonly number[], from?: number, to?: number): readonly WordHit[];
  /** The word at an offset, or ''. */
  at(text: string, at: number): string;
}

export function wordList(words: readonly string[]): WordList {
  let made: WordIndex | undefined;
  const index = (): WordIndex => {
    made ??= indexOf(words);
    return made;
  };
  return {
    words,
    in: (text, from = 0, to = text.length) => wordsIn(index(), text, from, to),
    among: (text, starts, from = 0, to = text.length) =>
      wordsAmong(index(), text, starts, from, to),
    at: (text, at) => wordAt(index(), text, at, text.length),
  };
}

interface EndIndex {
  /** 1 if some word ends with a code unit with these lowest bits. */
  readonly lasts: Uint8Array;
  readonly words: ReadonlySet<string>;
  /** The lengths of the words, the greatest first. */
  readonly lengths: readonly number[];
}

function endIndexOf(list: readonly string[]): EndIndex {
  const lasts = new Uint8Array(ROWS);
  const lengths = new Set<number>();
  for (const word of list) {
    lengths.add(word.length);
    lasts[word.charCodeAt(word.length - 1) & (ROWS - 1)] = 1;
  }
  return { words: new Set(list), lengths: [...lengths].sort((a, b) => b - a), lasts };
}

function endLength(index: EndIndex, text: string, from: number, to: number): number {
  const { words, lengths, lasts } = index;
  if (to <= from || lasts[text.charCodeAt(to - 1) & (ROWS - 1)] !== 1) return 0;
  for (const length of lengths) {
    if (to - length >= from && words.has(text.slice(to - length, to))) return length;
  }
  return 0;
}

/**
 * Makes a function that finds the length of the longest of the words with which a text, or a range of
 * it, ends, or 0.
 */
export function endOf(
  words: readonly string[],
): (text: string, from?: number, to?: number) => number {
  let index: EndIndex | undefined;
  return (text, from = 0, to = text.length) => {
    index ??= endIndexOf(words);
    return endLength(index, text, from, to);
  };
}

/** Makes a test whether a text, or a range of it, ends with one of the words. */
export function endTest(
  words: readonly string[],
): (text: string, from?: number, to?: number) => boolean {
  const length = endOf(words);
  return (text, from = 0, to = text.length) => length(text, from, to) > 0;
}
