/**
 * Scores how probable a text is by the word list alone: words by their frequency, punctuation by
 * what it follows. It was not counted in sentences, but it contains words that the n-grams have
 * never met.
 */

import { simplifiedCode } from '../../script/traditional.ts';
import type { HiddenWords } from './hidden-words.ts';
import { FOLLOWING, UNLISTED_MARK } from './marks.ts';
import { AFTER_DIGITS, BEFORE_START, SENTENCE_STARTS } from './sentence-starts.ts';

/** ASCII variants of punctuation, and the mark whose row they share. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
  ['\r', '\n'],
]);

/** Probability of a further digit of a number or letter of a word. */
const SAME_RUN = 0.6;

/** Number of characters that share a row, all equally probable. */
const DIGITS = 10;
const LETTERS = 26;

/** What follows a class of characters: a mark, digits, letters, or a Chinese word. */
interface Row {
  /** Its index among the rows. */
  readonly index: number;
  /** Probability of each mark, by the index of its row. */
  readonly shares: Float64Array;
  /** Probability that a Chinese word follows. */
  readonly word: number;
  /** First characters of words that are more probable here than elsewhere. */
  readonly starts: Starts | null;
  /** Whether further digits of a number, or letters of a word, belong to it. */
  readonly isRun: boolean;
  /** Number of characters that it stands for. */
  readonly members: number;
}

/** The state of a text after a character, for the word list. */
export interface WordPlace {
  /** Index of the row that says what may follow the class of the last character. */
  readonly row: number;
  /**
   * Index of the character in the word list; -1 for punctuation or a character that is not in the
   * list.
   */
  readonly id: number;
  /** Probability, given the text so far, that a word continues after the character. */
  readonly inside: number;
}

const sumOf = (shares: Iterable<number>): number => {
  let sum = 0;
  for (const share of shares) sum += share;
  return sum;
};

/** Shares of characters that begin words. */
interface Starts {
  /** By code point. */
  readonly shares: ReadonlyMap<number, number>;
  /** Total share of the characters that the table does not list. */
  readonly others: number;
}

const startsOf = (table: ReadonlyMap<string, number>): Starts => ({
  shares: new Map([...table].map(([character, share]) => [character.charCodeAt(0), share])),
  others: 1 - sumOf(table.values()),
});

const sentenceStarts = startsOf(SENTENCE_STARTS);
const afterDigits = startsOf(AFTER_DIGITS);

/**
 * The table for what comes before, if it decides how words begin: the end of a sentence, or a
 * number.
 */
function startsBehind(name: string): Starts | null {
  if (name === '0') return afterDigits;
  return BEFORE_START.has(name) ? sentenceStarts : null;
}

/** The row of Chinese words. */
const WORD = '字';

const MARKS = Object.keys(FOLLOWING).filter((mark) => mark !== WORD);

/**
 * The names of the rows. Words come first, because everything that is not punctuation counts as a
 * word.
 */
const NAMES = [WORD, ...MARKS];

function rowOf(name: string, index: number): Row {
  const following = FOLLOWING[name] ?? {};
  const share = (mark: string): number => (following[mark] ?? UNLISTED_MARK) / 1000;
  return {
    index,
    shares: Float64Array.from(NAMES, (mark) => (mark === WORD ? 1 : share(mark))),
    word: 1 - sumOf(MARKS.map(share)),
    starts: startsBehind(name),
    isRun: name === '0' || name === 'A',
    members: name === '0' ? DIGITS : name === 'A' ? LETTERS : 1,
  };
}

const rows = NAMES.map(rowOf);

const rowBehind = (name: string): Row => {
  const row = rows[NAMES.indexOf(name)];
  if (row === undefined) throw new RangeError(`no marks are known behind ${name}`);
  return row;
};

const behindWord = rowBehind(WORD);

/** Row index of each UTF-16 code unit: `7` belongs to `0`, `(` to （; 0 for anything else. */
export const rowIndices = new Uint8Array(0x10000);
for (const mark of MARKS) rowIndices[mark.charCodeAt(0)] = rowBehind(mark).index;
for (const [twin, mark] of SAME_AS) rowIndices[twin.charCodeAt(0)] = rowBehind(mark).index;
rowIndices.fill(rowBehind('0').index, 0x30, 0x3a);
rowIndices.fill(rowBehind('A').index, 0x41, 0x5b);
rowIndices.fill(rowBehind('A').index, 0x61, 0x7b);

/** How much more probable a word with this first character is at such a beginning. */
function ratioOf(words: HiddenWords, code: number, id: number, { shares, others }: Starts): number {
  const share = shares.get(code);
  if (share === undefined) return others;
  const general = words.beginning(id);
  return general === 0 ? 1 : share / general;
}

export class WordModel {
  /** The state of the text after the character that was weighed last. */
  row = behindWord.index;
  id = -1;
  inside = 0;
  readonly #words: HiddenWords;

  constructor(words: HiddenWords) {
    this.#words = words;
  }

  /** The state after a character of which only its class is known, given by the index of its row. */
  startOf(index: number): WordPlace {
    return { row: index, id: -1, inside: 0 };
  }

  /**
   * Probability of one more character, given by the index of its row, its index in the word list
   * (or -1) and its code point.
   */
  weigh(place: WordPlace, index: number, id: number, code: number): number {
    this.row = index;
    const before = rows[place.row] ?? behindWord;
    if (index === behindWord.index) return this.#weighWord(before, place, id, code);
    this.id = -1;
    this.inside = 0;
    const { members, isRun } = rows[index] ?? behindWord;
    if (index === place.row && isRun) return SAME_RUN / members;
    const ended = Math.max(1e-3, 1 - place.inside);
    return (ended * (before.shares[index] ?? 0)) / members;
  }

  #weighWord({ starts, word }: Row, place: WordPlace, id: number, code: number): number {
    const words = this.#words;
    const share = starts === null ? word : word * ratioOf(words, simplifiedCode(code), id, starts);
    const sum = words.weigh(place.id, place.inside, id, share);
    this.id = id;
    this.inside = words.inside;
    return sum;
  }
}
