/**
 * A run over many entries: entries → workers → input order → duplicates → output. Every entry gives
 * exactly one record, whatever happens to the process that reads it.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { withDuplicate } from '../../core/record/formats/render.ts';
import type { Opened } from '../input/entry/arrival.ts';
import type { Entry } from '../input/entry/entry.ts';
import { Duplicates } from './duplicates.ts';
import type { Identity } from './journal/known-inputs.ts';
import { KnownPages } from './known-pages.ts';
import { Order } from './order.ts';
import type { Result } from './result/result.ts';
import { Tally } from './result/tally.ts';
import type { RunOptions } from './run-options.ts';
import type { Page } from './sinks/sink.ts';
import type { Workers } from './workers/workers.ts';

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
  readonly #known: KnownPages;
  /** Ordinal of the next entry to begin. */
  #next = 0;
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
    this.#known = new KnownPages(options);
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
      const { namer } = this.#options;
      const heirs = { tally: this.tally, namer, duplicates: this.#duplicates };
      this.#next = await this.#known.replay(heirs);
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
    const isDone = isComplete && this.#known.isDoneBefore;
    if (isComplete && !isDone) await sink.finish(this.#known.list);
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

  /** Begins one entry after another until there are none left or the run is over. */
  async #pump(entries: AsyncIterable<Entry>): Promise<void> {
    const { isOwn, failedList } = this.#options;
    for await (const entry of entries) {
      if (this.#isOver) return;
      if (isOwn(entry)) continue;
      const { identity, standing } = await this.#known.standingOf(entry);
      if (standing === 'failed') await failedList?.add(entry);
      if (standing !== 'new') continue;
      await this.#until(() => this.#isOver || this.#hasRoom);
      if (this.#isOver) return;
      await this.#begin(this.#next, entry, identity);
    }
    this.#known.compareInputs();
    this.#isPumped = true;
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
