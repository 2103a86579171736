/** Reads a page from plain text. Each line that contains something to read becomes a block. */

import type { Block } from '../../page/block.ts';
import type { Page } from '../../page/page.ts';
import { edgeEnd, edgeStart } from '../tree/white-space.ts';

/**
 * Bullets at the start of a line, as programs that convert HTML to text write list items: `-
 * 报料热线`
 */
const BULLETS: ReadonlySet<string> = new Set(['-', '*', '•']);

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Length of the indent and the bullet at the start of a line, in UTF-16 code units: 4 for `'  -
 * 项'`.
 */
function bulletLength(line: string, start: number): number {
  if (!BULLETS.has(line.charAt(start))) return 0;
  const rest = line.slice(start + 1);
  const space = edgeStart(rest);
  return space > 0 && space < rest.length ? start + 1 + space : 0;
}

/**
 * Reads plain text. The `gap` and `text` of all blocks, joined and followed by `tail`, are exactly
 * the input.
 * `'- 甲\n\n　　乙\n'` → gap `'- '` text `甲`, gap `'\n\n　　'` text `乙`, tail `'\n'`.
 */
export function readPlainText(text: string): Page {
  const blocks: Block[] = [];
  let done = 0;
  let lineNumber = 0;
  const addLine = (from: number, to: number): void => {
    const line = text.slice(from, to);
    const start = edgeStart(line);
    const bullet = bulletLength(line, start);
    const textStart = bullet > 0 ? bullet : start;
    const end = edgeEnd(line, textStart);
    if (end > textStart) {
      blocks.push({
        kind: bullet > 0 ? 'list-item' : 'paragraph',
        text: line.slice(textStart, end),
        tag: 'line',
        level: 0,
        path: [lineNumber],
        classes: [],
        linkDensity: 0,
        gap: text.slice(done, from + textStart),
      });
      done = from + end;
    }
    lineNumber += 1;
  };
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(LINE_BREAK)) {
    addLine(from, index);
    from = index + mark.length;
  }
  addLine(from, text.length);
  return {
    format: 'text',
    blocks,
    media: [],
    credits: [],
    within: null,
    facts: { canonicalUrl: null, lang: null, published: [], modified: [], nextPage: null },
    tail: text.slice(done),
  };
}

/** Tags that occur only in a whole page. */
const PAGE_TAG = /<(?:!doctype\s+html|html|head|body|frameset|meta\s|title>)/i;
/**
 * Tags of a fragment of a page. A text needs one that is opened and closed, or several that are
 * opened.
 */
const FRAGMENT_TAG =
  /<\/?(?:p|div|span|h[1-6]|table|tr|td|ul|ol|li|a|br|img|article|section|script|font|b|strong|center)(?:\s[^<>]{0,500})?\/?>/gi;
/** Number of UTF-16 code units that are searched. A saved page shows early that it is one. */
const SEARCHED = 65_536;

/** Whether a text is HTML. A stray `<` in prose (`若 a<b 则…`) or a single `<br>` is not enough. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, SEARCHED);
  if (PAGE_TAG.test(head)) return true;
  return (head.match(FRAGMENT_TAG) ?? []).length >= 2;
}
