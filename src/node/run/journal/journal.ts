/**
 * The journal of a run: it lists what is done, so that a killed run can be continued.
 *
 * It has one line per page, in groups. After each group a line `commit` states the length that the
 * output then had. A group is written and synced when the output that it describes is on disk. What
 * the journal claims is therefore there, after a kill (the system keeps what was written) and after
 * a loss of power. Anything after the last commit is incomplete and is cut off. Whoever opens a
 * journal first takes its lock, and checks each of its claims against what is there.
 */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TOOL } from '../../../core/record/tool.ts';
import { GrowingFile } from '../files/growing-file.ts';
import { newRunId, syncFolder } from '../files/temp-files.ts';
import { RefusedError } from '../options/refused-error.ts';
import type { InputList } from './known-inputs.ts';
import {
  type Commit,
  type Complete,
  type Head,
  type JournalOptions,
  LAYOUT,
  type Line,
  START,
  written,
} from './lines.ts';
import { Lock, type LockOptions } from './lock.ts';
import { headsOf, linesIn, nameKey, type Scan, scanFolder, scanGrown } from './scan.ts';

/** A single file whose bytes are in the order of the journal's lines. */
export interface GrownOutput {
  readonly path: string;
  /** Number of bytes in the file; `null` if there is no file. */
  length(): Promise<number | null>;
  /** Checksum of the bytes in a range. */
  checksum(from: number, to: number): Promise<string>;
}

/** A folder with one file per page. */
export interface FolderOutput {
  /** Finishes what a kill interrupted, according to the lines. */
  settle(run: string, lines: () => AsyncIterable<Line>): Promise<void>;
  /** Whether the file of a page is there. */
  holds(line: Line): boolean;
}

export interface JournalSetting extends LockOptions {
  readonly options: JournalOptions;
  /**
   * Whether to continue a journal with other options, of another version, or with changed inputs.
   */
  readonly force: boolean;
  readonly output: GrownOutput | FolderOutput;
  /** Receives a sentence about something that was found wrong. */
  readonly tell?: (sentence: string) => void;
}

/** Whether a file is empty, or is a journal or the beginning of one. */
async function isJournal(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(START.length), 0, START.length, 0);
  return START.startsWith(buffer.toString('utf8', 0, bytesRead));
}

/** Names of the options that differ. */
function differences(a: JournalOptions, b: JournalOptions): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

function checkHead(path: string, head: Head, options: JournalOptions): void {
  const others = differences(head.options, options);
  const reasons = others.length === 0 ? [] : [`other options (${others.join(', ')})`];
  if (head.version !== TOOL.version) reasons.unshift(`version ${head.version}`);
  if (reasons.length === 0) return;
  throw new RefusedError(
    `The journal ${path} was made with ${reasons.join(' and ')}. Delete it to start again, or continue anyway with --force.`,
  );
}

const isFolder = (output: GrownOutput | FolderOutput): output is FolderOutput => 'holds' in output;

async function* pagesIn(path: string, end: number): AsyncGenerator<Line> {
  for await (const { line } of linesIn(path, end)) {
    if (line !== null && 'ordinal' in line) yield line;
  }
}

/**
 * Continues a journal where its output ends. Throws a RefusedError if the output is another one.
 */
async function takeUp(
  path: string,
  start: number,
  run: string,
  { output, tell = () => {} }: JournalSetting,
): Promise<Scan> {
  if (isFolder(output)) {
    const found = await scanFolder(path, start);
    await output.settle(run, () => pagesIn(path, found.end));
    if (found.damaged > 0) {
      tell(`${found.damaged} lines of ${path} are damaged. Their pages are read again.`);
    }
    return found;
  }
  const length = await output.length();
  const found = await scanGrown(path, start, length ?? 0);
  const { group, damaged, complete } = found;
  const isChanged = group !== null && (await output.checksum(group.from, group.to)) !== group.crc;
  if (isChanged || (complete !== null && length !== (group?.to ?? 0))) {
    throw new RefusedError(
      `${output.path} has changed since the run of ${path} wrote it. Move it away so that it is made again, or delete the journal.`,
    );
  }
  if (damaged > 0) tell(`A line of ${path} is damaged. The run continues from before it.`);
  else if (length === null && (await hasPages(path))) {
    tell(`${output.path}, which ${path} describes, no longer exists. The run starts again.`);
  }
  return found;
}

async function hasPages(path: string): Promise<boolean> {
  for await (const _ of pagesIn(path, Number.POSITIVE_INFINITY)) return true;
  return false;
}

/** A journal whose file is open and locked. */
interface OpenedJournal {
  readonly path: string;
  readonly run: string;
  readonly lock: Lock;
  readonly file: GrowingFile;
  /** What was found in the file. */
  readonly found: Scan;
}

