/** Fetches the pages on which an article goes on (`下一页`), in their order. */

import { type Input, nextPageOf, type ReadContext } from '../../core/read-page.ts';
import type { Whole } from '../input/arrival.ts';
import type { Open } from '../input/open-entry.ts';

/** The longest picture stories of news sites have some forty pages. */
const MOST_PAGES = 60;

const hostOf = (url: string): string => new URL(url).host;

/**
 * The pages behind the first: of its own host alone, each once. Ends where no page follows or one
 * cannot be fetched; then the last page still names its next.
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
