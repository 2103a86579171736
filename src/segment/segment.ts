/** Repaired page → article: headline, byline, body, captions and the lines round them. */

import { type Failure, failure, type Message, message } from '../messages.ts';
import type { Article, BodyKind, FooterLine, RepairedPage, Span, StageResult } from '../page.ts';
import { reasonToAbstain } from './abstain.ts';
import { type Part, sortLines } from './body.ts';
import {
  authorsOfBody,
  authorsOfLine,
  authorsStated,
  editorsOf,
  editorsOfLine,
  namesAlone,
} from './byline.ts';
import { type Container, chooseContainer } from './container.ts';
import { findPublished, type Moment, readMoments, toIso } from './dateline.ts';
import { bylineMeaning, type FooterMeaning, splitFooter } from './footer.ts';
import { findFirstLine, findHeadline, type Headline } from './headline.ts';
import { findKicker } from './kicker.ts';
import { type Line, readLines } from './lines.ts';
import { placeMedia } from './media.ts';
import { findPublisher } from './publisher.ts';
import { PUBLISHERS } from './publishers.ts';
import { readRelative } from './relative-date.ts';
import { readSiteNames } from './site-names.ts';

export interface SegmentContext {
  /** Address the page was read from, if it has one. */
  readonly sourceUrl: string | null;
  /** When it was fetched (ISO 8601), if that is known. */
  readonly fetchedAt: string | null;
}

export type SegmentResult = StageResult<Article> | { readonly failure: Failure };

type SortedLine = Line & { readonly part: Part; readonly at: number };

const whole = (line: Line): Span => ({ block: line.index, start: 0, end: line.block.text.length });

const textOf = (page: RepairedPage, { block, start, end }: Span): string =>
  page.blocks[block]?.text.slice(start, end) ?? '';

const metadataOf = (page: RepairedPage, ...tags: readonly string[]): string[] =>
  page.blocks
    .filter(({ kind, tag }) => kind === 'metadata' && tags.includes(tag))
    .map(({ text }) => text);

function bodyKind(line: Line): BodyKind {
  const { kind } = line.block;
  return kind === 'caption' || kind === 'metadata' ? 'paragraph' : kind;
}

/** The whole of a text, in which no element sets the article apart. */
const wholeText = (lines: readonly Line[], headline: Headline | null): Container => ({
  first: headline?.at === null || headline === null ? 0 : headline.at + 1,
  end: lines.length,
});

/** From the first line of the body to the end of the element that holds it. */
const amongBody = (body: readonly SortedLine[], { first, end }: Container): Container => ({
  first: Math.max(first, body[0]?.at ?? first),
  end,
});

interface Body {
  readonly body: Article['body'];
  readonly footer: readonly FooterLine[];
}

/** Share of a line in links from which it leads to another article: most of it but its date. */
const LINKED = 0.3;

/** What a line is that stands among the article's and is none of it: `相关阅读`, what it lists. */
function besideMeaning({ meaning, block }: SortedLine, listed: boolean): FooterMeaning {
  if (meaning !== null) return meaning;
  return { kind: listed || block.linkDensity >= LINKED ? 'related' : 'other', value: null };
}

/** Whether a line that is no part of the article stands among its lines; navigation does not. */
const isBeside = (
  { part, at, furniture, meaning, block }: SortedLine,
  { first, end }: Container,
): boolean =>
  part === 'dropped' &&
  at >= first &&
  at < end &&
  (!furniture || meaning?.kind === 'related') &&
  !PAGER.test(block.text);

/** `上一页 1 2 下一页` */
const PAGER = /^[\d\s.…|]*(?:[上下首末尾]一?[页頁][\d\s.…|]*)+$/;

/**
 * Body and footer; a last paragraph may have an editor's bracket behind it. What stands `among` the
 * article's lines and is none is kept in the footer.
 */
