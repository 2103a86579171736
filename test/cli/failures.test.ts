/** What bad input gets: a failure record with a code and a hint, an exit code, nothing thrown. */
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Output } from '../../src/output/schema.ts';
import { type Run, repairArticle } from '../repair-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'failures-'));
const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

const saved = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const STACK = /^\s+at /m;
const PLACEHOLDER = /[{}]/;
const ERROR = /^error: /m;

function expectFailure(run: Run, code: string, exit = 3): void {
  expect(run.stderr).not.toMatch(STACK);
  const record = Output.parse(JSON.parse(run.stdout));
  if (record.ok) throw new Error('a record came out');
  expect(record.error.code).toBe(code);
  expect(record.error.hint.length).toBeGreaterThan(0);
  expect(record.error.message).not.toMatch(PLACEHOLDER);
  expect(run.code).toBe(exit);
}

/** [what, the input, the code]. */
const INPUTS: readonly (readonly [string, string, string])[] = [
  ['an empty file', saved('empty.html', ''), 'ERR_EMPTY'],
  ['white space alone', saved('blank.html', ' \r\n\t\n'), 'ERR_EMPTY'],
  ['a byte order mark alone', saved('mark.html', Buffer.from([0xef, 0xbb, 0xbf])), 'ERR_EMPTY'],
  [
    'a PNG image',
    saved('image.html', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    'ERR_BINARY',
  ],
  ['a PDF', saved('paper.html', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj'), 'ERR_BINARY'],
  [
    'bytes of no text',
    saved(
      'noise.bin',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 3)) & 0xff),
    ),
    'ERR_BINARY',
  ],
  ['a missing file', join(folder, 'missing.html'), 'ERR_NOT_FOUND'],
  ['a file in a missing folder', join(folder, 'none', 'page.html'), 'ERR_NOT_FOUND'],
  ['a folder', folder, 'ERR_IS_DIRECTORY'],
  ['a login page', fixture('pages/fail-login.html'), 'ERR_NO_ARTICLE'],
  ['a list of articles', fixture('pages/fail-list.html'), 'ERR_NO_ARTICLE'],
  [
    'markup without text',
    saved('bare.html', '<!DOCTYPE html><html><body></body></html>'),
    'ERR_NO_ARTICLE',
  ],
  ['one word', saved('word.txt', 'Hello'), 'ERR_NO_ARTICLE'],
  ['another scheme', 'ftp://news.example/page.html', 'ERR_SCHEME'],
  ['an address of this machine', 'http://127.0.0.1:9/page.html', 'ERR_PRIVATE_ADDRESS'],
  ['an address of this machine, as IPv6', 'http://[::1]:9/', 'ERR_PRIVATE_ADDRESS'],
  ['an address that is none', 'http://', 'ERR_FETCH'],
];

describe('a failure record comes out of', () => {
  it.each(INPUTS)('%s', async (_, input, code) => {
    expectFailure(await repairArticle([input]), code);
  });

  it('a file that may not be read', async (context) => {
    const path = saved('closed.html', '<p>x');
    chmodSync(path, 0);
    let readable = true;
    try {
      readFileSync(path);
    } catch {
      readable = false;
    }
    context.skip(readable, 'the superuser may read every file');
    expectFailure(await repairArticle([path]), 'ERR_READ');
  });

  it('a port where nothing listens', async () => {
    const run = await repairArticle(['--allow-private-network', 'http://127.0.0.1:9/']);
    expectFailure(run, 'ERR_FETCH');
  });

  it('an input larger than the limit', async () => {
    const path = saved('large.html', `<p>${'长'.repeat(4000)}</p>`);
    expectFailure(await repairArticle(['--max-bytes', '1000', path]), 'ERR_TOO_LARGE');
    const run = await repairArticle(['--max-bytes', '1000', '-'], readFileSync(path));
    expectFailure(run, 'ERR_TOO_LARGE');
  });

  it('an empty standard input', async () => {
    expectFailure(await repairArticle(['-'], ''), 'ERR_EMPTY');
  });
});

describe('a wrong command line says what is wrong and writes nothing', () => {
  it.each([
    ['no input', []],
    ['an unknown option', ['--colour', 'page.html']],
    ['an encoding of no standard', ['--encoding', 'klingon-8', 'page.html']],
    ['a mode of no kind', ['--repair', 'wild', 'page.html']],
    ['a time below zero', ['--timeout', '-3', 'page.html']],
  ])('%s', async (_, args) => {
    const run = await repairArticle(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(ERROR);
    expect(run.stderr).not.toMatch(STACK);
  });
});
