/**
 * Scores mixed text (Chinese, digits, Latin, marks): words by the bigram model, marks by what they
 * follow. All scores are natural logarithms of probabilities (nats).
 */
import type { BigramModel, ModelState } from './bigram-model.ts';
import { FOLLOWING, UNLISTED_MARK } from './marks.ts';
import { AFTER_DIGITS, BEFORE_START, SENTENCE_STARTS } from './sentence-starts.ts';
import { simplifiedOf } from './traditional.ts';

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
  /** Log probability of the marks. */
  readonly logs: ReadonlyMap<string, number>;
  /** Probability that a Chinese word follows. */
  readonly word: number;
  /** The first characters of words that are likelier here than elsewhere. */
  readonly starts: ReadonlyMap<string, number> | null;
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

/** The end of a sentence decides how words begin, and so does a number. */
function startsBehind(name: string): ReadonlyMap<string, number> | null {
  if (name === '0') return AFTER_DIGITS;
  return BEFORE_START.has(name) ? SENTENCE_STARTS : null;
}

function rowOf(name: string, following: Readonly<Record<string, number>>): Row {
  const share = (mark: string): number => (following[mark] ?? UNLISTED_MARK) / 1000;
  const marks = Object.keys(FOLLOWING).filter((mark) => mark !== WORD);
  return {
    logs: new Map(marks.map((mark) => [mark, Math.log(share(mark))])),
    word: 1 - sumOf(marks.map(share)),
    starts: startsBehind(name),
    isRun: name === '0' || name === 'A',
  };
}

/** The row of Chinese words. */
const WORD = '字';

const rows: ReadonlyMap<string, Row> = new Map(
  Object.entries(FOLLOWING).map(([name, following]) => [name, rowOf(name, following)]),
);

const rowBehind = (name: string): Row => {
  const row = rows.get(name);
  if (row === undefined) throw new RangeError(`no marks are known behind ${name}`);
  return row;
};

const behindWord = rowBehind(WORD);

/** Shares that the tables do not list. */
const OTHERS = new Map(
  [SENTENCE_STARTS, AFTER_DIGITS].map((table) => [table, 1 - sumOf(table.values())]),
);

/** How much likelier a word with this first character is behind what the table is of. */
function ratioOf(
  model: BigramModel,
  character: string,
  table: ReadonlyMap<string, number>,
): number {
  const share = table.get(character);
  if (share === undefined) return OTHERS.get(table) ?? 1;
  const general = model.beginning(character);
  return general === 0 ? 1 : share / general;
}

/** 學 → 学, `7` → `0`, `(` → （: what the model calls a character. */
function token(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x80) return simplifiedOf(character);
  if (code >= 0x30 && code <= 0x39) return '0';
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return 'A';
  return SAME_AS.get(character) ?? character;
}

/** The state at a line's start, or behind another class: a mark, `0` or `A`. */
export const startOf = (model: BigramModel, behind = '\n'): TextState => ({
  ...model.start,
  row: rowBehind(behind),
});

/** The state after one more character. */
export function advance(model: BigramModel, state: TextState, character: string): TextState {
  const name = token(character);
  const row = rows.get(name);
  if (row === undefined || row === behindWord) {
    const { starts, word } = state.row;
    const ratio = starts === null ? 1 : ratioOf(model, name, starts);
    const next = model.next(state, name, word * ratio);
    const { id, inside, log } = next;
    return { character: next.character, id, inside, log, row: behindWord };
  }
  if (row === state.row && row.isRun) return { ...state, log: state.log + SAME_RUN };
  const ended = Math.max(1e-3, 1 - state.inside);
  const log = state.log + Math.log(ended) + (state.row.logs.get(name) ?? 0);
  return { character: '', id: -1, inside: 0, log, row };
}

/** The state after a text. */
export function advanceOver(model: BigramModel, state: TextState, text: string): TextState {
  let result = state;
  for (const character of text) result = advance(model, result, character);
  return result;
}
