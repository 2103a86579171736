/**
 * The journal of a run: what is done, so that a killed run goes on where it stood.
 *
 * A line a page, in groups; behind each group a line `commit` with the length that the output had
 * then. A group is written when the output that it tells of is on the disk, and synced itself: what
 * the journal claims is there, after a kill (the system keeps what was written) as after a loss of
 * power. What stands behind the last commit is torn, and cut off.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TOOL } from '../../../core/record/tool.ts';
import type { Entry } from '../../input/entry.ts';
import { RefusedError } from '../refused-error.ts';
import type { Result } from '../result.ts';
import { lock, newRunId, syncFolder, unlock } from '../sinks/temp-files.ts';
import type { Count } from '../tally.ts';
import { type Identity, identityOf } from './done.ts';

/** What shapes the output: a journal goes on only with the same. */
export type JournalOptions = Readonly<Record<string, unknown>>;

interface Head {
  readonly journal: typeof TOOL.name;
  readonly version: string;
  readonly run: string;
  readonly options: JournalOptions;
}

/** A page that is done. */
export interface Line extends Identity {
  readonly ordinal: number;
  /** The file of its output, under `-d`. */
  readonly name?: string;
  /** Bytes of its output. */
  readonly length: number;
  readonly count: Count;
  readonly url?: string;
  /** Its fingerprint: exact hash, signature in base64. */
  readonly print?: readonly [string, string | null];
}

interface Commit {
  /** Length of the output, in bytes. */
  readonly commit: number;
}

export const lineOf = (result: Result, entry: Entry, name: string | null): Line => {
  const { fingerprint, url } = result;
  return {
    ordinal: result.ordinal,
    ...identityOf(entry),
    ...(name === null ? {} : { name }),
    length: result.bytes.length,
    count: result.count,
    ...(fingerprint === null || url === null ? {} : { url }),
    ...(fingerprint === null
      ? {}
      : {
          print: [
            fingerprint.exact,
            fingerprint.signature === null
              ? null
              : Buffer.from(fingerprint.signature).toString('base64'),
          ],
        }),
  };
};

const LINE_FEED = 0x0a;

/** Whole lines of a file up to `end`, each with the offset behind it. */
async function* linesOf(path: string, end: number): AsyncGenerator<[string, number]> {
  if (end === 0) return;
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  const stream = createReadStream(path, { end: end - 1 });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let feed = rest.indexOf(LINE_FEED); feed >= 0; feed = rest.indexOf(LINE_FEED, start)) {
      at += feed + 1 - start;
      yield [rest.toString('utf8', start, feed), at];
      start = feed + 1;
    }
    rest = rest.subarray(start);
  }
}

function parse(text: string): Partial<Head & Line & Commit & { complete: true }> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** What was found in a journal: where it may be taken up. */
interface Scan {
  readonly head: Partial<Head> | null;
  /** Offset behind the last commit that counts, and of the one before it. */
  readonly end: number;
  readonly before: number;
  /** Length of the output at the last commit. */
  readonly length: number;
  /** The pages of the last group. */
  readonly group: readonly Line[];
  readonly isComplete: boolean;
}

const NOTHING: Scan = {
  head: null,
  end: 0,
  before: 0,
  length: 0,
  group: [],
  isComplete: false,
};

/**
 * Reads a journal to its last commit for which the output is long enough, but no further than `end`.
 */
async function scan(path: string, outputLength: number, end: number): Promise<Scan> {
  let found = NOTHING;
  let group: Line[] = [];
  for await (const [text, at] of linesOf(path, end)) {
    const line = parse(text);
    if (line === null) break;
    if (line.journal !== undefined) {
      found = { ...found, head: line, end: at, before: at, group: [] };
    } else if (line.complete === true) found = { ...found, end: at, isComplete: true };
    else if (line.commit === undefined) group.push(line as Line);
    else {
      if (line.commit > outputLength) break;
      found = { ...found, end: at, before: found.end, length: line.commit, group };
      group = [];
    }
  }
  return found;
}

