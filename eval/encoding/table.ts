/** Formats the table, with one row per set and one column per detector. */
import type { Answer } from './detectors.ts';
import type { EncodingSet } from './encoding-set.ts';

export interface Row {
  readonly set: EncodingSet;
  readonly count: number;
  /** Share of right answers of each detector. */
  readonly shares: readonly number[];
  /** For sets with a block in another encoding: what our detector did with it. */
  readonly blocks?: string;
}

const NAME = 24;
const WIDTH = 10;

const percent = (share: number): string => (share * 100).toFixed(1);
const cells = (values: readonly string[]): string =>
  values.map((value) => value.padStart(WIDTH)).join('');

export const shareRight = (answers: readonly Answer[]): number =>
  answers.filter(({ right }) => right).length / answers.length;

/** `block decoded 0.0, flagged 94.5`, or null if the cases have no blocks. */
export function tellBlocks(answers: readonly Answer[]): string | null {
  const told = answers.filter(({ block }) => block !== undefined);
  if (told.length === 0) return null;
  const share = (kind: Answer['block']): string =>
    percent(told.filter(({ block }) => block === kind).length / told.length);
  return `block decoded ${share('decoded')}, flagged ${share('flagged')}`;
}

export const headLine = (detectors: readonly string[]): string =>
  `${'set'.padEnd(NAME)}${'n'.padStart(5)}${cells(detectors)}`;

export const rowLine = ({ set, count, shares, blocks }: Row): string =>
  `${`${set.hard ? '* ' : '  '}${set.name}`.padEnd(NAME)}${`${count}`.padStart(5)}${cells(
    shares.map(percent),
  )}${blocks === undefined ? '' : `  ${blocks}`}`;

const mean = (rows: readonly Row[], column: number): number =>
  rows.reduce((sum, { shares }) => sum + (shares[column] ?? 0), 0) / rows.length;

function meanLine(name: string, rows: readonly Row[]): string {
  const columns = rows[0]?.shares ?? [];
  const means = columns.map((_, column) => percent(mean(rows, column)));
  return `${name.padEnd(NAME)}${`${rows.length}`.padStart(5)}${cells(means)}`;
}

/** Means over the hard sets (starred) and over all sets. */
export const meanLines = (rows: readonly Row[]): string[] =>
  [
    { name: 'mean, hard sets *', rows: rows.filter(({ set }) => set.hard) },
    { name: 'mean, all sets', rows },
  ]
    .filter((part) => part.rows.length > 0)
    .map((part) => meanLine(part.name, part.rows));

export const speedLine = (speeds: readonly number[]): string =>
  `${'MB/s'.padEnd(NAME + 5)}${cells(speeds.map((speed) => speed.toFixed(speed < 10 ? 2 : 0)))}`;
