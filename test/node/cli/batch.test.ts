/** What a run over many pages tells people, and the options for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/node/cli/summary.ts';
import { Tally } from '../../../src/node/run/result/tally.ts';
import { pageOf } from '../../soak/corpus.ts';
import {
  filesBelow,
  folderWithPages,
  newFolder,
  PATIENCE,
  recordsIn,
  recordsOf,
  run,
  shell,
} from '../run/program.ts';

const CONTROLS = /(?!\n)\p{Cc}/u;
const ESC = '\u001b';

describe.concurrent('a run over many pages', { timeout: PATIENCE }, () => {
  it('reports its progress and its outcome to programs', async () => {
    const folder = folderWithPages(40);
    const args = ['-r', 'in', '-o', 'out.jsonl', '--progress', 'json'];
    const { stderr, stdout } = await run(folder, args);
    const lines = stderr.trimEnd().split('\n');
    const { summary } = JSON.parse(lines.at(-1) ?? '');
    expect(stdout).toBe('');
    expect(summary).toMatchObject({ pages: 40, failed: 2, failures: { ERR_NO_ARTICLE: 2 } });
    // the failures themselves, in words
    expect(lines.filter((line) => line.startsWith('in/'))).toHaveLength(2);
  });

  it('shows people a bar and a summary on a terminal', async (context) => {
    context.skip(spawnSync('script', ['--version']).status !== 0, 'no terminal can be had here');
    const folder = folderWithPages(100);
    const line = `script -qec '"'"$0"'" "'"$1"'" -r in -o out.jsonl' /dev/null`;
    const { stdout } = await shell(folder, line);
    expect(stdout).toContain('/100 · ');
    expect(stdout).toContain('100 pages in ');
    expect(stdout).toContain('ERR_NO_ARTICLE: 5 pages');
    // the cursor is visible again
    expect(stdout.lastIndexOf(`${ESC}[?25h`)).toBeGreaterThan(stdout.lastIndexOf(`${ESC}[?25l`));
  });

  it('reports nothing with -q, by default warnings and failures, with -v everything and a summary', async () => {
    const folder = folderWithPages(20);
    const [quiet, plain, verbose] = await Promise.all(
      [['-q'], [], ['-v']].map((more) => run(folder, ['-r', 'in', ...more])),
    );
    expect(quiet?.stderr).toBe('');
    expect(plain?.stderr.split('\n')).toHaveLength(2);
    expect(verbose?.stderr).toContain('20 pages in ');
    expect(verbose?.stdout).toBe(plain?.stdout);
  });

  it('D6 lets no name control a terminal', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'in'));
    const name = `${ESC}]0;x\u0007\u009b31m\nforged: line`;
    writeFileSync(join(folder, 'in', `${name}.html`), '<p>x');
    writeFileSync(join(folder, 'in', 'page.html'), `<h1>&#27;]0;x&#7;</h1>${pageOf(3)}`);
    for (const more of [
      [],
      ['--format', 'text'],
      ['--format', 'markdown'],
      ['--progress', 'json'],
    ]) {
      const { stdout, stderr } = await run(folder, ['-v', '--explain', '-r', 'in', ...more]);
      expect(stderr).not.toMatch(CONTROLS);
      expect(stdout).not.toMatch(CONTROLS);
      expect(stderr).not.toMatch(FORGED);
    }
    const wrong = await run(folder, [`--${name}`]);
    expect([wrong.code, CONTROLS.test(wrong.stderr)]).toEqual([2, false]);
  });

  it('writes gzip, text and Markdown', async () => {
    const folder = folderWithPages(20);
    const args = ['-q', '-r', 'in'];
    const [, , text, plain] = await Promise.all([
      run(folder, [...args, '-o', 'out.jsonl.gz']),
      run(folder, [...args, '-d', 'out', '--format', 'markdown']),
      run(folder, [...args, '--format', 'text']),
      run(folder, args),
    ]);
    const zipped = gunzipSync(readFileSync(join(folder, 'out.jsonl.gz'))).toString();
    expect(zipped).toBe(plain?.stdout);
    expect(text?.stdout.split('\n---\n')).toHaveLength(20);
    const files = filesBelow(join(folder, 'out'));
    expect(files.filter((name) => name.endsWith('.md'))).toHaveLength(19);
    expect(files.filter((name) => name.endsWith('.error.json'))).toEqual(['0019.error.json']);
  });

  it('marks pages with the same article as an earlier one', async () => {
    const folder = folderWithPages(40);
    const { stdout } = await run(folder, ['-q', '-r', 'in', '--dedupe']);
    const marked = recordsOf(stdout).flatMap((record) =>
      record.ok && record.duplicateOf !== undefined
        ? [[record.source.input, record.duplicateOf]]
        : [],
    );
    const copy = (input: string) => ({ input, url: null, similarity: 1, kind: 'exact' });
    expect(marked).toEqual([
      ['in/0011.html', copy('in/0000.html')],
      ['in/0015.html', copy('in/0005.html')],
      ['in/0035.html', copy('in/0025.html')],
    ]);
  });

  it('reads a single page in a worker on request', async () => {
    const folder = folderWithPages(1);
    const alone = await run(folder, ['in/0000.html']);
    const worked = await run(folder, ['in/0000.html', '-j', '1']);
    expect(worked.stdout).toBe(alone.stdout);
    const { code } = await run(folder, ['in/0000.html', '-o', 'out.jsonl']);
    expect([code, recordsIn(join(folder, 'out.jsonl')).length]).toEqual([0, 1]);
  });

  it('refuses options that exclude each other', async () => {
    const folder = folderWithPages(2);
    for (const args of [
      ['-o', 'a', '-d', 'b'],
      ['--resume', 'journal'],
      ['-o', 'a', '--failed', './a'],
      ['-o', 'a', '--resume', 'a'],
      ['-d', 'b', '--failed', 'b'],
      ['--dedupe', '--unordered'],
      ['--dedupe', '--format', 'text'],
      ['-j', '0'],
      ['--page-timeout', '0'],
      ['--on-conflict', 'ask'],
      ['--progress', 'loud'],
    ]) {
      const { code, stdout, stderr } = await run(folder, ['-r', 'in', ...args]);
      expect([args, code, stdout]).toEqual([args, 2, '']);
      expect(stderr).toMatch(ERROR);
    }
    expect(filesBelow(folder)).toEqual(['in/0000.html', 'in/0001.html']);
  });
});

const FORGED = /^forged/m;
const ERROR = /^error: /m;

describe('the summary', () => {
  it('counts pages, damage by family and failures by code', () => {
    const tally = new Tally();
    tally.add({ code: null, found: 0, left: 0, families: {} });
    tally.add({ code: null, found: 5, left: 0, families: { gloss: 4, width: 1 }, duplicate: true });
    tally.add({ code: null, found: 3, left: 2, families: { gloss: 1 } });
    tally.add({ code: 'ERR_EMPTY', found: 0, left: 0, families: {} });
    tally.add({ code: null, found: 0, left: 0, families: {}, skipped: true });
    expect(summaryOf(tally, 1.25)).toBe(
      [
        '4 pages in 1.3 s: 3 read, 1 failed',
        '1 file skipped, because the output exists',
        '1 duplicate',
        '2 pages damaged, 1 fully repaired; of 8 places 2 left',
        '  gloss: 5 edits on 2 pages',
        '  width: 1 edit on 1 page',
        '  ERR_EMPTY: 1 page',
        '',
      ].join('\n'),
    );
  });
});
