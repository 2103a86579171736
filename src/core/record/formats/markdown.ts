/** An article as Markdown (CommonMark). What the page wrote comes out as text, never as markup. */

import type { ArticleRecord, Output } from '../schema.ts';
import { printableLines } from './printable.ts';
import { bylineOf, failureLine } from './text.ts';

/** Characters that begin inline markup, HTML, references or GFM's tables and strikethrough. */
const INLINE = /[\\`*_[\]<>&|~$]/g;
/** `# `, `- `, `+ `, `===`, `12. `, `12) `: what begins a block. */
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

/** Line breaks of the text are hard breaks, so that a line stays a line. */
const escapeText = (text: string): string =>
  text
    .split(LINE_BREAKS)
    .map(escapeLine)
    .filter((line) => line !== '')
    .join('\\\n');

/** A heading cannot go on in a second line. */
const escapeHeading = (text: string): string => escapeText(text).replaceAll('\\\n', ' ');

/** A space or bracket in an address would end it. */
const address = (url: string): string => url.replace(NOT_IN_ADDRESS, encodeURIComponent);

function pictures(media: ArticleRecord['media'], after: number): string[] {
  return media
    .filter(({ type, url, afterBlock }) => type === 'image' && url !== null && afterBlock === after)
    .filter(({ url }) => WEB.test(url ?? ''))
    .map(({ url, caption }) => `![${escapeHeading(caption ?? '')}](<${address(url ?? '')}>)`);
}

function block({ type, text }: ArticleRecord['body']['blocks'][number]): string {
  if (type === 'heading') return `## ${escapeHeading(text)}`;
  if (type === 'list-item') return `- ${escapeText(text).replaceAll('\n', '\n  ')}`;
  if (type === 'blockquote') return `> ${escapeText(text).replaceAll('\n', '\n> ')}`;
  return escapeText(text);
}

/** Rows of a table are lines of one paragraph; the items of a list stand close together. */
function join(before: string, type: string): string {
  if (before !== type) return '\n\n';
  if (type === 'table') return '\\\n';
  return type === 'list-item' ? '\n' : '\n\n';
}

/** Ends with a line break. Controls but `\n` and tab are pictures. */
export function markdownOf(outcome: Output): string {
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
