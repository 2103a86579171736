/** Fetches the further pages of an article (`下一页`), in order. */

import { type Input, nextPageOf, type ReadContext } from '../../../core/read-page.ts';
import type { Whole } from '../../input/entry/arrival.ts';
import type { Open } from '../../input/open-entry.ts';

/**
 * Number of further pages that are fetched at most. The longest picture stories of news sites have
 * about forty pages.
 */
const MOST_PAGES = 60;

const hostOf = (url: string): string => new URL(url).host;

/**
 * The pages after the first, only from its own host and each only once. Ends if there is no further
 * page or one cannot be fetched; the last page then still names its next page.
 */
export async function followPages(
  first: Input,
  context: ReadContext,
  open: Open,
): Promise<Whole[]> {
  const { url } = first.source;
  if (url === null) return [];
  const seen = new Set([...first.source.redirects, url]);
  const later: Whole[] = [];
  for (let last = first; later.length < MOST_PAGES; ) {
    const next = nextPageOf(last, context);
    if (next === null || seen.has(next) || hostOf(next) !== hostOf(url)) break;
    const opened = await open(next);
    if ('failure' in opened) break;
    seen.add(next);
    later.push(opened);
    last = opened;
  }
  return later;
}
