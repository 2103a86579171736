/** Where records are written. There is one writer, which gives the pages in the final order. */
import type { Entry } from '../../input/entry/entry.ts';
import type { Identity, InputList } from '../journal/known-inputs.ts';
import type { Result } from '../result/result.ts';

export interface Page {
  readonly result: Result;
  readonly entry: Entry;
  /** Its input as it was when it was read. */
  readonly identity: Identity;
  /** Path in the output folder without its extension; `null` if there is no folder. */
  readonly name: string | null;
}

export interface Sink {
  /**
   * Writes a page. Resolves when there is room for more; `closed` means that nobody reads any more.
   */
  write(page: Page): Promise<'written' | 'closed'>;
  /** Called when all pages of these inputs were written. */
  finish(inputs: InputList): Promise<void>;
  /** Called when the run was stopped. Keeps only what is needed to continue it. */
  stop(): Promise<void>;
}

/** Number of pages and bytes in a group, which is the work that a kill can cost. */
const PAGES = 64;
const BYTES = 4 * 1024 * 1024;
/** Milliseconds after which a group is written whatever its size. */
const LONGEST = 1000;

/** Collects pages that are synced together, because a sync costs milliseconds. */
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

  /** Returns the pages and begins the next group. */
  take(): readonly Page[] {
    const pages = this.#pages;
    this.#pages = [];
    this.#bytes = 0;
    return pages;
  }
}
