/**
 * Renders an article as one HTML page on which people can check it. Each repaired place is marked
 * and shows what stood there before; damage that was left is marked too.
 *
 * Nothing from the original page can act in this page: all text is escaped, addresses are only
 * http(s) and nothing is loaded from them, and the content security policy forbids everything else.
 */

import type { FullRecord, Outcome } from '../full-record.ts';
import { fieldText } from '../revert.ts';
import type { PlaceEdit } from '../schema.ts';
import { printableLines } from './printable.ts';
import { bylineOf, failureLine } from './text.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/g;

const escapeText = (text: string): string => text.replace(SPECIAL, (mark) => ESCAPES[mark] ?? mark);

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
body { font: 1.05rem/1.8 serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
header p, footer, table { font-size: .85rem; color: #555 }
mark { background: #d9f2d9; color: inherit } mark.left { background: #fbe3b0 }
del { color: #a33; text-decoration: none } th, td { text-align: left; vertical-align: top; padding: .1rem .6rem .1rem 0 }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #161616 } mark { background: #1f4a25 } mark.left { background: #5c4412 } del { color: #e99 } header p, footer, table { color: #aaa } }
`;

/** A stretch of a field that is to be marked. Offsets count code points. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly open: string;
}

const isPlace = (edit: FullRecord['edits'][number]): edit is PlaceEdit => !('map' in edit);

function marksOf(record: FullRecord, pointer: string): Marked[] {
  const edits = record.edits.filter(isPlace).filter((edit) => edit.pointer === pointer);
  const left = record.damage.left.filter((place) => place.pointer === pointer);
  return [
    ...edits.map(({ start, end, id, before, rule }) => ({
      start,
      end,
      open: `<mark id="${escapeText(id)}" title="${escapeText(`${before} → ${rule}`)}">`,
    })),
    ...left.map(({ start, end, reason }) => ({
      start,
      end,
      open: `<mark class="left" title="${escapeText(reason)}">`,
    })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Part of a field as HTML with its marks. A mark that begins inside another one is left out. */
function slice(characters: readonly string[], marks: readonly Marked[], from: number, to: number) {
  let html = '';
  let at = from;
  for (const { start, end, open } of marks) {
    if (start < at || end > to) continue;
    html += escapeText(characters.slice(at, start).join(''));
    html += `${open}${escapeText(characters.slice(start, end).join(''))}</mark>`;
    at = end;
  }
  return html + escapeText(characters.slice(at, to).join(''));
}

function field(record: FullRecord, pointer: string): string {
  const characters = [...fieldText(record, pointer)];
  return slice(characters, marksOf(record, pointer), 0, characters.length);
}

const ELEMENTS = {
  paragraph: 'p',
  heading: 'h2',
  'list-item': 'li',
  blockquote: 'blockquote',
  table: 'pre',
} as const;

function body(record: FullRecord): string {
  const characters = [...record.body.text];
  const marks = marksOf(record, '/body/text');
  const { blocks } = record.body;
  return blocks
    .map(({ type, start, end }, at) => {
      const element = ELEMENTS[type];
      const inner = `<${element}>${slice(characters, marks, start, end)}</${element}>`;
      if (type !== 'list-item') return inner;
      const opens = blocks[at - 1]?.type !== type ? '<ul>' : '';
      return opens + inner + (blocks[at + 1]?.type !== type ? '</ul>' : '');
    })
    .join('\n');
}

const captions = (record: FullRecord): string =>
  record.media
    .map(({ caption }, index) =>
      caption === null ? '' : `<p><small>${field(record, `/media/${index}/caption`)}</small></p>`,
    )
    .join('\n');

const footer = (record: FullRecord): string =>
  record.footer
    .map(({ kind }, index) => `<p>${kind}: ${field(record, `/footer/${index}/text`)}</p>`)
    .join('\n');

/** A table of the edits, one per row: text before, text after, rule, confidence. */
function edits(record: FullRecord): string {
  if (record.edits.length === 0) return '<p>Nothing was repaired.</p>';
  const rows = record.edits.map((edit) =>
    isPlace(edit)
      ? `<tr><td><a href="#${escapeText(edit.id)}">${escapeText(edit.id)}</a></td><td><del>${escapeText(edit.before)}</del></td><td>${escapeText(edit.after)}</td><td>${escapeText(edit.rule)}</td><td>${edit.confidence}</td></tr>`
      : `<tr><td>${escapeText(edit.id)}</td><td>${escapeText(edit.map.from)}</td><td>${escapeText(edit.map.to)}</td><td>${escapeText(edit.rule)}</td><td>${edit.confidence}</td></tr>`,
  );
  return `<table><tr><th>edit</th><th>before</th><th>after</th><th>rule</th><th>confidence</th></tr>\n${rows.join('\n')}\n</table>`;
}

const notes = ({ messages }: Outcome): string =>
  messages.map(({ code, message }) => `<p>${escapeText(`${code}: ${message}`)}</p>`).join('\n');

function article(record: FullRecord): string {
  const second =
    record.alternativeHeadline === null ? '' : `<p>${field(record, '/alternativeHeadline')}</p>\n`;
  return `<header><h1>${field(record, '/headline')}</h1>
${second}<p>${escapeText(bylineOf(record))}</p></header>
<article>
${body(record)}
</article>
<footer>
${captions(record)}
${footer(record)}
${edits(record)}
${notes(record)}
</footer>`;
}

/**
 * Renders a record as a complete HTML document that ends with a line break. Control characters
 * other than `\n` and tab are shown as symbols (see printable.ts).
 */
export function htmlOf(outcome: Outcome): string {
  const title = outcome.ok ? (outcome.headline ?? '') : failureLine(outcome);
  const language = outcome.ok ? outcome.inLanguage : 'en';
  const content = outcome.ok
    ? article(outcome)
    : `<p>${escapeText(failureLine(outcome))}</p>\n${notes(outcome)}`;
  return printableLines(`<!doctype html>
<html lang="${escapeText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${content}
</body>
</html>
`);
}
