/**
 * Tests each door of the package from its tarball: with import and with require, its types,
 * bundled, in a context without Node, and in a browser. All tests share one tarball and one
 * installation.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium } from '../browser/chromium.ts';
import { compile, type Installed, install, outputOf, ROOT } from './installed.ts';

const PAGE = join(ROOT, 'fixtures/seed/garbled-article.txt');

let installed: Installed;
/** A folder from which no file of the package can be reached. */
let away = '';

beforeAll(async () => {
  installed = await install();
  away = mkdtempSync(join(tmpdir(), 'away-'));
});
afterAll(() => {
  installed.remove();
  rmSync(away, { recursive: true });
});

/** The output of consumer.mts. */
const EXPECTED = {
  page: {
    headline: '2025怎么干|上海闵行：做强“大零号湾”创新策源功能',
    speaker: expect.any(String),
    isValid: true,
    pages: ['file', 'file'],
    workers: 2,
  },
  bytes: true,
  text: {
    repaired: '跨江大桥上午正式通车',
    isSame: true,
    edit: '跨江大桥上午正式通车',
    left: 0,
    reverted: true,
    hans: '头发与发展',
    hant: '頭髮與發展',
    utf16: 2,
  },
  encoding: {
    gbk: '你好，世界',
    eucTw: { ok: true, text: '中歈', encoding: { label: 'euc-tw', method: 'override' } },
    uao: { ok: true, text: '丗' },
    detected: 'gb18030',
    binary: null,
  },
  extracted: ['大桥通车', 2],
  quotes: expect.arrayContaining([['路还很长，我们会把配套道路一段一段修好。', '林艺']]),
  schema: true,
  refusals: ['ERR_OPTION', 'ERR_OPTION', 'ERR_OPTION', 'ERR_OPTION', 'ERR_UNKNOWN_OPTION'],
  error: 'a',
};

const resultOf = async (file: string): Promise<unknown> => JSON.parse(await outputOf(file, [PAGE]));

describe('types', () => {
  test.each(['node16', 'nodenext'])('module %s, as a module and as a script', async (module) => {
    const files = ['consumer.mts', 'consumer.cts'];
    await compile(installed.folder, { out: module, files, module });
  });

  test('module esnext with the resolution of bundlers', async () => {
    const options = { module: 'esnext', moduleResolution: 'bundler', noEmit: true };
    await compile(installed.folder, { out: 'bundler', files: ['consumer.mts'], ...options });
  });

  test('Are the types wrong? No', async () => {
    const tarball = createPackageFromTarballData(new Uint8Array(readFileSync(installed.tarball)));
    const { problems = [] } = { ...(await checkPackage(tarball)) } as { problems?: object[] };
    // the resolution of node10 does not know exports
    const others = problems.filter(
      (problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(others).toEqual([]);
  });

  test('publint has nothing to say', async () => {
    const pkgDir = join(installed.folder, 'node_modules/repair-article');
    expect((await publint({ pkgDir, pack: false, level: 'suggestion' })).messages).toEqual([]);
  });
});

describe('programs', () => {
  // the tests of the types have compiled it
  test('import', async () => {
    const result = await resultOf(join(installed.folder, 'nodenext/consumer.mjs'));
    expect(result).toMatchObject(EXPECTED);
  });

  test('require', async () => {
    const result = await resultOf(join(installed.folder, 'nodenext/consumer.cjs'));
    expect(result).toMatchObject(EXPECTED);
  });

  test.each(['cjs', 'esm'] as const)(
    'bundled for Node as %s, and run elsewhere',
    async (format) => {
      const outfile = join(away, `bundled.${format === 'cjs' ? 'cjs' : 'mjs'}`);
      await build({
        entryPoints: [join(installed.folder, 'consumer.mts')],
        bundle: true,
        platform: 'node',
        format,
        outfile,
        logLevel: 'silent',
      });
      const workers = '0 in a program that is bundled with this package';
      expect(await resultOf(outfile)).toMatchObject({
        ...EXPECTED,
        page: { ...EXPECTED.page, workers },
      });
    },
  );
});

const BROWSER_PROGRAM = `
import { extractArticle } from 'repair-article/extract';
import { findQuotes } from 'repair-article/quotes';
import { jsonSchema } from 'repair-article/schema';
import { repairText, revertText } from 'repair-article/text';

const garbled = '璺ㄦ睙澶фˉ涓婂崍姝ｅ紡閫氳溅';
const repaired = repairText(garbled);
const result = {
  text: repaired.text,
  reverted: revertText(repaired) === garbled,
  hant: repairText('头发与发展', { script: 'hant' }).text,
  article: extractArticle('<h1>大桥通车</h1><p>经过三年建设，跨江大桥今天上午正式通车，两岸居民往来时间缩短一半。</p>').ok,
  speaker: findQuotes('林艺说：“路还很长。”')[0]?.speaker?.name,
  schema: typeof jsonSchema,
};
if (typeof document === 'undefined') self.postMessage(result);
else document.title = JSON.stringify(result);
`;

const IN_BROWSER = {
  text: '跨江大桥上午正式通车',
  reverted: true,
  hant: '頭髮與發展',
  article: true,
  speaker: '林艺',
  schema: 'object',
};

/** Globals that every engine has by the standards of the web. */
const OF_THE_WEB = { TextDecoder, TextEncoder, URL, atob };

describe('bundled for browsers', () => {
  let script = '';
  beforeAll(async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: BROWSER_PROGRAM, resolveDir: installed.folder },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    script = outputFiles[0]?.text ?? '';
    const files = Object.keys(metafile.inputs).filter((name) => name.includes('repair-article'));
    expect(files.some((name) => name.includes('dist/browser/text.js'))).toBe(true);
    expect(files.filter((name) => name.endsWith('.cjs'))).toEqual([]);
  });

  test('in a context that has nothing of Node', () => {
    const results: unknown[] = [];
    const postMessage = (result: unknown): void => {
      results.push(structuredClone(result));
    };
    runInNewContext(script, { ...OF_THE_WEB, self: { postMessage } });
    expect(results).toEqual([IN_BROWSER]);
  });

  test.skipIf(!hasChromium)('in a page and a worker of Chromium', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.setContent('<!doctype html><title></title>');
      await page.addScriptTag({ content: script });
      expect(JSON.parse(await page.title())).toEqual(IN_BROWSER);
      expect(await page.evaluate(`(${IN_WORKER})(${JSON.stringify(script)})`)).toEqual(IN_BROWSER);
    } finally {
      await browser.close();
    }
  });
});

/** Runs a script in a worker in the browser and returns its message. */
const IN_WORKER = `(script) => new Promise((resolve, reject) => {
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
})`;
