/** `--report`: the folder that a run writes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListedPage } from '../../../src/core/record/report/components/page-list.tsx';
import { reportName } from '../../../src/node/report/names.ts';
import { Rows } from '../../../src/node/report/rows.ts';
import { folderWithPages, newFolder, PATIENCE, run } from '../run/program.ts';

const UNSAFE = /[/\\<>:"|?*\p{Cc}]|^[-.]/u;
const FIRST_PAGE = /^1-[0-9a-f]{12}$/;

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

/** The rows of a report in the folder `report`. */
const rowsIn = (folder: string): ListedPage[] =>
  linesOf(join(folder, 'report/pages.jsonl'))
    .slice(1)
    .map((line) => JSON.parse(line) as ListedPage);

describe.concurrent('--report', { timeout: PATIENCE }, () => {
  it('writes an index, a line and a file for each page, beside the same records', async () => {
    const folder = folderWithPages(40);
    const [plain, reported] = await Promise.all([
      run(folder, ['-r', 'in', '-q']),
      run(folder, ['-r', 'in', '-q', '-j', '2', '--report', 'report']),
    ]);
    expect(reported).toEqual(plain);
    const rows = rowsIn(folder);
    expect(rows).toHaveLength(40);
    expect(rows.filter(({ code }) => code !== null)).toHaveLength(2);
    expect(readdirSync(join(folder, 'report/pages'))).toHaveLength(40);
    for (const { file } of rows) {
      expect(readFileSync(join(folder, 'report', file), 'utf8')).toContain('<!doctype html>');
    }
    const index = readFileSync(join(folder, 'report/index.html'), 'utf8');
    expect(index).toContain('Report of 40 pages');
    // the failures are the worst, and the first in the list
    expect(index.indexOf('ERR_NO_ARTICLE')).toBeGreaterThan(0);
    expect(index.indexOf('class="failed"')).toBeLessThan(index.indexOf('<tr><td'));
  });

  it('of a single page is that page', async () => {
    const folder = folderWithPages(1);
    const { code, stderr } = await run(folder, ['in/0000.html', '-q', '--report', 'report']);
    expect([code, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'report/index.html'), 'utf8')).toContain(
      'aria-label="The article"',
    );
  });

  it('replaces an earlier report and nothing else', async () => {
    const folder = folderWithPages(3);
    await run(folder, ['-r', 'in', '-q', '--report', 'report']);
    rmSync(join(folder, 'in/0002.html'));
    writeFileSync(join(folder, 'report/pages/mine.txt'), 'mine');
    await run(folder, ['-r', 'in', '-q', '--report', 'report']);
    expect(readdirSync(join(folder, 'report/pages'))).toHaveLength(3);
    expect(rowsIn(folder)).toHaveLength(2);
    expect(readFileSync(join(folder, 'report/pages/mine.txt'), 'utf8')).toBe('mine');
  });

  it('refuses a folder with other files, for one page and for many', async () => {
    const folder = folderWithPages(2);
    mkdirSync(join(folder, 'report'));
    writeFileSync(join(folder, 'report/diary.txt'), 'mine');
    for (const inputs of [['in/0000.html'], ['-r', 'in']]) {
      const { code, stderr } = await run(folder, [...inputs, '-q', '--report', 'report']);
      expect(code).toBe(2);
      expect(stderr).toContain('is not empty, and there is no report in it');
    }
    expect(readdirSync(join(folder, 'report'))).toEqual(['diary.txt']);
  });

  it('goes on with a run that is continued', async () => {
    const folder = folderWithPages(6);
    const list = join(folder, 'list');
    const args = [
      '--input-list',
      list,
      '-d',
      'out',
      '--resume',
      'journal',
      '-q',
      '--report',
      'report',
    ];
    const names = readdirSync(join(folder, 'in')).map((name) => `in/${name}`);
    writeFileSync(list, names.slice(0, 4).join('\n'));
    await run(folder, args);
    // half a line, as a kill leaves it
    writeFileSync(join(folder, 'report/pages.jsonl'), '{"key":"in/', { flag: 'a' });
    writeFileSync(list, names.join('\n'));
    const { code, stderr } = await run(folder, args);
    expect([code, stderr]).toEqual([0, '']);
    expect(rowsIn(folder).map(({ input }) => input)).toEqual(names);
    expect(readFileSync(join(folder, 'report/index.html'), 'utf8')).toContain('Report of 6 pages');
  });

  it('is no input of its own run', async () => {
    const folder = folderWithPages(2);
    await run(folder, ['-r', '.', '-q', '--report', 'report']);
    await run(folder, ['-r', '.', '-q', '--report', 'report']);
    expect(rowsIn(folder)).toHaveLength(2);
  });
});

describe('names of report files', () => {
  it('are safe, short and different for different keys', () => {
    const keys = [
      '../../../etc/passwd',
      '..',
      '/',
      '',
      'CON',
      'a'.repeat(5000),
      `${'渡'.repeat(3000)}.html`,
      'https://news.example/a/1.html?x=<script>',
      'A.html',
      'a.html',
      '\u0000\u001b[2J\u202e',
      '-rf',
    ];
    const names = keys.map(reportName);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length);
    for (const name of names) {
      expect(name).not.toMatch(UNSAFE);
      expect(Buffer.byteLength(name)).toBeLessThan(240);
    }
    expect(reportName('https://news.example/a/1.html')).toMatch(FIRST_PAGE);
  });
});

describe('rows', () => {
  it('come with the worst first, and the last line of a page counts', async () => {
    const path = join(newFolder(), 'pages.jsonl');
    const rows = await Rows.create(path);
    const row = (key: string, left: number): ListedPage => ({
      key,
      input: key,
      title: '渡口'.repeat(left),
      site: '',
      code: null,
      repairs: 0,
      left,
      confidence: null,
      families: {},
      file: `pages/${key}.html`,
      duplicate: false,
    });
    for (const [key, left] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
      ['b', 0],
    ] as const) {
      await rows.add(row(key, left));
    }
    const keys: string[] = [];
    for await (const { key } of rows.worstFirst()) keys.push(key);
    expect(keys).toEqual(['c', 'a', 'b']);
    expect(rows.count).toBe(3);
    await rows.close();
    const again = await Rows.continue(path);
    expect(again?.count).toBe(3);
    await again?.close();
    writeFileSync(path, '{"other":1}\n');
    expect(await Rows.continue(path)).toBeNull();
    expect(existsSync(path)).toBe(true);
  });
});
