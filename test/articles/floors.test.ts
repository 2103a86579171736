/**
 * What the whole program must reach on the project's own pages: `fixtures/pages`, whose expected
 * records the program writes, and `fixtures/articles`, whose gold was written together with the
 * pages and independently of the program.
 *
 * The digest covers pages and gold. Whoever changes them must change the digest too, and then sees
 * that the figures have moved. Floors are only raised, unless new pages are harder than the old ones.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ours } from '../../eval/articles/scoring/extractors.ts';
import { type Gold, readGold } from '../../eval/articles/scoring/gold.ts';
import { meanScore, scoreAnswer } from '../../eval/articles/scoring/score.ts';
import { FOLDER, pageNames } from '../core/extract/outcome.ts';

interface Expected {
  readonly failure?: string;
  readonly headline: string | null;
  readonly paragraphs: readonly string[];
  readonly date: string | null;
  readonly authors: readonly string[];
}

type Floors = Readonly<Record<'f1' | 'title' | 'date' | 'author', number> & { digest: string }>;

interface Pinned extends Readonly<Record<'pages' | 'articles', Floors>> {
  /** Pages without an article that the program takes for one. Whoever mends one removes its name. */
  readonly taken: readonly string[];
}

const floors: Pinned = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));

interface Page {
  readonly bytes: Uint8Array;
  readonly gold: Gold;
}

async function expectFloors(pages: readonly Page[], least: Floors): Promise<void> {
  const scores = await Promise.all(
    pages.map(async ({ bytes, gold }) =>
      scoreAnswer(await ours.extract({ bytes, text: '' }), gold),
    ),
  );
  const figures = meanScore(scores);
  for (const key of ['f1', 'title', 'date', 'author'] as const) {
    expect(figures[key], key).toBeGreaterThanOrEqual(least[key]);
  }
}

describe('fixtures/pages', () => {
  const pages = pageNames().map((name) => {
    const bytes = readFileSync(new URL(`${name}.html`, FOLDER));
    const json = readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8');
    const expected: Expected = JSON.parse(json);
    return { name, bytes, json, expected };
  });

  test('the digest of pages and records', () => {
    const hash = createHash('sha256');
    for (const { name, bytes, json } of pages) hash.update(name).update(bytes).update(json);
    expect(hash.digest('hex').slice(0, 16)).toBe(floors.pages.digest);
  });

  test('figures on pages with an article', async () => {
    const articles = pages
      .filter(({ expected }) => expected.failure === undefined)
      .map(({ name, bytes, expected: { headline, paragraphs, date, authors } }): Page => {
        const body = paragraphs.join('\n');
        const author = authors.join(' ');
        return {
          bytes,
          gold: {
            id: name,
            site: name,
            type: 'news',
            lang: 'zh',
            title: headline,
            body,
            date,
            author,
          },
        };
      });
    await expectFloors(articles, floors.pages);
  });
});

describe('fixtures/articles', () => {
  const { pages, digest } = readGold(
    fileURLToPath(new URL('../../fixtures/articles', import.meta.url)),
  );

  test('the digest of pages and gold', () => {
    expect(digest).toBe(floors.articles.digest);
  });

  test('figures on news pages', async () => {
    const news = pages.filter(({ gold }) => gold.type === 'news');
    expect(news.length).toBeGreaterThan(60);
    await expectFloors(news, floors.articles);
  });

  test.each(pages.filter(({ gold }) => gold.type === 'none').map((page) => [page.gold.id, page]))(
    '%s holds no article',
    async (name, { bytes }) => {
      const { body } = await ours.extract({ bytes, text: '' });
      expect(body !== '').toBe(floors.taken.includes(name));
    },
  );
});
