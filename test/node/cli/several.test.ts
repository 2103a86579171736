/** Several inputs: JSON Lines in the order of the inputs, whatever the outcome of each. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod';
import { Output } from '../../../src/core/record/schema.ts';
import { TOOL } from '../../../src/core/record/tool.ts';
import { BIN, repairArticle, repairArticleUnheard } from '../../repair-article.ts';

const UNWRITTEN = /^The output cannot be written: .+\n$/;
const GLOSS = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/;

const EDIT_LINE = /^\/\S+:\d+ \S+ \d\.\d\d/;

const page = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/pages/${name}.html`, import.meta.url));
const SEED = fileURLToPath(new URL('../../../fixtures/seed/garbled-article.txt', import.meta.url));
const records = (stdout: string): Output[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => Output.parse(JSON.parse(line)));

describe('several inputs', () => {
  it('give one line each, in order, and exit code 1 if some fail', async () => {
    const inputs = [page('taiwan'), page('missing'), page('hongkong'), page('fail-login')];
    const run = await repairArticle(inputs);
    const lines = records(run.stdout);
    expect(lines.map(({ source }) => source.input)).toEqual(inputs);
    expect(lines.map(({ ok }) => ok)).toEqual([true, false, true, false]);
    expect(run.code).toBe(1);
  });

  it('end with 0 if all succeed, and with 3 if none does', async () => {
    const good = await repairArticle([page('taiwan'), page('short')]);
    expect([good.code, records(good.stdout).length]).toEqual([0, 2]);
    const bad = await repairArticle([page('missing'), page('fail-empty')]);
    expect([bad.code, records(bad.stdout).length]).toEqual([3, 2]);
  });

  it('may include standard input', async () => {
    const run = await repairArticle([page('short'), '-'], readFileSync(page('taiwan')));
    expect(records(run.stdout).map(({ source }) => source.type)).toEqual(['file', 'stdin']);
    expect([run.code, run.stderr]).toEqual([0, '']);
  });

  it('find standard input empty the second time', async () => {
    const run = await repairArticle(['-', '-'], readFileSync(page('taiwan')));
    expect(records(run.stdout).map((line) => line.ok || line.error.code)).toEqual([
      true,
      'ERR_EMPTY',
    ]);
    expect(run.code).toBe(1);
  });

  it('give the same records as each alone', async () => {
    const inputs = ['hongkong', 'mirror', 'fail-list', 'short'].map(page);
    const together = await repairArticle(inputs);
    const alone = await Promise.all(inputs.map((input) => repairArticle([input])));
    expect(together.stdout).toBe(alone.map(({ stdout }) => stdout).join(''));
    expect(together.stderr).toBe(alone.map(({ stderr }) => stderr).join(''));
  });
});

describe('one input', () => {
  it('gives one line, or indented JSON on request', async () => {
    const plain = await repairArticle([page('short')]);
    expect(plain.stdout.split('\n')).toHaveLength(2);
    const indented = await repairArticle(['--format', 'json', page('short')]);
    expect(indented.stdout.split('\n').length).toBeGreaterThan(20);
    expect(JSON.parse(indented.stdout)).toEqual(JSON.parse(plain.stdout));
  });

  it('says nothing on stderr with --quiet', async () => {
    expect((await repairArticle([page('fail-login')])).stderr).not.toBe('');
    expect((await repairArticle(['-q', page('fail-login')])).stderr).toBe('');
  });

  it('obeys the options', async () => {
    const [off] = records((await repairArticle(['--repair', 'off', SEED])).stdout);
    const [noGloss] = records((await repairArticle(['--no-repair', 'gloss', SEED])).stdout);
    const [kept] = records((await repairArticle(['--script', 'keep', SEED])).stdout);
    if (!(off?.ok && noGloss?.ok && kept?.ok)) throw new Error('no record');
    expect(off.edits).toEqual([]);
    expect(off.body.text).toContain('(');
    expect(noGloss.body.text).toContain('（guān）');
    expect(kept.headline).toContain('閔行');
    expect(kept.body.text).not.toMatch(GLOSS);
  });
});

describe('the edits', () => {
  const seed = fileURLToPath(
    new URL('../../../fixtures/seed/garbled-article.txt', import.meta.url),
  );

  it('are listed with --explain', async () => {
    const { stdout, stderr } = await repairArticle(['--explain', seed]);
    const [record] = records(stdout);
    if (!record?.ok) throw new Error('no record');
    const shown = stderr.split('\n').filter((line) => EDIT_LINE.test(line));
    expect(shown).toHaveLength(record.damage.repaired - 1);
    expect(stderr).toContain('{?!闭劶? → 。”谈及2}');
  });

  it('are made only with the confidence that --min-confidence asks for', async () => {
    const [record] = records((await repairArticle(['--min-confidence', '0.96', seed])).stdout);
    if (!record?.ok) throw new Error('no record');
    expect(Math.min(...record.edits.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(
      0.96,
    );
    expect(record.damage.left.map(({ reason }) => reason)).toContain('confidence');
    expect(record.body.text).toContain('?!闭劶?025');
  });

  it('of an unknown family are a usage error', async () => {
    const run = await repairArticle(['--no-repair', 'glos', seed]);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('gloss');
  });
});

describe('the program', () => {
  it('prints its version, which is that of the package', async () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    );
    expect((await repairArticle(['--version'])).stdout).toBe(`${manifest.version}\n`);
    expect(TOOL).toEqual({ name: manifest.name, version: manifest.version });
  });

  it('prints a schema that accepts its own records, and nothing else', async () => {
    const run = await repairArticle(['schema']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const printed = JSON.parse(run.stdout);
    expect(printed.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const schema = fromJSONSchema(printed);
    const inputs = [page('short'), page('list-and-table'), page('missing'), SEED];
    const { stdout } = await repairArticle(['-q', ...inputs]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(inputs.length);
    for (const line of lines) {
      const record = JSON.parse(line);
      expect(schema.safeParse(record).error).toBeUndefined();
      // later versions 1.x may add fields
      expect(schema.safeParse({ ...record, more: 1, schemaVersion: '1.12' }).success).toBe(true);
      expect(schema.safeParse({ ...record, tool: undefined }).success).toBe(false);
      expect(schema.safeParse({ ...record, schemaVersion: '1.0' }).success).toBe(false);
    }
  });

  it('goes to standard output with -o -, and to a pipe that the shell passes on', (context) => {
    context.skip(process.platform !== 'linux', 'no /dev/fd here');
    const shell = (command: string): string =>
      spawnSync('bash', ['-c', command, process.execPath, BIN, page('short'), SEED], {
        encoding: 'utf8',
      }).stdout;
    const alone = shell('"$0" "$1" -q "$2"');
    expect(records(alone)).toHaveLength(1);
    for (const output of ['-', '/dev/stdout', '>(cat)']) {
      // cat may end after the program
      expect(shell(`"$0" "$1" -q "$2" -o ${output} | cat`)).toBe(alone);
    }
    expect(shell('"$0" "$1" text -q "$3" -o - | cat')).toBe(shell('"$0" "$1" text -q "$3"'));
  });

  it('ends with 4 if the disk is full', (context) => {
    context.skip(process.platform !== 'linux', 'no /dev/full here');
    const full = openSync('/dev/full', 'w');
    for (const args of [[page('short')], ['text', SEED], ['text', '--jsonl', long], ['schema']]) {
      const child = spawnSync(process.execPath, [BIN, ...args], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      expect([args, child.status]).toEqual([args, 4]);
      expect(child.stderr).toMatch(UNWRITTEN);
    }
  });
});

/** More than a pipe can hold, so that the program is still writing when the reader leaves. */
const LONG = '"天晴了"\n'.repeat(30_000);
const long = join(mkdtempSync(join(tmpdir(), 'several-')), 'long.txt');
writeFileSync(long, LONG);

