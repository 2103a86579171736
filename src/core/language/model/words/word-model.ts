/**
 * Scores how probable a text is by the word list alone: words by their frequency, punctuation by
 * what it follows. It was not counted in sentences, but it contains words that the n-grams have
 * never met.
 */

import type { Weights } from './character-list.ts';
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

/**
 * How much more probable a word with each first character is at such a beginning, by the index of the
 * character in the word list.
 */
function ratiosOf(words: HiddenWords, { shares, others }: Starts): Float64Array {
  const ratios = new Float64Array(words.size).fill(others);
  for (const [code, share] of shares) {
    const id = words.ids[code] ?? -1;
    if (id < 0) continue;
    const general = words.beginning(id);
    ratios[id] = general === 0 ? 1 : share / general;
  }
  return ratios;
}

export class WordModel {
  /** The state of the text after the character that was weighed last. */
  row = behindWord.index;
  id = -1;
  inside = 0;
  readonly #words: HiddenWords;
  /** The ratios of words that begin after each row, or null where they are as elsewhere. */
  readonly #ratios: readonly (Float64Array | null)[];
  /** What precedes the characters that are weighed: see `stand`. */
  #before = behindWord;
  #startRatios: Float64Array | null = null;
  #ended = 1;

  constructor(words: HiddenWords) {
    this.#words = words;
    const known = new Map<Starts, Float64Array>();
    this.#ratios = rows.map(({ starts }) => {
      if (starts === null) return null;
      const ratios = known.get(starts) ?? ratiosOf(words, starts);
      known.set(starts, ratios);
      return ratios;
    });
  }

  /** The state after a character of which only its class is known, given by the index of its row. */
  startOf(index: number): WordPlace {
    return { row: index, id: -1, inside: 0 };
  }

  /**
   * Probability of one more character, given by the index of its row and its index in the word list
   * (or -1).
   */
  weigh(place: WordPlace, index: number, id: number): number {
    this.stand(place);
    this.row = index;
    if (index === behindWord.index) {
      this.id = id;
      const share = this.#words.weigh(id, this.#wordAt(id));
      this.inside = this.#words.inside;
      return share;
    }
    this.id = -1;
    this.inside = 0;
    return this.#markAt(index);
  }

  /** Sets the place after which `weighAll` weighs characters. */
  stand({ row, id, inside }: WordPlace): void {
    this.#before = rows[row] ?? behindWord;
    this.#startRatios = this.#ratios[row] ?? null;
    this.#ended = Math.max(1e-3, 1 - inside);
    this.#words.stand(id, inside);
  }

  /** The probability of each Chinese character of a list at that place. Writes into `shares`. */
  weighAll(weights: Weights, shares: Float64Array): void {
    this.#words.weighAll(weights, this.#before.word, this.#startRatios, shares);
  }

  /** Probability that a word begins with a character, given by its index, where a word begins. */
  shareAtBegin(id: number): number {
    return this.#words.shareAtBegin(id);
  }

  /** How probable it is that a word follows the end of a word, if it begins with this character. */
  #wordAt(id: number): number {
    const ratios = this.#startRatios;
    return ratios === null ? this.#before.word : this.#before.word * (ratios[id] ?? 1);
  }

  /** Probability of a mark, digit or letter. */
  #markAt(index: number): number {
    const before = this.#before;
    const { members, isRun } = rows[index] ?? behindWord;
    if (index === before.index && isRun) return SAME_RUN / members;
    return (this.#ended * (before.shares[index] ?? 0)) / members;
  }
}
