/**
 * Divides sites into folds, so that a page is judged by a model that was trained without its site.
 */
import { createHash } from 'node:crypto';
import type { Models } from '../../../src/core/extract/extract.ts';
import type { GoldPage } from '../scoring/gold.ts';
import { labelPages } from './examples.ts';
import { trainModels } from './train.ts';

/** Number of folds. */
const FOLDS = 5;

/** The fold of a site, by a hash of its name. */
export const foldOf = (site: string, folds: number = FOLDS): number =>
  createHash('sha256').update(site).digest().readUInt32BE() % folds;

/** For each fold, models that were trained without its sites. */
export function trainFolds(pages: readonly GoldPage[]): ReadonlyMap<number, Models> {
  const labelled = labelPages(pages);
  const folds = [...new Set(pages.map(({ gold }) => foldOf(gold.site)))].sort();
  return new Map(
    folds.map((fold) => [
      fold,
      trainModels(labelled.filter(({ page }) => foldOf(page.gold.site) !== fold)),
    ]),
  );
}
