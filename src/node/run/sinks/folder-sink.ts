/**
 * One file a page in a folder. Pages are written in groups: first each under a temporary name,
 * synced, then the journal's lines, then the names. A kill between the last two is made good from
 * the temporary files by the next run.
 */
import { type FileHandle, link, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Journal, type Line, lineOf, type OutputState } from '../journal/journal.ts';
import { Group, OutputError, type Page, type Sink } from './sink.ts';
import { leftovers, newRunId, syncFolder, tempName, track, untrack } from './temp-files.ts';

/** `skip` and `rename` are decided before a page is read; `error` and `overwrite` when it is written. */
export type OnConflict = 'error' | 'skip' | 'overwrite' | 'rename';

/** Files that are written at once: few, since file descriptors may be. */
const AT_ONCE = 8;

/** The ending of a failure beside files of text. */
export const FAILURE_ENDING = '.error.json';

export interface FolderOptions {
  readonly folder: string;
  /** Ending of an article's file, and of a failure's. */
  readonly endings: readonly [string, string];
  readonly onConflict: OnConflict;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Gives a file its name unless that is taken. */
async function nameNew(temp: string, path: string): Promise<void> {
  try {
    await link(temp, path);
    await unlink(temp);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new OutputError(
        `${path} is there already. Use --on-conflict skip, rename or overwrite.`,
        { cause: error },
      );
    }
    // a file system without links
    if (await isThere(path)) throw error;
    await rename(temp, path);
  }
}

/** Runs `work` on each, a few at once. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const lane = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    // never through a link that somebody put there
    handle = await open(path, 'wx', 0o666);
    track(path);
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle?.close();
  }
}

/** Makes the folder if it is not there, and proves that it can be written to. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const probe = join(folder, tempName(newRunId(), 0));
  await (await open(probe, 'wx')).close();
  await unlink(probe);
}

/** Takes away what dead runs have left in a folder. */
export async function clearFolder(folder: string): Promise<void> {
  for (const { path } of await leftovers(folder)) await unlink(path);
}

const endingOf = (endings: FolderOptions['endings'], failed: boolean): string =>
  endings[failed ? 1 : 0];

/** Finishes what a killed run had journaled; all other leftovers of dead runs go. */
export function stateOfFolder({ folder, endings }: FolderOptions): OutputState {
  const fileOf = ({ name = '', count }: Line): string =>
    join(folder, name + endingOf(endings, count.code !== null));
  return {
    length: Number.POSITIVE_INFINITY,
    async holds(run, group) {
      const lines = new Map(group.map((line) => [line.ordinal, line]));
      for (const left of await leftovers(folder)) {
        const line = left.run === run ? lines.get(left.ordinal) : undefined;
        if (line !== undefined) await rename(left.path, fileOf(line));
        // two names of one file are not renamed into each other
        await unlink(left.path).catch(() => {});
      }
      for (const line of group) {
        if (line.count.skipped !== true && !(await isThere(fileOf(line)))) return false;
      }
      return true;
    },
  };
}

export class FolderSink implements Sink {
  readonly #options: FolderOptions;
  readonly #journal: Journal | null;
  readonly #run: string;
  readonly #group = new Group();
  /** Folders that are there, and those whose names are not synced yet. */
  readonly #folders = new Set<string>();
  readonly #unsynced = new Set<string>();

  constructor(options: FolderOptions, journal: Journal | null) {
    this.#options = options;
    this.#journal = journal;
    this.#run = journal?.run ?? newRunId();
  }

  async write(page: Page): Promise<'written'> {
    this.#group.add(page);
    if (this.#group.isDue) await this.#flush();
    return 'written';
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#sync();
    await this.#journal?.complete();
    await this.#journal?.close();
  }

  async stop(): Promise<void> {
    await this.#flush();
    await this.#sync();
    await this.#journal?.close();
  }

  async #flush(): Promise<void> {
    const pages = this.#group.take();
    const written = pages.filter(({ result }) => result.count.skipped !== true);
    for (const page of written) await this.#makeFolder(dirname(this.#pathOf(page)));
    await each(written, ({ result }) => writeNew(this.#tempOf(result.ordinal), result.bytes));
    if (this.#journal !== null && pages.length > 0) {
      this.#unsynced.add(this.#options.folder);
      await this.#sync();
      const lines = pages.map(({ result, entry, name }) => lineOf(result, entry, name));
      await this.#journal.commit(lines, 0);
    }
    for (const page of written) await this.#name(page);
  }

  async #name(page: Page): Promise<void> {
    const temp = this.#tempOf(page.result.ordinal);
    const path = this.#pathOf(page);
    if (this.#options.onConflict === 'overwrite') await rename(temp, path);
    else await nameNew(temp, path);
    untrack(temp);
    this.#unsynced.add(dirname(path));
  }

  async #sync(): Promise<void> {
    for (const folder of this.#unsynced) await syncFolder(folder);
    this.#unsynced.clear();
  }

  /** Makes a folder and those above it, each ours to write to: not a link to elsewhere. */
  async #makeFolder(path: string): Promise<void> {
    if (path === this.#options.folder || this.#folders.has(path)) return;
    await this.#makeFolder(dirname(path));
    try {
      await mkdir(path);
      this.#unsynced.add(dirname(path));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (!(await lstat(path)).isDirectory()) {
        throw new OutputError(`${path} is no folder.`, { cause: error });
      }
    }
    this.#folders.add(path);
  }

  #tempOf(ordinal: number): string {
    return join(this.#options.folder, tempName(this.#run, ordinal));
  }

  #pathOf({ result, name }: Page): string {
    const { folder, endings } = this.#options;
    return join(folder, (name ?? '') + endingOf(endings, result.failed));
  }
}
