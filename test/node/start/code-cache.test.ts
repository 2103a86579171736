import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../src/node/start/cache-folder.ts';
import { CodeCache } from '../../../src/node/start/code-cache.ts';
import { readBetween } from '../../../src/node/start/code-file.ts';
import { Loader } from '../../../src/node/start/loader.ts';

const SOURCES: Readonly<Record<string, string>> = {
  'main.cjs': `const { shout } = require('./voice.cjs');
exports.main = (text) => shout(text);
exports.where = [__filename, __dirname];
exports.path = require('node:path').sep;`,
  'voice.cjs': `exports.shout = (text) => text.toUpperCase() + '!';
exports.fail = () => { throw new Error('fail'); };`,
};

interface Main {
  readonly main: (text: string) => string;
  readonly where: readonly [string, string];
}

let root: string;
let code: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'code-cache-'));
  code = join(root, 'code');
  folder = join(root, 'cache');
  mkdirSync(code);
  for (const [name, text] of Object.entries(SOURCES)) writeFileSync(join(code, name), text);
});

afterEach(() => rmSync(root, { recursive: true }));

/** Runs the program with a cache. Returns the names of the files that had to be compiled. */
function run(conditions: readonly string[] = ['one']): string[] {
  const cache = CodeCache.open(folder, conditions);
  const loader = new Loader(code, cache, readBetween);
  const { main, where } = loader.load('main.cjs') as Main;
  expect(main('abc')).toBe('ABC!');
  expect(where).toEqual([join(code, 'main.cjs'), code]);
  const compiled = loader.compiled();
  cache?.save(compiled);
  return compiled.map(({ name }) => name).sort();
}

const ALL = ['main.cjs', 'voice.cjs'];
const only = (): string => join(folder, readdirSync(folder)[0] ?? '');

describe('the cache of compiled code', () => {
  it('makes compiling unnecessary from the second start on', () => {
    expect(run()).toEqual(ALL);
    expect(run()).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is for one set of conditions only, and keeps a limited number of them', () => {
    run(['one']);
    expect(run(['two'])).toEqual(ALL);
    expect(run(['one'])).toEqual([]);
    for (let at = 0; at < 20; at += 1) run([`version ${at}`]);
    expect(readdirSync(folder)).toHaveLength(12);
    expect(run(['version 19'])).toEqual([]);
  });

  it('grows by files that a later run needs', () => {
    const cache = CodeCache.open(folder, ['one']);
    const loader = new Loader(code, cache, readBetween);
    loader.load('voice.cjs');
    cache?.save(loader.compiled());
    expect(run()).toEqual(['main.cjs']);
    expect(run()).toEqual([]);
  });

  it('compiles a file again that has another length', () => {
    run();
    writeFileSync(join(code, 'voice.cjs'), `${SOURCES['voice.cjs']}\n// longer`);
    expect(run()).toEqual(['voice.cjs']);
    expect(run()).toEqual([]);
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, statSync(path).size - 64)],
    ['empty', (path: string) => truncateSync(path, 0)],
    [
      'of zeros behind its first page',
      (path: string) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0, 512));
      },
    ],
    ['something else', (path: string) => writeFileSync(path, 'x'.repeat(5000))],
    [
      'of a broken index',
      (path: string) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0x7b, 8, 12));
      },
    ],
  ])('is written again when it is %s', (_, damage) => {
    run();
    damage(only());
    expect(run()).not.toEqual([]);
  });

  it('is private', () => {
    run();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(only()).mode & 0o777).toBe(0o600);
  });

  const forRoot = it.skipIf(process.getuid?.() !== 0);

  it.each([
    ['the file can be written by others', () => chmodSync(only(), 0o666)],
    ['the folder can be written by others', () => chmodSync(folder, 0o777)],
  ])('is not used when %s', (_, open) => {
    run();
    open();
    expect(run()).toEqual(ALL);
  });

  it('is not used when it is a link', () => {
    run();
    const target = join(root, 'elsewhere');
    const path = only();
    writeFileSync(target, readFileSync(path), { mode: 0o600 });
    rmSync(path);
    symlinkSync(target, path);
    expect(run()).toEqual(ALL);
    rmSync(folder, { recursive: true });
    mkdirSync(join(root, 'other'));
    symlinkSync(join(root, 'other'), folder);
    expect(run()).toEqual(ALL);
    expect(readdirSync(join(root, 'other'))).toEqual([]);
  });

  forRoot('is not used when the file or the folder belongs to another user', () => {
    run();
    chownSync(only(), 12345, 12345);
    expect(run()).toEqual(ALL);
    expect(run()).toEqual([]);
    chownSync(folder, 12345, 12345);
    expect(run()).toEqual(ALL);
    expect(run()).toEqual(ALL);
  });

  it('is silently absent where it cannot be written', () => {
    folder = join(root, 'file');
    writeFileSync(folder, '');
    expect(run()).toEqual(ALL);
    folder = join(root, 'file/below');
    expect(run()).toEqual(ALL);
    expect(CodeCache.open(null, [])).toBeNull();
  });

  it('keeps the lines and columns of errors', () => {
    const loader = new Loader(code, null, readBetween);
    const { fail } = loader.load('voice.cjs') as { fail: () => void };
    expect(fail).toThrow(
      expect.objectContaining({ stack: expect.stringContaining(`${join(code, 'voice.cjs')}:2:`) }),
    );
  });
});

describe('the folder of the cache', () => {
  it.each([
    ['linux', { HOME: '/home/a' }, '/home/a/.cache/repair-article'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/c' }, '/c/repair-article'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '' }, '/home/a/.cache/repair-article'],
    // the specification of these variables says that relative paths are invalid
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: 'c' }, null],
    ['linux', {}, null],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Caches/repair-article'],
    ['linux', { HOME: '/home/a', NODE_DISABLE_COMPILE_CACHE: '1' }, null],
  ] as const)('is found on %s with %j', (platform, env, expected) => {
    expect(cacheFolder(env, platform)).toBe(expected);
  });
});
