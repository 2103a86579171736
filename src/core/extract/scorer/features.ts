/**
 * The features of a line for the model: the line itself, its place, and its groups.
 * Each part lists its names in the order in which it writes its numbers.
 */

import { type Elements, sharedLength } from '../lines/elements.ts';
import type { Line } from '../lines/lines.ts';
import { bare } from '../text/prose.ts';
import { Groups, type Look } from './groups.ts';
import { type Measures, measureLines } from './measures.ts';
import { countOf } from './scored-lines.ts';
import { between, listedLines, repeatedLines, type Sums, sumsOf } from './stretches.ts';

export interface FeatureContext {
  /** Position of the headline among the lines, or null. */
  readonly headlineAt: number | null;
  readonly headlineText: string | null;
  readonly elements: Elements;
  /** Indices of the blocks directly after a picture. */
  readonly afterMedia: ReadonlySet<number>;
}

/** Rows of numbers, one for each line or candidate. */
export interface FeatureTable {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, without those that are not filled. */
  readonly values: Float32Array;
  /** For each row 1, or 0 if nobody needs it, so that it has no values. If missing, all have. */
  readonly filled?: Uint8Array | undefined;
}

const TAGS: readonly string[] = ['p', 'div', 'li', 'td', 'section', 'pre'];
const KINDS: readonly string[] = ['list-item', 'blockquote', 'table', 'caption'];

const LINE_NAMES = [
  ...['readable', 'han', 'links', 'sentences', 'sentenceRate', 'pauses', 'pauseRate', 'ends'],
  ...['digits', 'latin', 'level', 'depth', 'afterPicture', 'value', 'prose', 'furniture'],
  ...['captioned', 'meant', 'date'],
  ...TAGS.map((tag) => `tag.${tag}`),
  ...KINDS.map((kind) => `kind.${kind}`),
];

const PLACE_NAMES = [
  ...['position', 'textBefore', 'proseBefore', 'lines', 'pageProse', 'proseShare', 'trunk'],
  ...['hasHeadline', 'fromHeadline', 'textFromHeadline', 'headingsBetween', 'datesBetween'],
  ...['linksBetween', 'proseBetween', 'repeatsHeadline', 'aboveShared', 'headlineAboveShared'],
  ...['windowProse', 'windowLinks', 'datesBefore'],
  ...['listsBetween', 'endsBetween', 'footersBetween', 'inList', 'repeated'],
];

/** Where the numbers of the tags and kinds begin among those of a line. */
const TAG_AT = LINE_NAMES.indexOf('tag.p');
const KIND_AT = LINE_NAMES.indexOf('kind.list-item');

const GROUP_NAMES = ['parent', 'grandparent', 'look'].flatMap((group) =>
  ['lines', 'proseShare', 'links', 'proseRate', 'mean', 'share', 'place', 'dates'].map(
    (name) => `${group}.${name}`,
  ),
);

const GROUP_SIZE = GROUP_NAMES.length / 3;

export const FEATURE_NAMES: readonly string[] = [...LINE_NAMES, ...PLACE_NAMES, ...GROUP_NAMES];

/** Distances above these are all treated alike. */
const FAR = 400;
const WINDOW = 6;
const MANY_MARKS = 3;
const MANY_LINES = 60;

/** Logarithms of 1 + n, because most numbers are small and each line needs twenty of them. */
const LOGS = Float64Array.from({ length: 512 }, (_, at) => Math.log1p(at));
const log1p = (count: number): number => LOGS[count] ?? Math.log1p(count);

const flag = (value: boolean): number => (value ? 1 : 0);

/** Writes the features of lines into one table. Each method returns where the next one writes. */
class Features {
  readonly values: Float32Array;
  private readonly lines: readonly Line[];
  private readonly context: FeatureContext;
  private readonly measures: Measures;
  private readonly elements: Elements;
  private readonly groups: Groups;
  private readonly sums: Sums;
  private readonly listed: Uint8Array;
  private readonly repeated: Uint8Array;
  private readonly text: number;
  private readonly prose: number;
  private readonly headline: string | null;
  private readonly headlinePath: readonly number[] | null;

  constructor(lines: readonly Line[], context: FeatureContext, filled: Uint8Array) {
    const count = lines.length;
    const measures = measureLines(lines, filled);
    this.lines = lines;
    this.context = context;
    this.measures = measures;
    this.sums = sumsOf(lines, measures);
    this.listed = listedLines(lines, this.sums.proses);
    this.repeated = repeatedLines(lines);
    this.text = between(this.sums.readable, 0, count) || 1;
    this.prose = between(this.sums.proses, 0, count) || 1;
    this.headline = context.headlineText === null ? null : bare(context.headlineText);
    this.headlinePath = lines[context.headlineAt ?? -1]?.block.path ?? null;
    this.elements = context.elements;
    this.groups = new Groups(lines, this.elements, measures, this.sums);
    this.values = new Float32Array(countOf(filled) * FEATURE_NAMES.length);
    let to = 0;
    for (let at = 0; at < count; at += 1) {
      if (filled[at] === 0) continue;
      to = this.addLine(to, lines[at] as Line, at);
      to = this.addPlace(to, lines[at] as Line, at);
      to = this.addElement(to, at, 1);
      to = this.addElement(to, at, 2);
      to = this.addLook(to, this.groups.looks[at] as Look, at);
    }
  }

