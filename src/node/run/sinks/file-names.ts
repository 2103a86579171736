/**
 * Names of output files: of the page's name, on any system, inside the output folder, each once.
 * `../../x` → `x`, `CON` → `CON_`, `-rf` → `_rf`, a second `page` → `page-2`.
 */
import { createHash } from 'node:crypto';
import filenamify from 'filenamify';
import type { Entry } from '../../input/entry.ts';

/** Bytes of a name: file systems take 255, an ending and a number come behind. */
const LONGEST = 200;

const PAGE_ENDING = /\.(?:[xs]?html?|mhtml?|txt)$/i;
/** Options of commands, and files that are not shown. */
const UNWANTED_START = /^[-.~]/;

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Cuts a name to its bytes, between characters, and marks it with a digest of the whole. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const mark = `-${digest(name)}`;
  let short = '';
  let bytes = mark.length;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    short += character;
  }
  return short + mark;
}

/** One part of a path that every system takes. */
export function safeName(name: string): string {
  const safe = filenamify(name, { replacement: '_', maxLength: Number.MAX_SAFE_INTEGER });
  return shorten(safe.replace(UNWANTED_START, '_'));
}

/** A path without the slashes at its ends. */
function withoutEdges(path: string): string {
  let start = 0;
  let end = path.length;
  while (path[start] === '/') start += 1;
  while (end > start && path[end - 1] === '/') end -= 1;
  return path.slice(start, end);
}

const lastPart = (path: string): string => withoutEdges(path).split('/').at(-1) ?? '';

/** What a page is called: the last part of its path, or its whole address. */
function titleOf({ input, place, evidence }: Entry): string {
  const url = place.kind === 'url' ? place.url : evidence?.url;
  if (url !== undefined) {
    if (!URL.canParse(url)) return url;
    const { host, pathname, search } = new URL(url);
    return withoutEdges(`${host}${pathname}`) + search;
  }
  return place.kind === 'stdin' ? 'stdin' : lastPart(input);
}

/** The path for an entry's output in the folder, without its ending; its parts with `/`. */
export function pathOf(entry: Entry, keepFolders: boolean, extension: string): string {
  const title = safeName(titleOf(entry).replace(PAGE_ENDING, ''));
  if (!keepFolders || entry.relativePath === undefined) return title;
  const folders = entry.relativePath.split('/').slice(0, -1).filter(Boolean);
  // a folder `a.json` would stand where the file of `a.html` goes
  const safe = folders.map((folder) => {
    const name = safeName(folder);
    return name.toLowerCase().endsWith(extension) ? `${name}_` : name;
  });
  return [...safe, title].join('/');
}

/** Hash of a name as file systems compare it that do not tell A from a. */
function key(path: string): number {
  const folded = path.normalize('NFC').toLowerCase();
  return createHash('sha256').update(folded).digest().readUIntBE(0, 6);
}

/** Gives each name once. Holds 48 bits a name: two that agree in them cost one a number. */
export class Names {
  readonly #taken = new Set<number>();
  /** The last number that was given to a name. */
  readonly #numbers = new Map<number, number>();

  take(path: string): void {
    this.#taken.add(key(path));
  }

  /** `path`, or `path-2`, `path-3` …: the first that is neither taken nor `isThere`. */
  async claim(path: string, isThere: (path: string) => Promise<boolean>): Promise<string> {
    const base = key(path);
    let number = this.#numbers.get(base) ?? 1;
    let name = number === 1 ? path : `${path}-${number}`;
    while (this.#taken.has(key(name)) || (await isThere(name))) {
      number += 1;
      name = `${path}-${number}`;
    }
    if (number > 1) this.#numbers.set(base, number);
    this.#taken.add(key(name));
    return name;
  }
}
