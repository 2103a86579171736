/**
 * Other extractors, called as their users call them. @postlight/parser is left out because it
 * depends on a git repository, which the package registry does not contain.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Extractor } from './scoring/extractors.ts';
import { type Answer, NOTHING } from './scoring/score.ts';

/** Two of the extractors refuse a page without an address. */
const ADDRESS = 'https://page.example/';
const TAG = /<[^<>]*>/g;
const EDGES = /^[\s:：]+|[\s:：]+$/g;

interface Stated {
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly published?: string | null | undefined;
}

const answer = (body: string, { title, author, published }: Stated): Answer => ({
  body,
  title: title || null,
  date: published || null,
  authors: author ? [author.replace(EDGES, '')] : [],
});

/** The text of an HTML fragment. */
function textOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return document.body.textContent ?? html.replace(TAG, ' ');
}

const readability: Extractor = {
  name: 'readability',
  extract: ({ text }) => {
    const { document } = parseHTML(text);
    const found = new Readability(document).parse();
    if (found === null) return Promise.resolve(NOTHING);
    const { title, byline, publishedTime, textContent } = found;
    return Promise.resolve(
      answer(textContent ?? '', { title, author: byline, published: publishedTime }),
    );
  },
};

async function loadDefuddle(): Promise<Extractor> {
  const { Defuddle } = await import('defuddle/node');
  return {
    name: 'defuddle',
    extract: async ({ text }) => {
      const { document } = parseHTML(text);
      const found = await Defuddle(document, ADDRESS);
      return answer(textOf(found.content), found);
    },
  };
}

async function loadExtractus(): Promise<Extractor> {
  const { extractFromHtml } = await import('@extractus/article-extractor');
  return {
    name: 'extractus',
    extract: async ({ text }) => {
      const found = await extractFromHtml(text, ADDRESS);
      return found === null ? NOTHING : answer(textOf(found.content ?? ''), found);
    },
  };
}

export const loadPeers = async (): Promise<Extractor[]> => [
  readability,
  await loadDefuddle(),
  await loadExtractus(),
];
