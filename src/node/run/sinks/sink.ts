/** Where records go. One writer: each takes the pages in the order in which they come. */
import type { Entry } from '../../input/entry.ts';
import type { Identity, InputList } from '../journal/known-inputs.ts';
import type { Result } from '../result.ts';

export interface Page {
  readonly result: Result;
  readonly entry: Entry;
  /** What its input was when it was read. */
  readonly identity: Identity;
  /** Path in the output folder, without its ending; `null` where there is no folder. */
  readonly name: string | null;
}

/** The output cannot be written; the message says why. */
export class OutputError extends Error {
  override name = 'OutputError';
}

export interface Sink {
  /** Takes a page; resolves when there is room for more. `closed`: nobody reads any more. */
  write(page: Page): Promise<'written' | 'closed'>;
  /** All pages of these inputs were taken. */
  finish(inputs: InputList): Promise<void>;
  /** The run has been stopped: keeps what it can go on from, and nothing else. */
  stop(): Promise<void>;
}

/** Pages a group and bytes a group: what a kill may cost to do again. */
const PAGES = 64;
const BYTES = 4 * 1024 * 1024;
/** Milliseconds after which a group is written, whatever its size. */
const LONGEST = 1000;

/** Pages that are made durable together, since a sync costs milliseconds. */
export class Group {
  #pages: Page[] = [];
  #bytes = 0;
  #since = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get isDue(): boolean {
    return (
      this.#pages.length >= PAGES ||
      this.#bytes >= BYTES ||
      (this.#pages.length > 0 && performance.now() - this.#since > LONGEST)
    );
  }

  add(page: Page): void {
    if (this.#pages.length === 0) this.#since = performance.now();
    this.#pages.push(page);
    this.#bytes += page.result.bytes.length;
  }

  /** Gives the pages, and begins the next group. */
  take(): readonly Page[] {
    const pages = this.#pages;
    this.#pages = [];
    this.#bytes = 0;
    return pages;
  }
}
