/** Tests files and everything else that has a path. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutCredentials } from '../../../src/node/input/entry/names.ts';
import { DEFAULT_SOURCE_OPTIONS } from '../../../src/node/input/entry/options.ts';
import { openSource } from '../../../src/node/input/reader.ts';
import { isUrl } from '../../../src/node/input/scheme.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-'));
const BYTES = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 31) & 0xff);
const path = join(folder, '湖面 结冰#1?.html');
writeFileSync(path, BYTES);
symlinkSync(path, join(folder, 'link'));
symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
symlinkSync(join(folder, 'circle'), join(folder, 'circle'));

const codeOf = async (input: string, maxBytes = BYTES.length): Promise<string> => {
  const opened = await openSource(input, { ...DEFAULT_SOURCE_OPTIONS, maxBytes });
  return 'failure' in opened ? opened.failure.code : 'ok';
};

describe('a file', () => {
  it.each(['its path', 'a link'])('gives its bytes by %s', async (by) => {
    const input = by === 'a link' ? join(folder, 'link') : path;
    const opened = await openSource(input, DEFAULT_SOURCE_OPTIONS);
    if ('failure' in opened) throw new Error(opened.failure.message);
    expect(Buffer.compare(opened.bytes, BYTES)).toBe(0);
    expect(opened.source).toEqual({
      type: 'file',
      key: input,
      input,
      url: null,
      redirects: [],
      status: null,
      contentType: null,
      bytes: BYTES.length,
      sha256: createHash('sha256').update(BYTES).digest('hex'),
      truncated: false,
      fetchedAt: null,
    });
  });

  it('may be as large as the limit, but not a byte larger', async () => {
    expect(await codeOf(path, BYTES.length)).toBe('ok');
    expect(await codeOf(path, BYTES.length - 1)).toBe('ERR_TOO_LARGE');
  });

  it('may have no limit', async () => {
    expect(await codeOf(path, Number.POSITIVE_INFINITY)).toBe('ok');
  });

  it.each([
    [join(folder, 'missing'), 'ERR_NOT_FOUND'],
    [join(folder, 'dangling'), 'ERR_NOT_FOUND'],
    [join(path, 'inside'), 'ERR_NOT_FOUND'],
    ['', 'ERR_NOT_FOUND'],
    [folder, 'ERR_IS_DIRECTORY'],
    ['.', 'ERR_IS_DIRECTORY'],
    [join(folder, 'circle'), 'ERR_READ'],
    [join(folder, 'x'.repeat(300)), 'ERR_READ'],
    ['nul\0inside', 'ERR_READ'],
  ])('%j: %s', async (input, code) => {
    expect(await codeOf(input)).toBe(code);
  });
});

describe.skipIf(process.platform === 'win32')('what has no known size', () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);

  it('is read to its end: a pipe', async () => {
    const written = writeFile(pipe, BYTES);
    const opened = await openSource(pipe, DEFAULT_SOURCE_OPTIONS);
    await written;
    if ('failure' in opened) throw new Error(opened.failure.message);
    expect(Buffer.compare(opened.bytes, BYTES)).toBe(0);
    expect(opened.source.bytes).toBe(BYTES.length);
  });

  it('is read no further than the limit', async () => {
    expect(await codeOf('/dev/zero', 1000)).toBe('ERR_TOO_LARGE');
    expect(await codeOf('/dev/null', 1000)).toBe('ok');
  });

  it('is refused where it cannot be read: a socket', async () => {
    const socket = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(socket, resolve);
    });
    try {
      expect(await codeOf(socket)).toBe('ERR_READ');
    } finally {
      server.close();
    }
  });
});

describe('an input', () => {
  it.each([
    ['http://news.example/', true],
    ['HTTPS://news.example/', true],
    ['ftp://news.example/', true],
    ['http:news.example', true],
    ['page.html', false],
    ['./http/page.html', false],
    ['data:text/plain,x', false],
    ['C:\\pages\\1.html', false],
    ['c:/pages/1.html', false],
    ['2025:综述.html', false],
    ['a:b', false],
    ['-', false],
    ['', false],
  ])('%j is an address: %s', (input, wanted) => {
    expect(isUrl(input)).toBe(wanted);
  });

  it.each([
    ['https://reader:secret@news.example/a?b@c', 'https://news.example/a?b@c'],
    ['https://reader@news.example/', 'https://news.example/'],
    ['ftp://reader:secret@news.example/', 'ftp://news.example/'],
    ['http://reader:secret@news.example:99999/', 'http://news.example:99999/'],
    ['http://reader:se cr@et@[::1/', 'http://[::1/'],
    ['https://news.example/a@b', 'https://news.example/a@b'],
    ['http://news.example:99999/a@b', 'http://news.example:99999/a@b'],
    ['reader@page.html', 'reader@page.html'],
    ['C:\\a@b.html', 'C:\\a@b.html'],
  ])('%s is told as %s', (input, wanted) => {
    expect(withoutCredentials(input)).toBe(wanted);
  });
});
