/** Repaired page → article: headline, byline, body, captions and the lines round them. */

import { type Failure, failure } from '../messages/failure.ts';
import { type Message, message } from '../messages/message.ts';
import type { Article } from '../page/article.ts';
import type { PageOrigin } from '../page/origin.ts';
import { metadataOf } from '../page/page.ts';
import type { RepairedPage } from '../page/repaired-page.ts';
import { textOf } from '../page/span.ts';
import type { StageResult } from '../page/stage.ts';
import { reasonToAbstain } from './abstain.ts';
import { sortLines } from './body/body.ts';
import { amongBody, collect, isBeside, whole } from './body/collect.ts';
import { type Container, chooseContainer, namedPlace, type Place } from './body/container.ts';
import { placeMedia } from './body/media.ts';
import { findAuthors, findEditors } from './byline/authors.ts';
import { toIso } from './byline/dateline.ts';
import { modifiedOf, publishedOf } from './byline/published.ts';
import { findPublisher } from './byline/publisher.ts';
import { findFirstLine, findHeadline, type Headline } from './headline/headline.ts';
import { findKicker, kickerAbove } from './headline/kicker.ts';
import { readSiteNames } from './headline/site-names.ts';
import { findSubtitle } from './headline/subtitle.ts';
import { type Line, type Part, readLines, type SortedLine } from './lines/lines.ts';

export type SegmentResult = StageResult<Article> | { readonly failure: Failure };

/** The whole of a text, in which no element sets the article apart. */
const wholeText = (lines: readonly Line[], headline: Headline | null): Container => ({
  first: headline?.at === null || headline === null ? 0 : headline.at + 1,
  end: lines.length,
});

const NOWHERE: ReadonlySet<number> = new Set();

/** Where the article stands. */
function placeOf(
  { format, within }: RepairedPage,
  lines: readonly Line[],
  headline: Headline | null,
): Place {
  if (within !== null) return namedPlace(lines, within);
  const container =
    format === 'text' ? wholeText(lines, headline) : chooseContainer(lines, headline?.at ?? null);
  return { container, outside: NOWHERE };
}

/** Cuts the article out of a page. */
export function segment(page: RepairedPage, context: PageOrigin): SegmentResult {
  const lines = readLines(page);
  const siteNames = readSiteNames(page);
  const isText = page.format === 'text';
  const headline = isText ? findFirstLine(lines) : findHeadline(page, lines, siteNames);
  const headlineAt = headline?.at ?? null;
  const { container, outside } = placeOf(page, lines, headline);
  const parts =
    container === null
      ? lines.map((): Part => 'dropped')
      : sortLines(lines, {
          format: page.format,
          headlineAt,
          headlineText: headline === null ? null : textOf(page, headline.span),
          container,
          outside,
          afterMedia: new Set(page.media.map(({ beforeBlock }) => beforeBlock)),
        });
  const subtitleAt = isText || headlineAt === null ? null : findSubtitle(lines, headlineAt);
  if (subtitleAt !== null) parts[subtitleAt] = 'subtitle';
  const sorted = lines.map(
    (
      { block, index, readable, value, prose, meaning, furniture, captioned, teaser },
      at,
    ): SortedLine => {
      const part = parts[at] ?? 'dropped';
      return {
        block,
        index,
        readable,
        value,
        prose,
        meaning,
        furniture,
        captioned,
        teaser,
        at,
        part,
      };
    },
  );
  const subtitle = subtitleAt === null ? undefined : sorted[subtitleAt];
  const bodyLines = sorted.filter(({ part }) => part === 'body');
  const reason = reasonToAbstain(lines, metadataOf(page, 'title'), {
    readable: bodyLines.reduce((sum, { readable }) => sum + readable, 0),
    prose: bodyLines.filter(({ prose }) => prose).length,
    hasHeadline: headline !== null,
    texts: bodyLines.map(({ block }) => block.text),
  });
  if (reason !== null) return { failure: failure('ERR_NO_ARTICLE', { reason }) };

  const everything = { first: 0, end: lines.length };
  const among = isText || container === null ? everything : amongBody(sorted, bodyLines, container);
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
    authors: findAuthors(page, sorted, texts, siteNames, headlineAt ?? lines.length),
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
