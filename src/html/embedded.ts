/**
 * The article of a page that shows none without its scripts: in JSON (JSON-LD `articleBody`,
 * `__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`), `<noscript>`, `<textarea>` or `<template>`.
 * What is found is HTML, or text whose lines are paragraphs.
 */
import { parseDocument } from 'htmlparser2';

import {
  type ChildNode,
  type Element,
  isTag,
  isText,
  type ParentNode,
  pushChildren,
  textBelow,
} from './nodes.ts';

export interface Embedded {
  readonly date: string | null;
  /** Its children are the article's elements. */
  readonly root: ParentNode;
  readonly size: number;
}

interface Found {
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string;
}

/** A shorter string is a teaser, in code units. */
const LEAST_BODY = 80;
/** Bounds on the reader's time: real pages have some thousand values in a few hundred KB. */
const MOST_VALUES = 100_000;
const LONGEST_SCRIPT = 8_000_000;

const BODY_KEY =
  /^(?:article_?body|body|content|article_?content|content_?html|text|html|detail|txt|desc_?html)$/i;
const TITLE_KEY = /^(?:title|headline|name|article_?title|news_?title)$/i;
const DATE_KEY =
  /^(?:date_?published|pub_?(?:lish)?_?(?:time|date)|publish_?(?:time|date|at|ed_?at)|create_?time|ctime)$/i;
const SENTENCE = /[。！？]|[.!?]\s/;
const TAGGED = /<\/?(?:p|div|br|span|img|section|h[1-6])\b/i;
const UNDEFINED = /:\s*undefined(?=\s*[,}])/g;
const NEWLINE = /\n+/;
const RESERVED = /[&<]/g;
const CARRIERS: ReadonlySet<string> = new Set(['noscript', 'textarea', 'template']);

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text directly inside an element, markup that the parser left alone included. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.children) if (isText(child)) text += child.data;
  return text;
}

/** `window.STATE = {…};` → its value; null if it is no JSON. */
function parseScript(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start || text.length > LONGEST_SCRIPT) return null;
  try {
    return JSON.parse(text.slice(start, end + 1).replace(UNDEFINED, ':null'));
  } catch {
    return null;
  }
}

const escapeMarks = (text: string): string =>
  text.replace(RESERVED, (mark) => (mark === '&' ? '&amp;' : '&lt;'));

const toHtml = (text: string): string =>
  TAGGED.test(text)
    ? text
    : text
        .split(NEWLINE)
        .map((line) => `<p>${escapeMarks(line)}</p>`)
        .join('');

function stringOf(values: Values, key: RegExp): string | null {
  const found = Object.entries(values).find(
    ([name, value]) => key.test(name) && typeof value === 'string' && value.trim() !== '',
  )?.[1];
  return typeof found === 'string' ? found : null;
}

/** The longest text under a name that bodies have, with title and date from the same object. */
function findInJson(root: unknown): Found | null {
  let best: Found | null = null;
  let length = LEAST_BODY - 1;
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_VALUES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    if (!isValues(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') queue.push(inner);
      else if (BODY_KEY.test(key) && inner.length > length && SENTENCE.test(inner)) {
        length = inner.length;
        const [title, date] = [stringOf(value, TITLE_KEY), stringOf(value, DATE_KEY)];
        best = { title, date, text: inner };
      }
    }
  }
  return best;
}

function parseFound({ title, date, text }: Found): Embedded {
  const headline = title === null ? '' : `<h1>${escapeMarks(title)}</h1>`;
  const root = parseDocument(`${headline}<article>${toHtml(text)}</article>`);
  return { date, root, size: text.length };
}

/** What one element carries; `<noscript>` and `<template>` come parsed, the others as text. */
function readCarrier(element: Element): Embedded | null {
  if (element.name === 'script') {
    const found = findInJson(parseScript(ownText(element)));
    return found === null ? null : parseFound(found);
  }
  if (!CARRIERS.has(element.name)) return null;
  const text = textBelow(element);
  if (text.length < LEAST_BODY || !SENTENCE.test(text)) return null;
  if (element.children.some(isTag)) return { date: null, root: element, size: text.length };
  return parseFound({ title: null, date: null, text });
}

/** The longest article that the page's scripts and hidden elements carry. */
export function findEmbedded(root: ParentNode): Embedded | null {
  let best: Embedded | null = null;
  const stack: ChildNode[] = [];
  pushChildren(stack, root);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isTag(node)) continue;
    const found = readCarrier(node);
    if (found !== null && found.size > (best?.size ?? 0)) best = found;
    if (found === null) pushChildren(stack, node);
  }
  return best;
}
