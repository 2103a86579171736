/** Writes rows as CSV (RFC 4180): UTF-8, commas, a heading. Lists are JSON in their cell. */
import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type Row } from './row.ts';

const cellOf = (value: Row[keyof Row]): string => {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The line of a row, with its line break. */
export const csvLine = (row: Row): string => stringify([COLUMNS.map((name) => cellOf(row[name]))]);

/** The line that names the columns. */
export const csvHeading = (): string => stringify([[...COLUMNS]]);
