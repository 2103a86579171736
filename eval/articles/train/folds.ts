/** Sites in folds: what a model says of a page comes from training without the page's site. */
import { createHash } from 'node:crypto';
import type { Models } from '../../../src/core/extract/extract.ts';
import type { GoldPage } from '../gold.ts';
import { labelPages } from './examples.ts';
import { trainModels } from './train.ts';

/** Folds of sites. */
const FOLDS = 5;

/** The fold of a site, by a hash of its name. */
export const foldOf = (site: string, folds: number = FOLDS): number =>
  createHash('sha256').update(site).digest().readUInt32BE() % folds;

/** The models, one a fold, that have seen no site of it. */
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
