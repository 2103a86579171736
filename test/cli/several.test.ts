/** Several inputs: JSON Lines in the order of the inputs, whatever becomes of each. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Output } from '../../src/output/schema.ts';
import { TOOL } from '../../src/output/tool.ts';
import { BIN, repairArticle } from '../repair-article.ts';

const GLOSS = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/;

const page = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/pages/${name}.html`, import.meta.url));
const records = (stdout: string): Output[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => Output.parse(JSON.parse(line)));

describe('several inputs', () => {
  it('give a line each, in their order, and exit code 1 where some fail', async () => {
    const inputs = [page('taiwan'), page('missing'), page('hongkong'), page('fail-login')];
    const run = await repairArticle(inputs);
    const lines = records(run.stdout);
    expect(lines.map(({ source }) => source.input)).toEqual(inputs);
    expect(lines.map(({ ok }) => ok)).toEqual([true, false, true, false]);
    expect(run.code).toBe(1);
  });

  it('end in 0 where all are good, and in 3 where none is', async () => {
    const good = await repairArticle([page('taiwan'), page('short')]);
    expect([good.code, records(good.stdout).length]).toEqual([0, 2]);
    const bad = await repairArticle([page('missing'), page('fail-empty')]);
    expect([bad.code, records(bad.stdout).length]).toEqual([3, 2]);
  });

  it('may name standard input among them', async () => {
    const run = await repairArticle([page('short'), '-'], readFileSync(page('taiwan')));
    expect(records(run.stdout).map(({ source }) => source.type)).toEqual(['file', 'stdin']);
  });
});

describe('one input', () => {
  it('is one line for programs, and indented on request', async () => {
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

  it('keeps what the options say', async () => {
    const seed = fileURLToPath(new URL('../../fixtures/seed/garbled-article.txt', import.meta.url));
    const [off] = records((await repairArticle(['--repair', 'off', seed])).stdout);
    const [noGloss] = records((await repairArticle(['--no-repair', 'gloss', seed])).stdout);
    const [kept] = records((await repairArticle(['--script', 'keep', seed])).stdout);
    if (!(off?.ok && noGloss?.ok && kept?.ok)) throw new Error('no record');
    expect(off.edits).toEqual([]);
    expect(off.body.text).toContain('(');
    expect(noGloss.body.text).toContain('（guān）');
    expect(kept.headline).toContain('閔行');
    expect(kept.body.text).not.toMatch(GLOSS);
  });
});

describe('the program', () => {
  it('tells its version, the one of the package', async () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect((await repairArticle(['--version'])).stdout).toBe(`${manifest.version}\n`);
    expect(TOOL).toEqual({ name: manifest.name, version: manifest.version });
  });

  it('prints a schema that names what the records have', async () => {
    const run = await repairArticle(['schema']);
    expect(run.code).toBe(0);
    const text = run.stdout;
    const [record] = records((await repairArticle([page('short')])).stdout);
    for (const key of Object.keys(record ?? {})) expect(text).toContain(`"${key}"`);
    expect(JSON.parse(text)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') });
  });

  it('is quiet when the reader has gone', async () => {
    const inputs = Array.from({ length: 40 }, () => page('list-and-table'));
    const child = spawn(process.execPath, [BIN, ...inputs], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('ends in 4 when the disk is full', async (context) => {
    context.skip(process.platform !== 'linux', 'no /dev/full here');
    const { openSync } = await import('node:fs');
    const child = spawn(process.execPath, [BIN, page('short')], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(4);
    expect(stderr).toContain('cannot be written');
  });
});
