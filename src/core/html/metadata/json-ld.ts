/**
 * Reads what JSON-LD states about an article.
 *
 * Pages produce JSON-LD by hand and by template, so invalid JSON is skipped. Only own properties
 * are read, so that a key such as `__proto__` is a name like any other.
 */

export interface JsonLdArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly published: string | null;
  readonly modified: string | null;
}

/**
 * Number of objects that are looked at. A page's JSON-LD has about ten; far more of them are an
 * attack on our time.
 */
const MOST_OBJECTS = 1000;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|NewsArticle)$/;
const WRAPPER = /^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>|;)\s*$/g;
const LINE_BREAKS = /[\n\r\t]/g;

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (values: Values, key: string): unknown =>
  Object.hasOwn(values, key) ? values[key] : undefined;

const string = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** The names in `'name'`, `{"name": "name"}` or a list of either. */
function names(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.slice(0, MOST_OBJECTS).flatMap((item: unknown) => {
    const name = string(isValues(item) ? own(item, 'name') : item);
    return name === null ? [] : [name];
  });
}

/** JavaScript syntax that people write into JSON: `"height": 600, // at least` and `"a": 1, }`. */
const COMMENT = /(?<=^|[\s,{[])\/\/[^\n]*/g;
const LAST_COMMA = /,(?=\s*[}\]])/g;

/**
 * Parses JSON, if necessary without comments and without raw line breaks in strings. JSON forbids
 * both, but templates leave them there.
 */
function parse(text: string): unknown {
  const bare = text.replace(WRAPPER, '');
  const closed = bare.replace(LINE_BREAKS, ' ');
  const plain = bare.replace(COMMENT, '').replace(LINE_BREAKS, ' ').replace(LAST_COMMA, '');
  for (const attempt of [bare, closed, plain]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // try the next variant
    }
  }
  return null;
}

const isArticle = (values: Values): boolean => {
  const type = own(values, '@type');
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.some((name) => typeof name === 'string' && ARTICLE_TYPE.test(name));
};

const toArticle = (values: Values): JsonLdArticle => ({
  headline: string(own(values, 'headline')) ?? string(own(values, 'name')),
  authors: names(own(values, 'author')),
  publisher: names(own(values, 'publisher'))[0] ?? null,
  section: names(own(values, 'articleSection'))[0] ?? null,
  published: string(own(values, 'datePublished')) ?? string(own(values, 'pubDate')),
  modified: string(own(values, 'dateModified')) ?? string(own(values, 'upDate')),
});

/** The first article that one `<script type="application/ld+json">` holds. */
export function readJsonLd(text: string): JsonLdArticle | null {
  const queue: unknown[] = [parse(text)];
  for (let at = 0; at < queue.length && at < MOST_OBJECTS; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_OBJECTS));
    if (!isValues(value)) continue;
    // Some pages state headline and date without a type.
    if (isArticle(value) || ('headline' in value && 'datePublished' in value)) {
      return toArticle(value);
    }
    queue.push(own(value, '@graph'), own(value, 'mainEntity'), own(value, 'mainEntityOfPage'));
    if (string(own(value, 'pubDate')) !== null) return { ...toArticle(value), headline: null };
  }
  return null;
}