export class Journal {
  readonly path: string;
  readonly run: string;
  /** Length of the valid output, in bytes. */
  readonly length: number;
  /** The inputs for which nothing is left to do; `null` if the run is not complete. */
  readonly complete: InputList | null;
  readonly isForced: boolean;
  readonly #output: GrownOutput | FolderOutput;
  readonly #lock: Lock;
  readonly #file: GrowingFile;
  readonly #end: number;
  readonly #rewritten: Scan['rewritten'];
  #digests: Promise<ReadonlySet<string>> | null = null;

  private constructor(
    { path, run, lock, file, found }: OpenedJournal,
    { output, force }: JournalSetting,
  ) {
    this.path = path;
    this.run = run;
    this.length = found.group?.to ?? 0;
    this.complete = found.complete;
    this.isForced = force;
    this.#output = output;
    this.#lock = lock;
    this.#file = file;
    this.#end = file.length;
    this.#rewritten = found.rewritten;
  }

  /**
   * Opens a journal, or begins one. Throws a RefusedError if another process is using it, if it was
   * made with other options, or if the output is not the one that it describes.
   */
  static async open(path: string, setting: JournalSetting): Promise<Journal> {
    const found = await stat(path).catch(() => null);
    if (found !== null && !found.isFile()) {
      throw new RefusedError(`${path} is not a file. Name another file for the journal.`);
    }
    const lock = await Lock.take(path, setting);
    let handle: FileHandle | null = null;
    try {
      handle = await open(path, 'a+');
      if (!(await isJournal(handle))) {
        throw new RefusedError(`${path} is not a journal of ${TOOL.name}. Name another file.`);
      }
      return await Journal.#openLocked(path, setting, lock);
    } catch (error) {
      await lock.release();
      throw error;
    } finally {
      await handle?.close();
    }
  }

  static async #openLocked(path: string, setting: JournalSetting, lock: Lock): Promise<Journal> {
    const { first, last } = await headsOf(path);
    if (first !== null && first.head === null) {
      throw new RefusedError(
        `The first line of ${path} is damaged, or from another version of ${TOOL.name}. Delete the journal to start again.`,
      );
    }
    if (last !== null && !setting.force) checkHead(path, last, setting.options);
    const run = last?.run ?? newRunId();
    const found = await takeUp(path, first?.end ?? 0, run, setting);
    const file = await GrowingFile.open(path, found.end);
    if (last === null || setting.force) {
      const { options } = setting;
      const head: Head = {
        journal: TOOL.name,
        layout: LAYOUT,
        version: TOOL.version,
        run,
        options,
      };
      await file.append(Buffer.from(`${JSON.stringify(head)}\n`));
    }
    await syncFolder(dirname(path));
    return new Journal({ path, run, lock, file, found }, setting);
  }

  /** Whether each page has a file of its own, which can be made again without the others. */
  get isOfFolder(): boolean {
    return isFolder(this.#output);
  }

  /** The pages that are done and whose output is there, in the order in which they were written. */
  async *lines(): AsyncGenerator<Line> {
    const output = this.#output;
    for await (const line of pagesIn(this.path, this.#end)) {
      if (!isFolder(output) || (this.#isLast(line) && output.holds(line))) yield line;
    }
  }

  /** Tells whether no later line describes the same file. */
  #isLast({ name, ordinal }: Line): boolean {
    const last = name === undefined ? undefined : this.#rewritten.get(nameKey(name));
    return last === undefined || last === ordinal;
  }

  /** Whether this run has already written a file with these bytes. */
  async knows(digest: string): Promise<boolean> {
    this.#digests ??= this.#readDigests();
    return (await this.#digests).has(digest);
  }

  async #readDigests(): Promise<ReadonlySet<string>> {
    const digests = new Set<string>();
    for await (const line of pagesIn(this.path, this.#end)) {
      if (line.digest !== undefined) digests.add(line.digest);
    }
    return digests;
  }

  /** Throws an OutputError if another process has taken over the run. */
  check(): Promise<void> {
    return this.#lock.check();
  }

  async #append(lines: readonly (Line | Commit | Complete)[]): Promise<void> {
    await this.check();
    await this.#file.append(Buffer.from(lines.map(written).join('')));
  }

  /**
   * Writes a group whose output is already on disk. Resolves when the group is on disk too. `crc`
   * is the checksum of the bytes that the group added to the output.
   */
  commit(lines: readonly Line[], length: number, crc: string): Promise<void> {
    return this.#append([...lines, { commit: length, crc }]);
  }

  /** Records that nothing is left to do for these inputs. */
  finish(inputs: InputList): Promise<void> {
    return this.#append([{ complete: inputs }]);
  }

  async close(): Promise<void> {
    await this.#file.close();
    await this.#lock.release();
  }
}
