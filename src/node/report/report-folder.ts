/**
 * The folder of a report: index.html, further parts of the index if the run is very large,
 * pages.jsonl with a line for each page, and pages/ with a file for each page.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Totals } from '../../core/record/report/components/overview.tsx';
import { indexDocument } from '../../core/record/report/documents.tsx';
import type { ReportRow } from '../../core/record/report/views/row.ts';
import { RefusedError } from '../run/options/refused-error.ts';
import { reportName } from './names.ts';
import { ROWS_FILE, Rows, type StoredRow } from './rows.ts';
import { totalsOf } from './totals.ts';

const PAGES = 'pages';

/** Number of pages in a part of the index, which is a file of about 3 MB. */
const PAGES_A_PART = 10_000;

/** `index.html`, `index-2.html`, `index-3.html` … */
const partName = (part: number): string => (part === 1 ? 'index.html' : `index-${part}.html`);
const PART_NAME = /^index(?:-\d+)?\.html$/;

/** Writes a new file in the place of an old one, never through a link. */
async function replace(path: string, content: string | Uint8Array): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, content, { flag: 'wx' });
}

/** Removes the files of an earlier report, and nothing else. */
async function clear(folder: string, rows: Rows): Promise<void> {
  for await (const { key } of rows.worstFirst()) {
    await rm(join(folder, PAGES, `${reportName(key)}.html`), { force: true });
  }
  await rows.close();
  for (const name of await readdir(folder)) {
    if (PART_NAME.test(name) || name === ROWS_FILE) await rm(join(folder, name));
  }
}

/**
 * The rows of the report to be written. An earlier report is continued, or replaced; a folder with
 * other files is refused.
 */
async function openRows(folder: string, continues: boolean): Promise<Rows> {
  const path = join(folder, ROWS_FILE);
  const names = await readdir(folder);
  const earlier = names.includes(ROWS_FILE) ? await Rows.continue(path) : null;
  if (earlier === null && names.length > 0) {
    throw new RefusedError(
      `The folder ${folder} is not empty, and there is no report in it. Name another folder for --report.`,
    );
  }
  if (earlier !== null && continues) return earlier;
  if (earlier !== null) await clear(folder, earlier);
  return Rows.create(path);
}

export class ReportFolder {
  readonly #folder: string;
  readonly #rows: Rows;

  private constructor(folder: string, rows: Rows) {
    this.#folder = folder;
    this.#rows = rows;
  }

  /** `continues` says whether the pages of an earlier report stay, because the run goes on. */
  static async open(folder: string, continues: boolean): Promise<ReportFolder> {
    await mkdir(folder, { recursive: true });
    const rows = await openRows(folder, continues);
    await mkdir(join(folder, PAGES), { recursive: true });
    return new ReportFolder(folder, rows);
  }

  /** Writes the report of a page, and its line. */
  async add(row: ReportRow, html: Uint8Array, duplicate: boolean): Promise<void> {
    const name = `${reportName(row.key)}.html`;
    await replace(join(this.#folder, PAGES, name), html);
    await this.#rows.add({ ...row, file: `${PAGES}/${encodeURIComponent(name)}`, duplicate });
  }

  /** Writes the index over all pages so far. */
  async finish(): Promise<void> {
    const totals = await totalsOf(this.#rows.worstFirst());
    let part = 0;
    let pages: StoredRow[] = [];
    for await (const row of this.#rows.worstFirst()) {
      pages.push(row);
      if (pages.length < PAGES_A_PART) continue;
      part += 1;
      await this.#writePart(totals, part, pages);
      pages = [];
    }
    if (pages.length > 0 || part === 0) await this.#writePart(totals, part + 1, pages);
    await this.#rows.close();
  }

  async #writePart(totals: Totals, part: number, pages: readonly StoredRow[]): Promise<void> {
    const parts = Math.max(1, Math.ceil(this.#rows.count / PAGES_A_PART));
    const addresses = Array.from({ length: parts }, (_, index) => partName(index + 1));
    const html = indexDocument(totals, pages, { part, parts, addresses });
    await replace(join(this.#folder, partName(part)), html);
  }
}

/** Writes the report of a single page, which is its own index. */
export async function writeSingleReport(folder: string, html: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const rows = await openRows(folder, false);
  await rows.close();
  const path = join(folder, partName(1));
  await replace(path, html);
  return path;
}
