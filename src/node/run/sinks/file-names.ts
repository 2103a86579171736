/**
 * Makes names of output files from names of pages. They are valid on every system, lie inside the
 * output folder, and are unique: `../../x` → `x`, `CON` → `CON_`, `-rf` → `_rf`, a second `page` →
 * `page-2`.
 */
import { createHash } from 'node:crypto';
import filenamify from 'filenamify';
import type { Entry } from '../../input/entry/entry.ts';

/** Number of bytes in a name. File systems permit 255, and an extension and a number are added. */
const LONGEST = 200;

const PAGE_ENDING = /\.(?:[xs]?html?|mhtml?|txt)$/i;
/** Beginnings of command options and of hidden files. */
const UNWANTED_START = /^[-.~]/;

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * Shortens a name to the permitted number of bytes, between characters, and marks it with a digest
 * of the whole.
 */
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

/** Makes one part of a path valid on every system. */
export function safeName(name: string): string {
  const safe = filenamify(name, { replacement: '_', maxLength: Number.MAX_SAFE_INTEGER });
  return shorten(safe.replace(UNWANTED_START, '_'));
}

/** Removes the slashes at both ends of a path. */
function withoutEdges(path: string): string {
  let start = 0;
  let end = path.length;
  while (path[start] === '/') start += 1;
  while (end > start && path[end - 1] === '/') end -= 1;
  return path.slice(start, end);
}

const lastPart = (path: string): string => withoutEdges(path).split('/').at(-1) ?? '';

/** The title of a page: the last part of its path, or its whole address. */
function titleOf({ input, place, evidence }: Entry): string {
  const url = place.kind === 'url' ? place.url : evidence?.url;
  if (url !== undefined) {
    if (!URL.canParse(url)) return url;
    const { host, pathname, search } = new URL(url);
    return withoutEdges(`${host}${pathname}`) + search;
  }
  return place.kind === 'stdin' ? 'stdin' : lastPart(input);
}

/**
 * The path for an entry's output inside the folder, without its extension; its parts are separated
 * by `/`.
 */
export function pathOf(entry: Entry, keepFolders: boolean, extension: string): string {
  const title = safeName(titleOf(entry).replace(PAGE_ENDING, ''));
  if (!keepFolders || entry.relativePath === undefined) return title;
  const folders = entry.relativePath.split('/').slice(0, -1).filter(Boolean);
  // a folder `a.json` would be in the place of the file for `a.html`
  const safe = folders.map((folder) => {
    const name = safeName(folder);
    return name.toLowerCase().endsWith(extension) ? `${name}_` : name;
  });
  return [...safe, title].join('/');
}

/** Hash of a name as it is compared by file systems that ignore case. */
function key(path: string): number {
  const folded = path.normalize('NFC').toLowerCase();
  return createHash('sha256').update(folded).digest().readUIntBE(0, 6);
}

/**
 * Gives each name only once. It keeps 48 bits per name; if two names agree in them, one gets a
 * number without need.
 */
export class Names {
  readonly #taken = new Set<number>();
  /** The last number that was given for each name. */
  readonly #numbers = new Map<number, number>();

  take(path: string): void {
    this.#taken.add(key(path));
  }

  /** Returns `path`, or `path-2`, `path-3` …: the first one that is neither taken nor `isThere`. */
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
