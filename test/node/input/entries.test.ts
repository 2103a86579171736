/** Tests how operands, folders, patterns, lists and standard input become entries. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SOURCE_OPTIONS } from '../../../src/node/input/entry/options.ts';
import { openSource } from '../../../src/node/input/reader.ts';
import { listEntries, type Options, outcome, readAll } from './read-entries.ts';
import { members, response } from './warc-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'entries-'));

/** Makes a folder with the given files. */
const tree = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const root = mkdtempSync(join(folder, 'tree-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
};

const found = async (operands: readonly string[], options: Options = {}): Promise<string[]> =>
  (await readAll(operands, options)).map(outcome);

const FILES = {
  'b/2.html': '<p>b2',
  'b/10.html': '<p>b10',
  'a.html': '<p>a',
  'b.html': '<p>b',
  'b/deep/er/x.htm': '<p>x',
  '湖/冰.html': '<p>冰',
  '.hidden': '<p>hidden',
};

describe('a folder', () => {
  it('gives its files and those in subfolders, ordered by the bytes of their names', async () => {
    const root = tree(FILES);
    const entries = await listEntries([root], { recursive: true });
    const paths = [
      '.hidden',
      'a.html',
      'b/10.html',
      'b/2.html',
      'b/deep/er/x.htm',
      'b.html',
      '湖/冰.html',
    ];
    expect(entries.map(({ relativePath }) => relativePath)).toEqual(paths);
    expect(entries.map(({ input }) => input)).toEqual(paths.map((path) => join(root, path)));
    expect(await found([root], { recursive: true })).toEqual(
      paths.map((path) => FILES[path as keyof typeof FILES]),
    );
  });

  it('is refused without -r, and reported if it is empty', async () => {
    const root = tree({});
    expect(await found([root])).toEqual(['ERR_IS_DIRECTORY']);
    expect(await found([root], { recursive: true })).toEqual(['ERR_NO_FILES']);
  });

  it('may hold archives', async () => {
    const page = (name: string): Buffer =>
      response({ url: `http://news.example/${name}`, body: `<html>${name}` });
    const root = tree({
      'a.html': '<p>a',
      'crawl.warc.gz': members([page('x'), page('y')]),
      'z.jsonl': '{"html":"<p>z"}',
    });
    expect(await found([root], { recursive: true })).toEqual([
      '<p>a',
      '<html>x',
      '<html>y',
      '<p>z',
    ]);
  });
});

describe('a pattern that the shell did not expand', () => {
  const root = tree({ ...FILES, 'literal[1].html': '<p>literal' });
  it.each([
    ['*.html', ['a.html', 'b.html', 'literal[1].html']],
    ['**/*.html', ['a.html', 'b/10.html', 'b/2.html', 'b.html', 'literal[1].html', '湖/冰.html']],
    ['b/*', ['b/10.html', 'b/2.html']],
    ['{a,b}.html', ['a.html', 'b.html']],
    ['?/[0-9].html', ['b/2.html', '湖/冰.html'].slice(0, 1)],
    ['literal[1].html', ['literal[1].html']],
    ['湖/*', ['湖/冰.html']],
  ])('%s', async (pattern, wanted) => {
    const entries = await listEntries([join(root, pattern)]);
    expect(entries.map(({ input }) => input)).toEqual(wanted.map((name) => join(root, name)));
  });

  it('that matches nothing is reported', async () => {
    expect(await found([join(root, '*.pdf')])).toEqual(['ERR_NO_FILES']);
    expect(await found([join(root, 'nowhere', '*.pdf')])).toEqual(['ERR_NOT_FOUND']);
  });
});

describe('a packed page', () => {
  it('is unpacked, up to the limit', async () => {
    const root = tree({
      'a.html.gz': gzipSync('<p>湖面结冰了'),
      'b.gz': gzipSync('x'.repeat(5000)),
    });
    const list = [join(root, 'a.html.gz'), join(root, 'b.gz')];
    expect(await found(list, { maxBytes: 1000 })).toEqual(['<p>湖面结冰了', 'ERR_TOO_LARGE']);
    const cut = tree({ 'c.gz': gzipSync('<p>湖面结冰了', { level: 0 }).subarray(0, -12) });
    const opened = await openSource(join(cut, 'c.gz'), DEFAULT_SOURCE_OPTIONS);
    expect(opened.source.truncated).toBe(true);
  });
});

describe('addresses', () => {
  it('become entries without a request, and without their passwords', async () => {
    expect(await listEntries(['http://reader:secret@news.example/'])).toEqual([
      {
        input: 'http://news.example/',
        type: 'url',
        place: { kind: 'url', url: 'http://reader:secret@news.example/' },
      },
    ]);
  });
});

const script = fileURLToPath(new URL('print-entries.ts', import.meta.url));

/** Runs a line of shell in which $ENTRIES prints entries. */
function shell(line: string, cwd: string, stdin: Uint8Array | string = ''): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const ENTRIES = `${process.execPath} --import tsx ${script}`;
    const tsx = fileURLToPath(
      new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url),
    );
    const env = {
      ...process.env,
      ENTRIES: ENTRIES.replace('--import tsx', `--import file://${tsx}`),
    };
    const child = spawn('bash', ['-c', line], { cwd, env });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.on('error', reject);
    child.on('close', () => {
      if (err !== '') reject(new Error(err));
      resolve(
        out
          .split('\n')
          .filter(Boolean)
          .map((text) => JSON.parse(text)),
      );
    });
    child.stdin.end(stdin);
  });
}

/** A separate process takes its time on a busy machine. */
const SLOW = { timeout: 60_000 };

describe('standard input', SLOW, () => {
  it('is a page, or an archive that is read as a stream', async () => {
    expect(await shell('$ENTRIES -', folder, '<p>湖')).toEqual([['-', 'bytes']]);
    expect(await shell('$ENTRIES -', folder, gzipSync('<p>湖'))).toEqual([['-', 'bytes']]);
    const crawl = members(
      ['x', 'y'].map((name) =>
        response({ url: `http://news.example/${name}`, body: `<html>${name}` }),
      ),
    );
    expect(await shell('$ENTRIES -', folder, crawl)).toEqual([
      ['-', 'bytes'],
      ['-', 'bytes'],
    ]);
    expect(await shell('$ENTRIES - -', folder, '<p>湖')).toEqual([
      ['-', 'bytes'],
      ['-', 'failed'],
    ]);
  });

  it.skipIf(process.platform === 'win32')('may be a named pipe', async () => {
    const [[, kind] = []] = await shell('$ENTRIES <(sleep 0.3; echo "<p>x")', folder);
    expect(kind).toBe('bytes');
  });
});

describe.skipIf(process.platform !== 'linux')('an operand that is not UTF-8', SLOW, () => {
  it('is found by its bytes, although Node lost them', async () => {
    const root = tree({ '湖.html': '<p>utf8' });
    for (const hex of ['d0c2cec5', 'd0c2cec6']) {
      const name = Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from('.html')]);
      writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), '<p>gbk');
    }
    const list = await shell('$ENTRIES *.html', root);
    expect(list.map(([, path]) => path).sort()).toEqual([
      'd0c2cec52e68746d6c',
      'd0c2cec62e68746d6c',
      Buffer.from('湖.html').toString('hex'),
    ]);
  });
});
