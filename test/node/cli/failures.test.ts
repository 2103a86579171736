/**
 * What invalid input gives: a failure record with a code and a hint, an exit code, and no
 * exception.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Output } from '../../../src/core/record/schema.ts';
import { TOOL } from '../../../src/core/record/tool.ts';
import { type Run, repairArticle } from '../../repair-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'failures-'));
const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url));

const saved = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 167 + (i >> 3)) & 0xff);

const STACK = /^\s+at /m;
const PLACEHOLDER = /[{}]/;
const ERROR = /^error: /m;
const MEGABYTE = 1024 * 1024;

/**
 * Expects one record on stdout that states the failure, and one line on stderr that says the same.
 */
function expectFailure(run: Run, code: string, exit = 3): void {
  expect(run.stderr).not.toMatch(STACK);
  expect(run.stdout.split('\n')).toHaveLength(2);
  const record = Output.parse(JSON.parse(run.stdout));
  if (record.ok) throw new Error('a record came out');
  expect(record.error.code).toBe(code);
  expect(record.error.hint.length).toBeGreaterThan(0);
  expect(record.error.message).not.toMatch(PLACEHOLDER);
  expect(record.error.hint).not.toMatch(PLACEHOLDER);
  expect(record.tool).toEqual(TOOL);
  expect(run.stderr).toBe(`${record.source.input}: ${record.error.message} ${record.error.hint}\n`);
  expect(run.code).toBe(exit);
}

/** Rows of: what it is, the input, the code. */
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
  ['bytes of no text', saved('noise.bin', noise(4096)), 'ERR_BINARY'],
  [
    'a JPEG image',
    saved(
      'photo.htm',
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300080606', 'hex'),
    ),
    'ERR_BINARY',
  ],
  [
    'a compressed page with little on it',
    saved('page.html.gz', gzipSync('<p>湖面结冰了')),
    'ERR_NO_ARTICLE',
  ],
  [
    'an Office file',
    saved('page.doc', Buffer.concat([Buffer.from('504b030414000600', 'hex'), noise(4096)])),
    'ERR_BINARY',
  ],
  [
    'text with NULs strewn in',
    saved('nuls.txt', '湖面结冰了，\0\0\0\0渡船停航。'.repeat(50)),
    'ERR_BINARY',
  ],
  ['no-break and wide spaces alone', saved('wide.txt', '\u00a0\u3000\u3000\n'), 'ERR_EMPTY'],
  ['a missing file', join(folder, 'missing.html'), 'ERR_NOT_FOUND'],
  ['a file in a missing folder', join(folder, 'none', 'page.html'), 'ERR_NOT_FOUND'],
  ['a folder', folder, 'ERR_IS_DIRECTORY'],
  ['a file as if it were a folder', join(fixture('pages/short.html'), 'x'), 'ERR_NOT_FOUND'],
  ['a name that is too long', join(folder, 'x'.repeat(300)), 'ERR_READ'],
  ['a login page', fixture('pages/fail-login.html'), 'ERR_NO_ARTICLE'],
  ['a list of articles', fixture('pages/fail-list.html'), 'ERR_NO_ARTICLE'],
  ['a page that is not there', fixture('pages/fail-missing.html'), 'ERR_NO_ARTICLE'],
  ['a page without text', fixture('pages/fail-empty.html'), 'ERR_NO_ARTICLE'],
  ['a check for robots', fixture('pages/fail-waf.html'), 'ERR_NO_ARTICLE'],
  [
    'markup without text',
    saved('bare.html', '<!DOCTYPE html><html><body></body></html>'),
    'ERR_NO_ARTICLE',
  ],
  ['one word', saved('word.txt', 'Hello'), 'ERR_NO_ARTICLE'],
  ['another scheme', 'ftp://news.example/page.html', 'ERR_SCHEME'],
  ['a file of another machine', 'FILE://host/etc/hosts', 'ERR_SCHEME'],
  ['an address with the page in it', 'data:text/html,<p>x', 'ERR_NOT_FOUND'],
  ['an address of this machine', 'http://127.0.0.1:9/page.html', 'ERR_PRIVATE_ADDRESS'],
  ['an address of this machine, as IPv6', 'http://[::1]:9/', 'ERR_PRIVATE_ADDRESS'],
  ['an address of this machine, in another spelling', 'http://2130706433/', 'ERR_PRIVATE_ADDRESS'],
  ['an address of this machine, shortened', 'http://0x7f.1/', 'ERR_PRIVATE_ADDRESS'],
  ['an address of a cloud', 'http://169.254.169.254/latest/', 'ERR_PRIVATE_ADDRESS'],
  ['an address that is none', 'http://', 'ERR_FETCH'],
];

