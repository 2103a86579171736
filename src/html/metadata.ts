/** What a page says about itself outside its visible text: blocks of kind `metadata`, and facts. */

import { load } from 'cheerio/slim';

import type { Block, PageFacts } from '../page.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { type Element, eachElement, type ParentNode } from './nodes.ts';
import { collapse, trimEdges } from './white-space.ts';

/**
 * `<meta>` names whose content becomes a block, and the block's tag.
 * The capitals are the names of China's standard for government sites; they are compared in lower case.
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
  readonly facts: PageFacts;
}

/** Text directly inside an element; the parser gives `<title>` and `<script>` no other children. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.children) if ('data' in child) text += child.data;
  return text;
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

interface Found {
  readonly texts: (readonly [tag: string, text: string])[];
  readonly published: string[];
  readonly modified: string[];
  /** `<time>` comes last: lists of other articles have them too. */
  readonly times: string[];
  canonical: string | null;
  lang: string | null;
}

function readMeta(meta: Element, found: Found): void {
  const { name, property, itemprop, content = '' } = meta.attribs;
  const key = (property ?? name ?? itemprop ?? '').trim().toLowerCase();
  const tag = TEXT_METAS.get(key);
  if (tag !== undefined) found.texts.push([tag, content]);
  if (PUBLISHED_METAS.has(key)) found.published.push(content);
  if (MODIFIED_METAS.has(key)) found.modified.push(content);
  if (key === 'og:url') found.canonical ??= content;
}

function addJsonLd(article: JsonLdArticle, found: Found): void {
  if (article.headline !== null) found.texts.push(['jsonld:headline', article.headline]);
  for (const author of article.authors) found.texts.push(['jsonld:author', author]);
  if (article.publisher !== null) found.texts.push(['jsonld:publisher', article.publisher]);
  if (article.section !== null) found.texts.push(['jsonld:section', article.section]);
  if (article.published !== null) found.published.push(article.published);
  if (article.modified !== null) found.modified.push(article.modified);
}

/** Each text once a tag, in the order found, without the empty ones. */
function toBlocks(texts: Found['texts']): Block[] {
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

const STATING_NAMES = new Set(['html', 'title', 'meta', 'link', 'time', 'script']);
/** Pages have some hundred of them. */
const MOST_STATING = 10_000;

/**
 * The elements that may state something, in document order. Selectors are matched against these alone:
 * on a hundred thousand siblings or levels one query over the whole page takes seconds.
 */
function statingElements(root: ParentNode): Element[] {
  const found: Element[] = [];
  eachElement(root, (element) => {
    if (STATING_NAMES.has(element.name)) found.push(element);
    return found.length < MOST_STATING;
  });
  return found;
}

const STATING_ELEMENTS =
  'html[lang], title, meta[content], link[rel="canonical"][href], time[datetime], ' +
  'script[type="application/ld+json"]';

function readElement(element: Element, found: Found): void {
  const { attribs, name } = element;
  if (name === 'html') found.lang ??= attribs.lang?.trim() || null;
  else if (name === 'meta') readMeta(element, found);
  else if (name === 'link') found.canonical = attribs.href ?? null;
  else if (name === 'time') found.times.push(attribs.datetime ?? '');
  else if (name === 'script') {
    const article = readJsonLd(ownText(element));
    if (article !== null) addJsonLd(article, found);
  } else if (!found.texts.some(([tag]) => tag === 'title')) {
    // An SVG has titles too: the page's own comes first.
    found.texts.push(['title', ownText(element)]);
  }
}

/** Made once: the elements of a page are given to it. */
const $ = load([]);

export function readMetadata(root: ParentNode, address: (raw: string) => string | null): Metadata {
  const found: Found = {
    texts: [],
    published: [],
    modified: [],
    times: [],
    canonical: null,
    lang: null,
  };
  for (const element of $(statingElements(root)).filter(STATING_ELEMENTS).toArray()) {
    readElement(element, found);
  }
  return {
    blocks: toBlocks(found.texts),
    facts: {
      canonicalUrl: found.canonical === null ? null : address(found.canonical),
      lang: found.lang,
      published: tidy([...found.published, ...found.times]),
      modified: tidy(found.modified),
    },
  };
}
