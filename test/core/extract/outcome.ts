/** The program's result for a page, in the form of `fixtures/pages/<name>.expected.json`. */
import { readdirSync } from 'node:fs';
import { segment } from '../../../src/core/extract/extract.ts';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { repaired, textOf } from './repaired.ts';

export const FOLDER = new URL('../../../fixtures/pages/', import.meta.url);
const NO_ARTICLE = 'There is no article on this page: ';

export const pageNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length));

export function outcome(html: string, within: string | null = null): unknown {
  const read = readHtml(html, { within });
  const page = repaired(read.value);
  const result = segment(page, { sourceUrl: null, fetchedAt: null });
  if ('failure' in result) {
    return { failure: result.failure.message.slice(NO_ARTICLE.length, -1) };
  }
  const { value: article, messages } = result;
  return {
    headline: textOf(page, article.headline),
    kicker: article.kicker,
    ...(article.alternativeHeadline === null
      ? {}
      : { alternativeHeadline: textOf(page, article.alternativeHeadline) }),
    paragraphs: article.body.map(({ span }) => textOf(page, span)),
    captions: article.media.map(({ caption, credit, afterBlock }) => [
      textOf(page, caption),
      textOf(page, credit),
      afterBlock,
    ]),
    footer: article.footer.map(({ kind, span, value }) => [kind, textOf(page, span), value]),
    date: article.datePublished,
    authors: article.authors,
    editors: article.editors,
    publisher: article.publisher,
    ...(page.facts.nextPage === null ? {} : { nextPage: page.facts.nextPage }),
    messages: [...read.messages, ...messages].map(({ code }) => code),
  };
}
