/** Formats the tables, with one row per measure, page or bin, and one column per finder. */
import { interval } from './bootstrap.ts';
import type { Bin } from './calibration.ts';
import { MEASURES, type Measure, macro, micro, type Score } from './measures.ts';

const NAME = 28;
const WIDTH = 18;
const CELL = 10;

const cell = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

export const headLine = (finders: readonly string[]): string =>
  `${'measure'.padEnd(NAME)}${'n'.padStart(6)}${finders
    .flatMap((name) => [name.padStart(WIDTH + 4), 'a page'.padStart(CELL)])
    .join('')}`;

/**
 * `direct, exact F1   138   .978 [.95, 1.00]   .98`: the measure over all pages, its interval, and
 * the mean over pages.
 */
export function measureLine(measure: Measure, columns: readonly (readonly Score[])[]): string {
  const cells = columns.map((scores) => {
    const middle = micro(scores, measure);
    const [low, high] = interval(scores, measure);
    const bounds = Number.isNaN(middle) ? '' : ` [${low.toFixed(2)}, ${high.toFixed(2)}]`;
    const value = `${cell(middle)}${bounds}`;
    return `${value.padStart(WIDTH + 4)}${cell(macro(scores, measure)).padStart(CELL)}`;
  });
  const count = (columns[0] ?? []).reduce((sum, score) => sum + score[measure].of, 0);
  return `${measure.padEnd(NAME)}${`${count}`.padStart(6)}${cells.join('')}`;
}

export const measureLines = (columns: readonly (readonly Score[])[]): string[] =>
  MEASURES.map((measure) => measureLine(measure, columns));

const PAGE_MEASURES: readonly Measure[] = [
  'direct, exact F1',
  'indirect, IoU F1',
  'not-speech kept apart',
  'direct, end to end F1',
  'indirect, end to end F1',
];

export const pageHead = (): string =>
  `${'page'.padEnd(NAME)}${['direct', 'indirect', 'terms', 'direct+who', 'ind.+who']
    .map((name) => name.padStart(CELL + 2))
    .join('')}`;

export const pageLine = (id: string, score: Score): string =>
  `${id.padEnd(NAME)}${PAGE_MEASURES.map((measure) =>
    cell(micro([score], measure)).padStart(CELL + 2),
  ).join('')}`;

export const binLines = (name: string, bins: readonly Bin[]): string[] => [
  `${name.padEnd(NAME)}${['n', 'claimed', 'right'].map((head) => head.padStart(CELL)).join('')}`,
  ...bins.map(
    ({ low, count, claimed, right }) =>
      `${`  ${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}`.padEnd(NAME)}${`${count}`.padStart(CELL)}${cell(claimed).padStart(CELL)}${cell(right).padStart(CELL)}`,
  ),
];
