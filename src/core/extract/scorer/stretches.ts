/** Sums over stretches of a page's lines, and the lines that its structure sets apart. */

import { isListHead } from '../lines/boilerplate.ts';
import { sharedLength } from '../lines/elements.ts';
import type { Line } from '../lines/lines.ts';
import type { Measures } from './measures.ts';

/** Tells whether a line names an editor or the page's rights, as lines below articles do. */
const isEnd = ({ meaning }: Line): boolean =>
  meaning?.kind === 'editor' || meaning?.kind === 'disclaimer' || meaning?.kind === 'copyright';

// every index that these loops use is valid

export const between = (sums: Float64Array, start: number, end: number): number =>
  (sums[end] as number) - (sums[start] as number);

/** Least number of readable characters of a line that a page repeats by design and not by chance. */
const LEAST_REPEATED = 8;

/** For each line 1 if another line has the same text. */
export function repeatedLines(lines: readonly Line[]): Uint8Array {
  const repeated = new Uint8Array(lines.length);
  const seen = new Map<string, number>();
  for (let at = 0; at < lines.length; at += 1) {
    const { block, readable } = lines[at] as Line;
    if (readable < LEAST_REPEATED) continue;
    const first = seen.get(block.text);
    if (first === undefined) seen.set(block.text, at);
    else {
      repeated[first] = 1;
      repeated[at] = 1;
    }
  }
  return repeated;
}

/** Share of the page's prose from which an element with a heading of a list is the article's. */
const MOST_LISTED = 0.5;

/** For each line 1 if it is in the element that a heading of a list of other articles heads. */
export function listedLines(lines: readonly Line[], proses: Float64Array): Uint8Array {
  const listed = new Uint8Array(lines.length);
  const total = proses[lines.length] as number;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    if (!isListHead(lines[at] as Line)) continue;
    const { path } = (lines[at] as Line).block;
    const next = (lines[at + 1] as Line).block.path;
    const before = at === 0 ? 0 : sharedLength(path, (lines[at - 1] as Line).block.path);
    // the largest element that begins with the heading, or the next element beside it
    const inside = sharedLength(path, next);
    const depth = inside > before ? before + 1 : inside + 1;
    let end = at + 1;
    while (end < lines.length) {
      const other = (lines[end] as Line).block.path;
      if (sharedLength(next, other) < Math.min(depth, next.length)) break;
      end += 1;
    }
    if (between(proses, at, end) > total * MOST_LISTED) continue;
    listed.fill(1, at + 1, end);
  }
  return listed;
}

const add = (list: Float64Array, at: number, value: number): void => {
  list[at + 1] = (list[at] as number) + value;
};

/** Sums of the lines before each position; `sums[end] - sums[start]` is the sum of a stretch. */
export interface Sums {
  readonly readable: Float64Array;
  readonly linked: Float64Array;
  readonly proses: Float64Array;
  readonly headings: Float64Array;
  readonly dates: Float64Array;
  /** Headings of lists of other articles, lines that end an article, and lines with a meaning. */
  readonly lists: Float64Array;
  readonly ends: Float64Array;
  readonly footers: Float64Array;
}

export function sumsOf(lines: readonly Line[], measures: Measures): Sums {
  const size = lines.length + 1;
  const readable = new Float64Array(size);
  const linked = new Float64Array(size);
  const proses = new Float64Array(size);
  const headings = new Float64Array(size);
  const dates = new Float64Array(size);
  const lists = new Float64Array(size);
  const ends = new Float64Array(size);
  const footers = new Float64Array(size);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const isMeant = line.meaning !== null;
    add(readable, at, line.readable);
    add(linked, at, line.readable * line.block.linkDensity);
    add(proses, at, measures.prose[at] as number);
    add(headings, at, line.block.level > 0 ? 1 : 0);
    add(dates, at, measures.dates[at] as number);
    add(lists, at, isMeant && isListHead(line) ? 1 : 0);
    add(ends, at, isMeant && isEnd(line) ? 1 : 0);
    add(footers, at, isMeant ? 1 : 0);
  }
  return { readable, linked, proses, headings, dates, lists, ends, footers };
}
