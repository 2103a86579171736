/**
 * A run over many entries: entries → workers → input order → duplicates → output. Every entry gives
 * exactly one record, whatever happens to the process that reads it.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { withDuplicate } from '../../core/record/formats/render.ts';
import type { Opened } from '../input/arrival.ts';
import type { Entry } from '../input/entry.ts';
import { Duplicates } from './duplicates.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Journal } from './journal/journal.ts';
import {
  Identifier,
  type Identity,
  InputDigest,
  InputStates,
  KnownInputs,
} from './journal/known-inputs.ts';
import type { Line } from './journal/lines.ts';
import { Order } from './order.ts';
import { RefusedError } from './refused-error.ts';
import type { Result } from './result.ts';
import type { FailedList } from './sinks/failed-list.ts';
import type { Namer } from './sinks/namer.ts';
import type { Page, Sink } from './sinks/sink.ts';
import { Tally } from './tally.ts';
import type { Settings } from './workers/job.ts';
import type { Workers, WorkersListener } from './workers/workers.ts';

export interface RunOptions {
  readonly settings: Settings;
  /** Makes the workers, which make the records. */
  readonly workers: (listener: WorkersListener) => Workers;
  /** Number of tasks that may be under way, besides pages that are being fetched. */
  readonly tasksUnderWay: number;
  /** Whether records are in the order of the entries. */
  readonly ordered: boolean;
  readonly sink: Sink;
  readonly journal: Journal | null;
  /** Gives the names of files, if each page has a file of its own. */
  readonly namer: Namer | null;
  readonly failedList: FailedList | null;
  /** Whether an entry is a file of this run, which is then left out. It may refuse the run. */
  readonly isOwn: (entry: Entry) => boolean;
  /**
   * Reads what a worker cannot read: URLs, because pauses and caches belong to the run, and
   * standard input.
   */
  readonly open: (entry: Entry) => Promise<Opened>;
  /** Called for each page when it has been written. */
  readonly onPage: (result: Result, tally: Tally) => void;
  /** Receives a sentence about what is wrong with the inputs of a journal. */
  readonly tell: (sentence: string) => void;
}

/** `closed` means that nobody reads the output any more. */
export type Ending = 'complete' | 'stopped' | 'closed';

/** Number of addresses that are fetched at the same time. */
const FETCHES = 16;
/** Bytes of pages that wait for a worker, and of records that wait for an earlier one. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_WAITING = 4096;

/**
 * Milliseconds that a stopped run waits for the reader of its output, since a pipe may be stuck.
 */
const LAST_WAIT = 5000;

/** An entry that is being processed. */
interface Pending {
  readonly entry: Entry;
  readonly identity: Identity;
  readonly name: string | null;
  /** Number of bytes that are held for it here. */
  bytes: number;
}

