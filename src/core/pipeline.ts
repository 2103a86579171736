/**
 * The way of a page: bytes → text → blocks → repaired blocks → article → quotes → record.
 * Every stage is a pure function that returns its messages beside its value.
 */

import type { ExtractContext } from './extract/extract.ts';
import { segmentPages } from './extract/several-pages.ts';
import { type Message, message } from './messages/message.ts';
import type { Source } from './page/source.ts';
import { textOf } from './page/span.ts';
import type { StageResult } from './page/stage.ts';
import { findArticleQuotes } from './quotes/article-quotes.ts';
import { type Input, type ReadContext, readPage, readPages } from './read-page.ts';
import { capped, recordLimit } from './record/cap.ts';
import type { Outcome } from './record/full-record.ts';
import { articleRecord, failureRecord, linesOf, paragraphsOf } from './record/record.ts';
import type { RepairContext } from './repair/repair.ts';
import { repairPages } from './repair/repair-pages.ts';

export type PipelineContext = RepairContext & ReadContext & Pick<ExtractContext, 'models'>;

/** What belongs to an article besides its first page. */
export interface Besides {
  /** Further pages of the article, in order. */
  readonly later?: readonly Input[];
  /** Messages from fetching the first page. */
  readonly earlier?: readonly Message[];
}

/**
 * Makes the record of one article from the bytes of its first page and of its further ones. Never throws
 * because of the bytes.
 */
export function processPage(
  bytes: Uint8Array,
  source: Source,
  context: PipelineContext,
  { later = [], earlier = [] }: Besides = {},
): Outcome {
  const first = readPage({ bytes, source, messages: earlier }, context);
  if ('failure' in first) return failureRecord(source, first.failure, first.messages);
  const rest = readPages(later, context);
  const messages: Message[] = [first, ...rest].flatMap((page) => page.messages);
  if (rest.length < later.length) {
    messages.push(message('segment.other-article', { page: rest.length + 2 }));
  }
  const keep = <T>(result: StageResult<T>): T => {
    messages.push(...result.messages);
    return result.value;
  };
  const pages = keep(repairPages([first.page, ...rest.map(({ page }) => page)], context));
  const { page, result } = segmentPages(pages, {
    sourceUrl: source.url,
    fetchedAt: source.fetchedAt,
    models: context.models,
  });
  if ('failure' in result) return failureRecord(source, result.failure, messages);
  const article = keep(result);
  const { nextPage } = page.facts;
  if (nextPage !== null) messages.push(message('html.next-page', { url: nextPage }));
  const body = article.body.map(({ span }) => textOf(page, span)).join('\n');
  const lines = linesOf(article).map(({ pointer, span }) => ({
    pointer,
    text: textOf(page, span),
  }));
  const quotes = keep(findArticleQuotes(body, paragraphsOf(article), lines));
  const { encoding } = first;
  const record = articleRecord({ source, encoding, page, article, quotes, messages });
  const size = later.reduce((sum, { bytes: one }) => sum + one.length, bytes.length);
  return capped(record, { source, messages }, recordLimit(size));
}
