/** Each `fixtures/pages/<name>.html` gives what `<name>.expected.json` says. Sites and texts are invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { readHtml } from '../../src/html/parse.ts';
import { segment } from '../../src/segment/segment.ts';
import { repaired, textOf } from './repaired.ts';

const FOLDER = new URL('../../fixtures/pages/', import.meta.url);
const NO_ARTICLE = 'There is no article on this page: ';

function outcome(html: string): unknown {
  const page = repaired(readHtml(html).value);
  const result = segment(page, { sourceUrl: null });
  if ('failure' in result) {
    return { failure: result.failure.message.slice(NO_ARTICLE.length, -1) };
  }
  const { value: article, messages } = result;
  return {
    headline: textOf(page, article.headline),
    kicker: article.kicker,
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
    messages: messages.map(({ code }) => code),
  };
}

describe('pages', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length));

  test.each(names)('%s', (name) => {
    const html = readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
    const expected = readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8');
    expect(outcome(html)).toEqual(JSON.parse(expected));
  });
});
