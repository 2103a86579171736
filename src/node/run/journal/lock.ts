/**
 * Ensures that only one process at a time continues a journal.
 *
 * The lock is a file beside the journal that is created exclusively before the journal is read. It
 * names its holder, and its time is renewed every second; that shows whether a holder lives that
 * cannot be seen from here (in another container or on another machine). The holder checks before
 * each write whether it still has the lock, because a process that was suspended for long may have
 * lost it.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holderOf, stateOf, thisProcess } from '../files/holder.ts';
import { OutputError } from '../files/output-error.ts';
import { LOCK, newRunId, tempName, track, untrack } from '../files/temp-files.ts';
import { RefusedError } from '../options/refused-error.ts';

/** Milliseconds between two signs of life. */
const BEAT = 1000;
/**
 * Milliseconds after which a holder without a sign of life counts as gone. A main process was never
 * busy for more than half a second at a time; the rest is for machines that swap.
 */
const PATIENCE = 12_000;
/** Milliseconds between two checks for a sign of life. */
const LOOK = 200;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Path of the lock of a journal. */
export const lockOf = (journal: string): string => `${journal}.lock`;

/** The content of a lock; `null` if there is none. */
const read = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });

const timeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );

/**
 * Whether somebody renews a lock, judged by the lock's own times, which may differ from our clock.
 */
async function isRenewed(path: string, patience: number): Promise<boolean> {
  const first = await timeOf(path);
  for (let waited = 0; waited < patience; waited += LOOK) {
    await sleep(LOOK);
    const now = await timeOf(path);
    if (now !== first) return now !== null;
  }
  return false;
}

function refusal(journal: string, text: string): RefusedError {
  const holder = holderOf(text);
  const who = holder === null ? '' : ` (process ${holder.pid} on ${holder.host})`;
  return new RefusedError(
    `Another process${who} is continuing ${journal}. Wait until it ends, or stop it. If you are sure that it has ended, delete ${lockOf(journal)}.`,
  );
}

/** Creates a file that must not exist; `null` if it exists. */
async function make(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
}

/** Removes the lock of a dead holder, but never one that was created in the meantime. */
async function takeAway(path: string, judged: string): Promise<void> {
  if ((await read(path)) !== judged) return;
  const aside = join(dirname(path), tempName(newRunId(), LOCK));
  try {
    await rename(path, aside);
  } catch (error) {
    // another process was faster
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await read(aside)) === judged) await unlink(aside);
  // this is the lock of a process that was faster; it checks for it before each write
  else await rename(aside, path);
}

export interface LockOptions {
  /** Called when a lock was found and one must wait to see whether its holder lives. */
  readonly onWait?: (path: string) => void;
  /** Milliseconds to wait for a sign of life. */
  readonly patience?: number;
}

export class Lock {
  readonly #journal: string;
  readonly #text: string;
  readonly #handle: FileHandle;
  readonly #timer: NodeJS.Timeout;

  private constructor(journal: string, text: string, handle: FileHandle) {
    this.#journal = journal;
    this.#text = text;
    this.#handle = handle;
    this.#timer = setInterval(() => {
      const now = new Date();
      handle.utimes(now, now).catch(() => {});
    }, BEAT);
    this.#timer.unref();
  }

  /**
   * Takes the lock of a journal for this process. Throws a RefusedError if another process has it.
   */
  static async take(journal: string, options: LockOptions = {}): Promise<Lock> {
    const { onWait = () => {}, patience = PATIENCE } = options;
    const path = lockOf(journal);
    const text = JSON.stringify({ ...thisProcess(), token: randomBytes(8).toString('hex') });
    for (;;) {
      const handle = await make(path);
      if (handle !== null) {
        track(path);
        await handle.writeFile(text);
        return new Lock(journal, text, handle);
      }
      const other = await read(path);
      if (other === null) continue;
      const holder = holderOf(other);
      const state = holder === null ? 'unknown' : stateOf(holder);
      if (state === 'runs') throw refusal(journal, other);
      if (state === 'unknown') {
        onWait(path);
        if (await isRenewed(path, patience)) throw refusal(journal, other);
      }
      await takeAway(path, other);
    }
  }

  /** Throws an OutputError if the lock was lost. */
  async check(): Promise<void> {
    const path = lockOf(this.#journal);
    if ((await read(path)) === this.#text) return;
    untrack(path);
    throw new OutputError(
      `${path} no longer belongs to this process: another one is continuing ${this.#journal}.`,
    );
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#handle.close();
    const path = lockOf(this.#journal);
    if ((await read(path).catch(() => null)) === this.#text) await unlink(path).catch(() => {});
    untrack(path);
  }
}
