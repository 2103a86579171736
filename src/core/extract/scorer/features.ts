/**
 * The features of a line for the model: the line itself, its place, its groups and its neighbours.
 * Each part lists its names in the order in which it writes its numbers.
 */

import { isListHead } from '../lines/boilerplate.ts';
import type { Line } from '../lines/lines.ts';
import { bare } from '../lines/prose.ts';
import { type Group, Groups } from './groups.ts';
import { type Measures, measureLines } from './measures.ts';
import { countOf } from './scored-lines.ts';

export interface FeatureContext {
  /** Position of the headline among the lines, or null. */
  readonly headlineAt: number | null;
  readonly headlineText: string | null;
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

const TAGS = ['p', 'div', 'li', 'td', 'section', 'pre'] as const;
const KINDS = ['list-item', 'blockquote', 'table', 'caption'] as const;

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
  ...['proseAhead', 'proseBehind', 'windowProse', 'windowLinks', 'datesBefore'],
  ...['listsBetween', 'endsBetween', 'footersBetween', 'inList', 'repeated'],
];

const GROUP_NAMES = ['parent', 'grandparent', 'look'].flatMap((group) =>
  ['lines', 'proseShare', 'links', 'proseRate', 'mean', 'share', 'place', 'dates'].map(
    (name) => `${group}.${name}`,
  ),
);

const OFFSETS = [-3, -2, -1, 1, 2, 3] as const;
const NEIGHBOUR_NAMES = OFFSETS.flatMap((offset) =>
  ['readable', 'links', 'prose', 'sameParent'].map((name) => `${offset}.${name}`),
);

export const FEATURE_NAMES: readonly string[] = [
  ...LINE_NAMES,
  ...PLACE_NAMES,
  ...GROUP_NAMES,
  ...NEIGHBOUR_NAMES,
];

/** Distances above these are all treated alike. */
const FAR = 400;
const LOOK_AHEAD = 40;
const WINDOW = 6;
const MANY_MARKS = 3;
const MANY_LINES = 60;

/** Tells whether a line names an editor or the page's rights, as lines below articles do. */
const isEnd = ({ meaning }: Line): boolean =>
  meaning?.kind === 'editor' || meaning?.kind === 'disclaimer' || meaning?.kind === 'copyright';

/** Sums of the values before each position; `sums[end] - sums[start]` is the sum of a stretch. */
function running(count: number, valueAt: (at: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    sum += valueAt(at);
    sums[at + 1] = sum;
  }
  return sums;
}

// every index that these loops use is valid

const between = (sums: Float64Array, start: number, end: number): number =>
  (sums[end] as number) - (sums[start] as number);

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** For each line, the number of lines to the next one of prose in a direction. */
function distances(prose: Float64Array, step: 1 | -1): Uint8Array {
  const found = new Uint8Array(prose.length);
  let distance = LOOK_AHEAD;
  for (let at = step === 1 ? prose.length - 1 : 0; at >= 0 && at < prose.length; at -= step) {
    distance = Math.min(LOOK_AHEAD, distance);
    found[at] = distance;
    distance = (prose[at] as number) > 0 ? 1 : distance + 1;
  }
  return found;
}

/** Least number of readable characters of a line that a page repeats by design and not by chance. */
const LEAST_REPEATED = 8;