  private addLine(to: number, line: Line, at: number): number {
    const { measures, values } = this;
    const { block, readable, counts } = line;
    const { sentences, pauses } = counts;
    const size = block.text.length + 1;
    values[to] = log1p(readable);
    values[to + 1] = Math.log1p(measures.han[at] as number);
    values[to + 2] = block.linkDensity;
    values[to + 3] = Math.min(sentences, 8);
    values[to + 4] = sentences / (readable + 1);
    values[to + 5] = Math.min(pauses, 12);
    values[to + 6] = pauses / (readable + 1);
    values[to + 7] = measures.ends[at] as number;
    values[to + 8] = counts.digits / size;
    values[to + 9] = counts.latin / size;
    values[to + 10] = block.level;
    values[to + 11] = block.path.length;
    values[to + 12] = flag(this.context.afterMedia.has(line.index));
    values[to + 13] = line.value / (readable + 1);
    values[to + 14] = flag(line.prose);
    values[to + 15] = flag(line.furniture);
    values[to + 16] = flag(line.captioned);
    values[to + 17] = flag(line.meaning !== null);
    values[to + 18] = measures.dates[at] as number;
    const tag = TAGS.indexOf(block.tag);
    if (tag >= 0) values[to + TAG_AT + tag] = 1;
    const kind = KINDS.indexOf(block.kind);
    if (kind >= 0) values[to + KIND_AT + kind] = 1;
    return to + LINE_NAMES.length;
  }

  private addPlace(to: number, { block }: Line, at: number): number {
    const { values, text, prose } = this;
    const { readable, linked, proses, headings, dates, lists, ends, footers } = this.sums;
    const { headlineAt } = this.context;
    const count = this.lines.length;
    values[to] = at / count;
    values[to + 1] = between(readable, 0, at) / text;
    values[to + 2] = between(proses, 0, at) / prose;
    values[to + 3] = Math.log(count);
    values[to + 4] = log1p(prose);
    values[to + 5] = prose / text;
    values[to + 6] = this.groups.outside(at);
    const isBehind = headlineAt !== null && at > headlineAt;
    const start = isBehind ? headlineAt + 1 : 0;
    const distance = headlineAt === null ? FAR : at - headlineAt;
    values[to + 7] = flag(headlineAt !== null);
    values[to + 8] = Math.max(-FAR, Math.min(FAR, distance));
    values[to + 9] = isBehind ? log1p(between(readable, start, at)) : -1;
    values[to + 10] = between(headings, start, at);
    values[to + 11] = between(dates, start, at);
    values[to + 12] = between(linked, start, at) / (between(readable, start, at) + 1);
    values[to + 13] = log1p(between(proses, start, at));
    values[to + 14] = flag(this.repeatsHeadline(at));
    const { headlinePath } = this;
    const shared = headlinePath === null ? 0 : sharedLength(headlinePath, block.path);
    values[to + 15] = headlinePath === null ? -1 : block.path.length - shared;
    values[to + 16] = headlinePath === null ? -1 : headlinePath.length - shared;
    const first = Math.max(0, at - WINDOW);
    const end = Math.min(count, at + WINDOW + 1);
    const near = between(readable, first, end) + 1;
    values[to + 17] = between(proses, first, end) / near;
    values[to + 18] = between(linked, first, end) / near;
    values[to + 19] = Math.min(5, between(dates, Math.max(0, at - 4), at));
    values[to + 20] = Math.min(MANY_MARKS, between(lists, start, at));
    values[to + 21] = Math.min(MANY_MARKS, between(ends, start, at));
    values[to + 22] = Math.min(2 * MANY_MARKS, between(footers, start, at));
    values[to + 23] = this.listed[at] as number;
    values[to + 24] = this.repeated[at] as number;
    return to + PLACE_NAMES.length;
  }

  private repeatsHeadline(at: number): boolean {
    const { headline } = this;
    const { block, readable } = this.lines[at] as Line;
    if (headline === null || headline === '' || readable > headline.length) return false;
    // lower case may be longer by a combining mark: `İ`
    return headline.length <= 2 * readable && bare(block.text) === headline;
  }

  /** Adds the sums over all lines in the element that is a number of levels above that of a line. */
  private addElement(to: number, at: number, levels: number): number {
    const { values, elements } = this;
    const { readable, proses, linked, dates } = this.sums;
    const depth = Math.max(0, (elements.depths[at] as number) - levels);
    elements.find(at, depth);
    const first = elements.first(depth);
    const end = elements.end(depth);
    const lines = end - first;
    const text = between(readable, first, end);
    const prose = between(proses, first, end);
    values[to] = Math.min(lines, MANY_LINES);
    values[to + 1] = prose / this.prose;
    values[to + 2] = between(linked, first, end) / (text + 1);
    values[to + 3] = prose / (text + 1);
    values[to + 4] = Math.log1p(text / lines);
    values[to + 5] = text / this.text;
    values[to + 6] = (at - first) / lines;
    values[to + 7] = between(dates, first, end) / lines;
    return to + GROUP_SIZE;
  }

  private addLook(to: number, look: Look, at: number): number {
    const { values } = this;
    values[to] = Math.min(look.lines, MANY_LINES);
    values[to + 1] = look.prose / this.prose;
    values[to + 2] = look.linked / (look.readable + 1);
    values[to + 3] = look.prose / (look.readable + 1);
    values[to + 4] = Math.log1p(look.readable / look.lines);
    values[to + 5] = look.readable / this.text;
    values[to + 6] = (at - look.first) / (look.last - look.first + 1);
    values[to + 7] = look.dates / look.lines;
    return to + GROUP_SIZE;
  }
}

/** Computes the features of the lines that are marked in `filled`. */
export const featuresOf = (
  lines: readonly Line[],
  context: FeatureContext,
  filled: Uint8Array,
): FeatureTable => ({
  rows: lines.length,
  columns: FEATURE_NAMES.length,
  values: new Features(lines, context, filled).values,
  filled,
});
