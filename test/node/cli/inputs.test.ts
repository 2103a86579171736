/** What a user may give as input and where the output goes: pipes, `file://`, several texts, `-o`. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { repairArticle } from '../../repair-article.ts';

const SEED = fileURLToPath(new URL('../../../fixtures/seed/garbled-article.txt', import.meta.url));
const page = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/pages/${name}.html`, import.meta.url));

/** A line of `--explain`: where, by which rule, with what confidence, and what changed. */
const EXPLAINED =
  /^10:172 gbk-shift 0\.9\d lossy {2}果上狠下功夫\{\?!闭劶\? → 。”谈及2\}025年的工$/m;

describe('the input', () => {
  it('is standard input if nothing is named', async () => {
    const { code, stdout } = await repairArticle([], readFileSync(SEED));
    expect(code).toBe(0);
    const record = JSON.parse(stdout);
    expect([record.source.type, record.damage.repaired]).toEqual(['stdin', 286]);
  });

  it('may be a file:// address', async () => {
    const { stdout } = await repairArticle([pathToFileURL(SEED).href]);
    const record = JSON.parse(stdout);
    expect(record.source).toMatchObject({ type: 'file', input: SEED });
    const text = await repairArticle(['text', pathToFileURL(SEED).href]);
    expect(text.stdout).toContain('。”谈及2025年');
  });
});

describe('formats for people', () => {
  it.each(['text', 'markdown', 'html', 'jsonld'])(
    '%s has no failures on standard output',
    async (format) => {
      const alone = await repairArticle(['--format', format, page('fail-login')]);
      expect([alone.code, alone.stdout]).toEqual([3, '']);
      expect(alone.stderr).toContain('fail-login.html: ');
      const both = await repairArticle(['--format', format, page('fail-login'), page('short')]);
      const one = await repairArticle(['--format', format, page('short'), page('fail-login')]);
      expect([both.code, both.stdout]).toEqual([1, one.stdout]);
    },
  );
});

describe('text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-'));
  const fine = join(folder, 'fine.txt');
  writeFileSync(fine, '天晴了。\n');

  it('reads several inputs, one after another', async () => {
    const run = await repairArticle(
      ['text', fine, '-', join(folder, 'missing.txt')],
      '湖面结冰了\n',
    );
    expect([run.code, run.stdout]).toEqual([1, '天晴了。\n湖面结冰了\n']);
    expect(run.stderr).toContain('missing.txt');
  });

  it('reads the lines of several files with --jsonl', async () => {
    const [a, b] = ['a.jsonl', 'b.jsonl'].map((name) => join(folder, name));
    writeFileSync(a ?? '', '{"text":"天晴了","n":1}');
    writeFileSync(b ?? '', '{"text":"浣犲ソ","n":2}\n');
    const run = await repairArticle(['text', '--jsonl', a ?? '', b ?? '']);
    const lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ n }) => n)).toEqual([1, 2]);
  });

  it('writes to a file with -o, which is complete or absent', async () => {
    const out = join(folder, 'out.txt');
    const run = await repairArticle(['text', '-o', out, SEED]);
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(readFileSync(out, 'utf8')).toContain('。”谈及2025年');
    const wrong = await repairArticle(['text', '-o', join(folder, 'no', 'out.txt'), SEED]);
    expect([wrong.code, wrong.stdout]).toEqual([4, '']);
    const toDevice = await repairArticle(['text', '-o', '/dev/null', SEED]);
    expect(toDevice.code).toBe(0);
  });

  it('lists its edits with --explain', async () => {
    const run = await repairArticle(['text', '--explain', SEED]);
    expect(run.stderr).toMatch(EXPLAINED);
    const coloured = await repairArticle(['text', '--explain', SEED], '', { FORCE_COLOR: '1' });
    expect(coloured.stderr).toContain('\u001b[31m?!闭劶?\u001b[39m → \u001b[32m。”谈及2\u001b[39m');
  });
});

describe('a short text that is left', () => {
  it.each([
    ['浣犲ソ', 'too-short', 'too short to decide'],
    ['做強(qiáng)大橋', 'no-proof', 'nothing proves it'],
  ])('%s says why, and what can be done', async (text, reason, words) => {
    const plain = await repairArticle(['text'], text);
    expect([plain.stdout, plain.stderr]).toEqual([text, '']);
    const told = await repairArticle(['text', '-v'], text);
    expect(told.stdout).toBe(text);
    expect(told.stderr).toContain(`is left (${reason}).`);
    expect(told.stderr).toContain(words);
    expect(told.stderr).toContain('--pool');
    const line = await repairArticle(['text', '--jsonl'], JSON.stringify(text));
    const { damage } = JSON.parse(line.stdout);
    expect(damage.left).toEqual([
      expect.objectContaining({ reason, hint: expect.stringContaining('--pool') }),
    ]);
  });
});
