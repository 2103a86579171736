/** Collects the names that a page gives to its site. */

import type { RepairedPage } from '../../page/repaired-page.ts';

const NAMED_IN = new Set(['og:site_name', 'jsonld:publisher']);

const OWNED = /版权所有|版權所有|著作权|著作權|copyright|©/i;

/** A `<title>` that consists of the site's name: `河口日報電子版` above `河口日報社 版權所有`. */
function titleOfSite(page: RepairedPage): string[] {
  const title = page.blocks.find(({ kind, tag }) => kind === 'metadata' && tag === 'title')?.text;
  if (title === undefined || title.length > LONGEST_NAME) return [];
  const head = title.slice(0, Math.max(SHORTEST_NAME, Math.ceil(title.length / 2)));
  const owns = page.blocks.some(
    ({ kind, text }) => kind !== 'metadata' && text.includes(head) && OWNED.test(text),
  );
  return owns ? [title] : [];
}
const LONGEST_NAME = 12;
const SHORTEST_NAME = 3;

export const readSiteNames = (page: RepairedPage): string[] => [
  ...page.blocks
    .filter((block) => block.kind === 'metadata' && NAMED_IN.has(block.tag))
    .map((block) => block.text),
  ...titleOfSite(page),
];