function collect(lines: readonly SortedLine[], among: Container): Body {
  const body: Article['body'][number][] = [];
  const footer: FooterLine[] = [];
  let listed = false;
  for (const line of lines) {
    if (line.part === 'body') listed = false;
    const span = whole(line);
    if (line.part === 'body') {
      const split = splitFooter(line.block.text);
      const end = split?.at ?? span.end;
      body.push({ kind: bodyKind(line), span: { ...span, end } });
      if (split !== null) footer.push({ ...split.meaning, span: { ...span, start: split.start } });
    } else if (line.part === 'byline') {
      footer.push({ ...bylineMeaning(line.block.text), span });
    } else if (line.part === 'footer') {
      footer.push({ ...(line.meaning ?? { kind: 'other', value: null }), span });
    } else if (isBeside(line, among)) {
      const meaning = besideMeaning(line, listed);
      listed = meaning.kind === 'related';
      footer.push({ ...meaning, span });
    }
  }
  return { body, footer };
}

/** Tokens of the element that holds the author's name alone. */
const AUTHOR_TOKENS = new Set([
  'author',
  'author-name',
  'author_name',
  'byline',
  'reporter',
  'writer',
]);
const isAuthorToken = (token: string): boolean => AUTHOR_TOKENS.has(token);

/** A site's name where the metadata should name its author: `网易` on `网易新闻`. */
const isOutlet = (text: string, siteNames: readonly string[]): boolean =>
  siteNames.some((name) => name.startsWith(text)) || PUBLISHERS.some(([name]) => name === text);

function findAuthors(
  page: RepairedPage,
  lines: readonly SortedLine[],
  body: readonly string[],
  siteNames: readonly string[],
) {
  const firstBody = lines.find(({ part }) => part === 'body')?.at ?? 0;
  const named = lines
    .filter(
      ({ part, at, block }) =>
        part === 'byline' ||
        part === 'footer' ||
        (at < firstBody && block.classes.slice(0, 2).some(isAuthorToken)),
    )
    .flatMap(({ block, part }) => [
      ...authorsOfLine(block.text),
      ...(part === 'byline' ? namesAlone(block.text) : []),
      ...(block.classes.slice(0, 2).some(isAuthorToken) ? authorsStated(block.text) : []),
    ]);
  const inBody = authorsOfBody(body);
  const stated = metadataOf(page, 'jsonld:author', 'author')
    .filter((text) => !isOutlet(text, siteNames))
    .flatMap(authorsStated);
  const found = [...new Set([...named, ...inBody])];
  return found.length > 0 ? found : [...new Set(stated)];
}

const findEditors = (footer: readonly FooterLine[], lines: readonly SortedLine[]): string[] => [
  ...new Set([
    ...lines
      .filter(({ part }) => part === 'byline')
      .flatMap(({ block }) => editorsOfLine(block.text)),
    ...footer.flatMap(({ kind, value }) => (kind === 'editor' && value ? editorsOf(value) : [])),
  ]),
];

/** Lines before the headline that may hold its date: some layouts set it there. */
const DATE_REACH = 4;

/** A line that says of its date what it is: `发布日期：2025-01-16` */
const DATED = /(?:发布|發布|發佈|发表|發表)(?:日期|时间|時間|于|於)/;

function publishedOf(
  page: RepairedPage,
  context: SegmentContext,
  lines: readonly SortedLine[],
  headlineAt: number | null,
): Moment | null {
  const texts = (wanted: (line: SortedLine) => boolean): string[] =>
    lines.filter(wanted).map(({ block }) => block.text);
  const firstBody = lines.find(({ part }) => part === 'body')?.at ?? lines.length;
  const between =
    (from: number, to: number) =>
    ({ at, part }: SortedLine) =>
      at >= from && at < to && part !== 'body' && part !== 'caption';
  const top = headlineAt ?? Math.max(0, firstBody - DATE_REACH);
  const { fetchedAt } = context;
  return findPublished({
    near: [
      ...texts(between(top, firstBody)),
      ...texts(between(Math.max(0, top - DATE_REACH), top)),
    ],
    stated: page.facts.published,
    addresses: [context.sourceUrl, page.facts.canonicalUrl].filter((url) => url !== null),
    relative: fetchedAt === null ? null : (line) => readRelative(line, fetchedAt),
    far: texts(
      ({ part, at, block }) =>
        at > firstBody && (part === 'footer' || (part === 'dropped' && DATED.test(block.text))),
    ),
  });
}

