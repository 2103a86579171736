/** What is made of a page on its way from a worker to the output. */
import type { RecordShape } from '../../../core/options/record-shape.ts';
import { explain } from '../../../core/record/formats/explain.ts';
import { render } from '../../../core/record/formats/render.ts';
import { failureLine } from '../../../core/record/formats/text.ts';
import type { Outcome } from '../../../core/record/full-record.ts';
import { pageDocument } from '../../../core/record/report/documents.tsx';
import { type ReportRow, reportRow } from '../../../core/record/report/views/row.ts';
import { csvLine } from '../tables/csv.ts';
import type { OutputFormat } from '../tables/format.ts';
import { rowOf } from '../tables/row.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { type Count, countOf } from './tally.ts';

/** A line for people. Failures and warnings are always shown, others only with `-v`. */
export interface Note {
  readonly severity: 'info' | 'warning' | 'error';
  readonly text: string;
}

export interface ResultOptions {
  readonly format: OutputFormat;
  readonly shape: RecordShape;
  /** Paths of the fields that are written; null writes all. */
  readonly fields: readonly string[] | null;
  /** What is written after each record. */
  readonly separator: string;
  /** Whether nothing is written of a page that failed, because the format has no place for it. */
  readonly articlesOnly: boolean;
  /** Whether to make a fingerprint of the article. */
  readonly dedupe: boolean;
  /** Whether to list each edit. */
  readonly explain: boolean;
  /** Whether to make a report of each page, and the address of the index in it. */
  readonly report: { readonly index: string | null } | null;
}

/** The output of programs: JSON Lines without a list of edits or a report. */
export const JSON_LINES: Omit<ResultOptions, 'shape'> = {
  format: 'jsonl',
  separator: '',
  dedupe: false,
  explain: false,
  fields: null,
  articlesOnly: false,
  report: null,
};

/** The report of a page: its line in the index, and its file (UTF-8). */
export interface PageReport {
  readonly row: ReportRow;
  readonly html: Uint8Array;
}

/** Everything that the main process needs of a page. It can be cloned. */
export interface Result {
  readonly ordinal: number;
  readonly input: string;
  readonly url: string | null;
  /** The record in its output format, UTF-8. */
  readonly bytes: Uint8Array;
  /** Whether it is a failure record. */
  readonly failed: boolean;
  readonly count: Count;
  readonly notes: readonly Note[];
  /** The list of edits for people, or `''`. */
  readonly explained: string;
  readonly fingerprint: Fingerprint | null;
  readonly report: PageReport | null;
}

/** What people should know about a record, one note per line. */
export function notesOf(outcome: Outcome): Note[] {
  if (!outcome.ok) return [{ severity: 'error', text: failureLine(outcome) }];
  return outcome.messages.map(({ severity, message }) => ({
    severity,
    text: `${outcome.source.input}: ${message}`,
  }));
}

/** Renders an outcome for the output. A row goes to a Parquet file as JSON. */
function rendered(outcome: Outcome, options: ResultOptions): string {
  const { format, separator } = options;
  if (!outcome.ok && options.articlesOnly) return '';
  if (format === 'csv') return csvLine(rowOf(outcome)) + separator;
  if (format === 'parquet') return JSON.stringify(rowOf(outcome)) + separator;
  return render(outcome, format, options) + separator;
}

const reportOf = (outcome: Outcome, index: string | null): PageReport => ({
  row: reportRow(outcome),
  html: Buffer.from(pageDocument(outcome, index)),
});

export const resultOf = (ordinal: number, outcome: Outcome, options: ResultOptions): Result => ({
  ordinal,
  input: outcome.source.input,
  url: outcome.source.url,
  bytes: Buffer.from(rendered(outcome, options)),
  failed: !outcome.ok,
  count: countOf(outcome),
  notes: notesOf(outcome),
  explained: options.explain && outcome.ok ? explain(outcome) : '',
  fingerprint: options.dedupe && outcome.ok ? fingerprintOf(outcome.body.text) : null,
  report: options.report === null ? null : reportOf(outcome, options.report.index),
});
