/**
 * Scores mixed text (Chinese, digits, Latin, marks): words by the bigram model, marks by what they
 * follow. All scores are natural logarithms of probabilities (nats).
 */

import { simplifiedCode } from '../script/traditional.ts';
import type { BigramModel, ModelState } from './bigram-model.ts';
import { FOLLOWING, UNLISTED_MARK } from './marks.ts';
import { AFTER_DIGITS, BEFORE_START, SENTENCE_STARTS } from './sentence-starts.ts';

/** ASCII twins of the marks, by the mark whose row they share. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
  ['\r', '\n'],
]);

/** A further digit of a number, or letter of a word: the class is sure, which one is not counted. */
const SAME_RUN = Math.log(0.6);

/** What follows a class of characters: a mark, digits, letters, a Chinese word. */
interface Row {
  /** Its place among the rows. */
  readonly index: number;
  /** Log probability of the marks, by the index of their rows. */
  readonly logs: Float64Array;
  /** Probability that a Chinese word follows. */
  readonly word: number;
  /** The first characters of words that are likelier here than elsewhere. */
  readonly starts: Starts | null;
  /** Further digits of a number and letters of a word belong to it. */
  readonly isRun: boolean;
}

/** A state of the model, with what may follow the class of what came last. */
export interface TextState extends ModelState {
  readonly row: Row;
}

const sumOf = (shares: Iterable<number>): number => {
  let sum = 0;
  for (const share of shares) sum += share;
  return sum;
};

/** Shares of the characters that begin words somewhere. */
interface Starts {
  /** By code point. */
  readonly shares: ReadonlyMap<number, number>;
  /** The share that the table does not list. */
  readonly others: number;
}

const startsOf = (table: ReadonlyMap<string, number>): Starts => ({
  shares: new Map([...table].map(([character, share]) => [character.charCodeAt(0), share])),
  others: 1 - sumOf(table.values()),
});

const sentenceStarts = startsOf(SENTENCE_STARTS);
const afterDigits = startsOf(AFTER_DIGITS);

/** The end of a sentence decides how words begin, and so does a number. */
function startsBehind(name: string): Starts | null {
  if (name === '0') return afterDigits;
  return BEFORE_START.has(name) ? sentenceStarts : null;
}

/** The row of Chinese words. */
const WORD = '字';

const MARKS = Object.keys(FOLLOWING).filter((mark) => mark !== WORD);

/** The rows' names; words come first, since what is no mark is one. */
const NAMES = [WORD, ...MARKS];

function rowOf(name: string, index: number): Row {
  const following = FOLLOWING[name] ?? {};
  const share = (mark: string): number => (following[mark] ?? UNLISTED_MARK) / 1000;
  return {
    index,
    logs: Float64Array.from(NAMES, (mark) => (mark === WORD ? 0 : Math.log(share(mark)))),
    word: 1 - sumOf(MARKS.map(share)),
    starts: startsBehind(name),
    isRun: name === '0' || name === 'A',
  };
}

const rows = NAMES.map(rowOf);

const rowBehind = (name: string): Row => {
  const row = rows[NAMES.indexOf(name)];
  if (row === undefined) throw new RangeError(`no marks are known behind ${name}`);
  return row;
};

const behindWord = rowBehind(WORD);

/** Index of the row of each UTF-16 unit: `7` is `0`, `(` is （; 0 for what is no mark. */
const rowIndices = new Uint8Array(0x10000);
for (const mark of MARKS) rowIndices[mark.charCodeAt(0)] = rowBehind(mark).index;
for (const [twin, mark] of SAME_AS) rowIndices[twin.charCodeAt(0)] = rowBehind(mark).index;
rowIndices.fill(rowBehind('0').index, 0x30, 0x3a);
rowIndices.fill(rowBehind('A').index, 0x41, 0x5b);
rowIndices.fill(rowBehind('A').index, 0x61, 0x7b);

/** How much likelier a word with this first character is behind what the table is of. */
function ratioOf(model: BigramModel, code: number, { shares, others }: Starts): number {
  const share = shares.get(code);
  if (share === undefined) return others;
  const general = model.beginning(code);
  return general === 0 ? 1 : share / general;
}

/** The probability of a word behind a state, for the model. */
function wordBehind(model: BigramModel, { row }: TextState, code: number): number {
  return row.word * (row.starts === null ? 1 : ratioOf(model, code, row.starts));
}

/** Log probability of a text with a mark behind it. */
function logOfMark(state: TextState, row: Row): number {
  if (row === state.row && row.isRun) return state.log + SAME_RUN;
  const ended = Math.max(1e-3, 1 - state.inside);
  return state.log + Math.log(ended) + (state.row.logs[row.index] ?? 0);
}

/** The state at a line's start, or behind another class: a mark, `0` or `A`. */
export const startOf = (model: BigramModel, behind = '\n'): TextState => ({
  ...model.start,
  row: rowBehind(behind),
});

/** The state after one more character, given by its code point. */
export function advance(model: BigramModel, state: TextState, code: number): TextState {
  const row = rows[rowIndices[code] ?? 0] ?? behindWord;
  if (row !== behindWord) return { code: 0, id: -1, inside: 0, log: logOfMark(state, row), row };
  const simplified = simplifiedCode(code);
  const next = model.next(state, simplified, wordBehind(model, state, simplified));
  const { id, inside, log } = next;
  return { code: simplified, id, inside, log, row };
}

/** The `log` of that state alone. No character makes it greater. */
export function logAfter(model: BigramModel, state: TextState, code: number): number {
  const row = rows[rowIndices[code] ?? 0] ?? behindWord;
  if (row !== behindWord) return logOfMark(state, row);
  const simplified = simplifiedCode(code);
  return model.logAfter(state, simplified, wordBehind(model, state, simplified));
}

/** The state after a text. */
export function advanceOver(model: BigramModel, state: TextState, text: string): TextState {
  let result = state;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    result = advance(model, result, code);
  }
  return result;
}
