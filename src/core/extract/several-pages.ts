/**
 * Handles an article on several pages: each page is cut by itself, and then the parts are joined.
 */

import { type Message, message } from '../messages/message.ts';
import type { Article } from '../page/article.ts';
import type { RepairedPage } from '../page/repaired-page.ts';
import { type Span, textOf } from '../page/span.ts';
import { type ExtractContext, type SegmentResult, segment } from './extract.ts';
import { bare } from './text/prose.ts';

export interface JoinedPages {
  /** All blocks of the pages whose parts were used, one page after another. */
  readonly page: RepairedPage;
  readonly result: SegmentResult;
}

/** What the headlines of one article's pages have in common: `大桥通车（2）` → `大桥通车`. */
const PAGE_NUMBER = /[\s（(【[_-]{0,8}第?\s?\d{1,2}\s?[页頁]?(?:\s?[/／]\s?\d{1,2})?[）)】\]]?$/;
const headlineOf = (page: RepairedPage, article: Article): string =>
  article.headline === null ? '' : bare(textOf(page, article.headline).replace(PAGE_NUMBER, ''));

const shift = (span: Span, blocks: number): Span => ({ ...span, block: span.block + blocks });

/** Footer lines of a later page that no earlier page has. */
function newLines(
  article: Article,
  page: RepairedPage,
  known: ReadonlySet<string>,
): Article['footer'] {
  return article.footer.filter(({ span }) => !known.has(textOf(page, span)));
}

const both = (first: readonly string[], second: readonly string[]): string[] => [
  ...new Set([...first, ...second]),
];

/**
 * Appends `next` to `first`, whose page has `blocks` blocks. Headline, date and publisher are those
 * of the first.
 */
function joinArticles(first: Article, next: Article, blocks: number): Article {
  return {
    ...first,
    authors: both(first.authors, next.authors),
    editors: both(first.editors, next.editors),
    body: [
      ...first.body,
      ...next.body.map((part) => ({ ...part, span: shift(part.span, blocks) })),
    ],
    media: [
      ...first.media,
      ...next.media.map(({ caption, credit, afterBlock, ...rest }) => ({
        ...rest,
        caption: caption === null ? null : shift(caption, blocks),
        credit: credit === null ? null : shift(credit, blocks),
        afterBlock: afterBlock + first.body.length,
      })),
    ],
    footer: [
      ...first.footer,
      ...next.footer.map((line) => ({ ...line, span: shift(line.span, blocks) })),
    ],
  };
}

/**
 * Cuts the article out of its pages. A later page without an article, or with another headline,
 * ends the article: it and the pages after it are left out, with a message.
 */
export function segmentPages(
  pages: readonly [RepairedPage, ...RepairedPage[]],
  context: ExtractContext,
): JoinedPages {
  const [first, ...later] = pages;
  const result = segment(first, context);
  if ('failure' in result || later.length === 0) return { page: first, result };
  let page = first;
  let article = result.value;
  const messages: Message[] = [...result.messages];
  const headline = headlineOf(first, article);
  const known = new Set(article.footer.map(({ span }) => textOf(first, span)));
  for (const [at, next] of later.entries()) {
    const cut = segment(next, context);
    if ('failure' in cut || headlineOf(next, cut.value) !== headline) {
      messages.push(message('segment.other-article', { page: at + 2 }));
      break;
    }
    const footer = newLines(cut.value, next, known);
    for (const { span } of footer) known.add(textOf(next, span));
    article = joinArticles(article, { ...cut.value, footer }, page.blocks.length);
    page = {
      ...page,
      blocks: [...page.blocks, ...next.blocks],
      facts: { ...page.facts, nextPage: next.facts.nextPage },
    };
  }
  return { page, result: { value: article, messages } };
}