export class Run {
  readonly tally = new Tally();
  readonly #options: RunOptions;
  readonly #workers: Workers;
  readonly #pending = new Map<number, Pending>();
  readonly #due: Result[] = [];
  readonly #duplicates: Duplicates | null;
  readonly #identifier = new Identifier();
  /** The inputs that the journal lists, and those of this run. */
  readonly #known: KnownInputs;
  readonly #inputs: InputDigest;
  /** Ordinal of the next entry to begin. */
  #next = 0;
  /** Number of entries that this process has begun. */
  #begun = 0;
  #order = new Order<Result>(0);
  #waiters: (() => void)[] = [];
  #fetching = 0;
  #heldBytes = 0;
  /** Whether all entries were begun. A run that was stopped before is not complete. */
  #isPumped = false;
  #isWriting = false;
  #isStopped = false;
  #isClosed = false;
  #error: { readonly cause: unknown } | null = null;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#duplicates = options.settings.dedupe ? new Duplicates() : null;
    // the files of a folder have no order
    const isOrdered = options.ordered && options.journal?.isOfFolder !== true;
    this.#known = new KnownInputs(isOrdered && options.journal?.isForced !== true);
    this.#inputs = new InputDigest(isOrdered);
    this.#workers = options.workers({
      onResult: (result) => this.#take(result),
      onRoom: () => this.#wake(),
    });
  }

  /** Lets running pages finish, and then ends the run. */
  stop(): void {
    this.#isStopped = true;
    this.#wake();
  }

  /** Ends the workers at once. Nothing more is written. */
  kill(): void {
    this.#workers.kill();
  }

  /**
   * Gives all running pages their full time again, because the clock continued while the processes
   * were suspended.
   */
  rearm(): void {
    this.#workers.rearm();
  }

  /** Rejects with what the output or the entries threw. */
  async over(entries: AsyncIterable<Entry>): Promise<Ending> {
    try {
      await this.#replay();
      this.#order = new Order(this.#next);
      this.#pump(entries).then(
        () => this.#wake(),
        (error: unknown) => this.#fail(error),
      );
      await this.#until(() => this.#isOver || (this.#isPumped && this.#pending.size === 0));
      this.#workers.stop();
      await this.#until(() => this.#error !== null || this.#workers.hasEnded);
      return await Promise.race([this.#writeRest(), this.#left()]);
    } finally {
      this.#workers.kill();
    }
  }

  /** Whether all of these inputs were done before, so that the output stays as it is. */
  get #isDoneBefore(): boolean {
    const { journal } = this.#options;
    const { inputs, digest } = this.#inputs.list;
    const complete = journal?.complete ?? null;
    return this.#begun === 0 && complete?.inputs === inputs && complete.digest === digest;
  }

  /** Waits for what is being written, and ends the output. */
  async #writeRest(): Promise<Ending> {
    await this.#until(() => this.#error !== null || !this.#isWriting);
    if (this.#error !== null) throw this.#error.cause;
    return this.#end();
  }

  /** Resolves when a stopped run has waited long enough for its reader. */
  async #left(): Promise<Ending> {
    await this.#until(() => this.#isStopped);
    return sleep(LAST_WAIT, 'stopped' as const, { ref: false });
  }

  async #end(): Promise<Ending> {
    const { sink, failedList } = this.#options;
    const isComplete = this.#isPumped && this.#pending.size === 0;
    const isDone = isComplete && this.#isDoneBefore;
    if (isComplete && !isDone) await sink.finish(this.#inputs.list);
    else await sink.stop();
    await (isDone ? failedList?.discard() : failedList?.finish());
    if (this.#isClosed) return 'closed';
    return isComplete ? 'complete' : 'stopped';
  }

  get #isOver(): boolean {
    return this.#isStopped || this.#isClosed || this.#error !== null;
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resume of waiters) resume();
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        this.#waiters.push(resolve);
      });
    }
  }

  #fail(cause: unknown): void {
    this.#error ??= { cause };
    this.#wake();
  }

  /** Takes over what an earlier run has done. */
  async #replay(): Promise<void> {
    const { journal, namer, tell } = this.#options;
    if (journal === null) return;
    const inputs = new InputStates();
    const changed: string[] = [];
    for await (const line of journal.lines()) {
      this.#next = Math.max(this.#next, line.ordinal + 1);
      if (inputs.isChanged(line)) {
        changed.push(line.input);
        if (journal.isOfFolder && !line.count.skipped) continue;
      }
      this.#known.add(line, line.count.code !== null);
      this.tally.add(line.count);
      if (line.name !== undefined) namer?.names.take(line.name);
      const print = printOf(line);
      if (print !== null) this.#duplicates?.match(print, line.input, line.url ?? null);
    }
    const [first] = changed;
    if (first === undefined) return;
    const what = `Inputs that have changed since they were read: ${changed.length} (first ${first})`;
    if (journal.isOfFolder) tell(`${what}. They are read again.`);
    else if (journal.isForced) tell(`${what}. Their records stay as they are.`);
    else throw otherInputs(journal, what);
  }

  /** Begins one entry after another until there are none left or the run is over. */
  async #pump(entries: AsyncIterable<Entry>): Promise<void> {
    const { isOwn, failedList, journal } = this.#options;
    let fresh = 0;
    for await (const entry of entries) {
      if (this.#isOver) return;
      if (isOwn(entry)) continue;
      const identity = journal === null ? entry : await this.#identifier.identityOf(entry);
      this.#inputs.add(identity);
      const standing = this.#known.take(identity);
      if (standing === 'elsewhere') throw this.#otherInput(identity.input);
      if (standing === 'failed') await failedList?.add(entry);
      if (standing !== 'new') continue;
      fresh += 1;
      await this.#until(() => this.#isOver || this.#hasRoom);
      if (this.#isOver) return;
      await this.#begin(this.#next, entry, identity);
    }
    this.#compareInputs(fresh);
    this.#isPumped = true;
  }

  #otherInput(input: string): RefusedError {
    const { journal } = this.#options;
    return otherInputs(
      journal,
      `The inputs differ from those in the journal: ${input} is new or comes too early`,
    );
  }

  /** Reports which inputs are in the journal but not in the run, and the reverse. */
  #compareInputs(fresh: number): void {
    const { journal, tell } = this.#options;
    if (journal === null) return;
    const { left } = this.#known;
    if (left > 0) {
      const what = `Inputs that are in the journal but are missing now: ${left}`;
      if (!journal.isOfFolder && !journal.isForced) throw otherInputs(journal, what);
      tell(`${what}. What came of them stays.`);
    }
    if (journal.complete !== null && fresh > 0) {
      tell(`Inputs that are new since the run was completed: ${fresh}. They are added.`);
    }
  }

  get #hasRoom(): boolean {
    return (
      this.#pending.size - this.#order.waiting < this.#options.tasksUnderWay + FETCHES &&
      this.#fetching < FETCHES &&
      this.#order.waiting + this.#due.length < MOST_WAITING &&
      this.#heldBytes < MOST_BYTES
    );
  }

  async #begin(ordinal: number, entry: Entry, identity: Identity): Promise<void> {
    this.#next += 1;
    this.#begun += 1;
    const named = (await this.#options.namer?.nameOf(entry)) ?? null;
    const { place } = entry;
    const bytes = place.kind === 'bytes' ? place.bytes.length : 0;
    this.#pending.set(ordinal, { entry, identity, name: named?.name ?? null, bytes });
    this.#heldBytes += bytes;
    if (named?.skip === true) this.#take(skipped(ordinal, entry));
    else if (place.kind === 'url' || place.kind === 'stdin') void this.#fetch(ordinal, entry);
    else this.#workers.add({ ordinal, entry });
  }

  async #fetch(ordinal: number, entry: Entry): Promise<void> {
    this.#fetching += 1;
    const opened = await this.#options.open(entry);
    this.#fetching -= 1;
    this.#hold(ordinal, sizeOf(opened));
    this.#workers.add({ ordinal, entry, opened });
    this.#wake();
  }

  /** Changes the number of bytes that are held for an entry. */
  #hold(ordinal: number, bytes: number): void {
    const pending = this.#pending.get(ordinal);
    if (pending === undefined) return;
    this.#heldBytes += bytes - pending.bytes;
    pending.bytes = bytes;
  }

  #take(result: Result): void {
    this.#hold(result.ordinal, result.bytes.length + (result.report?.html.length ?? 0));
    if (this.#options.ordered) this.#due.push(...this.#order.take(result.ordinal, result));
    else this.#due.push(result);
    if (!this.#isWriting) void this.#write();
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    try {
      for (let next = this.#due.shift(); next !== undefined; next = this.#due.shift()) {
        if (this.#isClosed || this.#error !== null) break;
        await this.#writePage(next);
      }
    } catch (error) {
      this.#fail(error);
    }
    this.#isWriting = false;
    this.#wake();
  }

  async #writePage(raw: Result): Promise<void> {
    const pending = this.#pending.get(raw.ordinal);
    if (pending === undefined) return;
    const { sink, failedList, onPage } = this.#options;
    const { entry, identity, name } = pending;
    const result = this.#compare(raw);
    const page: Page = { result, entry, identity, name };
    if ((await sink.write(page)) === 'closed') this.#isClosed = true;
    this.tally.add(result.count);
    if (result.failed) await failedList?.add(entry);
    this.#hold(raw.ordinal, 0);
    this.#pending.delete(raw.ordinal);
    onPage(result, this.tally);
    this.#wake();
  }

  /** Marks an article that the run has seen before. */
  #compare(result: Result): Result {
    const { fingerprint, input, url, bytes, count } = result;
    if (fingerprint === null || this.#duplicates === null) return result;
    const duplicateOf = this.#duplicates.match(fingerprint, input, url);
    if (duplicateOf === null) return result;
    return {
      ...result,
      bytes: withDuplicate(bytes, duplicateOf, this.#options.settings),
      count: { ...count, duplicate: true },
    };
  }
}

/** Number of bytes of a page and its further pages. */
function sizeOf(opened: Opened): number {
  if ('failure' in opened) return 0;
  const { bytes, later = [] } = opened;
  return later.reduce((sum, page) => sum + page.bytes.length, bytes.length);
}

const otherInputs = (journal: Journal | null, what: string): RefusedError =>
  new RefusedError(
    `${what}. Delete the journal ${journal?.path ?? ''} to begin anew, or go on all the same with --force.`,
  );

function printOf({ print }: Line): Fingerprint | null {
  if (print === undefined) return null;
  const [exact, signature] = print;
  return { exact, signature: signature === null ? null : Buffer.from(signature, 'base64') };
}

const skipped = (ordinal: number, { input }: Entry): Result => ({
  ordinal,
  input,
  url: null,
  bytes: Buffer.alloc(0),
  failed: false,
  count: { code: null, found: 0, left: 0, families: {}, skipped: true },
  notes: [],
  explained: '',
  fingerprint: null,
  report: null,
});
