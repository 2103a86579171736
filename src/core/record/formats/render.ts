/** Renders records in each output format. */

import { embeddableJson } from '../../language/embeddable.ts';
import { printableJson } from '../../language/printable.ts';
import { DEFAULT_SHAPE, type RecordShape } from '../../options/record-shape.ts';
import { chosenFields } from '../chosen-fields.ts';
import type { Outcome } from '../full-record.ts';
import type { DuplicateOf } from '../schema.ts';
import { shaped } from '../shape.ts';
import { htmlOf } from './html.ts';
import { jsonLdOf } from './json-ld.ts';
import { markdownOf } from './markdown.ts';
import { textOf } from './text.ts';

export const FORMATS = ['json', 'jsonl', 'jsonld', 'text', 'markdown', 'html'] as const;

export type Format = (typeof FORMATS)[number];

/** The file extension of each format. */
export const EXTENSIONS: Readonly<Record<Format, string>> = {
  json: '.json',
  jsonl: '.jsonl',
  jsonld: '.jsonld',
  text: '.txt',
  markdown: '.md',
  html: '.html',
};

/** What of a record is written as JSON. */
export interface JsonOptions {
  readonly shape: RecordShape;
  /** Paths of the fields that are written; null writes all. */
  readonly fields: readonly string[] | null;
}

const WHOLE: JsonOptions = { shape: DEFAULT_SHAPE, fields: null };

const lineOf = (value: unknown, indent?: number): string =>
  `${printableJson(JSON.stringify(value, null, indent))}\n`;

/**
 * Renders a record. The result ends with a line break and contains no control characters other than
 * `\n` and tab.
 */
export function render(
  outcome: Outcome,
  format: Format,
  { shape, fields }: JsonOptions = WHOLE,
): string {
  if (format === 'text') return textOf(outcome);
  if (format === 'markdown') return markdownOf(outcome);
  if (format === 'html') return htmlOf(outcome);
  if (format === 'jsonld') return embeddableJson(lineOf(outcome.ok ? jsonLdOf(outcome) : outcome));
  return lineOf(chosenFields(shaped(outcome, shape), fields), format === 'json' ? 2 : undefined);
}

/** What separates articles that are written to the same stream. JSON needs no separator. */
export const separatorOf = (format: Format): string =>
  format === 'text' || format === 'markdown' ? '\n---\n\n' : '';

/** Whether a format is JSON, which has room for every field of a record. */
export const isJson = (format: string): boolean => format === 'json' || format === 'jsonl';

const LINE = /\n(?=.)/g;

/**
 * Appends `duplicateOf` to a rendered record as its last key. Duplicates are found only where all
 * records come together, after they were rendered. The formats for people have no place for it.
 */
export function withDuplicate(
  rendered: Uint8Array,
  duplicateOf: DuplicateOf,
  { format, fields }: Pick<JsonOptions, 'fields'> & { readonly format: string },
): Uint8Array {
  if (!isJson(format) || fields?.includes('duplicateOf') === false) return rendered;
  const [end, comma] = format === 'json' ? ['\n}\n', ',\n  '] : ['}\n', ','];
  const value =
    format === 'json'
      ? JSON.stringify(duplicateOf, null, 2).replace(LINE, '\n  ')
      : JSON.stringify(duplicateOf);
  const colon = format === 'json' ? ': ' : ':';
  const key = `${comma}"duplicateOf"${colon}${printableJson(value)}${end}`;
  const kept = rendered.subarray(0, rendered.length - end.length);
  const added = new TextEncoder().encode(key);
  const whole = new Uint8Array(kept.length + added.length);
  whole.set(kept);
  whole.set(added, kept.length);
  return whole;
}
