/**
 * Collects clean text from the machine: word lists, files of packages and of the system, and the
 * given folders. None of it is stored in the project.
 */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { decodeBytes } from '../../src/core/encoding/decode-bytes.ts';
import { readHtml } from '../../src/core/html/parse/parse.ts';
import { loadTables } from '../../src/node/data/character-tables.ts';
import { loadModel } from '../../src/node/data/language-model.ts';

/** Texts that form one page together: the content of a file, or words of a list. */
export interface Source {
  readonly kind: string;
  readonly pages: Iterable<readonly string[]>;
}

const LARGEST = 2_000_000;
const LONGEST_LINE = 5000;
const DEEPEST = 12;
const FOREIGN = /[^\p{ASCII}]/u;
const REPLACED = /\ufffd/;

const LINES_OF_PAGE = 40;

function* chunks(lines: readonly string[], size: number): Generator<readonly string[]> {
  for (let at = 0; at < lines.length; at += size) yield lines.slice(at, at + size);
}

/** The words of jieba's dictionary, one by one and joined at random. */
function words(): Source[] {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const list = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter((word) => word !== '');
  const joined = list.flatMap((word, i) =>
    i % 7 === 0 ? [`${word}、${list[(i * 13) % list.length]}${list[(i * 29) % list.length]}`] : [],
  );
  return [
    { kind: 'words', pages: chunks(list, 1) },
    { kind: 'words, joined', pages: chunks(joined, 1) },
  ];
}

const CODE = new Set(['.js', '.mjs', '.cjs', '.ts', '.css', '.py', '.pl', '.pm', '.h', '.c']);
const DATA = new Set([
  '.json',
  '.xml',
  '.yaml',
  '.yml',
  '.desktop',
  '.po',
  '.list',
  '.tsv',
  '.csv',
]);
const PROSE = new Set(['.md', '.txt', '.rst', '.html', '.htm', '']);

function kindOf(path: string): string | null {
  const extension = extname(path).toLowerCase();
  if (CODE.has(extension)) return 'code';
  if (DATA.has(extension)) return 'data';
  return PROSE.has(extension) ? 'prose' : null;
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function* filesIn(folder: string, depth = 0): Generator<string> {
  if (depth > DEEPEST) return;
  for (const entry of entries(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path, depth + 1);
    else if (entry.isFile()) yield path;
  }
}

/** The lines of a UTF-8 file that are not pure ASCII; none if the file is already damaged. */
function linesOf(path: string): readonly string[] {
  if (statSync(path).size > LARGEST) return [];
  const bytes = readFileSync(path);
  if (bytes.includes(0)) return [];
  const text = bytes.toString('utf8');
  if (REPLACED.test(text)) return [];
  return text.split('\n').filter((line) => FOREIGN.test(line) && line.length < LONGEST_LINE);
}

function* pagesOf(folder: string, kind: string): Generator<readonly string[]> {
  for (const path of filesIn(folder)) {
    if (kindOf(path) === kind) yield* chunks(linesOf(path), LINES_OF_PAGE);
  }
}

const FOLDERS = [new URL('../../node_modules', import.meta.url).pathname, '/usr/share', '/usr/lib'];

const LANGUAGES = [
  ['Chinese', /locale\/zh/],
  ['Japanese and Korean', /locale\/(?:ja|ko)/],
  ['others', /locale\/(?!zh|ja|ko)/],
] as const;

const END_OF_MESSAGE = /[\0\n]/;

/** The lines of message catalogs in a language: `/usr/share/locale/zh_CN/…/x.mo`. */
function* messages(language: RegExp): Generator<readonly string[]> {
  for (const path of filesIn('/usr/share/locale')) {
    if (extname(path) !== '.mo' || !language.test(path)) continue;
    const lines = readFileSync(path)
      .toString('utf8')
      .split(END_OF_MESSAGE)
      .filter((line) => FOREIGN.test(line) && !REPLACED.test(line));
    yield* chunks(lines, LINES_OF_PAGE);
  }
}

/** The content of a given folder or file: saved pages, bodies in JSON, or lines of text. */
function* given(path: string): Generator<readonly string[]> {
  const paths = statSync(path).isDirectory() ? filesIn(path) : [path];
  for (const file of paths) {
    if (file.endsWith('.html')) yield blocksOf(readFileSync(file));
    else if (file.endsWith('.json')) {
      const { body } = JSON.parse(readFileSync(file, 'utf8'));
      if (typeof body === 'string') yield body.split('\n');
    } else if (file.endsWith('.txt')) yield* chunks(linesOf(file), LINES_OF_PAGE);
  }
}

/** The visible blocks of a saved page. */
function blocksOf(bytes: Uint8Array): string[] {
  const decoded = decodeBytes(bytes, {
    contentType: null,
    override: null,
    model: loadModel,
    tables: loadTables,
  });
  if ('failure' in decoded) return [];
  return readHtml(decoded.value.text, {}).value.blocks.map(({ text }) => text);
}

export function sources(paths: readonly string[]): Source[] {
  return [
    ...words(),
    ...['prose', 'data', 'code'].flatMap((kind) =>
      FOLDERS.map((folder) => ({
        kind: `${kind} of ${folder.split('/').slice(-1)}`,
        pages: pagesOf(folder, kind),
      })),
    ),
    ...LANGUAGES.map(([name, path]) => ({ kind: `messages, ${name}`, pages: messages(path) })),
    ...paths.map((path) => ({ kind: path, pages: given(path) })),
  ];
}
