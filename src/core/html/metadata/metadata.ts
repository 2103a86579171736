/**
 * Reads what a page states about itself outside its visible text, as blocks of kind `metadata` and
 * as facts.
 */

import type { Block } from '../../page/block.ts';
import type { PageFacts } from '../../page/page.ts';
import { type Element, ownText } from '../tree/nodes.ts';
import { collapse, trimEdges } from '../tree/white-space.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';

/**
 * The `<meta>` names whose content becomes a block, and the tag of that block.
 * Names such as `ArticleTitle` come from China's standard for government sites. All names are
 * compared in lower case.
 */
const TEXT_METAS: ReadonlyMap<string, string> = new Map([
  ['og:title', 'og:title'], // <meta property="og:title" content="大桥通车">
  ['twitter:title', 'og:title'],
  ['articletitle', 'article-title'], // <meta name="ArticleTitle" content="大桥通车">
  ['description', 'description'],
  ['og:description', 'description'],
  ['og:site_name', 'og:site_name'], // <meta property="og:site_name" content="河口新闻网">
  ['sitename', 'og:site_name'],
  ['application-name', 'og:site_name'],
  ['author', 'author'], // <meta name="author" content="林某">
  ['article:author', 'author'],
  ['og:article:author', 'author'],
  ['contentsource', 'source'], // <meta name="ContentSource" content="河口日报">
  ['source', 'source'],
  ['article:section', 'section'], // <meta property="article:section" content="要闻">
  ['columnname', 'section'],
]);

const PUBLISHED_METAS = new Set([
  'article:published_time',
  'og:published_time',
  'og:release_date',
  'datepublished',
  'pubdate', // <meta name="PubDate" content="2025-01-16 08:30">
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'article:create_at',
  'date',
  'og:time',
  'publish_time',
  'publishtime',
  'pubtime',
  'bytedance:published_time',
  'dc.date',
  'dc.date.issued',
  'apub:time',
]);

const MODIFIED_METAS = new Set([
  'article:modified_time',
  'article:update_at',
  'og:updated_time',
  'datemodified',
  'lastmodified',
  'moddate',
]);

export interface Metadata {
  readonly blocks: readonly Block[];
  readonly facts: Omit<PageFacts, 'nextPage'>;
}

const block = (tag: string, text: string): Block => ({
  kind: 'metadata',
  text,
  tag,
  level: 0,
  path: [],
  classes: [],
  linkDensity: 0,
  gap: '',
});

/** The tag of a metadata block and the text that the page states under it. */
type Statement = readonly [tag: string, text: string];

interface Found {
  readonly texts: Statement[];
  readonly published: string[];
  readonly modified: string[];
  /** Dates of `<time>` elements. They rank last, because lists of other articles have them too. */
  readonly times: string[];
  /** Dates that scripts write into the page: `var publish_time = "2025-01-16"`. */
  readonly scripted: string[];
  canonical: string | null;
  lang: string | null;
}

function readMeta(meta: Element, found: Found): void {
  const { name, property, itemprop, content } = meta.attribs;
  if (content === undefined) return;
  const key = (property ?? name ?? itemprop ?? '').trim().toLowerCase();
  const tag = TEXT_METAS.get(key);
  if (tag !== undefined) found.texts.push([tag, content]);
  if (PUBLISHED_METAS.has(key)) found.published.push(content);
  if (MODIFIED_METAS.has(key)) found.modified.push(content);
  if (key === 'og:url') found.canonical ??= content;
}

function readLink({ attribs: { rel, href } }: Element, found: Found): void {
  if (rel?.toLowerCase() === 'canonical' && href !== undefined) found.canonical = href;
}

function addJsonLd(article: JsonLdArticle, found: Found): void {
  if (article.headline !== null) found.texts.push(['jsonld:headline', article.headline]);
  for (const author of article.authors) found.texts.push(['jsonld:author', author]);
  if (article.publisher !== null) found.texts.push(['jsonld:publisher', article.publisher]);
  if (article.section !== null) found.texts.push(['jsonld:section', article.section]);
  if (article.published !== null) found.published.push(article.published);
  if (article.modified !== null) found.modified.push(article.modified);
}

/** Makes metadata blocks. Empty texts and repeated texts of a tag are left out. */
export function metadataBlocks(texts: readonly Statement[]): Block[] {
  const seen = new Set<string>();
  const blocks: Block[] = [];
  for (const [tag, raw] of texts) {
    const text = trimEdges(collapse(raw));
    const key = `${tag}\n${text}`;
    if (text === '' || seen.has(key)) continue;
    seen.add(key);
    blocks.push(block(tag, text));
  }
  return blocks;
}

const tidy = (values: readonly string[]): string[] => [
  ...new Set(values.map((value) => value.trim()).filter((value) => value !== '')),
];

/** Number of elements with metadata that are read. Pages have a few hundred. */
const MOST_STATING = 10_000;
const STATING = new Set(['html', 'title', 'meta', 'link', 'time', 'script']);

/**
 * Dates in scripts that write them into the page: `publish_time = "2025-01-16 08:30"`, `createTime:
 * '2025-01-16'`.
 */
const SCRIPT_DATE =
  /\b(?:publish_?time|publish_?date|pub_?(?:time|date)|createTime)["']?\s{0,4}[:=]\s{0,4}["']((?:19|20)\d\d[-/][^"']{4,24})["']/gi;

const JSON_LD = /^\s*application\/ld\+json\s*$/i;

function readElement(element: Element, found: Found): void {
  const { attribs, name } = element;
  if (name === 'html') found.lang ??= attribs.lang?.trim() || null;
  else if (name === 'meta') readMeta(element, found);
  else if (name === 'link') readLink(element, found);
  else if (name === 'time') found.times.push(attribs.datetime ?? '');
  else if (name === 'script') {
    const text = ownText(element);
    const article = JSON_LD.test(element.attribs.type ?? '') ? readJsonLd(text) : null;
    if (article !== null) addJsonLd(article, found);
    for (const [, date = ''] of text.matchAll(SCRIPT_DATE)) found.scripted.push(date);
  } else if (!found.texts.some(([tag]) => tag === 'title')) {
    // an SVG has titles too, but the page's own title comes first
    found.texts.push(['title', ownText(element)]);
  }
}

/** Reads the metadata of a page from the elements that were noted while parsing. */
export function readMetadata(
  noted: readonly Element[],
  address: (raw: string) => string | null,
): Metadata {
  const found: Found = {
    texts: [],
    published: [],
    modified: [],
    times: [],
    scripted: [],
    canonical: null,
    lang: null,
  };
  const stating = noted.filter(({ name }) => STATING.has(name)).slice(0, MOST_STATING);
  for (const element of stating) readElement(element, found);
  return {
    blocks: metadataBlocks(found.texts),
    facts: {
      canonicalUrl: found.canonical === null ? null : address(found.canonical),
      lang: found.lang,
      published: tidy([...found.published, ...found.times, ...found.scripted]),
      modified: tidy(found.modified),
    },
  };
}
