/**
 * Cuts the article out of a repaired page: headline, byline, body, captions and the lines around
 * them.
 */

import { type Failure, failure } from '../messages/failure.ts';
import { type Message, message } from '../messages/message.ts';
import type { Article } from '../page/article.ts';
import type { PageOrigin } from '../page/origin.ts';
import { metadataOf } from '../page/page.ts';
import type { RepairedPage } from '../page/repaired-page.ts';
import { textOf } from '../page/span.ts';
import type { StageResult } from '../page/stage.ts';
import { isReplaced, reasonToAbstain } from './abstain.ts';
import { sortLines } from './body/body.ts';
import { amongBody, collect, isBeside, whole } from './body/collect.ts';
import { commentsStart } from './body/comments.ts';
import { placeMedia } from './body/media.ts';
import { namedPlace, type Place, textPlace } from './body/place.ts';
import { findAuthors, findEditors } from './byline/authors.ts';
import { toIso } from './byline/dateline.ts';
import { modifiedOf, publishedOf } from './byline/published.ts';
import { findPublisher } from './byline/publisher.ts';
import { findKicker, kickerAbove } from './headline/kicker.ts';
import { findSubtitle } from './headline/subtitle.ts';
import type { Part, SortedLine } from './lines/lines.ts';
import { isDatedAbove } from './scorer/below.ts';
import type { LineModel } from './scorer/line-model.ts';
import { ownEnd } from './scorer/next-headline.ts';
import { withPosts } from './scorer/posts.ts';
import { findRun } from './scorer/run.ts';
import { scoreLines } from './scorer/score-lines.ts';
import { levelTables } from './scorer/tables.ts';
import { lineModel, nameModel } from './scorer/weights.ts';
import { type PageView, viewPage } from './view.ts';

export interface Models {
  /** Recognizes the lines of the body. */
  readonly lines: LineModel;
  /** Recognizes the names of writers. */
  readonly names: LineModel;
}

/** Facts that extraction needs beside the page. */
export interface ExtractContext extends PageOrigin {
  /** Models to be used in place of the built-in ones. */
  readonly models?: Models | undefined;
}

export type SegmentResult = StageResult<Article> | { readonly failure: Failure };

/** Where the body is, or null if nothing looks like a body, and where the article's lines end. */
interface Found {
  readonly place: Place | null;
  readonly end: number;
}

/** Finds the body of a page whose lines up to the next article end at `last`. */
function findPlace(page: RepairedPage, view: PageView, model: LineModel, last: number): Found {
  const { lines, features } = view;
  const { headlineAt } = features;
  if (page.within !== null) return { place: namedPlace(lines, page.within, headlineAt), end: last };
  if (page.format === 'text') return { place: textPlace(lines, headlineAt), end: last };
  const scores = scoreLines(model, lines, features);
  levelTables(lines, scores);
  const end = commentsStart(lines, headlineAt, last);
  const own = end === lines.length ? lines : lines.slice(0, end);
  const run = findRun(own, scores, headlineAt);
  return { place: run === null ? null : withPosts(own, scores, run, headlineAt), end };
}

/** The lines of a page, each with its part. */
export interface SortedPage {
  readonly view: PageView;
  /** Where the body is, or null if nothing looks like a body. */
  readonly place: Place | null;
  readonly sorted: readonly SortedLine[];
  /** Where the next article of the page or the comments begin, or the number of lines. */
  readonly end: number;
  readonly subtitle: SortedLine | undefined;
}

/** Assigns each line of a page its part in the article. */
export function sortPage(page: RepairedPage, model: LineModel): SortedPage {
  const view = viewPage(page);
  const { lines, headline } = view;
  const isText = page.format === 'text';
  const headlineAt = headline?.at ?? null;
  const isWhole = isText || page.within !== null;
  const last = isWhole ? lines.length : ownEnd(lines, headlineAt);
  const { place, end } = findPlace(page, view, model, last);
  const parts =
    place === null
      ? lines.map((): Part => 'dropped')
      : sortLines(lines, { ...view.features, place });
  const subtitleAt = isText || headlineAt === null ? null : findSubtitle(lines, headlineAt);
  if (subtitleAt !== null) parts[subtitleAt] = 'subtitle';
  for (const line of lines) line.part = parts[line.at] ?? 'dropped';
  const subtitle = subtitleAt === null ? undefined : lines[subtitleAt];
  return { view, place, sorted: lines, end, subtitle };
}

const YEAR = /(?:19|20)\d\d/;

/** Cuts the article out of a page. */
export function segment(page: RepairedPage, context: ExtractContext): SegmentResult {
  const models = context.models ?? { lines: lineModel(), names: nameModel() };
  const { view, place, sorted, end, subtitle } = sortPage(page, models.lines);
  const { lines, siteNames, headline } = view;
  const isText = page.format === 'text';
  const headlineAt = headline?.at ?? null;
  const bodyLines = sorted.filter(({ part }) => part === 'body');
  const reason = reasonToAbstain(lines, metadataOf(page, 'title'), {
    readable: bodyLines.reduce((sum, { readable }) => sum + readable, 0),
    prose: bodyLines.filter(({ prose }) => prose).length,
    hasHeadline: headline !== null,
    headline: view.features.headlineText ?? '',
    isDated: sorted.some(({ part, block }) => part === 'byline' && YEAR.test(block.text)),
    isPost: headlineAt !== null && isDatedAbove(lines, headlineAt, bodyLines[0]?.at ?? 0),
    texts: bodyLines.map(({ block }) => block.text),
  });
  if (reason !== null) {
    const isLost = isReplaced(lines);
    return { failure: isLost ? failure('ERR_REPLACED') : failure('ERR_NO_ARTICLE', { reason }) };
  }

  const everything = { first: 0, end: lines.length };
  const among = isText || place === null ? everything : amongBody(sorted, bodyLines, place);
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
    kicker:
      headline === null
        ? null
        : (findKicker(textOf(page, headline.span)) ?? kickerAbove(lines, headlineAt)),
    alternativeHeadline: subtitle === undefined ? null : whole(subtitle),
    authors: findAuthors(
      { page, lines: sorted.slice(0, end), siteNames, headlineAt },
      models.names,
    ),
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
