/** Repairs documents, as plain text and as HTML pages, and counts what became of their lines. */
import type { Source } from '../../../src/core/page/source.ts';
import { type PipelineContext, processPage } from '../../../src/core/pipeline.ts';
import { readPage } from '../../../src/core/read-page.ts';
import { DEFAULT_OPTIONS, type RepairOptions } from '../../../src/core/repair/repair.ts';
import { repairPages } from '../../../src/core/repair/repair-pages.ts';
import { repairText } from '../../../src/core/repair/repair-text.ts';
import { loadTables } from '../../../src/node/data/character-tables.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';
import { invents } from '../measures/invents.ts';
import type { ShownLine } from './families.ts';

/** How a document is handed over. */
export type Form = 'text' | 'page';

/** A line after the repair. */
export interface JudgedLine {
  readonly line: ShownLine;
  readonly text: string;
  readonly isTold: boolean;
  /** The confidences of its edits. */
  readonly confidences: readonly number[];
}

export interface Tally {
  /** Number of lines that were damaged, of those that are exact again, and the same of short cells. */
  readonly damaged: number;
  readonly exact: number;
  readonly cells: number;
  readonly exactCells: number;
  /** Number of lines with a character that neither the document nor the page has. */
  readonly invented: number;
  /** Number of damaged lines that are not exact and of which nothing is reported. */
  readonly silent: number;
  readonly sound: number;
  /** Number of sound lines that were changed. */
  readonly changed: number;
  /** Number of sound lines in which damage is reported. */
  readonly suspected: number;
}

const BREAK = { cell: '\t', line: '\n' } as const;

/** Whether the next line stands in the same row of a table. */
const isInRow = (line: ShownLine, next: ShownLine | undefined): boolean =>
  line.kind === 'cell' && next?.kind === 'cell' && next.row === line.row;

interface Piece {
  readonly text: string;
  readonly left: readonly { readonly start: number; readonly end: number }[];
  readonly edits: readonly {
    readonly start: number;
    readonly end: number;
    readonly confidence: number;
  }[];
}

/** The parts of a repaired line of text, divided at tabs. */
function cellsOf({ text, left, edits }: Piece): Piece[] {
  let from = 0;
  return text.split(BREAK.cell).map((cell) => {
    const start = from;
    const end = start + cell.length;
    from = end + 1;
    const within = <T extends { start: number; end: number }>(items: readonly T[]): T[] =>
      items.filter((item) => item.start <= end && item.end >= start);
    return { text: cell, left: within(left), edits: within(edits) };
  });
}

/** Repairs a document as plain text, in which the cells of a row are divided by tabs. */
function asText(lines: readonly ShownLine[], options: RepairOptions): JudgedLine[] {
  const text = lines
    .map((line, i) => line.shown + (isInRow(line, lines[i + 1]) ? BREAK.cell : BREAK.line))
    .join('');
  const pieces = repairText(text, { model: loadModel, options }).lines.flatMap(cellsOf);
  return lines.map((line, i) => judged(line, pieces[i]));
}

