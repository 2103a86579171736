/** An outcome as it is written, in each format. */

import type { DuplicateOf, Output } from '../schema.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { printableJson } from './printable.ts';
import { textOf } from './text.ts';

export const FORMATS = ['json', 'jsonl', 'text', 'markdown', 'html'] as const;

export type Format = (typeof FORMATS)[number];

/** What a file of this format is called. */
export const EXTENSIONS: Readonly<Record<Format, string>> = {
  json: '.json',
  jsonl: '.jsonl',
  text: '.txt',
  markdown: '.md',
  html: '.html',
};

/** Ends with a line break; holds no raw control character but `\n` and tab. */
export function render(outcome: Output, format: Format): string {
  if (format === 'text') return textOf(outcome);
  if (format === 'markdown') return markdownOf(outcome);
  if (format === 'html') return htmlOf(outcome);
  return `${printableJson(JSON.stringify(outcome, null, format === 'json' ? 2 : undefined))}\n`;
}

/** What stands between articles that share a stream: JSON needs nothing. */
export const separatorOf = (format: Format): string =>
  format === 'text' || format === 'markdown' ? '\n---\n\n' : '';

/** Whether records are written as JSON, which has a place for whatever is known of them. */
export const isJson = (format: Format): boolean => format === 'json' || format === 'jsonl';

const LINE = /\n(?=.)/g;

/**
 * A rendered record with `duplicateOf` as its last key: what it is a duplicate of is known only
 * where the records come together. The formats for people have no place for it.
 */
export function withDuplicate(
  rendered: Uint8Array,
  duplicateOf: DuplicateOf,
  format: Format,
): Uint8Array {
  if (!isJson(format)) return rendered;
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
