/**
 * Assembles the results of all stages into one record, with the keys in the order of the schema.
 */
import type { Failure } from '../messages/failure.ts';
import type { Message } from '../messages/message.ts';
import type { Article } from '../page/article.ts';
import type { Encoding } from '../page/encoding.ts';
import type { RepairedPage } from '../page/repaired-page.ts';
import type { Source } from '../page/source.ts';
import type { Span } from '../page/span.ts';
import { codePointOffsets, wellFormed } from './code-points.ts';
import { repairsIn } from './damage.ts';
import { assembleFields, type Fields } from './fields.ts';
import type { FullBlock, FullRecord } from './full-record.ts';
import { type QuotesOfText, quotesOf } from './quotes.ts';
import { SCHEMA_VERSION } from './schema/version.ts';
import type { FailureRecord, Person } from './schema.ts';
import { TOOL } from './tool.ts';

/** BCP 47 language tag of the output, derived from its script. */
function languageOf(page: RepairedPage): string {
  const script = page.conversion?.to ?? page.script.found;
  if (script === 'Hans' || script === 'Hant') return `zh-${script}`;
  return script === 'mixed' ? 'zh' : (page.facts.lang ?? 'und');
}

/** The blocks of the body with their offsets in `body.text`. */
function bodyBlocks(article: Article, text: string): FullBlock[] {
  const toPoints = codePointOffsets(text);
  let at = 0;
  return article.body.map(({ kind, span }) => {
    const length = span.end - span.start;
    const block = {
      type: kind,
      text: text.slice(at, at + length),
      start: toPoints(at),
      end: toPoints(at + length),
    };
    at += length + 1;
    return block;
  });
}

/** Offsets of the body's blocks in `body.text`, in UTF-16 code units, for the quotes stage. */
export function paragraphsOf(article: Article): { start: number; end: number }[] {
  let at = 0;
  return article.body.map(({ span }) => {
    const start = at;
    at += span.end - span.start + 1;
    return { start, end: at - 1 };
  });
}

/** The short texts of an article that may contain quotes: its headlines and captions. */
export function linesOf(article: Article): { pointer: string; span: Span }[] {
  const captions = article.media.flatMap(({ caption }, index) =>
    caption === null ? [] : [{ pointer: `/media/${index}/caption`, span: caption }],
  );
  const { headline, alternativeHeadline } = article;
  return [
    ...(headline === null ? [] : [{ pointer: '/headline', span: headline }]),
    ...(alternativeHeadline === null
      ? []
      : [{ pointer: '/alternativeHeadline', span: alternativeHeadline }]),
    ...captions,
  ];
}

/** Whether all strings and keys of a value are free of lone surrogates. */
function isClean(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) {
    for (const part of value) if (!isClean(part)) return false;
    return true;
  }
  const parts = value as Readonly<Record<string, unknown>>;
  for (const key in parts) if (!key.isWellFormed() || !isClean(parts[key])) return false;
  return true;
}

/**
 * Makes all strings of a record well-formed. Their lengths do not change, so all offsets stay
 * valid.
 */
function cleaned<T>(value: T): T {
  if (typeof value === 'string') return wellFormed(value) as T;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [wellFormed(key), cleaned(part)]),
  ) as T;
}

/** Copies a record only if it contains a lone surrogate, which is rare. */
const cleanStrings = <T>(value: T): T => (isClean(value) ? value : cleaned(value));

export interface RecordParts {
  readonly source: Source;
  readonly encoding: Encoding;
  readonly page: RepairedPage;
  readonly article: Article;
  readonly quotes: readonly QuotesOfText[];
  readonly messages: readonly Message[];
}

/** The fields of a record that come from the page itself. */
type ArticleFields = Pick<
  FullRecord,
  | 'headline'
  | 'kicker'
  | 'alternativeHeadline'
  | 'author'
  | 'editor'
  | 'publisher'
  | 'articleSection'
  | 'datePublished'
  | 'dateModified'
  | 'canonicalUrl'
  | 'body'
  | 'media'
>;

/** The lines around the article. */
type FooterFields = Pick<FullRecord, 'footer'>;

const peopleOf = (names: readonly string[]): Person[] => names.map((name) => ({ name }));

function articleFields(page: RepairedPage, article: Article, fields: Fields): ArticleFields {
  const at = (pointer: string): string | null => fields.texts.get(pointer) ?? null;
  const body = at('/body/text') ?? '';
  return {
    headline: at('/headline'),
    kicker: article.kicker,
    alternativeHeadline: at('/alternativeHeadline'),
    author: peopleOf(article.authors),
    editor: peopleOf(article.editors),
    publisher: article.publisher,
    articleSection: article.section,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    canonicalUrl: page.facts.canonicalUrl,
    body: { text: body, blocks: bodyBlocks(article, body) },
    media: article.media.map(({ type, url, afterBlock }, index) => ({
      type,
      url,
      caption: at(`/media/${index}/caption`),
      creditText: at(`/media/${index}/creditText`),
      afterBlock,
    })),
  };
}

const footerFields = (article: Article, { texts }: Fields): FooterFields => ({
  footer: article.footer.map(({ kind, value, holder, years }, index) => ({
    kind,
    text: texts.get(`/footer/${index}/text`) ?? '',
    value,
    ...(holder === undefined ? {} : { holder }),
    ...(years === undefined ? {} : { years }),
  })),
});

/**
 * The article alone: the fields of a record without those about how its page was read and repaired.
 */
export type PlainArticle = ArticleFields & FooterFields;

export function plainArticle(page: RepairedPage, article: Article): PlainArticle {
  const fields = assembleFields(page, article);
  return cleanStrings<PlainArticle>({
    ...articleFields(page, article, fields),
    ...footerFields(article, fields),
  });
}

export function articleRecord(parts: RecordParts): FullRecord {
  const { encoding, page, article, messages } = parts;
  const { key, ...source } = parts.source;
  const fields = assembleFields(page, article);
  const { edits, conversion, left, layout } = fields;
  const all = conversion === null ? edits : [conversion, ...edits];
  const repaired = repairsIn(all);
  return cleanStrings<FullRecord>({
    schemaVersion: SCHEMA_VERSION,
    ok: true,
    key,
    source,
    encoding,
    inLanguage: languageOf(page),
    script: page.script,
    ...articleFields(page, article, fields),
    quotes: quotesOf(parts.quotes),
    ...footerFields(article, fields),
    edits: [...all],
    damage: { found: repaired + left.length, repaired, left: [...left] },
    layout: [...layout],
    messages: [...messages],
    tool: TOOL,
  });
}

export const failureRecord = (
  { key, ...source }: Source,
  error: Failure,
  messages: readonly Message[] = [],
): FailureRecord =>
  cleanStrings<FailureRecord>({
    schemaVersion: SCHEMA_VERSION,
    ok: false,
    key,
    source,
    error: { ...error },
    messages: [...messages],
    tool: TOOL,
  });
