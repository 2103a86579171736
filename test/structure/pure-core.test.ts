/**
 * What turns bytes into a record needs no Node: neither src/core/ nor a package below it imports a
 * module of Node's, and it gives the same record where nothing of Node is there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/core/page/source.ts';
import { processPage } from '../../src/core/pipeline.ts';
import { contextOf } from '../../src/node/data/context.ts';
import { importGraph } from './imports.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = join(ROOT, 'fixtures/pages');

const PAGE = /\.(?:html|txt)$/;

const sourceOf = (bytes: number): Source => ({
  type: 'file',
  input: 'page.html',
  url: null,
  redirects: [],
  status: null,
  contentType: null,
  bytes,
  sha256: null,
  truncated: false,
  fetchedAt: null,
});

const graph = importGraph();
const core = [...graph.keys()].filter((file) => file.startsWith('core/'));

test('no module of the core imports one of Node’s', () => {
  const wrong = core.flatMap((file) =>
    (graph.get(file) ?? []).filter(isBuiltin).map((module) => `${file} → ${module}`),
  );
  expect(core.length).toBeGreaterThan(150);
  expect(wrong).toEqual([]);
});

test('nor does a package below it', async () => {
  // a module of Node's cannot be resolved for a browser: esbuild rejects and names who imports it
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: core.map((file) => `src/${file}`),
    outdir: 'unwritten',
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    splitting: true,
    metafile: true,
    logLevel: 'silent',
  });
  const external = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports.filter((one) => one.external).map(({ path }) => `${file} → ${path}`),
  );
  expect(Object.keys(metafile.inputs)).toContain('src/core/pipeline.ts');
  expect(external).toEqual([]);
});

/** What every engine has by the standards of the web. */
const OF_THE_WEB = { TextDecoder, TextEncoder, URL, atob };

/** The pipeline as a script that leaves `processPage` in the global object. */
async function pipelineScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/core/pipeline.ts'],
    write: false,
    bundle: true,
    format: 'iife',
    globalName: 'core',
    platform: 'browser',
  });
  return outputFiles[0]?.text ?? '';
}

describe('where nothing of Node is there', async () => {
  const sandbox = createContext({ ...OF_THE_WEB });
  runInContext(await pipelineScript(), sandbox);
  const away: typeof processPage = runInContext('core.processPage', sandbox);
  const { utf8: _, ...context } = contextOf(null);

  test('the names of Node are not defined', () => {
    const names = '[typeof Buffer, typeof process, typeof require, typeof setTimeout]';
    expect(new Set(runInContext(names, sandbox))).toEqual(new Set(['undefined']));
  });

  test.each(readdirSync(PAGES).filter((name) => PAGE.test(name)))('%s: the same record', (name) => {
    const bytes = readFileSync(join(PAGES, name));
    const source = sourceOf(bytes.length);
    const record = JSON.stringify(processPage(bytes, source, contextOf(null)));
    expect(JSON.stringify(away(new Uint8Array(bytes), source, context))).toBe(record);
  });
});
