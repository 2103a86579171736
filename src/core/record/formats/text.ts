/** An article as plain text for people: headline, a line of who and when, the body. */

import type { Output } from '../schema.ts';
import { printable, printableLines } from './printable.ts';

/** `林某 · 湖城日报 · 2025-01-16`, of what is known. */
export function bylineOf({ authors, publisher, datePublished }: Output & { ok: true }): string {
  return [...authors, publisher.name, datePublished]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** One line that says why there is no article. */
export const failureLine = ({ source, error }: Output & { ok: false }): string =>
  `${source.input}: ${error.message} ${error.hint}`;

/** Rows of a table and items of a list stand close together, all else a blank line apart. */
const isClose = (type: string): boolean => type === 'table' || type === 'list-item';

/** Ends with a line break. Controls but `\n` and tab are pictures. */
export function textOf(outcome: Output): string {
  if (!outcome.ok) return `${printable(`[${failureLine(outcome)}]`)}\n`;
  let text = '';
  let previous = '';
  for (const block of outcome.body.blocks) {
    if (previous !== '') text += isClose(block.type) && block.type === previous ? '\n' : '\n\n';
    text += block.type === 'list-item' ? `- ${block.text}` : block.text;
    previous = block.type;
  }
  const head = [outcome.headline ?? '', bylineOf(outcome)].filter((line) => line !== '');
  return printableLines(`${[head.join('\n'), text].filter((part) => part !== '').join('\n\n')}\n`);
}
