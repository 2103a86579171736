/**
 * The pages to measure on: those of a folder, and pages of any size made of the project's own
 * sentences.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from '../eval/articles/scoring/extractors.ts';
import { hans } from '../eval/encoding/text.ts';

/** The library as users install it. */
export const { repairBytes, repairText } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index.ts');

const PAGE = /\.html?$/;

/** The bytes of each page of a folder, ordered by name. */
export const readPages = (folder: string): Uint8Array[] =>
  readdirSync(folder)
    .filter((name) => PAGE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name)));

export interface CleanPage {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** The pages of a folder that contain an article and need no repair. */
export function cleanPages(folder: string): CleanPage[] {
  const pages = readPages(folder).filter((bytes) => {
    const record = repairBytes(bytes);
    return record.ok && record.edits.length === 0;
  });
  if (pages.length === 0) throw new Error(`no clean page in ${folder}`);
  return pages.map((bytes) => ({ bytes, text: decode(bytes) }));
}

const PARAGRAPH = 4;

/** Makes a news page of about the given number of bytes in UTF-8: one article among menus. */
export function pageOf(bytes: number, charset = 'utf-8'): string {
  const paragraphs: string[] = [];
  for (let size = 0, at = 0; size < bytes; at += PARAGRAPH) {
    const text = Array.from(
      { length: PARAGRAPH },
      (_, i) => hans[(at + i) % hans.length] ?? '',
    ).join('');
    const own = `<p class="text" id="p${at}">${text}</p>\n<!-- ${at} --><div class="menu"><a href="/${at}.html">${at}</a></div>\n`;
    paragraphs.push(own);
    size += Buffer.byteLength(own);
  }
  return `<!doctype html><html lang="zh"><head><meta charset="${charset}"><title>河口大桥今日通车_河口新闻网</title></head>
<body><nav><a href="/">首页</a><a href="/news">要闻</a></nav><div class="content"><h1>河口大桥今日通车</h1>
<div class="info">2025-01-16 08:30 来源：河口日报</div><div class="article">${paragraphs.join('')}</div></div>
<footer>© 2025 河口报业有限公司</footer></body></html>`;
}

/** Runs `work` with a temporary folder that contains the given files. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  run: (folder: string) => Promise<T> | T,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'repair-article-bench-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
