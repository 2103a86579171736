/**
 * Writes all records to one file, gzipped if its name ends in `.gz`. Without a journal, the file
 * appears when it is complete. With a journal it grows as `FILE.partial`, so that a killed run can
 * be continued.
 */
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { GrowingFile } from '../files/growing-file.ts';
import { openPipeFile, type PipeFile } from '../files/pipe-file.ts';
import { AtomicFile, newRunId, syncFolder } from '../files/temp-files.ts';
import type { GrownOutput, Journal } from '../journal/journal.ts';
import type { InputList } from '../journal/known-inputs.ts';
import { checksumOf, lineOf } from '../journal/lines.ts';
import { Group, type Page, type Sink } from './sink.ts';

const compress = promisify(gzip);

/**
 * Number of bytes in a gzip member. A member ends when it is full and not after a certain time,
 * because a resumed run must give the same bytes. Members of 1 MB cost 0.1 % of the size.
 */
const MEMBER = 1024 * 1024;

const isGzip = (path: string): boolean => path.toLowerCase().endsWith('.gz');

/** What a file sink writes to. */
interface Target {
  /**
   * Appends the bytes of pages. With a journal, they are on disk and journaled when it resolves.
   */
  append(bytes: Uint8Array, pages: readonly Page[]): Promise<void>;
  finish(inputs: InputList): Promise<void>;
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

  async finish(inputs: InputList): Promise<void> {
    await this.#flush();
    await this.#target.finish(inputs);
  }

  async stop(): Promise<void> {
    // a gzip member that is not yet full would end at another place than in an undisturbed run
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

/** A named pipe. Like a device it cannot be renamed, and what was written cannot be taken back. */
function pipeTarget(pipe: PipeFile): Target {
  return {
    append: (bytes) => pipe.write(bytes),
    finish: () => pipe.close(),
    stop: () => pipe.close(),
  };
}

function directTarget(handle: FileHandle): Target {
  return {
    append: (bytes) => handle.appendFile(bytes),
    finish: () => handle.close(),
    stop: () => handle.close(),
  };
}

/** Path under which a journaled file grows. */
export const partialOf = (path: string): string => `${path}.partial`;

function journaledTarget(path: string, file: GrowingFile, journal: Journal): Target {
  const close = async (): Promise<void> => {
    await file.close();
    await journal.close();
  };
  return {
    async append(bytes, pages) {
      await journal.check();
      await file.append(bytes);
      const lines = pages.map(({ result, identity }) => lineOf(result, identity));
      await journal.commit(lines, file.length, checksumOf(bytes));
    },
    async finish(inputs) {
      await journal.check();
      await file.sync();
      await rename(partialOf(path), path);
      await syncFolder(dirname(path));
      await journal.finish(inputs);
      await close();
    },
    stop: close,
  };
}

/** Size of a file in bytes, or `null` if there is none. */
const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  );

async function targetFor(path: string): Promise<Target> {
  const found = await stat(path).catch(() => null);
  if (found?.isFIFO() === true) return pipeTarget(await openPipeFile(path));
  if (found !== null && !found.isFile()) return directTarget(await open(path, constants.O_WRONLY));
  return atomicTarget(await AtomicFile.create(path, newRunId()));
}

/** Opens a sink that is written at once, or when it ends. */
export async function openFile(path: string): Promise<Sink> {
  return new FileSink(await targetFor(path), isGzip(path));
}

/** The checksum of a part of a file. */
async function checksumIn(path: string, from: number, to: number): Promise<string> {
  let checksum = checksumOf('');
  if (to === from) return checksum;
  for await (const chunk of createReadStream(path, { start: from, end: to - 1 })) {
    checksum = checksumOf(chunk, checksum);
  }
  return checksum;
}

/** The present state of a journaled file. After a complete run it already has its final name. */
export function grownFile(path: string): GrownOutput {
  const partial = partialOf(path);
  return {
    path,
    length: async () => (await sizeOf(partial)) ?? (await sizeOf(path)),
    checksum: async (from, to) =>
      checksumIn((await sizeOf(partial)) === null ? path : partial, from, to),
  };
}

/**
 * Opens a journaled file at the point that its journal states. Anything that the journal does not
 * know is cut off.
 */
async function openWhereItStands(path: string, journal: Journal): Promise<FileSink> {
  const partial = partialOf(path);
  // the run was complete, or was killed between the renaming and the last line of the journal; the
  // renaming is undone
  const isNamed = journal.length > 0 && (await sizeOf(partial)) === null;
  if (isNamed) await rename(path, partial);
  const file = await GrowingFile.open(partial, journal.length);
  await syncFolder(dirname(path));
  return new FileSink(journaledTarget(path, file, journal), isGzip(path));
}

/** A complete file, which is opened again if there are more inputs than before. */
function reopenedFile(path: string, journal: Journal): Sink {
  let opened: Promise<FileSink> | null = null;
  const open = (): Promise<FileSink> => {
    opened ??= openWhereItStands(path, journal);
    return opened;
  };
  return {
    write: async (page) => (await open()).write(page),
    finish: async (inputs) => (await open()).finish(inputs),
    stop: async () => (opened === null ? journal.close() : (await opened).stop()),
  };
}

/** Opens a file that grows together with its journal. */
export async function openJournaledFile(path: string, journal: Journal): Promise<Sink> {
  if (journal.complete === null) return openWhereItStands(path, journal);
  const partial = partialOf(path);
  // it was killed after reopening, before anything was added
  if ((await sizeOf(partial)) !== null) await rename(partial, path);
  return reopenedFile(path, journal);
}
