/** Adds up the rows of a report. */
import type { Totals } from '../../core/record/report/components/overview.tsx';
import type { StoredRow } from './rows.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const byPages = <T extends { readonly pages: number }>(counts: Iterable<T>): T[] =>
  [...counts].sort((a, b) => b.pages - a.pages);

const named = (counts: ReadonlyMap<string, number>): Totals['sites'] =>
  byPages([...counts].map(([name, pages]) => ({ name, pages })));

const more = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

export async function totalsOf(rows: AsyncIterable<StoredRow>): Promise<Totals> {
  const sums = { pages: 0, failed: 0, repaired: 0, withLeft: 0, repairs: 0, left: 0 };
  const families = new Map<string, Mutable<Totals['families'][number]>>();
  const failures = new Map<string, number>();
  const sites = new Map<string, number>();
  for await (const { code, repairs, left, families: own, site } of rows) {
    sums.pages += 1;
    sums.repairs += repairs;
    sums.left += left;
    if (repairs > 0) sums.repaired += 1;
    if (left > 0) sums.withLeft += 1;
    if (code !== null) {
      sums.failed += 1;
      more(failures, code);
    }
    more(sites, site);
    for (const [family, edits] of Object.entries(own)) {
      const count = families.get(family) ?? { family, pages: 0, edits: 0 };
      count.pages += 1;
      count.edits += edits;
      families.set(family, count);
    }
  }
  return {
    ...sums,
    families: byPages(families.values()),
    failures: named(failures),
    sites: named(sites),
  };
}
