/** Checks that the bundle contains all that a run needs and loads no more than that. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN } from './repair-article.ts';

const run = promisify(execFile);

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const LOADS = fileURLToPath(new URL('loads.cjs', import.meta.url));
const PAGES = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const SEED = fileURLToPath(new URL('../fixtures/seed/garbled-article.txt', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'repair-article-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Loads {
  readonly modules: readonly string[];
  readonly files: readonly string[];
}

/** The modules that a run of the program loads and the files that it reads. */
async function loadsOf(...args: readonly string[]): Promise<Loads> {
  const notes = join(folder, 'loads.json');
  const child = spawn(process.execPath, ['--require', LOADS, BIN, ...args], {
    env: { ...process.env, LOADS: notes },
    stdio: 'ignore',
  });
  await once(child, 'close');
  const loads: Loads = JSON.parse(readFileSync(notes, 'utf8'));
  return { ...loads, modules: loads.modules.filter((path) => path !== LOADS) };
}

const textsOf = ({ modules }: Loads): string[] => modules.map((path) => readFileSync(path, 'utf8'));

const ofPackages = ({ modules }: Loads): string[] =>
  modules.filter((path) => path.includes('node_modules'));

/** Encoding tables, packages that are read at their first call, and data files. */
const seldom = ({ modules, files }: Loads): string[] =>
  [...modules, ...files].map((path) => basename(path)).filter((name) => SELDOM.test(name));
const SELDOM = /\.json$|^(?:chardet|jschardet|within)\.cjs$/;

/** The names of the files of dist/data/ that a run reads. */
const dataIn = ({ modules, files }: Loads): string[] =>
  [...modules, ...files]
    .filter((path) => path.includes('/dist/data/'))
    .map((path) => basename(path))
    .sort();

const OTHER_DATA = /^(?:to-|big5-uao|cns11643)/;

/** A string in the code of htmlparser2. */
const PARSER = 'onprocessinginstruction';

describe('what is loaded', () => {
  test.each(['--help', '--version', 'text --help'])('%s: only the built texts', async (args) => {
    const loads = await loadsOf(...args.split(' '));
    const names = loads.modules.filter((path) => path.startsWith(DIST));
    expect(names).toEqual([join(DIST, 'help.cjs')]);
    expect(statSync(join(DIST, 'help.cjs')).size).toBeLessThan(4000);
  });

  test('a page of clean text: no model, no table, no network code', async () => {
    const loads = await loadsOf(join(PAGES, 'interview.html'));
    expect(textsOf(loads).some((text) => text.includes(PARSER))).toBe(false);
    expect(ofPackages(loads)).toEqual([]);
    expect(seldom(loads)).toEqual([]);
    // each further file takes half a millisecond, which is too short to measure, so the list is
    // checked
    const names = loads.modules
      .filter((path) => path.startsWith(DIST))
      .map((path) => basename(path));
    expect(names.sort()).toEqual(
      ['embedded', 'main', 'page', 'repair', 'rolldown-runtime', 'shared', 'start'].map(
        (name) => `${name}.cjs`,
      ),
    );
  });

  test('a requested script: only its table', async () => {
    const loads = await loadsOf('--script', 'hans', join(PAGES, 'interview.html'));
    expect(dataIn(loads)).toEqual(['to-hans.json']);
  });

  test('a garbled page: the model, and no table of rare encodings', async () => {
    const data = dataIn(await loadsOf(SEED));
    expect(data).not.toEqual([]);
    expect(data.filter((name) => OTHER_DATA.test(name))).toEqual([]);
  });

  test('a selector: cheerio, in a separate file', async () => {
    const loads = await loadsOf('--within', 'p', join(PAGES, 'interview.html'));
    expect(new Set(seldom(loads))).toEqual(new Set(['within.cjs']));
    expect(ofPackages(loads)).toEqual([]);
  });

  test('an address: the network code, in a separate file', async () => {
    const loads = await loadsOf('--retries', '0', 'http://127.0.0.1:1/');
    expect(textsOf(loads).some((text) => text.includes('EnvHttpProxyAgent'))).toBe(true);
    expect(ofPackages(loads)).toEqual([]);
  });

  test('the schema: nothing that reads pages', async () => {
    const loads = await loadsOf('schema');
    expect(ofPackages(loads)).toEqual([]);
    expect(textsOf(loads).some((text) => text.includes(PARSER))).toBe(false);
  });
});

const IMPORTED = /\bimport\(/;
const REQUIRED = /\brequire\("([^"]+)"\)/g;

describe('what the bundle contains', () => {
  const load = createRequire(import.meta.url);
  const files = readdirSync(DIST).filter((name) => name.endsWith('.cjs'));

  test('every required module is in it or is part of Node', () => {
    const asked = files.flatMap((name) =>
      [...readFileSync(join(DIST, name), 'utf8').matchAll(REQUIRED)].map(([, path = '']) => path),
    );
    const missing = asked.filter((path) => {
      if (path.startsWith('.')) return !existsSync(join(DIST, path));
      return !isBuiltin(path);
    });
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(isBuiltin)).toEqual([]);
    // code that V8 cached cannot import
    const importing = files.filter((name) => IMPORTED.test(readFileSync(join(DIST, name), 'utf8')));
    expect(importing).toEqual([]);
    expect(missing).toEqual([]);
  });

  test('the package takes 10 MB at most', async () => {
    const npm = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const { stdout } = await run('npm', npm, { cwd: join(DIST, '..'), maxBuffer: 2 ** 22 });
    const [packed]: { unpackedSize: number }[] = JSON.parse(stdout);
    expect(packed?.unpackedSize).toBeGreaterThan(5e6);
    expect(packed?.unpackedSize).toBeLessThanOrEqual(10e6);
  });

  test('the licence of every package is beside it', () => {
    const licences = readFileSync(join(DIST, 'THIRD-PARTY.txt'), 'utf8');
    for (const name of ['cheerio', 'commander', 'htmlparser2', 'jschardet', 'undici']) {
      const { version }: { version: string } = JSON.parse(
        readFileSync(join(DIST, '../node_modules', name, 'package.json'), 'utf8'),
      );
      expect(licences).toContain(`${name} ${version} (`);
    }
    expect(licences).toContain('Copyright (c) Matteo Collina and Undici contributors');
  });

  test('programs load it by import and by require', async () => {
    const imported: object = await import('repair-article');
    const required: object = load('repair-article');
    expect(Object.keys(imported).sort()).toEqual(Object.keys(required).sort());
    expect(Object.keys(imported)).toContain('repairArticle');
    expect(dirname(load.resolve('repair-article'))).toBe(dirname(join(DIST, 'index.js')));
  });
});
