/** Tables are read back by readers that share nothing with the code that wrote them. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { readParquet } from 'parquet-wasm';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/record/full-record.ts';
import { COLUMNS, type Row, rowOf } from '../../src/node/run/tables/row.ts';
import { repairArticle } from '../repair-article.ts';
import { validated } from '../validation/record-validator.ts';
import { folderOfPages, output, PATIENCE } from './tools.ts';

const COUNT = 60;

/** With these, what is written is all that the stages made. */
const FULL = ['--edits', 'full', '--blocks', 'text'];

/** The rows that the records of the same pages should give. */
function expectedRows(folder: string): Row[] {
  const lines = output(['-q', '-j', '2', '-r', 'in', ...FULL], folder)
    .trimEnd()
    .split('\n');
  return lines.map((line) => rowOf(validated(JSON.parse(line) as Outcome)));
}

describe('a table', { timeout: PATIENCE }, () => {
  const folder = folderOfPages(COUNT);
  writeFileSync(
    join(folder, 'in', 'quoted.html'),
    '<title>渡口恢复摆渡</title><article><h1>渡口恢复摆渡</h1><p>船工佟山说：“水退了, 缆绳也换了新的。”</p><p>他说，"大家"放心坐，首班船载着二十七名乘客过江。</p></article>',
  );
  const rows = expectedRows(folder);

  it('as Parquet has the rows of the records', () => {
    output(['-q', '-j', '2', '-r', 'in', '--format', 'parquet', '-o', 'table.parquet'], folder);
    const bytes = readFileSync(join(folder, 'table.parquet'));
    const table = tableFromIPC(readParquet(bytes).intoIPCStream());
    expect(table.schema.fields.map(({ name }) => name)).toEqual([...COLUMNS]);
    const read: unknown = JSON.parse(JSON.stringify(table.toArray()));
    expect(read).toEqual(JSON.parse(JSON.stringify(rows)));
    expect(rows.some(({ quotes }) => quotes.length > 0)).toBe(true);
    expect(rows.some(({ error_code }) => error_code !== null)).toBe(true);
  });

  it('as CSV has the same, lists as JSON', () => {
    const text = output(['-q', '-j', '2', '-r', 'in', '--format', 'csv'], folder);
    const [heading, ...lines] = parse(text) as string[][];
    expect(heading).toEqual([...COLUMNS]);
    const cell = (value: Row[keyof Row]): string => {
      if (value === null) return '';
      return typeof value === 'string' ? value : JSON.stringify(value);
    };
    expect(lines).toEqual(rows.map((row) => COLUMNS.map((name) => cell(row[name]))));
  });

  it('is one file: what cannot be is refused, and a killed one leaves none', async () => {
    const refused: [string[], string][] = [
      [['--format', 'parquet'], 'A Parquet file needs a name. Use -o.'],
      [['--format', 'csv', '-d', 'out'], 'A csv table is a single file. Use -o instead of -d.'],
      [['--format', 'parquet', '-o', 'a.parquet', '--resume', 'j'], 'cannot be continued'],
    ];
    for (const [flags, words] of refused) {
      const run = await repairArticle(['-q', ...flags, join(folder, 'in', '00000.html')]);
      expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(words)]);
    }
    expect(existsSync(join(folder, 'a.parquet'))).toBe(false);
  });
});