const judged = (line: ShownLine, piece: Piece | undefined): JudgedLine => ({
  line,
  text: piece?.text ?? '',
  isTold: (piece?.left.length ?? 0) > 0,
  confidences: (piece?.edits ?? []).map(({ confidence }) => confidence),
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const TAGS = { template: 'div', title: 'h1', byline: 'p', paragraph: 'p', cell: 'td' } as const;

/** Each line has its number as its class. */
const classOf = (index: number): string => `line-${index}`;

function pageOf(lines: readonly ShownLine[]): string {
  const parts = lines.map((line, i) => {
    const tag = TAGS[line.kind];
    const isFirst = line.kind === 'cell' && firstOfRow(lines, i) === i;
    const begin = isFirst ? open(lines, i) : '';
    const end = line.kind === 'cell' && !isInRow(line, lines[i + 1]) ? '</tr>' : '';
    const table = end !== '' && lines[i + 1]?.kind !== 'cell' ? '</table>' : '';
    const own = line.kind === 'cell' ? '' : ` class="${classOf(i)}"`;
    return `${begin}<${tag}${own}>${escaped(line.shown)}</${tag}>${end}${table}`;
  });
  const title = lines.find(({ kind }) => kind === 'title')?.shown ?? '';
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n${parts.join('\n')}\n</body></html>\n`;
}

/** What opens before the first cell of a row: the row, and a table before its first row. */
const open = (lines: readonly ShownLine[], index: number): string =>
  `${lines[index - 1]?.kind === 'cell' ? '' : '<table>'}<tr class="${classOf(index)}">`;

/** The index of the first cell of the row of a cell, or that of any other line. */
function firstOfRow(lines: readonly ShownLine[], index: number): number {
  let first = index;
  for (let line = lines[first]; line !== undefined; line = lines[first]) {
    const before = lines[first - 1];
    if (before === undefined || !isInRow(before, line)) break;
    first -= 1;
  }
  return first;
}

const SOURCE: Source = {
  type: 'file',
  key: 'page',
  input: 'page.html',
  url: null,
  redirects: [],
  status: null,
  contentType: null,
  bytes: 0,
  sha256: null,
  truncated: false,
  fetchedAt: null,
};

/** Repairs a document as an HTML page in UTF-8. Lines that are no block of their own are missing. */
function asPage(lines: readonly ShownLine[], options: RepairOptions): JudgedLine[] {
  const context: PipelineContext = {
    model: loadModel,
    tables: loadTables,
    options,
    encoding: null,
  };
  const bytes = new TextEncoder().encode(pageOf(lines));
  const read = readPage({ bytes, source: { ...SOURCE, bytes: bytes.length } }, context);
  if ('failure' in read) throw new Error('a page of the evaluation is no text');
  const [{ blocks }] = repairPages([read.page], context).value;
  return lines.flatMap((line, i) => {
    const first = firstOfRow(lines, i);
    const block = blocks.find(({ classes }) => classes[0] === classOf(first));
    if (block === undefined) return [];
    const piece = line.kind === 'cell' ? cellsOf(block)[i - first] : block;
    return [judged(line, piece)];
  });
}

/** The headline of the record of a page, or `null` if it has no article. */
export function headlineOf(
  lines: readonly ShownLine[],
  options: RepairOptions = DEFAULT_OPTIONS,
): string | null {
  const context: PipelineContext = {
    model: loadModel,
    tables: loadTables,
    options,
    encoding: null,
  };
  const bytes = new TextEncoder().encode(pageOf(lines));
  const record = processPage(bytes, { ...SOURCE, bytes: bytes.length }, context);
  return record.ok ? record.headline : null;
}

export const repairDocument = (
  lines: readonly ShownLine[],
  form: Form,
  options: RepairOptions = DEFAULT_OPTIONS,
): JudgedLine[] => (form === 'text' ? asText(lines, options) : asPage(lines, options));

const isDamaged = ({ line }: JudgedLine): boolean => line.shown !== line.text;
const isExact = ({ line, text }: JudgedLine): boolean => text === line.text;

export const isInvented = ({ line, text }: JudgedLine): boolean =>
  invents(text, line.text, line.shown);

export const isSilent = (judged: JudgedLine): boolean => !isExact(judged) && !judged.isTold;

export function tallyOf(lines: readonly JudgedLine[]): Tally {
  const damaged = lines.filter(isDamaged);
  const sound = lines.filter((line) => !isDamaged(line));
  const cells = damaged.filter(({ line }) => line.kind === 'cell');
  return {
    damaged: damaged.length,
    exact: damaged.filter(isExact).length,
    cells: cells.length,
    exactCells: cells.filter(isExact).length,
    invented: lines.filter(isInvented).length,
    silent: damaged.filter(isSilent).length,
    sound: sound.length,
    changed: sound.filter((line) => !isExact(line)).length,
    suspected: sound.filter(({ isTold }) => isTold).length,
  };
}
