/**
 * Files that are complete or absent: written under a temporary name in the folder of the target,
 * synced, and then given their name. The temporary name tells whose it is, so that what a killed
 * run has left is found and taken away by the next.
 */
import { createHash, randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, readdir, rename, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Processes are told apart on one machine; other machines may share the folder. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** `.repair-article-<host>-<process>-<run>-<ordinal>.tmp` */
const NAME = /^\.repair-article-([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-(\d+)\.tmp$/;

export const newRunId = (): string => randomBytes(4).toString('hex');

export const tempName = (run: string, ordinal: number): string =>
  `.repair-article-${HOST}-${process.pid}-${run}-${ordinal}.tmp`;

/** Whether a file of this name is one of ours, whole or torn. */
export const isTempName = (name: string): boolean => NAME.test(name);

export interface Leftover {
  readonly path: string;
  readonly run: string;
  readonly ordinal: number;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Unfinished files of this process, for when it is ended at once. */
const unfinished = new Set<string>();

/** All temporary files of this machine in a folder, and whether their process is another that runs. */
async function tempsIn(folder: string): Promise<(Leftover & { readonly isLive: boolean })[]> {
  const found: (Leftover & { readonly isLive: boolean })[] = [];
  for (const name of await readdir(folder)) {
    const match = NAME.exec(name);
    if (match === null) continue;
    const [, host, pid, run = '', ordinal] = match;
    if (host !== HOST) continue;
    const path = join(folder, name);
    // a file with our number that is not ours is of a process that had it before
    const isLive = Number(pid) === process.pid ? unfinished.has(path) : isRunning(Number(pid));
    found.push({ path, run, ordinal: Number(ordinal), isLive });
  }
  return found;
}

/** Temporary files in a folder whose process on this machine has ended. */
export const leftovers = async (folder: string): Promise<Leftover[]> =>
  (await tempsIn(folder)).filter(({ isLive }) => !isLive);

/** Marks a lock among the temporary files; no run has as many pages. */
const LOCK = Number.MAX_SAFE_INTEGER;

/** Takes a run for this process, in a folder; `null` where another process has it. */
export async function lock(folder: string, run: string): Promise<string | null> {
  const path = join(folder, tempName(run, LOCK));
  // of a process that had our number before
  await unlink(path).catch(() => {});
  await (await open(path, 'wx')).close();
  track(path);
  // looked for when ours is there: of two that begin at once none takes the other for absent
  for (const temp of await tempsIn(folder)) {
    if (temp.run !== run || temp.ordinal !== LOCK || temp.path === path) continue;
    if (temp.isLive) {
      await unlock(path);
      return null;
    }
    await unlink(temp.path).catch(() => {});
  }
  return path;
}

export async function unlock(path: string): Promise<void> {
  await unlink(path).catch(() => {});
  untrack(path);
}

/** Makes the names in a folder last: a file's sync is for its content. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handles of folders, and does not need them
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

/** Takes all unfinished files away, at once: for the last moment of the process. */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // it has got its name, or is gone
    }
  }
  unfinished.clear();
}

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

  /** Begins the file at `path`; what dead runs left beside it goes. */
  static async create(path: string, run: string): Promise<AtomicFile> {
    const folder = dirname(path);
    for (const { path: old } of await leftovers(folder)) await unlink(old).catch(() => {});
    const temp = join(folder, tempName(run, 0));
    // never through a link that somebody put there
    const handle = await open(temp, 'wx', 0o666);
    track(temp);
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
