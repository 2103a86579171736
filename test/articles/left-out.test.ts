/**
 * Tests the program on pages of sites that its line scorer was not trained on: the project's own
 * pages, in folds of sites. A figure measured on the training pages would say nothing.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { measure } from '../../eval/articles/run.ts';
import { oursWith } from '../../eval/articles/scoring/extractors.ts';
import { readGold } from '../../eval/articles/scoring/gold.ts';
import { meanScore } from '../../eval/articles/scoring/score.ts';
import { foldOf, trainFolds } from '../../eval/articles/train/folds.ts';

type Floors = Readonly<Record<'f1' | 'title' | 'date' | 'author', number>>;

interface Pinned extends Readonly<Record<'leftOut' | 'leftOutForums', Floors>> {
  /**
   * Pages without an article that are taken for one, and articles that are refused. A page between
   * both may be right with one training and wrong with another, so all of them need not be wrong.
   */
  readonly leftOutMistaken: readonly string[];
}

const floors: Pinned = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));

const folder = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

describe('fixtures/articles, each page by a model that has not seen its site', async () => {
  const { pages } = readGold(folder('articles'));
  const models = trainFolds([...pages, ...readGold(folder('pages')).pages]);
  const { pages: results } = await measure(
    ({ gold }) => oursWith(models.get(foldOf(gold.site))),
    pages,
  );

  test.each([
    ['news', floors.leftOut],
    ['forum', floors.leftOutForums],
  ] as const)('figures on %s pages', (type, least) => {
    const own = results.filter(({ page }) => page.gold.type === type);
    const figures = meanScore(own.map(({ score }) => score));
    for (const key of ['f1', 'title', 'date', 'author'] as const) {
      expect(figures[key], key).toBeGreaterThanOrEqual(least[key]);
    }
  });

  test('pages without an article are told as such, and no others, but for known mistakes', () => {
    const mistaken = results
      .filter(({ page, answer }) => (page.gold.type === 'none') !== (answer.body === ''))
      .map(({ page }) => page.gold.id);
    expect(mistaken.filter((id) => !floors.leftOutMistaken.includes(id))).toEqual([]);
  });
});
