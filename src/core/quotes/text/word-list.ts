/**
 * Looks up the words of a list in a text. It gives the same result as an alternation in a pattern,
 * but with one look-up per character.
 */

import { WordIndex } from './word-index.ts';

export interface WordHit {
  readonly start: number;
  readonly end: number;
  readonly word: string;
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

/** A list of words, also as a text in which spaces separate them, or a function that makes the list. */
export type Words = string | readonly string[] | (() => readonly string[]);

function listOf(words: Words): readonly string[] {
  if (typeof words === 'string') return words.split(' ');
  return typeof words === 'function' ? words() : words;
}

/**
 * Words to look up. They are sorted when they are first used. Hits come from left to right, the
 * longest first, and do not overlap.
 */
export class WordList {
  private readonly given: Words;
  private made: WordIndex | null = null;

  constructor(words: Words) {
    this.given = words;
  }

  get words(): readonly string[] {
    return listOf(this.given);
  }

  private index(): WordIndex {
    this.made ??= new WordIndex(this.words);
    return this.made;
  }

  /** All words in a range of a text. */
  in(text: string, from = 0, to = text.length): readonly WordHit[] {
    const hits: WordHit[] = [];
    const index = this.made ?? this.index();
    for (let start = index.next(text, from, to); start < to; ) {
      const word = index.wordAt(text, start, to);
      const end = start + (word.length || 1);
      if (word !== '') hits.push({ start, end, word });
      start = index.next(text, end, to);
    }
    return hits;
  }

  /** The same, if words can begin only at the given offsets. */
  among(text: string, starts: readonly number[], from = 0, to = text.length): readonly WordHit[] {
    const hits: WordHit[] = [];
    const index = this.made ?? this.index();
    let free = from;
    for (let i = firstFrom(starts, from); i < starts.length; i += 1) {
      const start = starts[i] ?? to;
      if (start >= to) break;
      const word = start < free ? '' : index.wordAt(text, start, to);
      if (word === '') continue;
      free = start + word.length;
      hits.push({ start, end: free, word });
    }
    return hits;
  }

  /** The longest word at an offset, or ''. */
  at(text: string, at: number): string {
    return (this.made ?? this.index()).wordAt(text, at, text.length);
  }

  /** Whether a text from an offset on is one of the words. */
  isWord(text: string, from = 0): boolean {
    const { length } = this.at(text, from);
    return length > 0 && length === text.length - from;
  }
}

export const wordList = (words: Words): WordList => new WordList(words);

/** Words with which texts may end. They are sorted when they are first used. */
export class Endings {
  private readonly words: Words;
  private made: WordIndex | null = null;

  constructor(words: Words) {
    this.words = words;
  }

  lengthBefore(text: string, from: number, to: number): number {
    this.made ??= new WordIndex(listOf(this.words), true);
    return this.made.lengthBefore(text, from, to);
  }
}

/**
 * Makes a function that finds the length of the longest of the words with which a text, or a range of
 * it, ends, or 0.
 */
export function endOf(words: Words): (text: string, from?: number, to?: number) => number {
  const endings = new Endings(words);
  return (text, from = 0, to = text.length) => endings.lengthBefore(text, from, to);
}

/** Makes a test whether a text, or a range of it, ends with one of the words. */
export function endTest(words: Words): (text: string, from?: number, to?: number) => boolean {
  const endings = new Endings(words);
  return (text, from = 0, to = text.length) => endings.lengthBefore(text, from, to) > 0;
}
