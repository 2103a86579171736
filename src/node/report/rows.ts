/**
 * The file pages.jsonl of a report: a line that says what it is, then one line for each page. It is
 * written while the run goes on, and a run that is continued goes on with it. Only numbers about
 * its lines are kept in memory.
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { ListedPage } from '../../core/record/report/components/page-list.tsx';
import { badnessOf } from '../../core/record/report/views/row.ts';
import { fileLines } from '../run/files/file-lines.ts';
import { digestOfKey } from './names.ts';

export const ROWS_FILE = 'pages.jsonl';

const HEADING = { report: 'repair-article', version: 1 };
const RADIX = 16;

/** A line of the file, which is also what the index lists. */
export type StoredRow = ListedPage;

/** Where a line is, and how much its page deserves a look. */
interface Place {
  readonly offset: number;
  readonly length: number;
  readonly badness: number;
}

const isHeading = (line: string): boolean => {
  try {
    const { report, version } = JSON.parse(line) as Partial<typeof HEADING>;
    return report === HEADING.report && version === HEADING.version;
  } catch {
    return false;
  }
};

export class Rows {
  readonly #file: FileHandle;
  /** The line of each page by the digest of its key. A later line replaces an earlier one. */
  readonly #places = new Map<number, Place>();
  #size = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Begins a new file. There must be none. */
  static async create(path: string): Promise<Rows> {
    const rows = new Rows(await open(path, 'wx+'));
    await rows.#append(HEADING);
    return rows;
  }

  /** Goes on with a file, or returns `null` if it is none of ours. */
  static async continue(path: string): Promise<Rows | null> {
    const file = await open(path, 'r+');
    const rows = new Rows(file);
    let isOurs = false;
    for await (const [text, after] of fileLines(path, Number.POSITIVE_INFINITY)) {
      const offset = rows.#size;
      if (offset === 0) isOurs = text !== null && isHeading(text);
      else if (text !== null) {
        rows.#remember(JSON.parse(text) as StoredRow, offset, after - offset);
      }
      if (!isOurs) break;
      rows.#size = after;
    }
    if (!isOurs) {
      await file.close();
      return null;
    }
    // a killed run may have left half a line
    await file.truncate(rows.#size);
    return rows;
  }

  /** Number of pages. */
  get count(): number {
    return this.#places.size;
  }

  async add(row: StoredRow): Promise<void> {
    const offset = this.#size;
    await this.#append(row);
    this.#remember(row, offset, this.#size - offset);
  }

  /** The rows of all pages, the worst first. Equally bad ones keep the order of the file. */
  async *worstFirst(): AsyncGenerator<StoredRow> {
    const places = [...this.#places.values()];
    places.sort((a, b) => b.badness - a.badness || a.offset - b.offset);
    for (const { offset, length } of places) {
      const line = Buffer.alloc(length);
      await this.#file.read(line, 0, length, offset);
      yield JSON.parse(line.toString('utf8')) as StoredRow;
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #append(value: object): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    await this.#file.write(line, 0, line.length, this.#size);
    this.#size += line.length;
  }

  #remember(row: StoredRow, offset: number, length: number): void {
    const digest = Number.parseInt(digestOfKey(row.key), RADIX);
    this.#places.set(digest, { offset, length, badness: badnessOf(row) });
  }
}
