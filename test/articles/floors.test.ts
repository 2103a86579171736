/**
 * What the whole program must reach on the project's own pages. The digest is that of the pages and
 * their expected records: whoever changes them changes it too, and sees that the figures moved.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ours } from '../../eval/articles/extractors.ts';
import type { Gold } from '../../eval/articles/gold.ts';
import { meanScore, scoreAnswer } from '../../eval/articles/score.ts';
import { FOLDER, pageNames } from '../segment/outcome.ts';

interface Expected {
  readonly failure?: string;
  readonly headline: string | null;
  readonly paragraphs: readonly string[];
  readonly date: string | null;
  readonly authors: readonly string[];
}

const floors: Readonly<Record<'f1' | 'title' | 'date' | 'author', number> & { digest: string }> =
  JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));

const pages = pageNames().map((name) => {
  const bytes = readFileSync(new URL(`${name}.html`, FOLDER));
  const json = readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8');
  const expected: Expected = JSON.parse(json);
  return { name, bytes, json, expected };
});

test('the digest of pages and records', () => {
  const hash = createHash('sha256');
  for (const { name, bytes, json } of pages) hash.update(name).update(bytes).update(json);
  expect(hash.digest('hex').slice(0, 16)).toBe(floors.digest);
});

test('figures on pages with an article', async () => {
  const scores = await Promise.all(
    pages
      .filter(({ expected }) => expected.failure === undefined)
      .map(async ({ name, bytes, expected: { headline, paragraphs, date, authors } }) => {
        const gold: Gold = {
          id: name,
          site: name,
          type: 'news',
          lang: 'zh',
          title: headline,
          body: paragraphs.join('\n'),
          date,
          author: authors.join(' '),
        };
        return scoreAnswer(await ours.extract({ bytes, text: '' }), gold);
      }),
  );
  const figures = meanScore(scores);
  for (const key of ['f1', 'title', 'date', 'author'] as const) {
    expect(figures[key], key).toBeGreaterThanOrEqual(floors[key]);
  }
});
