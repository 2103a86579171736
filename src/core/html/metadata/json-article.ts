/**
 * Finds the article in a page's JSON: the longest text under a key that usually holds a body, with
 * the title, date, author and source that the objects around it state.
 *
 *     {"title": "大桥通车", "pubtime": "2025-01-16", "content": {"text": "<p>…</p>"}}
 */

export interface JsonArticle {
  /** HTML, or plain text with one paragraph per line. */
  readonly text: string;
  readonly title: string | null;
  /** The date as written; ISO 8601 if it is a number of seconds or milliseconds. */
  readonly date: string | null;
  readonly author: string | null;
  readonly source: string | null;
}

type Facts = Omit<JsonArticle, 'text'>;
type Values = Readonly<Record<string, unknown>>;

/** Length of the shortest body, in UTF-16 code units. A shorter text is a teaser. */
export const LEAST_BODY = 80;
/** Number of values that are looked at, as a limit on time. Real pages have a few thousand. */
const MOST_VALUES = 100_000;

const BODY_KEY =
  /^(?:article_?body|body|content|article_?content|content_?html|content_?list|text|html|detail|txt|desc_?html|paragraphs)$/i;
const KEYS: Readonly<Record<keyof Facts, RegExp>> = {
  title: /^(?:title|headline|name|article_?title|news_?title)$/i,
  date: /^(?:date_?published|pub_?(?:lish)?(?:ed)?_?(?:time|date)|publish(?:ed)?_?at|news_?time|create_?(?:time|d_?at)|ctime)$/i,
  author: /^(?:author|authors|author_?name|reporter|byline|writer)$/i,
  source: /^(?:source|source_?name|media|media_?name|origin|from)$/i,
};
export const SENTENCE = /[。！？]|[.!?]\s/;
/** Markup of a fragment. A text with a `<p>` counts as a body under any key. */
export const TAGGED = /<\/?(?:p|div|br|span|img|section|article|h[1-6])\b/i;
const PARAGRAPH = /<p\b/i;
const HAN = /\p{Script=Han}/u;

const NO_FACTS: Facts = { title: null, date: null, author: null, source: null };

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SECONDS = /^1\d{9}$/;
const MILLISECONDS = /^1\d{12}$/;

/** `1716293465` → `2024-05-21T12:11:05.000Z`, `{"name": "林某"}` → `林某` */
function asText(value: unknown): string | null {
  const text = isValues(value) ? value.name : typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  if (SECONDS.test(text)) return new Date(Number(text) * 1000).toISOString();
  if (MILLISECONDS.test(text)) return new Date(Number(text)).toISOString();
  return text;
}

/** The facts that an object states itself, and the facts of the object around it for the rest. */
function factsOf(values: Values, round: Facts): Facts {
  const own = { ...round };
  for (const fact of ['title', 'date', 'author', 'source'] as const) {
    for (const [name, value] of Object.entries(values)) {
      const text = KEYS[fact].test(name) ? asText(value) : null;
      if (text === null) continue;
      own[fact] = text;
      break;
    }
  }
  return own;
}

const TEXT_KEYS = ['text', 'data', 'value', 'content', 'html', 'desc'];

/**
 * The text of one entry of a list of paragraphs: the entry itself, or its value under the first key
 * that fits.
 */
function entryText(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (!isValues(entry)) return '';
  for (const key of TEXT_KEYS) {
    const value = Object.hasOwn(entry, key) ? entry[key] : undefined;
    if (typeof value === 'string') return value;
  }
  return '';
}

/** The lines of a list of paragraphs: `["第一段。", {"type": "text", "value": "第二段。"}]` */
const listText = (list: readonly unknown[]): string =>
  list
    .slice(0, MOST_VALUES)
    .map(entryText)
    .filter((text) => text.trim() !== '')
    .join('\n');

function bodyText(key: string, value: unknown): string {
  if (typeof value === 'string') {
    const isBody = BODY_KEY.test(key) || (PARAGRAPH.test(value) && HAN.test(value));
    return isBody && SENTENCE.test(value) ? value : '';
  }
  if (!Array.isArray(value) || !BODY_KEY.test(key)) return '';
  const text = listText(value);
  return SENTENCE.test(text) ? text : '';
}

/**
 * Finds the longest article in a value. The search is breadth-first, so that deep nesting cannot
 * overflow the stack.
 */
export function findJsonArticle(root: unknown): JsonArticle | null {
  let best: JsonArticle | null = null;
  const queue: { readonly value: unknown; readonly round: Facts }[] = [
    { value: root, round: NO_FACTS },
  ];
  for (let at = 0; at < queue.length && at < MOST_VALUES; at += 1) {
    const { value, round } = queue[at] ?? { value: null, round: NO_FACTS };
    if (Array.isArray(value)) for (const item of value) queue.push({ value: item, round });
    if (!isValues(value)) continue;
    const facts = factsOf(value, round);
    for (const [key, inner] of Object.entries(value)) {
      const text = bodyText(key, inner);
      if (text.length >= LEAST_BODY && text.length > (best?.text.length ?? 0)) {
        best = { ...facts, text };
      }
      if (typeof inner === 'object') queue.push({ value: inner, round: facts });
    }
  }
  return best;
}
