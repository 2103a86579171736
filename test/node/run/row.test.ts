/** Tests that tables and summaries count repairs by the families that users know (`--no-repair`). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/core/page/families.ts';
import type { FullRecord } from '../../../src/core/record/full-record.ts';
import { repairBytes } from '../../../src/index.ts';
import { countOf } from '../../../src/node/run/result/tally.ts';
import { rowOf } from '../../../src/node/run/tables/row.ts';

const SEED = new URL('../../../fixtures/seed/garbled-article.txt', import.meta.url);

describe('repairs by family', () => {
  const record = repairBytes(readFileSync(SEED), { edits: 'full', blocks: 'text' }) as FullRecord;

  it('are the same in a table and in a summary, and add up to all repairs', () => {
    const { repairs } = rowOf(record);
    expect(Object.fromEntries(repairs.map(({ family, edits }) => [family, edits]))).toEqual(
      countOf(record).families,
    );
    expect(repairs.reduce((sum, { edits }) => sum + edits, 0)).toBe(record.damage.repaired);
  });

  it('have the names of families, and not those of rules', () => {
    const names = rowOf(record).repairs.map(({ family }) => family);
    expect(record.edits.map(({ rule }) => rule)).toContain('space.before-punctuation');
    expect(names).toHaveLength(new Set(names).size);
    expect(FAMILIES).toEqual(expect.arrayContaining(names));
  });
});
