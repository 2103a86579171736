/**
 * Finds the article of a page that shows none until its scripts have run. It may be in JSON (see
 * json-article.ts) or in `<noscript>`, `<textarea>` or `<template>`. The result is parsed HTML;
 * plain text becomes one paragraph per line.
 */
import { parseText } from '../tree/document.ts';
import { childrenOf, type Element, isText, ownText, textBelow } from '../tree/nodes.ts';
import { findJsonArticle, type JsonArticle, LEAST_BODY, SENTENCE, TAGGED } from './json-article.ts';
import { jsonValues } from './script-json.ts';

export interface Embedded {
  readonly date: string | null;
  readonly author: string | null;
  readonly source: string | null;
  /** Its children are the article's elements. */
  readonly root: Element;
  readonly size: number;
}

const NEWLINE = /\n+/;
const RESERVED = /[&<]/g;
const CARRIERS: ReadonlySet<string> = new Set(['noscript', 'textarea', 'template']);

const escapeMarks = (text: string): string =>
  text.replace(RESERVED, (mark) => (mark === '&' ? '&amp;' : '&lt;'));

const toHtml = (text: string): string =>
  TAGGED.test(text)
    ? text
    : text
        .split(NEWLINE)
        .map((line) => `<p>${escapeMarks(line)}</p>`)
        .join('');

function parseFound({ title, date, author, source, text }: JsonArticle): Embedded {
  const headline = title === null ? '' : `<h1>${escapeMarks(title)}</h1>`;
  const { root } = parseText(`${headline}<article>${toHtml(text)}</article>`);
  return { date, author, source, root, size: text.length };
}

const NOTHING_STATED = { title: null, date: null, author: null, source: null };

/** The longest article among the JSON values of a script. */
function readScript(text: string): Embedded | null {
  let best: JsonArticle | null = null;
  for (const value of jsonValues(text)) {
    const found = findJsonArticle(value);
    if (found !== null && found.text.length > (best?.text.length ?? 0)) best = found;
  }
  return best === null ? null : parseFound(best);
}

/**
 * Reads an element that carries markup. The content of `<noscript>` and `<template>` is already
 * parsed; `<textarea>` contains text, which may be markup, possibly escaped: `&lt;p&gt;`.
 */
function readCarrier(element: Element): Embedded | null {
  const isParsed = !childrenOf(element).every(isText);
  const raw = textBelow(element);
  const text = isParsed || TAGGED.test(raw) ? raw : textBelow(parseText(raw).root);
  if (text.length < LEAST_BODY || !SENTENCE.test(text)) return null;
  if (isParsed) return { ...NOTHING_STATED, root: element, size: text.length };
  return parseFound({ ...NOTHING_STATED, text });
}

/** The longest article in the page's scripts and hidden elements, or null. */
export function findEmbedded(root: Element): Embedded | null {
  let best: Embedded | null = null;
  let at = root.start;
  while (at < root.end) {
    const node = root.nodes[at];
    at += 1;
    if (node === undefined || isText(node)) continue;
    let found: Embedded | null = null;
    if (node.name === 'script') found = readScript(ownText(node));
    else if (CARRIERS.has(node.name)) found = readCarrier(node);
    if (found === null) continue;
    if (found.size > (best?.size ?? 0)) best = found;
    at = node.end;
  }
  return best;
}