describe('a failure record is written for', () => {
  it.each(INPUTS)('%s', async (_, input, code) => {
    expectFailure(await repairArticle([input]), code);
  });

  it('a file without read permission', async (context) => {
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

  it('a port on which nothing listens', async () => {
    const run = await repairArticle(['--allow-private-network', 'http://127.0.0.1:9/']);
    expectFailure(run, 'ERR_FETCH');
  });

  it('an input larger than the limit', async () => {
    const path = saved('large.html', `<p>${'长'.repeat(4000)}</p>`);
    expectFailure(await repairArticle(['--max-bytes', '1000', path]), 'ERR_TOO_LARGE');
    const run = await repairArticle(['--max-bytes', '1000', '-'], readFileSync(path));
    expectFailure(run, 'ERR_TOO_LARGE');
  });

  it('a device that never ends', async (context) => {
    context.skip(process.platform === 'win32', 'no /dev/zero here');
    const run = await repairArticle(['--max-bytes', String(MEGABYTE), '/dev/zero']);
    expectFailure(run, 'ERR_TOO_LARGE');
  });

  it('a pipe that is larger than the limit', async (context) => {
    context.skip(process.platform === 'win32', 'no named pipes here');
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = repairArticle(['--max-bytes', '1000', pipe]);
    // opening the pipe waits for its reader
    await writeFile(pipe, '长'.repeat(1000)).catch(() => {});
    expectFailure(await reading, 'ERR_TOO_LARGE');
  });

  it.each(['9999999', '0.0015'])('a fetch that may take %s s', async (seconds) => {
    const refused = 'http://127.0.0.1:9/';
    const run = await repairArticle(['--timeout', seconds, '--allow-private-network', refused]);
    const { error } = JSON.parse(run.stdout);
    expect(['ERR_FETCH', 'ERR_TIMEOUT']).toContain(error.code);
    expectFailure(run, error.code);
  });

  it.each([
    ['an address', 'http://reader:secret@127.0.0.1/', 'ERR_PRIVATE_ADDRESS'],
    ['an address that is none', 'http://reader:secret@127.0.0.1:99999/', 'ERR_FETCH'],
    ['an address of another scheme', 'ftp://reader:secret@news.example/', 'ERR_SCHEME'],
  ])('%s, and its password is told nobody', async (_, address, code) => {
    const run = await repairArticle([address]);
    expectFailure(run, code);
    expect(run.stdout + run.stderr).not.toContain('secret');
    for (const args of [['text'], ['text', '--jsonl']]) {
      const text = await repairArticle([...args, address]);
      expect(text).toMatchObject({ code: 3, stdout: '' });
      expect(text.stderr).toContain(JSON.parse(run.stdout).error.message);
      expect(text.stderr).not.toContain('secret');
    }
  });

  it('an empty standard input', async () => {
    expectFailure(await repairArticle(['-'], ''), 'ERR_EMPTY');
  });
});

describe('a wrong command line says what is wrong and writes nothing', () => {
  it.each([
    ['an unknown option', ['--colour', 'page.html']],
    ['an encoding of no standard', ['--encoding', 'klingon-8', 'page.html']],
    ['a mode of no kind', ['--repair', 'wild', 'page.html']],
    ['a script of no kind', ['--script', 'latin', 'page.html']],
    ['a format of no kind', ['--format', 'xml', 'page.html']],
    ['a time below zero', ['--timeout', '-3', 'page.html']],
    ['a time that is no number', ['--timeout', 'soon', 'page.html']],
    ['no bytes at all', ['--max-bytes', '0', 'page.html']],
    ['half a byte', ['--max-bytes', '1.5', 'page.html']],
    ['an option without its value', ['page.html', '--encoding']],
    ['an unknown option of text', ['text', '--colour']],
    ['an encoding of no standard, of text', ['text', '--encoding', 'klingon-8']],
  ])('%s', async (_, args) => {
    const run = await repairArticle(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(ERROR);
    expect(run.stderr).not.toMatch(STACK);
  });
});
