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

/** A state of the model, with the class of what came last: a row of the table of marks. */
export interface TextState extends ModelState {
  readonly last: string;
}

interface Row {
  readonly logs: ReadonlyMap<string, number>;
  /** Probability that a Chinese word follows. */
  readonly word: number;
}

const marks = new Set(Object.keys(FOLLOWING));

const rows: ReadonlyMap<string, Row> = new Map(
  Object.entries(FOLLOWING).map(([last, following]) => {
    const logs = new Map<string, number>();
    let sum = 0;
    for (const mark of marks) {
      const share = (following[mark] ?? UNLISTED_MARK) / 1000;
      logs.set(mark, Math.log(share));
      sum += mark === '字' ? 0 : share;
    }
    return [last, { logs, word: 1 - sum }];
  }),
);

const sumOf = (shares: ReadonlyMap<string, number>): number =>
  [...shares.values()].reduce((sum, share) => sum + share, 0);

/** Shares that the tables do not list. */
const OTHERS = new Map([SENTENCE_STARTS, AFTER_DIGITS].map((table) => [table, 1 - sumOf(table)]));

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

/** What stands before decides how words begin: the end of a sentence, or a number. */
function startRatio(model: BigramModel, last: string, character: string): number {
  if (last === '0') return ratioOf(model, character, AFTER_DIGITS);
  return BEFORE_START.has(last) ? ratioOf(model, character, SENTENCE_STARTS) : 1;
}

/** 學 → 学, `7` → `0`, `(` → （: what the model calls a character. */
function token(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x80) return simplifiedOf(character);
  if (code >= 0x30 && code <= 0x39) return '0';
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return 'A';
  return SAME_AS.get(character) ?? character;
}

export const startOf = (model: BigramModel): TextState => ({ ...model.start, last: '\n' });

/** The state after one more character. */
export function advance(model: BigramModel, state: TextState, character: string): TextState {
  const last = token(character);
  if (last === state.last && (last === '0' || last === 'A')) {
    return { ...state, log: state.log + SAME_RUN };
  }
  const row = rows.get(state.last);
  if (last === '字' || !marks.has(last)) {
    const ratio = startRatio(model, state.last, last);
    return { ...model.next(state, last, (row?.word ?? 1) * ratio), last: '字' };
  }
  const ended = Math.max(1e-3, 1 - state.inside);
  const log = state.log + Math.log(ended) + (row?.logs.get(last) ?? 0);
  return { character: '', id: -1, inside: 0, log, last };
}

/** The state after a text. */
export function advanceOver(model: BigramModel, state: TextState, text: string): TextState {
  let result = state;
  for (const character of text) result = advance(model, result, character);
  return result;
}
