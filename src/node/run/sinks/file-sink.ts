/**
 * All records in one file, gzipped if its name ends in `.gz`. Without a journal the file appears
 * when it is complete; with one it grows as `FILE.partial`, so that a killed run can go on.
 */
import { constants } from 'node:fs';
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Journal, lineOf, type OutputState } from '../journal/journal.ts';
import { Group, type Page, type Sink } from './sink.ts';
import { AtomicFile, newRunId, syncFolder } from './temp-files.ts';

const compress = promisify(gzip);

/**
 * Bytes a gzip member. Members end where these are full, and not when the clock says so: a resumed
 * run must give the same bytes. At 1 MB a member costs 0.1 % of the size.
 */
const MEMBER = 1024 * 1024;

const isGzip = (path: string): boolean => path.toLowerCase().endsWith('.gz');

/** What a file sink writes to. */
interface Target {
  /** Appends the pages' bytes; with a journal they are durable and journaled when it resolves. */
  append(bytes: Uint8Array, pages: readonly Page[]): Promise<void>;
  finish(): Promise<void>;
  stop(): Promise<void>;
}

class FileSink implements Sink {
  readonly #target: Target;
  readonly #isGzip: boolean;
  readonly #group = new Group();

  constructor(target: Target, isGzipped: boolean) {
    this.#target = target;
    this.#isGzip = isGzipped;
  }

  async write(page: Page): Promise<'written'> {
    this.#group.add(page);
    if (this.#isGzip ? this.#group.bytes >= MEMBER : this.#group.isDue) await this.#flush();
    return 'written';
  }

  async #flush(): Promise<void> {
    const pages = this.#group.take();
    if (pages.length === 0) return;
    const bytes = Buffer.concat(pages.map(({ result }) => result.bytes));
    await this.#target.append(this.#isGzip ? await compress(bytes) : bytes, pages);
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#target.finish();
  }

  async stop(): Promise<void> {
    // a gzip member that is not full yet would end elsewhere than in one run
    if (!this.#isGzip) await this.#flush();
    await this.#target.stop();
  }
}

/** A file that appears when it is complete. */
function atomicTarget(file: AtomicFile): Target {
  return {
    append: (bytes) => file.write(bytes),
    finish: () => file.finish(),
    stop: () => file.discard(),
  };
}

/** A device or pipe: it has no name to change, and what went in cannot be taken back. */
function directTarget(handle: FileHandle): Target {
  return {
    append: (bytes) => handle.appendFile(bytes),
    finish: () => handle.close(),
    stop: () => handle.close(),
  };
}

/** Where a journaled file grows. */
export const partialOf = (path: string): string => `${path}.partial`;

function journaledTarget(path: string, handle: FileHandle, journal: Journal): Target {
  let { length } = journal;
  const close = async (): Promise<void> => {
    await handle.close();
    await journal.close();
  };
  return {
    async append(bytes, pages) {
      await handle.appendFile(bytes);
      await handle.datasync();
      length += bytes.length;
      await journal.commit(
        pages.map(({ result, entry, name }) => lineOf(result, entry, name)),
        length,
      );
    },
    async finish() {
      await handle.sync();
      await rename(partialOf(path), path);
      await syncFolder(dirname(path));
      await journal.complete();
      await close();
    },
    stop: close,
  };
}

/** Size of a file, `null` where there is none. */
const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  );

/** Opens a sink that is written at once, or at its end. */
export async function openFile(path: string): Promise<Sink> {
  const isSpecial = await stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
  const target = isSpecial
    ? directTarget(await open(path, constants.O_WRONLY))
    : atomicTarget(await AtomicFile.create(path, newRunId()));
  return new FileSink(target, isGzip(path));
}

/** What is there of a journaled file. */
export async function stateOfFile(path: string): Promise<OutputState> {
  const length = (await sizeOf(partialOf(path))) ?? (await sizeOf(path)) ?? 0;
  return { length, holds: () => Promise.resolve(true) };
}

/** Opens a journaled file where its journal stands; what the journal does not know is cut off. */
export async function openJournaledFile(path: string, journal: Journal): Promise<Sink> {
  const partial = partialOf(path);
  // killed between the name and the journal's last line: the name is taken back for a moment
  const isNamed = (await sizeOf(partial)) === null && (await sizeOf(path)) === journal.length;
  if (isNamed && journal.length > 0) await rename(path, partial);
  const handle = await open(partial, 'a');
  await handle.truncate(journal.length);
  await syncFolder(dirname(path));
  return new FileSink(journaledTarget(path, handle, journal), isGzip(path));
}