function modifiedOf(page: RepairedPage): string | null {
  const moment = page.facts.modified.flatMap(readMoments)[0];
  return moment === undefined ? null : toIso(moment);
}

/** Cuts the article out of a page. */
export function segment(page: RepairedPage, context: SegmentContext): SegmentResult {
  const lines = readLines(page);
  const siteNames = readSiteNames(page);
  const isText = page.format === 'text';
  const headline = isText ? findFirstLine(lines) : findHeadline(page, lines, siteNames);
  const headlineAt = headline?.at ?? null;
  const container = isText ? wholeText(lines, headline) : chooseContainer(lines, headlineAt);
  const parts =
    container === null
      ? lines.map((): Part => 'dropped')
      : sortLines(lines, {
          format: page.format,
          headlineAt,
          headlineText: headline === null ? null : textOf(page, headline.span),
          container,
          afterMedia: new Set(page.media.map(({ beforeBlock }) => beforeBlock)),
        });
  const sorted = lines.map(
    ({ block, index, readable, value, prose, meaning, furniture }, at): SortedLine => {
      const part = parts[at] ?? 'dropped';
      return { block, index, readable, value, prose, meaning, furniture, at, part };
    },
  );
  const bodyLines = sorted.filter(({ part }) => part === 'body');
  const reason = reasonToAbstain(lines, metadataOf(page, 'title'), {
    readable: bodyLines.reduce((sum, { readable }) => sum + readable, 0),
    prose: bodyLines.filter(({ prose }) => prose).length,
    hasHeadline: headline !== null,
  });
  if (reason !== null) return { failure: failure('ERR_NO_ARTICLE', { reason }) };

  const everything = { first: 0, end: lines.length };
  const among = isText || container === null ? everything : amongBody(bodyLines, container);
  const { body, footer } = collect(sorted, among);
  const texts = body.map(({ span }) => textOf(page, span));
  const publisher = findPublisher({
    body: texts,
    siteNames,
    sources: [
      ...footer.flatMap(({ kind, value }) => (kind === 'source' && value ? [value] : [])),
      ...metadataOf(page, 'source'),
    ],
    emails: footer.flatMap(({ kind, value }) => (kind === 'email' && value ? [value] : [])),
    addresses: [page.facts.canonicalUrl, context.sourceUrl],
  });
  const published = publishedOf(page, context, sorted, headlineAt);
  const value: Article = {
    headline: headline?.span ?? null,
    kicker: headline === null ? null : findKicker(textOf(page, headline.span)),
    authors: findAuthors(page, sorted, texts, siteNames),
    editors: findEditors(footer, sorted),
    publisher: { name: publisher.name, domain: publisher.domain },
    section: metadataOf(page, 'section', 'jsonld:section')[0] ?? null,
    datePublished: published === null ? null : toIso(published),
    dateModified: modifiedOf(page),
    body,
    media: placeMedia(page, sorted),
    footer,
  };
  const messages: Message[] = [];
  if (publisher.mirror !== null && publisher.domain !== null) {
    messages.push(
      message('source.suspected-mirror', {
        found: publisher.mirror,
        publisher: publisher.domain,
      }),
    );
  }
  const dropped = sorted.filter((line) => line.part === 'dropped' && !isBeside(line, among)).length;
  if (dropped > 0) messages.push(message('segment.dropped', { count: dropped }));
  return { value, messages };
}
