/**
 * Turning bytes into a record needs no Node. Neither src/core/ nor a package that it imports uses a
 * module of Node, and the record is the same where none of Node exists.
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
  key: 'page',
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

test('nor does a package that it imports', async () => {
  // a module of Node cannot be resolved for a browser, so that esbuild rejects and names the
  // importer
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

/** What every engine provides as standards of the web. */
const OF_THE_WEB = { TextDecoder, TextEncoder, URL, atob };

/** The pipeline as a script that puts `processPage` into the global object. */
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

describe('where nothing of Node exists', async () => {
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
