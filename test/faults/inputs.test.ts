/** Inputs that cannot be read, or hardly. Each must give a record, and none may be waited for. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ENTRIES_OPTIONS, entries } from '../../src/node/input/entries.ts';
import { openPipe } from '../../src/node/input/files/pipe.ts';
import { listEntries, outcome, readAll } from '../node/input/read-entries.ts';

const root = mkdtempSync(join(tmpdir(), 'inputs-'));
const made = (name: string): string => {
  const path = join(root, name);
  mkdirSync(path);
  return path;
};

const codes = async (operand: string): Promise<Record<string, string>> => {
  const list = await listEntries([operand], { recursive: true });
  const opened = await readAll([operand], { recursive: true });
  return Object.fromEntries(
    list.map(({ relativePath = '' }, i) => {
      const one = opened[i];
      return [relativePath, one === undefined ? '' : outcome(one)];
    }),
  );
};

const isPosix = process.platform !== 'win32';

const NOBODY = 65_534;

/** Runs as a user who may not read everything, in case the tests run as superuser. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  chmodSync(root, 0o755);
  process.seteuid?.(NOBODY);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe.skipIf(!isPosix)('F9 paths that are not files', () => {
  it('F9 a circle of links gives a record and is not followed for ever', async () => {
    const folder = made('links');
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'page.html'), '<p>x');
    symlinkSync('..', join(folder, 'a', 'up'));
    symlinkSync('.', join(folder, 'a', 'here'));
    symlinkSync('self', join(folder, 'self'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('a/page.html', join(folder, 'link.html'));
    expect(await codes(folder)).toEqual({
      'a/here': 'ERR_READ',
      'a/page.html': '<p>x',
      'a/up': 'ERR_READ',
      dangling: 'ERR_NOT_FOUND',
      'link.html': '<p>x',
      self: 'ERR_READ',
    });
  });

  it('F9 folders that link to each other are read to an end', async () => {
    const folder = made('knot');
    for (let i = 0; i < 12; i += 1) mkdirSync(join(folder, String(i)));
    for (let i = 0; i < 11; i += 1) symlinkSync(`../${i + 1}`, join(folder, String(i), 'next'));
    const list = Object.values(await codes(folder));
    expect(list.every((code) => code === 'ERR_READ')).toBe(true);
    expect(list.length).toBeGreaterThan(0);
  });

  it('F9 pipes, sockets and devices in a folder are skipped with a record', async () => {
    const folder = made('special');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/dev/zero', join(folder, 'zero'));
    writeFileSync(join(folder, 'page.html'), '<p>x');
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(join(folder, 'socket'), resolve);
    });
    try {
      expect(await codes(folder)).toEqual({
        'page.html': '<p>x',
        pipe: 'ERR_READ',
        socket: 'ERR_READ',
        zero: 'ERR_READ',
      });
      expect((await readAll([join(folder, 'socket')])).map(outcome)).toEqual(['ERR_READ']);
    } finally {
      server.close();
    }
  });

  it('F9 a pipe to which nobody writes is abandoned', async () => {
    const path = join(root, 'silent');
    execFileSync('mkfifo', [path]);
    expect(await openPipe(Buffer.from(path), 50)).toBeNull();
  });

  it('F9 a file without read permission gives a record', async () => {
    const folder = made('closed');
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'page.html'), '<p>x');
    writeFileSync(join(folder, 'inner', 'page.html'), '<p>x');
    // load all modules first, because only the superuser may be able to read them
    await codes(folder);
    chmodSync(join(folder, 'page.html'), 0);
    chmodSync(join(folder, 'inner'), 0);
    const read = (): Promise<Record<string, string>> => codes(folder);
    expect(await asNobody(read)).toEqual({ inner: 'ERR_READ', 'page.html': 'ERR_READ' });
  });
});

describe.skipIf(process.platform !== 'linux')('F10 a file name in GBK', () => {
  it('F10 is read by its bytes, and the record has them', async () => {
    const folder = made('gbk');
    const name = Buffer.concat([Buffer.from('d0c2cec5', 'hex'), Buffer.from('.html')]);
    const path = Buffer.concat([Buffer.from(`${folder}/`), name]);
    writeFileSync(path, '<p>gbk');
    writeFileSync(join(folder, '湖.html'), '<p>utf8');
    const opened = await readAll([folder], { recursive: true });
    const [gbk, utf8] = opened;
    expect(opened.map(outcome)).toEqual(['<p>gbk', '<p>utf8']);
    expect(gbk?.source.pathBytes).toBe(path.toString('base64'));
    expect(gbk?.source.input).toContain('\ufffd');
    expect(utf8?.source).not.toHaveProperty('pathBytes');
    const list = join(root, 'gbk.list');
    writeFileSync(list, Buffer.concat([path, Buffer.from('\n')]));
    expect((await readAll([], { inputLists: [list] })).map(outcome)).toEqual(['<p>gbk']);
  });
});

describe('F11 the same input', () => {
  it('F11 twice gives two records', async () => {
    const path = join(root, 'twice.html');
    writeFileSync(path, '<p>x');
    expect((await readAll([path, path])).map(outcome)).toEqual(['<p>x', '<p>x']);
  });
});

describe('F13 a list of inputs', () => {
  it('F13 may have CRLF, a byte order mark, blank lines and comments', async () => {
    const folder = made('listed');
    for (const name of ['a', 'b', '#c', ' d ']) writeFileSync(join(folder, name), `<p>${name}`);
    const list = join(root, 'list.txt');
    const names = ['a', '', '# a comment', 'b', join('.', '..', 'listed', '#c'), ' d ', 'missing'];
    const paths = names.map((name) =>
      name === '' || name.startsWith('# ') ? name : join(folder, name),
    );
    writeFileSync(list, `\ufeff${paths.join('\r\n')}\r\n\r\n`);
    const wanted = ['<p>a', '<p>b', '<p>#c', '<p> d ', 'ERR_NOT_FOUND'];
    expect((await readAll([], { inputLists: [list] })).map(outcome)).toEqual(wanted);
  });

  it.skipIf(!isPosix)('F13 may be separated by NUL, with any names', async () => {
    const folder = made('nul');
    const names = ['a\nb', '#c', 'd\r'];
    for (const name of names) writeFileSync(join(folder, name), `<p>${name}`);
    const list = join(root, 'list.nul');
    writeFileSync(list, names.map((name) => `${folder}/${name}\0`).join(''));
    const options = { inputLists: [list], nulSeparated: true };
    expect((await readAll([], options)).map(outcome)).toEqual(names.map((name) => `<p>${name}`));
  });

  it('F13 that is missing or a folder gives a record', async () => {
    const options = { inputLists: [join(root, 'no-list'), root] };
    expect((await readAll([], options)).map(outcome)).toEqual(['ERR_NOT_FOUND', 'ERR_READ']);
  });

  it('F13 may have a million names, none of which is kept in memory', async () => {
    const list = join(root, 'million.txt');
    const block = 'http://news.example/page.html\n'.repeat(10_000);
    writeFileSync(list, '');
    for (let i = 0; i < 100; i += 1) writeFileSync(list, block, { flag: 'a' });
    let count = 0;
    let most = 0;
    for await (const entry of entries([], { ...DEFAULT_ENTRIES_OPTIONS, inputLists: [list] })) {
      count += entry.type === 'url' ? 1 : 0;
      if (count % 50_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    expect(count).toBe(1_000_000);
    expect(most).toBeLessThan(300 * 1024 * 1024);
  }, 60_000);
});
