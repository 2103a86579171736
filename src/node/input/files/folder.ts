/**
 * Lists the files in a folder and its subfolders, ordered by the bytes of their names.
 *
 * Paths that are not regular files are listed too, with a failure, so that nothing is skipped
 * silently. None of them is opened, so that nothing blocks.
 */
import type { Stats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { type Failure, failure } from '../../../core/messages/failure.ts';
import { answered } from './answered.ts';
import { explain } from './file.ts';
import { shownPath } from './path.ts';

export interface Found {
  readonly path: Buffer;
  /** Path below the folder, with `/` between folders, for people. */
  readonly relativePath: string;
  /** Why it cannot be read as a file, or null. */
  readonly failure: Failure | null;
}

export interface Filter {
  readonly file: (relativePath: string) => boolean;
  readonly folder: (relativePath: string) => boolean;
}

const ALL: Filter = { file: () => true, folder: () => true };

/**
 * Largest number of links to folders on one path. Links that point at each other would have no end.
 */
const MOST_LINKS = 8;

/**
 * Why a path that is not a folder cannot be read as a file either. (Opening a pipe, for example,
 * would wait for its writer.)
 */
export function troubleOf(path: Uint8Array, stats: Stats): Failure | null {
  const input = shownPath(path);
  if (stats.isFIFO()) return failure('ERR_READ', { input, detail: 'it is a named pipe' });
  if (stats.isSocket()) return failure('ERR_READ', { input, detail: 'it is a socket' });
  return stats.isFile() ? null : failure('ERR_READ', { input, detail: 'it is a device' });
}

const SLASH = Buffer.from('/');

/** Joins a folder and a name. The empty folder is the current one. */
const join = (folder: Buffer, name: Buffer): Buffer =>
  folder.length === 0 || folder.at(-1) === SLASH[0]
    ? Buffer.concat([folder, name])
    : Buffer.concat([folder, SLASH, name]);

interface Walk {
  readonly filter: Filter;
  /** Device and inode numbers of the folders that contain the current one. */
  readonly above: ReadonlySet<string>;
  readonly links: number;
}

const idOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

/**
 * Names in a folder, as strings with one character per byte. They keep any bytes and sort by them,
 * and a million take 40 MB.
 */
const namesIn = async (folder: Buffer): Promise<string[]> =>
  (await answered(readdir(folder.length === 0 ? '.' : folder, { encoding: 'latin1' }))).sort();

/** The walk inside a folder, or the failure that says why it is not entered. */
async function enter(path: Buffer, stats: Stats, walk: Walk): Promise<Walk | Failure> {
  const input = shownPath(path);
  const id = idOf(stats);
  if (walk.above.has(id)) {
    return failure('ERR_READ', { input, detail: 'it is a link to a folder that contains it' });
  }
  const isLink = (await answered(lstat(path))).isSymbolicLink();
  const links = walk.links + (isLink ? 1 : 0);
  if (links > MOST_LINKS) {
    return failure('ERR_READ', {
      input,
      detail: `it is reached through more than ${MOST_LINKS} links`,
    });
  }
  return { ...walk, above: new Set([...walk.above, id]), links };
}

/** The files of a folder that was found during the walk. */
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

/** All files below a folder. Rejects if the folder itself cannot be read. */
export async function* filesIn(folder: Buffer, filter: Filter = ALL): AsyncGenerator<Found> {
  const root = idOf(await answered(stat(folder.length === 0 ? '.' : folder)));
  yield* walkFolder(folder, '', { filter, above: new Set([root]), links: 0 });
}
