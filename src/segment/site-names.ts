/** The names a page gives to its site. */

import type { RepairedPage } from '../page.ts';

const NAMED_IN = new Set(['og:site_name', 'jsonld:publisher']);

export const readSiteNames = (page: RepairedPage): string[] =>
  page.blocks
    .filter((block) => block.kind === 'metadata' && NAMED_IN.has(block.tag))
    .map((block) => block.text);
