/**
 * Renders an article as Markdown (CommonMark). The text of the page is escaped, so that none of it
 * acts as markup.
 */

import type { FullBlock, FullRecord, Outcome } from '../full-record.ts';
import { printableLines } from './printable.ts';
import { bylineOf, failureLine } from './text.ts';

/**
 * Characters that begin inline markup, HTML, character references, or GFM tables and strikethrough.
 */
const INLINE = /[\\`*_[\]<>&|~$]/g;
/** What begins a block at the start of a line: `# `, `- `, `+ `, `===`, `12. `, `12) `. */
const LINE_START = /^(\s*)(?:([#+=-])|(\d{1,9})([.)]))/;
const LINE_BREAKS = /\r\n?|\n/;
const WEB = /^https?:\/\//i;
const NOT_IN_ADDRESS = /[\s<>\\]|\p{Cc}/gu;

function escapeLine(line: string): string {
  const inline = line.trim().replace(INLINE, '\\$&');
  return inline.replace(LINE_START, (_, space, mark, digits, end) =>
    mark === undefined ? `${space}${digits}\\${end}` : `${space}\\${mark}`,
  );
}

/** Line breaks inside a text become hard line breaks. */
const escapeText = (text: string): string =>
  text
    .split(LINE_BREAKS)
    .map(escapeLine)
    .filter((line) => line !== '')
    .join('\\\n');

/** A heading must stay on one line. */
const escapeHeading = (text: string): string => escapeText(text).replaceAll('\\\n', ' ');

/** A space or a bracket would end an address, so it is percent-encoded. */
const address = (url: string): string => url.replace(NOT_IN_ADDRESS, encodeURIComponent);

function pictures(media: FullRecord['media'], after: number): string[] {
  return media
    .filter(({ type, url, afterBlock }) => type === 'image' && url !== null && afterBlock === after)
    .filter(({ url }) => WEB.test(url ?? ''))
    .map(({ url, caption }) => `![${escapeHeading(caption ?? '')}](<${address(url ?? '')}>)`);
}

function block({ type, text }: FullBlock): string {
  if (type === 'heading') return `## ${escapeHeading(text)}`;
  if (type === 'list-item') return `- ${escapeText(text).replaceAll('\n', '\n  ')}`;
  if (type === 'blockquote') return `> ${escapeText(text).replaceAll('\n', '\n> ')}`;
  return escapeText(text);
}

/**
 * What stands between two blocks. The rows of a table are lines of one paragraph, and list items
 * follow each other without a blank line.
 */
function join(before: string, type: string): string {
  if (before !== type) return '\n\n';
  if (type === 'table') return '\\\n';
  return type === 'list-item' ? '\n' : '\n\n';
}

/**
 * Renders a record as Markdown that ends with a line break. Control characters other than `\n` and
 * tab are shown as symbols (see printable.ts).
 */
export function markdownOf(outcome: Outcome): string {
  if (!outcome.ok) return printableLines(`> ${escapeHeading(failureLine(outcome))}\n`);
  const { headline, media, body } = outcome;
  let text = headline === null ? '' : `# ${escapeHeading(headline)}`;
  let previous = '';
  const add = (part: string, type: string): void => {
    if (part === '') return;
    text += text === '' ? part : join(previous, type) + part;
    previous = type;
  };
  add(escapeText(bylineOf(outcome)), 'byline');
  for (const picture of pictures(media, -1)) add(picture, 'picture');
  body.blocks.forEach((one, index) => {
    add(block(one), one.type);
    for (const picture of pictures(media, index)) add(picture, 'picture');
  });
  return printableLines(`${text}\n`);
}
