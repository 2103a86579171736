/** Formats how sure shifted runs were read and how often they were right, and what each bar costs. */
import { certainIn } from '../../src/core/repair/shift/bars.ts';
import type { Letter } from '../../src/core/repair/shift/lattice/decode.ts';

/** A character of a run, and whether the original has it there. */
export interface Judged extends Letter {
  readonly isRight: boolean;
  /** Index among the characters of its run, and their number. */
  readonly index: number;
  readonly length: number;
  readonly vanished: number;
  readonly runShare: number;
}

/** The runs of a text, and whether their most probable reading is the original one. */
export interface JudgedText {
  readonly set: string;
  readonly runs: readonly (readonly Judged[])[];
  /** Whether the most probable reading of all runs gives the original. */
  readonly isRight: boolean;
  /** Number of places that were left before any bar. */
  readonly doubts: number;
}

/** Bounds of the bins of probability. */
const BINS = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1.01];
const BARS = [0.5, 0.6, 0.7, 0.75, 0.775, 0.8, 0.85, 0.875, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99];

const WIDTH = 12;
const cells = (values: readonly string[]): string =>
  values.map((value) => value.padStart(WIDTH)).join('');

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const right = (letters: readonly Judged[]): number =>
  letters.filter(({ isRight }) => isRight).length;

export function reliabilityRows(texts: readonly JudgedText[]): string[] {
  const letters = texts.flatMap(({ runs }) => runs.flat());
  const row = (from: number, to: number): string => {
    const of = (list: readonly Judged[]): string[] => {
      const within = list.filter(({ share }) => share >= from && share < to);
      if (within.length === 0) return ['0', '', ''];
      const mean = sum(within.map(({ share }) => share)) / within.length;
      return [`${within.length}`, mean.toFixed(4), (right(within) / within.length).toFixed(4)];
    };
    return cells([
      `${from}-${Math.min(1, to)}`,
      ...of(letters.filter(({ isBesideHole }) => !isBesideHole)),
      ...of(letters.filter(({ isBesideHole }) => isBesideHole)),
    ]);
  };
  return [
    cells(['', 'characters', 'expected', 'right', 'beside holes', 'expected', 'right']),
    ...BINS.slice(0, -1).map((from, i) => row(from, BINS[i + 1] ?? 1)),
  ];
}

/** What a bar does to a text. */
function settled({ runs, isRight, doubts }: JudgedText, bar: number) {
  let wrong = 0;
  let put = 0;
  let told = doubts;
  for (const letters of runs) {
    const certain = certainIn({ letters, share: letters[0]?.runShare ?? 1 }, bar);
    const kept = letters.filter((_, i) => certain?.[i]);
    if (kept.length < letters.length) told += 1;
    put += kept.length;
    wrong += kept.length - right(kept);
  }
  return { wrong, put, isExact: isRight && told === 0, isUntold: !isRight && told === 0 };
}

export function barRows(texts: readonly JudgedText[]): string[] {
  const sets = [...new Set(texts.map(({ set }) => set))];
  return [
    cells([
      'bar',
      ...sets.map((set) => set.slice(0, WIDTH - 2)),
      'put',
      'wrong',
      'in 1,000',
      'untold',
    ]),
    ...BARS.map((bar) => {
      const results = texts.map((text) => ({ set: text.set, ...settled(text, bar) }));
      const put = sum(results.map((result) => result.put));
      const wrong = sum(results.map((result) => result.wrong));
      const exact = sets.map((set) => {
        const of = results.filter((result) => result.set === set);
        const count = of.filter(({ isExact }) => isExact).length;
        return `${((count / of.length) * 100).toFixed(1)} %`;
      });
      const untold = results.filter(({ isUntold }) => isUntold).length;
      return cells([
        `${bar}`,
        ...exact,
        `${put}`,
        `${wrong}`,
        ((wrong / put) * 1000).toFixed(2),
        `${untold}`,
      ]);
    }),
  ];
}
