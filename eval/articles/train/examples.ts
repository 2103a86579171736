/** Makes training examples of pages with gold. */

import type { Line } from '../../../src/core/extract/lines/lines.ts';
import {
  type FeatureContext,
  type FeatureTable,
  featuresOf,
} from '../../../src/core/extract/scorer/features.ts';
import { scoredLines } from '../../../src/core/extract/scorer/scored-lines.ts';
import { MOST_TOKENS, wordHashes } from '../../../src/core/extract/scorer/tokens.ts';
import { viewPage } from '../../../src/core/extract/view.ts';
import type { RepairedPage } from '../../../src/core/page/repaired-page.ts';
import { repairedPage } from '../scoring/extractors.ts';
import type { GoldPage } from '../scoring/gold.ts';
import { alignLines } from './align.ts';

/** A page as the models see it, and the right answers for its lines. */
export interface LabelledPage {
  readonly page: GoldPage;
  readonly repaired: RepairedPage;
  readonly lines: readonly Line[];
  readonly features: FeatureTable;
  readonly tokens: readonly (readonly number[])[];
  readonly labels: readonly boolean[];
  readonly context: FeatureContext;
}

/** The distinct hashes of the words in a line's tokens. */
const hashesOf = ({ block }: Line): readonly number[] => [
  ...new Set(block.classes.slice(0, MOST_TOKENS).flatMap(wordHashes)),
];

/** Labels pages. Pages that show no text at all are left out. */
export function labelPages(pages: readonly GoldPage[]): LabelledPage[] {
  return pages.flatMap((page) => {
    const repaired = repairedPage(page.bytes);
    if (repaired === null) return [];
    const { lines, features } = viewPage(repaired);
    const labels =
      page.gold.type === 'none'
        ? lines.map(() => false)
        : alignLines(lines, page.gold.body, page.gold.lang);
    return [
      {
        page,
        repaired,
        lines,
        features: featuresOf(lines, features, scoredLines(lines)),
        tokens: lines.map(hashesOf),
        context: features,
        labels,
      },
    ];
  });
}
