/** The result of a run in numbers. */
import { familyOf } from '../../../core/page/families.ts';
import type { Outcome } from '../../../core/record/full-record.ts';

/** What a single page adds. */
export interface Count {
  /** The code of its failure, or `null`. */
  readonly code: string | null;
  /** Number of damaged places, and number of those that were left. */
  readonly found: number;
  readonly left: number;
  /** Number of edits by family. */
  readonly families: Readonly<Record<string, number>>;
  readonly duplicate?: boolean;
  /** Whether it was not read because its file existed (`--on-conflict skip`). */
  readonly skipped?: boolean;
}

export function countOf(outcome: Outcome): Count {
  if (!outcome.ok) return { code: outcome.error.code, found: 0, left: 0, families: {} };
  const families: Record<string, number> = {};
  for (const { rule } of outcome.edits) {
    const family = familyOf(rule);
    families[family] = (families[family] ?? 0) + 1;
  }
  const { found, left } = outcome.damage;
  return { code: null, found, left: left.length, families };
}

export class Tally {
  pages = 0;
  failed = 0;
  /** Pages with damage, pages that were repaired completely, places, and places that were left. */
  damaged = 0;
  repaired = 0;
  places = 0;
  left = 0;
  duplicates = 0;
  /** Pages whose files existed already; they do not count as `pages`. */
  skipped = 0;
  /** Number of pages and edits, by family. */
  readonly families = new Map<string, { pages: number; edits: number }>();
  /** Number of pages, by the code of their failure. */
  readonly failures = new Map<string, number>();

  /** Number of entries that are done in any way. */
  get done(): number {
    return this.pages + this.skipped;
  }

  get succeeded(): number {
    return this.pages - this.failed;
  }

  add({ code, found, left, families, duplicate = false, skipped = false }: Count): void {
    if (skipped) {
      this.skipped += 1;
      return;
    }
    this.pages += 1;
    if (code !== null) {
      this.failed += 1;
      this.failures.set(code, (this.failures.get(code) ?? 0) + 1);
    }
    if (found > 0) this.damaged += 1;
    if (found > 0 && left === 0) this.repaired += 1;
    if (duplicate) this.duplicates += 1;
    this.places += found;
    this.left += left;
    for (const [family, edits] of Object.entries(families)) {
      const sum = this.families.get(family) ?? { pages: 0, edits: 0 };
      sum.pages += 1;
      sum.edits += edits;
      this.families.set(family, sum);
    }
  }
}