describe('a slow reader', () => {
  it('gets every record, and stderr stays empty', async () => {
    const inputs = Array.from({ length: 60 }, () => page('list-and-table'));
    const child = spawn(process.execPath, [BIN, '-q', ...inputs], { stdio: 'pipe' });
    let out = '';
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    for await (const chunk of child.stdout) {
      out += String(chunk);
      await setTimeout(20);
    }
    expect([records(out).length, err]).toEqual([inputs.length, '']);
  });
});

describe('a reader that has left', () => {
  it.each([
    ['records', Array.from({ length: 60 }, () => page('list-and-table'))],
    ['failures', ['-q', ...Array.from({ length: 600 }, (_, i) => page(`missing-${i}`))]],
    ['a text', ['text', long]],
    ['texts', ['text', '--jsonl', long]],
    ['texts from standard input, which goes on', ['text', '--jsonl', '-'], `not json\n${LONG}`],
  ])('ends %s without a word', async (_, args, stdin = '') => {
    const run = await repairArticleUnheard(args, 'stdout', stdin);
    expect([run.code, run.stderr]).toEqual([0, '']);
  });

  it('of stderr does not stop the records', async () => {
    const inputs = Array.from({ length: 300 }, (_, i) => page(`missing-${i}`));
    const run = await repairArticleUnheard(inputs, 'stderr');
    expect(run.code).toBe(3);
    expect(records(run.stdout)).toHaveLength(inputs.length);
  });
});
