/**
 * Files that are complete or absent. They are written under a temporary name in the folder of the
 * target, synced, and then given their name. The temporary name states who made it, so that the
 * next run can find and remove what a killed run has left.
 */
import { createHash, randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRunning, thisProcess } from './holder.ts';

/**
 * Identifies where process numbers are the same: one machine, and one container on it. Others may
 * share the folder, but their processes cannot be seen from here.
 */
function place(): string {
  const { host, space } = thisProcess();
  return createHash('sha256').update(`${host} ${space}`).digest('hex').slice(0, 8);
}

const HOST = place();

/** Milliseconds after which a file from another machine or container counts as abandoned. */
const LEFT = 24 * 60 * 60 * 1000;

/** `.repair-article-<host>-<process>-<run>-<ordinal>.tmp` */
const NAME = /^\.repair-article-([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-(\d+)\.tmp$/;

export const newRunId = (): string => randomBytes(4).toString('hex');

export const tempName = (run: string, ordinal: number): string =>
  `.repair-article-${HOST}-${process.pid}-${run}-${ordinal}.tmp`;

/** Whether a name is that of one of our temporary files, complete or not. */
export const isTempName = (name: string): boolean => NAME.test(name);

export interface Leftover {
  readonly path: string;
  readonly run: string;
  readonly ordinal: number;
}

/** Unfinished files of this process, which are removed if it is ended at once. */
const unfinished = new Set<string>();

/** Whether the maker of a file from another machine or container may still be writing to it. */
const isFresh = async (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < LEFT,
    () => false,
  );

/** Whether the process that made a temporary file may still need it. */
function isNeeded(path: string, host: string | undefined, pid: number): boolean | Promise<boolean> {
  if (host !== HOST) return isFresh(path);
  // a file with our process number that is not ours belongs to an earlier process with that number
  return pid === process.pid ? unfinished.has(path) : isRunning(pid);
}

/**
 * Temporary files in a folder that nobody needs any more. All files of `run` are included except
 * those of this process: whoever has the lock of a run knows that its former process has ended.
 */
export async function leftovers(folder: string, ofRun?: string): Promise<Leftover[]> {
  const found: Leftover[] = [];
  for (const name of await readdir(folder)) {
    const match = NAME.exec(name);
    if (match === null) continue;
    const [, host, pid, run = '', ordinal] = match;
    const path = join(folder, name);
    const isOwn = run === ofRun && !unfinished.has(path);
    if (isOwn || !(await isNeeded(path, host, Number(pid)))) {
      found.push({ path, run, ordinal: Number(ordinal) });
    }
  }
  return found;
}

/** Ordinal of a lock among the temporary files. No run has as many pages. */
export const LOCK = Number.MAX_SAFE_INTEGER;

/** Syncs a folder, so that the names in it last. Syncing a file concerns only its content. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handles for folders and does not need them
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const track = (path: string): void => {
  unfinished.add(path);
};
export const untrack = (path: string): void => {
  unfinished.delete(path);
};

/** Removes all unfinished files synchronously, for the last moment of the process. */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // it has been renamed or removed
    }
  }
  unfinished.clear();
}

/** The permissions of a file that will be replaced, or `null` if there is none. */
const permissionsOf = (path: string): Promise<number | null> =>
  stat(path).then(
    (found) => (found.isFile() ? found.mode & 0o777 : null),
    () => null,
  );

/** A file that gets its name when it is complete. */
export class AtomicFile {
  readonly #path: string;
  readonly #temp: string;
  readonly #handle: FileHandle;

  private constructor(path: string, temp: string, handle: FileHandle) {
    this.#path = path;
    this.#temp = temp;
    this.#handle = handle;
  }

  /**
   * Begins the file for `path`, and removes what dead runs left beside it. It has the permissions of
   * the file that it replaces: what only its owner could read stays so.
   */
  static async create(path: string, run: string): Promise<AtomicFile> {
    const folder = dirname(path);
    for (const { path: old } of await leftovers(folder)) await unlink(old).catch(() => {});
    const temp = join(folder, tempName(run, 0));
    // never through a link that somebody put there
    const permissions = await permissionsOf(path);
    const handle = await open(temp, 'wx', permissions ?? 0o666);
    track(temp);
    if (permissions !== null) await handle.chmod(permissions);
    return new AtomicFile(path, temp, handle);
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#handle.appendFile(bytes);
  }

  /** Syncs the file and gives it its name. */
  async finish(): Promise<void> {
    await this.#handle.sync();
    await this.#handle.close();
    await rename(this.#temp, this.#path);
    untrack(this.#temp);
    await syncFolder(dirname(this.#path));
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {});
    await unlink(this.#temp).catch(() => {});
    untrack(this.#temp);
  }
}
