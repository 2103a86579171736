/**
 * The files in a folder and in those below, in the order of their bytes. What is no file is found
 * too, with the failure it gives: nothing is passed over without a word, and nothing is waited for.
 */
import type { Stats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { type Failure, failure } from '../../../core/messages/failure.ts';
import { answered } from './answered.ts';
import { explain } from './file.ts';
import { shownPath } from './path.ts';

export interface Found {
  readonly path: Buffer;
  /** Below the folder, `/`-separated, for people. */
  readonly relativePath: string;
  /** Why it is no file that can be read. */
  readonly failure: Failure | null;
}

export interface Filter {
  readonly file: (relativePath: string) => boolean;
  readonly folder: (relativePath: string) => boolean;
}

const ALL: Filter = { file: () => true, folder: () => true };

/** Links to folders inside of one another: a knot of them would have no end. */
const MOST_LINKS = 8;

/** Why a path that is no folder is no file either: opening a pipe would wait for its writer. */
export function troubleOf(path: Uint8Array, stats: Stats): Failure | null {
  const input = shownPath(path);
  if (stats.isFIFO()) return failure('ERR_READ', { input, detail: 'it is a named pipe' });
  if (stats.isSocket()) return failure('ERR_READ', { input, detail: 'it is a socket' });
  return stats.isFile() ? null : failure('ERR_READ', { input, detail: 'it is a device' });
}

const SLASH = Buffer.from('/');

/** `below` with a folder's path in front; the folder of no name is the current one. */
const join = (folder: Buffer, name: Buffer): Buffer =>
  folder.length === 0 || folder.at(-1) === SLASH[0]
    ? Buffer.concat([folder, name])
    : Buffer.concat([folder, SLASH, name]);

interface Walk {
  readonly filter: Filter;
  /** The folders that the one at hand lies in, by device and number. */
  readonly above: ReadonlySet<string>;
  readonly links: number;
}

const idOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

/** Names one byte a character: they keep any bytes, sort by them, and a million take 40 MB. */
const namesIn = async (folder: Buffer): Promise<string[]> =>
  (await answered(readdir(folder.length === 0 ? '.' : folder, { encoding: 'latin1' }))).sort();

/** The walk below a folder of the walk, or why it is not entered. */
async function enter(path: Buffer, stats: Stats, walk: Walk): Promise<Walk | Failure> {
  const input = shownPath(path);
  const id = idOf(stats);
  if (walk.above.has(id)) {
    return failure('ERR_READ', { input, detail: 'it is a link to a folder that it lies in' });
  }
  const isLink = (await answered(lstat(path))).isSymbolicLink();
  const links = walk.links + (isLink ? 1 : 0);
  if (links > MOST_LINKS) {
    return failure('ERR_READ', { input, detail: `it lies behind more than ${MOST_LINKS} links` });
  }
  return { ...walk, above: new Set([...walk.above, id]), links };
}

/** The files of a folder that lies in the walk. */
async function* visitFolder(
  path: Buffer,
  relativePath: string,
  stats: Stats,
  walk: Walk,
): AsyncGenerator<Found> {
  try {
    const below = await enter(path, stats, walk);
    if ('code' in below) yield { path, relativePath, failure: below };
    else yield* walkFolder(path, `${relativePath}/`, below);
  } catch (error) {
    yield { path, relativePath, failure: explain(shownPath(path), error) };
  }
}

async function* walkFolder(folder: Buffer, prefix: string, walk: Walk): AsyncGenerator<Found> {
  const { filter } = walk;
  for (const latin1 of await namesIn(folder)) {
    const name = Buffer.from(latin1, 'latin1');
    const path = join(folder, name);
    const relativePath = prefix + shownPath(name);
    const stats = await answered(stat(path)).catch((error: unknown) =>
      explain(shownPath(path), error),
    );
    if ('code' in stats) {
      if (filter.file(relativePath)) yield { path, relativePath, failure: stats };
    } else if (!stats.isDirectory()) {
      if (filter.file(relativePath)) yield { path, relativePath, failure: troubleOf(path, stats) };
    } else if (filter.folder(relativePath)) {
      yield* visitFolder(path, relativePath, stats, walk);
    }
  }
}

/** All files below a folder. Rejects where the folder itself cannot be read. */
export async function* filesIn(folder: Buffer, filter: Filter = ALL): AsyncGenerator<Found> {
  const root = idOf(await answered(stat(folder.length === 0 ? '.' : folder)));
  yield* walkFolder(folder, '', { filter, above: new Set([root]), links: 0 });
}