/** For each line 1 if another line has the same text. */
function repeatedLines(lines: readonly Line[]): Uint8Array {
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
function listedLines(lines: readonly Line[], proses: Float64Array): Uint8Array {
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

class Features {
  readonly values: Float32Array;
  /** Where the next number is written. */
  private next = 0;
  private readonly lines: readonly Line[];
  private readonly context: FeatureContext;
  private readonly measures: Measures;
  private readonly groups: Groups;
  private readonly readable: Float64Array;
  private readonly linked: Float64Array;
  private readonly proses: Float64Array;
  private readonly headings: Float64Array;
  private readonly dates: Float64Array;
  /** Headings of lists of other articles, and lines that end an article. */
  private readonly lists: Float64Array;
  private readonly ends: Float64Array;
  private readonly footers: Float64Array;
  private readonly listed: Uint8Array;
  private readonly repeated: Uint8Array;
  private readonly ahead: Uint8Array;
  private readonly behind: Uint8Array;
  private readonly text: number;
  private readonly prose: number;
  private readonly headline: string | null;
  private readonly headlinePath: readonly number[] | null;

  constructor(lines: readonly Line[], context: FeatureContext, filled: Uint8Array) {
    const count = lines.length;
    const lineAt = (at: number): Line => lines[at] as Line;
    const measures = measureLines(lines, filled);
    this.lines = lines;
    this.context = context;
    this.measures = measures;
    this.readable = running(count, (at) => lineAt(at).readable);
    this.linked = running(count, (at) => lineAt(at).readable * lineAt(at).block.linkDensity);
    this.proses = running(count, (at) => measures.prose[at] as number);
    this.headings = running(count, (at) => Number(lineAt(at).block.level > 0));
    this.dates = running(count, (at) => measures.dates[at] as number);
    this.lists = running(count, (at) => Number(isListHead(lineAt(at))));
    this.ends = running(count, (at) => Number(isEnd(lineAt(at))));
    this.footers = running(count, (at) => Number(lineAt(at).meaning !== null));
    this.listed = listedLines(lines, this.proses);
    this.repeated = repeatedLines(lines);
    this.ahead = distances(measures.prose, 1);
    this.behind = distances(measures.prose, -1);
    this.text = between(this.readable, 0, count) || 1;
    this.prose = between(this.proses, 0, count) || 1;
    this.headline = context.headlineText === null ? null : bare(context.headlineText);
    this.headlinePath = lines[context.headlineAt ?? -1]?.block.path ?? null;
    this.groups = new Groups(lines, measures);
    this.values = new Float32Array(countOf(filled) * FEATURE_NAMES.length);
    for (let at = 0; at < count; at += 1) {
      if (filled[at] === 0) continue;
      const line = lineAt(at);
      this.addLine(line, at);
      this.addPlace(line, at);
      this.addGroup(this.groups.parent(at), at);
      this.addGroup(this.groups.grandparent(at), at);
      this.addGroup(this.groups.looks[at] as Group, at);
      for (const offset of OFFSETS) this.addNeighbour(line, at + offset);
    }
  }

  private add(value: number): void {
    this.values[this.next] = value;
    this.next += 1;
  }

  private addLine(line: Line, at: number): void {
    const { measures } = this;
    const { block, readable } = line;
    const size = block.text.length + 1;
    const sentences = measures.sentences[at] as number;
    const pauses = measures.pauses[at] as number;
    this.add(Math.log1p(readable));
    this.add(Math.log1p(measures.han[at] as number));
    this.add(block.linkDensity);
    this.add(Math.min(sentences, 8));
    this.add(sentences / (readable + 1));
    this.add(Math.min(pauses, 12));
    this.add(pauses / (readable + 1));
    this.add(measures.ends[at] as number);
    this.add((measures.digits[at] as number) / size);
    this.add((measures.latin[at] as number) / size);
    this.add(block.level);
    this.add(block.path.length);
    this.add(Number(this.context.afterMedia.has(line.index)));
    this.add(line.value / (readable + 1));
    this.add(Number(line.prose));
    this.add(Number(line.furniture));
    this.add(Number(line.captioned));
    this.add(Number(line.meaning !== null));
    this.add(measures.dates[at] as number);
    for (const tag of TAGS) this.add(Number(tag === block.tag));
    for (const kind of KINDS) this.add(Number(kind === block.kind));
  }

  private addPlace({ block }: Line, at: number): void {
    const { headlineAt } = this.context;
    const count = this.lines.length;
    this.add(at / count);
    this.add(between(this.readable, 0, at) / this.text);
    this.add(between(this.proses, 0, at) / this.prose);
    this.add(Math.log(count));
    this.add(Math.log1p(this.prose));
    this.add(this.prose / this.text);
    this.add(this.groups.outside(at));
    const isBehind = headlineAt !== null && at > headlineAt;
    const start = isBehind ? headlineAt + 1 : 0;
    const distance = headlineAt === null ? FAR : at - headlineAt;
    this.add(Number(headlineAt !== null));
    this.add(Math.max(-FAR, Math.min(FAR, distance)));
    this.add(isBehind ? Math.log1p(between(this.readable, start, at)) : -1);
    this.add(between(this.headings, start, at));
    this.add(between(this.dates, start, at));
    this.add(between(this.linked, start, at) / (between(this.readable, start, at) + 1));
    this.add(Math.log1p(between(this.proses, start, at)));
    this.add(Number(this.repeatsHeadline(at)));
    const { headlinePath } = this;
    const shared = headlinePath === null ? 0 : sharedLength(headlinePath, block.path);
    this.add(headlinePath === null ? -1 : block.path.length - shared);
    this.add(headlinePath === null ? -1 : headlinePath.length - shared);
    this.add(this.ahead[at] as number);
    this.add(this.behind[at] as number);
    const first = Math.max(0, at - WINDOW);
    const end = Math.min(count, at + WINDOW + 1);
    const near = between(this.readable, first, end) + 1;
    this.add(between(this.proses, first, end) / near);
    this.add(between(this.linked, first, end) / near);
    this.add(Math.min(5, between(this.dates, Math.max(0, at - 4), at)));
    this.add(Math.min(MANY_MARKS, between(this.lists, start, at)));
    this.add(Math.min(MANY_MARKS, between(this.ends, start, at)));
    this.add(Math.min(2 * MANY_MARKS, between(this.footers, start, at)));
    this.add(this.listed[at] as number);
    this.add(this.repeated[at] as number);
  }

  private repeatsHeadline(at: number): boolean {
    const { headline } = this;
    const { block, readable } = this.lines[at] as Line;
    if (headline === null || headline === '' || readable > headline.length) return false;
    // lower case may be longer by a combining mark: `İ`
    return headline.length <= 2 * readable && bare(block.text) === headline;
  }

  private addGroup(group: Group, at: number): void {
    this.add(Math.min(group.lines, MANY_LINES));
    this.add(group.prose / this.prose);
    this.add(group.linked / (group.readable + 1));
    this.add(group.prose / (group.readable + 1));
    this.add(Math.log1p(group.readable / group.lines));
    this.add(group.readable / this.text);
    this.add((at - group.first) / (group.last - group.first + 1));
    this.add(group.dates / group.lines);
  }

  private addNeighbour(line: Line, at: number): void {
    const other = this.lines[at];
    if (other === undefined) {
      for (let count = 0; count < 4; count += 1) this.add(-1);
      return;
    }
    const { path } = other.block;
    const own = line.block.path;
    const isBeside = path.length === own.length && sharedLength(path, own) >= own.length - 1;
    this.add(Math.log1p(other.readable));
    this.add(other.block.linkDensity);
    this.add(Number((this.measures.prose[at] as number) > 0));
    this.add(Number(isBeside));
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
