/**
 * Measures how much of the gold an answer contains.
 *
 * Bodies are compared by 4-grams: of characters in Chinese, of words in other languages.
 * Punctuation, symbols and spaces are ignored.
 */
import type { Gold } from './gold.ts';

/** The answer of an extractor. The body is empty if it found no article. */
export interface Answer {
  /** The whole record, if the extractor makes one. */
  readonly record?: unknown;
  readonly body: string;
  readonly title: string | null;
  /** Any form that begins like `2025-01-16`. */
  readonly date: string | null;
  readonly authors: readonly string[];
}

export const NOTHING: Answer = { body: '', title: null, date: null, authors: [] };

/** Scores from 0 to 1; null if the gold does not state the field. */
export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly title: number | null;
  readonly date: number | null;
  readonly author: number | null;
}

const SIZE = 4;
const NOT_READABLE = /[^\p{L}\p{N}]+/gu;
const CHINESE = /^zh/;
const DAY = /^\d{4}-\d\d-\d\d/;
const BETWEEN_NAMES = /[\s\u3000、，,/／;；&|()（）]+/;

const readable = (text: string): string => text.replace(NOT_READABLE, '');

/** Counts the 4-grams of a text. A text of fewer than four units is a single gram. */
export function grams(text: string, lang: string): Map<string, number> {
  const units = CHINESE.test(lang)
    ? [...readable(text)]
    : text.toLowerCase().split(NOT_READABLE).filter(Boolean);
  const counts = new Map<string, number>();
  const last = Math.max(units.length - SIZE, units.length === 0 ? -1 : 0);
  for (let at = 0; at <= last; at += 1) {
    const gram = units.slice(at, at + SIZE).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

export function scoreBody(
  found: string,
  gold: string,
  lang: string,
): Pick<Score, 'f1' | 'precision' | 'recall'> {
  const ours = grams(found, lang);
  const theirs = grams(gold, lang);
  let shared = 0;
  for (const [gram, count] of ours) shared += Math.min(count, theirs.get(gram) ?? 0);
  if (ours.size === 0 && theirs.size === 0) return { f1: 1, precision: 1, recall: 1 };
  const precision = ours.size === 0 ? 0 : shared / total(ours);
  const recall = theirs.size === 0 ? 0 : shared / total(theirs);
  return {
    f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
  };
}

export const namesIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.split(BETWEEN_NAMES)).filter(Boolean));

/** 1 if every name in the gold is among those found; more names may be found. */
function scoreAuthor(found: readonly string[], gold: string | null): number | null {
  if (gold === null || gold === '') return null;
  const names = namesIn(found);
  return [...namesIn([gold])].every((name) => names.has(name)) ? 1 : 0;
}

/** 1 if the date is exact to the day; null if the gold states only a month or a year. */
function scoreDate(found: string | null, gold: string | null): number | null {
  const day = gold === null ? null : DAY.exec(gold)?.[0];
  return day ? Number(found?.startsWith(day) ?? false) : null;
}

const scoreTitle = (found: string | null, gold: string | null): number | null =>
  gold === null || gold === '' ? null : Number(readable(found ?? '') === readable(gold));

export const scoreAnswer = (answer: Answer, gold: Gold): Score => ({
  ...scoreBody(answer.body, gold.body, gold.lang),
  title: scoreTitle(answer.title, gold.title),
  date: scoreDate(answer.date, gold.date),
  author: scoreAuthor(answer.authors, gold.author),
});

export const mean = (values: readonly (number | null)[]): number | null => {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
};

/** The mean over pages. Fields that no gold states are null. */
export function meanScore(scores: readonly Score[]): Record<keyof Score, number | null> {
  const of = (key: keyof Score): number | null => mean(scores.map((score) => score[key]));
  return {
    f1: of('f1'),
    precision: of('precision'),
    recall: of('recall'),
    title: of('title'),
    date: of('date'),
    author: of('author'),
  };
}

/** Does what `Map.groupBy` does, which Node 20 lacks. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
