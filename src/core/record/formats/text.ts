/**
 * Renders an article as plain text for people: the headline, a line with authors, publisher and
 * date, then the body.
 */

import { printable, printableLines } from '../../language/printable.ts';
import { bylineOf, type Outcome } from '../full-record.ts';
import type { FailureRecord } from '../schema.ts';

/** One line that says why there is no record. */
export const failureLine = ({ source, error }: FailureRecord): string =>
  `${source.input}: ${error.message} ${error.hint}`;

/**
 * Table rows and list items follow each other without a blank line; other blocks have one between
 * them.
 */
const isClose = (type: string): boolean => type === 'table' || type === 'list-item';

/**
 * Renders a record as plain text that ends with a line break. Control characters other than `\n`
 * and tab are shown as symbols (see language/printable.ts).
 */
export function textOf(outcome: Outcome): string {
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