/** How each journal begins. */
const START = `{"journal":"${TOOL.name}"`;

/** Whether a file is empty, or a journal, if only the beginning of one. */
async function isJournal(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(START.length), 0, START.length, 0);
  return START.startsWith(buffer.toString('utf8', 0, bytesRead));
}

/** Names of options that differ. */
function differences(a: JournalOptions, b: JournalOptions): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

function check(path: string, head: Partial<Head>, options: JournalOptions): void {
  const reasons = differences(head.options ?? {}, options).map((name) => `another ${name}`);
  if (head.version !== TOOL.version) reasons.unshift(`version ${head.version}`);
  if (reasons.length === 0) return;
  throw new RefusedError(
    `The journal ${path} was made with ${reasons.join(', ')}. Delete it to begin anew, or go on all the same with --force.`,
  );
}

/** What the output must tell a journal that is opened. */
export interface OutputState {
  /** Bytes that are there. */
  readonly length: number;
  /** Whether the pages of a group are there; may finish what a kill has interrupted. */
  holds(run: string, group: readonly Line[]): Promise<boolean>;
}

export class Journal {
  readonly run: string;
  /** Length of the output that counts, in bytes. */
  readonly length: number;
  readonly isComplete: boolean;
  readonly #path: string;
  readonly #lock: string;
  readonly #handle: FileHandle;
  readonly #end: number;

  private constructor(path: string, handle: FileHandle, held: string, run: string, found: Scan) {
    this.#path = path;
    this.#lock = held;
    this.#handle = handle;
    this.run = run;
    this.length = found.length;
    this.isComplete = found.isComplete;
    this.#end = found.end;
  }

  /** Opens a journal, or begins one. Throws a RefusedError where it was made with other options. */
  static async open(
    path: string,
    options: JournalOptions,
    force: boolean,
    output: OutputState,
  ): Promise<Journal> {
    const handle = await open(path, 'a+');
    let held: string | null = null;
    try {
      if (!(await isJournal(handle))) {
        throw new RefusedError(`${path} is no journal of ${TOOL.name}. Name another file.`);
      }
      let found = await scan(path, output.length, Number.POSITIVE_INFINITY);
      if (found.head !== null && !force) check(path, found.head, options);
      const run = found.head?.run ?? newRunId();
      held = await lock(dirname(path), run);
      if (held === null) throw new RefusedError(`Another process goes on with ${path}.`);
      if (!found.isComplete && !(await output.holds(run, found.group))) {
        found = await scan(path, output.length, found.before);
      }
      await handle.truncate(found.end);
      if (found.head === null || force) {
        const head: Head = { journal: TOOL.name, version: TOOL.version, run, options };
        await handle.appendFile(`${JSON.stringify(head)}\n`);
      }
      await handle.datasync();
      await syncFolder(dirname(path));
      return new Journal(path, handle, held, run, found);
    } catch (error) {
      if (held !== null) await unlock(held);
      await handle.close();
      throw error;
    }
  }

  /** The pages that are done, in the order in which they were written. */
  async *lines(): AsyncGenerator<Line> {
    for await (const [text] of linesOf(this.#path, this.#end)) {
      const line = parse(text);
      if (line?.ordinal !== undefined) yield line as Line;
    }
  }

  /** Writes a group, whose output is on the disk already; resolves when it is on the disk too. */
  async commit(lines: readonly Line[], length: number): Promise<void> {
    const texts = [...lines, { commit: length } satisfies Commit].map((line) =>
      JSON.stringify(line),
    );
    await this.#handle.appendFile(`${texts.join('\n')}\n`);
    await this.#handle.datasync();
  }

  /** Says that nothing is left to do. */
  async complete(): Promise<void> {
    await this.#handle.appendFile('{"complete":true}\n');
    await this.#handle.datasync();
  }

  async close(): Promise<void> {
    await this.#handle.close();
    await unlock(this.#lock);
  }
}
