/**
 * Writes one file per page into a folder. Pages are written in groups: first each under a temporary
 * name and synced, then the lines of the journal, then the names. If a kill comes between the last
 * two, the next run finishes the work from the temporary files.
 */
import { lstatSync } from 'node:fs';
import { type FileHandle, link, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError } from '../files/output-error.ts';
import { leftovers, newRunId, syncFolder, tempName, track, untrack } from '../files/temp-files.ts';
import type { FolderOutput, Journal } from '../journal/journal.ts';
import type { InputList } from '../journal/known-inputs.ts';
import { checksumOf, type Line, lineOf } from '../journal/lines.ts';
import type { Names } from './file-names.ts';
import { digestOf, ownerOf } from './file-owner.ts';
import { Group, type Page, type Sink } from './sink.ts';

/**
 * `skip` and `rename` are decided before a page is read, `error` and `overwrite` when it is
 * written.
 */
export type OnConflict = 'error' | 'skip' | 'overwrite' | 'rename';

/**
 * Number of files that are written at the same time. It is small, because file descriptors may be
 * few.
 */
const AT_ONCE = 8;

/** The extension of a failure record beside text files. */
export const FAILURE_ENDING = '.error.json';

/** Receives a sentence about something that was found wrong. */
type Tell = (sentence: string) => void;

export interface FolderOptions {
  readonly folder: string;
  /** Extension of an article's file, and of a failure's. */
  readonly endings: readonly [string, string];
  readonly onConflict: OnConflict;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Gives a file its name, unless the name is taken. */
async function nameNew(temp: string, path: string): Promise<void> {
  try {
    await link(temp, path);
    await unlink(temp);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new OutputError(
        `${path} already exists. Use --on-conflict skip, rename or overwrite.`,
        { cause: error },
      );
    }
    // a file system without links
    if (await isThere(path)) throw error;
    await rename(temp, path);
  }
}

/** Runs `work` on each item, a few at the same time. */
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

/** Creates the folder if necessary, and checks that it can be written to. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const probe = join(folder, tempName(newRunId(), 0));
  await (await open(probe, 'wx')).close();
  await unlink(probe);
}

/** Removes what dead runs have left in a folder. */
export async function clearFolder(folder: string): Promise<void> {
  for (const { path } of await leftovers(folder)) await unlink(path);
}

const endingOf = (endings: FolderOptions['endings'], failed: boolean): string =>
  endings[failed ? 1 : 0];

const sizeOf = (path: string): number | null =>
  lstatSync(path, { throwIfNoEntry: false })?.size ?? null;

/**
 * The present state of a folder. It finishes what a killed run had journaled, and removes the rest.
 */
export function filesOf({ folder, endings }: FolderOptions, tell: Tell = () => {}): FolderOutput {
  const fileOf = ({ name = '', count }: Line): string =>
    join(folder, name + endingOf(endings, count.code !== null));
  return {
    async settle(run, lines) {
      const left = new Map<number, string>();
      for (const { path, run: of, ordinal } of await leftovers(folder, run)) {
        if (of === run) left.set(ordinal, path);
        else await unlink(path).catch(() => {});
      }
      if (left.size > 0) {
        for await (const line of lines()) {
          const path = left.get(line.ordinal);
          if (path !== undefined && sizeOf(path) === line.length) await rename(path, fileOf(line));
        }
      }
      // renaming would do nothing if both are names of one file
      for (const path of left.values()) await unlink(path).catch(() => {});
    },
    holds(line) {
      if (line.count.skipped === true) return true;
      const path = fileOf(line);
      const size = sizeOf(path);
      if (size !== null && size !== line.length) {
        tell(`${path} was changed after it was written: it stays as it is.`);
      }
      return size !== null;
    },
  };
}

/** How the file of a page gets its name. */
type Naming = (temp: string, path: string) => Promise<void>;

const isWritten = ({ result }: Page): boolean => result.count.skipped !== true;

export class FolderSink implements Sink {
  readonly #options: FolderOptions;
  readonly #journal: Journal | null;
  readonly #names: Names;
  readonly #run: string;
  readonly #group = new Group();
  /** Folders that exist, and those whose names are not synced yet. */
  readonly #folders = new Set<string>();
  readonly #unsynced = new Set<string>();

  constructor(options: FolderOptions, journal: Journal | null, names: Names) {
    this.#options = options;
    this.#journal = journal;
    this.#names = names;
    this.#run = journal?.run ?? newRunId();
  }

  async write(page: Page): Promise<'written'> {
    this.#group.add(page);
    if (this.#group.isDue) await this.#flush();
    return 'written';
  }

  async finish(inputs: InputList): Promise<void> {
    await this.#flush();
    await this.#sync();
    await this.#journal?.finish(inputs);
    await this.#journal?.close();
  }

  async stop(): Promise<void> {
    await this.#flush();
    await this.#sync();
    await this.#journal?.close();
  }

  async #flush(): Promise<void> {
    const taken = this.#group.take();
    if (taken.length === 0) return;
    await this.#journal?.check();
    for (const page of taken.filter(isWritten)) await this.#makeFolder(dirname(this.#pathOf(page)));
    await each(taken.filter(isWritten), ({ result }) =>
      writeNew(this.#tempOf(result.ordinal), result.bytes),
    );
    const pages: { readonly page: Page; readonly naming: Naming }[] = [];
    for (const page of taken) pages.push(await this.#decide(page));
    await this.#commit(pages.map(({ page }) => page));
    for (const { page, naming } of pages) if (isWritten(page)) await this.#name(page, naming);
  }

  /**
   * Decides which name a page gets, and how, if its name is taken. A journaled run recognizes its
   * own files.
   */
  async #decide(page: Page): Promise<{ page: Page; naming: Naming }> {
    const { onConflict } = this.#options;
    if (onConflict === 'overwrite') return { page, naming: rename };
    const journal = this.#journal;
    const path = this.#pathOf(page);
    if (journal === null || !isWritten(page) || !(await isThere(path)))
      return { page, naming: nameNew };
    if ((await ownerOf(path, page.result.bytes, journal)) === 'run')
      return { page, naming: rename };
    if (onConflict !== 'rename' || page.name === null) return { page, naming: nameNew };
    const name = await this.#names.claim(page.name, (candidate) =>
      isThere(this.#pathOf({ ...page, name: candidate })),
    );
    return { page: { ...page, name }, naming: nameNew };
  }

  async #commit(pages: readonly Page[]): Promise<void> {
    if (this.#journal === null) return;
    this.#unsynced.add(this.#options.folder);
    await this.#sync();
    const lines = pages.map(({ result, identity, name }) =>
      lineOf(result, identity, { name: name ?? '', digest: digestOf(result.bytes) }),
    );
    await this.#journal.commit(lines, 0, checksumOf(''));
  }

  async #name(page: Page, naming: Naming): Promise<void> {
    const temp = this.#tempOf(page.result.ordinal);
    const path = this.#pathOf(page);
    await naming(temp, path);
    untrack(temp);
    this.#unsynced.add(dirname(path));
  }

  async #sync(): Promise<void> {
    for (const folder of this.#unsynced) await syncFolder(folder);
    this.#unsynced.clear();
  }

  /** Creates a folder and its parents. None of them may be a link that leads elsewhere. */
  async #makeFolder(path: string): Promise<void> {
    if (path === this.#options.folder || this.#folders.has(path)) return;
    await this.#makeFolder(dirname(path));
    try {
      await mkdir(path);
      this.#unsynced.add(dirname(path));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (!(await lstat(path)).isDirectory()) {
        throw new OutputError(`${path} is not a folder.`, { cause: error });
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
