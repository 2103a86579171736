/**
 * The features of a line for the model: the line itself, its place, its groups and its neighbours.
 * Each part lists its names in the order in which it writes its numbers.
 */

import type { Line } from '../lines/lines.ts';
import { bare, hanLength } from '../lines/prose.ts';
import { type Group, groupLines } from './groups.ts';
import { HINTS, measureText, type TextMeasures } from './text-measures.ts';

export interface FeatureContext {
  /** Position of the headline among the lines, or null. */
  readonly headlineAt: number | null;
  readonly headlineText: string | null;
  /** Indices of the blocks directly after a picture. */
  readonly afterMedia: ReadonlySet<number>;
}

/**
 * The features of all lines of a page, with a row of `FEATURE_NAMES.length` numbers for each line.
 */
export interface FeatureTable {
  readonly rows: number;
  readonly values: Float32Array;
  /**
   * For each row 1, or 0 if it was left empty because nobody needs it. If missing, all rows are
   * filled.
   */
  readonly filled?: Uint8Array | undefined;
}

const TAGS = ['p', 'div', 'li', 'td', 'span', 'a', 'section', 'article', 'dd', 'dt'] as const;
const TAG_BITS = new Map<string, number>(TAGS.map((tag, at) => [tag, at]));
const KINDS = ['list-item', 'blockquote', 'table', 'caption'] as const;
/** Kinds of footer lines that rules recognize, in groups. */
const MEANINGS = {
  related: ['related'],
  share: ['share', 'engagement'],
  maker: ['editor', 'source'],
  legal: ['licence', 'icp', 'hotline', 'email', 'copyright', 'disclaimer'],
} as const;

const LINE_NAMES = [
  ...['readable', 'han', 'links', 'sentences', 'sentenceRate', 'pauses', 'pauseRate', 'ends'],
  ...['digits', 'latin', 'level', 'depth', 'afterPicture', 'value', 'prose', 'furniture'],
  ...['captioned', 'teaser', 'meant'],
  ...TAGS.map((tag) => `tag.${tag}`),
  ...KINDS.map((kind) => `kind.${kind}`),
  ...Object.keys(MEANINGS).map((kind) => `meaning.${kind}`),
  ...HINTS.map(({ name }) => `hint.${name}`),
];

const PLACE_NAMES = [
  ...['position', 'textBefore', 'proseBefore', 'lines', 'pageProse', 'proseShare', 'trunk'],
  ...['hasHeadline', 'fromHeadline', 'textFromHeadline', 'headingsBetween', 'datesBetween'],
  ...['linksBetween', 'proseBetween', 'repeatsHeadline', 'aboveShared', 'headlineAboveShared'],
  ...['proseAhead', 'proseBehind', 'windowProse', 'windowLinks', 'datesBefore'],
];

const GROUPS = ['parent', 'grandparent', 'look'] as const;
const GROUP_NAMES = GROUPS.flatMap((group) =>
  ['lines', 'proseShare', 'links', 'proseRate', 'mean', 'share', 'place'].map(
    (name) => `${group}.${name}`,
  ),
);

const OFFSETS = [-3, -2, -1, 1, 2, 3] as const;
const NEIGHBOUR_NAMES = OFFSETS.flatMap((offset) =>
  ['readable', 'links', 'prose', 'sameParent', 'meant', 'level'].map((name) => `${offset}.${name}`),
);

export const FEATURE_NAMES: readonly string[] = [
  ...LINE_NAMES,
  ...PLACE_NAMES,
  ...GROUP_NAMES,
  ...NEIGHBOUR_NAMES,
];

const DAY = HINTS.findIndex(({ name }) => name === 'day');
/** Length above which a line with a date in it is prose. */
const LONGEST_DATE = 60;
/** Number of readable characters from which a line with a sentence in it counts as prose. */
const LEAST_PROSE = 12;
const MOST_LINKED = 0.4;
/** Distances above these are all treated alike. */
const FAR = 400;
const LOOK_AHEAD = 40;
const WINDOW = 6;
const MANY_LINES = 60;

const isProse = (line: Line, { sentences }: TextMeasures): boolean =>
  sentences > 0 && line.readable >= LEAST_PROSE && line.block.linkDensity < MOST_LINKED;

/** Sums of the values before each position; `sums[end] - sums[start]` is the sum of a stretch. */
function running(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [at, value] of values.entries()) sums[at + 1] = (sums[at] ?? 0) + value;
  return sums;
}

const between = (sums: Float64Array, start: number, end: number): number =>
  (sums[end] ?? 0) - (sums[start] ?? 0);

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

class Features {
  readonly values: Float32Array;
  private at = 0;
  private readonly lines: readonly Line[];
  private readonly context: FeatureContext;
  private readonly measures: readonly TextMeasures[];
  private readonly prose: readonly number[];
  private readonly readable: Float64Array;
  private readonly linked: Float64Array;
  private readonly proses: Float64Array;
  private readonly headings: Float64Array;
  private readonly dates: Float64Array;
  private readonly headline: string | null;

  constructor(lines: readonly Line[], context: FeatureContext, filled: Uint8Array | undefined) {
    this.lines = lines;
    this.context = context;
    this.measures = lines.map(({ block }) => measureText(block.text));
    this.prose = lines.map((line, at) => {
      const measures = this.measures[at];
      return measures !== undefined && isProse(line, measures) ? line.readable : 0;
    });
    this.readable = running(lines.map(({ readable }) => readable));
    this.linked = running(lines.map(({ readable, block }) => readable * block.linkDensity));
    this.proses = running(this.prose);
    this.headings = running(lines.map(({ block }) => Number(block.level > 0)));
    this.dates = running(lines.map((_, at) => Number(this.isDate(at))));
    this.headline = context.headlineText === null ? null : bare(context.headlineText);
    this.values = new Float32Array(lines.length * FEATURE_NAMES.length);
    const { groups, trunk } = groupLines(lines, this.prose);
    for (const [at, line] of lines.entries()) {
      const measures = this.measures[at];
      const own = groups[at];
      if (measures === undefined || own === undefined || filled?.[at] === 0) continue;
      this.at = at * FEATURE_NAMES.length;
      this.addLine(line, measures);
      this.addPlace(line, at, trunk[at] ?? 0);
      for (const name of GROUPS) this.addGroup(own[name], at);
      for (const offset of OFFSETS) this.addNeighbour(line, at + offset);
    }
  }

  private isDate(at: number): boolean {
    const hints = this.measures[at]?.hints ?? 0;
    return ((hints >> DAY) & 1) === 1 && (this.lines[at]?.readable ?? 0) < LONGEST_DATE;
  }

  /** Writes up to six numbers. An array of them would have to be made for each call. */
  private add(a: number, b?: number, c?: number, d?: number, e?: number, f?: number): void {
    this.put(a);
    if (b !== undefined) this.put(b);
    if (c !== undefined) this.put(c);
    if (d !== undefined) this.put(d);
    if (e !== undefined) this.put(e);
    if (f !== undefined) this.put(f);
  }

  private put(value: number): void {
    this.values[this.at] = value;
    this.at += 1;
  }

  private addLine(line: Line, measures: TextMeasures): void {
    const { block, readable, meaning } = line;
    const size = block.text.length + 1;
    this.add(Math.log1p(readable), Math.log1p(hanLength(block.text)), block.linkDensity);
    this.add(Math.min(measures.sentences, 8), measures.sentences / (readable + 1));
    this.add(Math.min(measures.pauses, 12), measures.pauses / (readable + 1));
    this.add(Number(measures.endsSentence), measures.digits / size, measures.latin / size);
    this.add(block.level, block.path.length, Number(this.context.afterMedia.has(line.index)));
    this.add(line.value / (readable + 1), Number(line.prose), Number(line.furniture));
    this.add(Number(line.captioned), Number(line.teaser), Number(meaning !== null));
    const tag = TAG_BITS.get(block.tag);
    for (let bit = 0; bit < TAGS.length; bit += 1) this.add(Number(bit === tag));
    for (const kind of KINDS) this.add(Number(kind === block.kind));
    for (const kinds of Object.values(MEANINGS)) {
      this.add(Number(meaning !== null && (kinds as readonly string[]).includes(meaning.kind)));
    }
    for (let bit = 0; bit < HINTS.length; bit += 1) this.add((measures.hints >> bit) & 1);
  }

  private addPlace({ block }: Line, at: number, trunk: number): void {
    const { headlineAt } = this.context;
    const count = this.lines.length;
    const text = between(this.readable, 0, count) || 1;
    const prose = between(this.proses, 0, count) || 1;
    this.add(at / count, between(this.readable, 0, at) / text, between(this.proses, 0, at) / prose);
    this.add(Math.log(count), Math.log1p(prose), prose / text, trunk);
    const start = headlineAt !== null && at > headlineAt ? headlineAt + 1 : 0;
    const distance = headlineAt === null ? FAR : at - headlineAt;
    this.add(Number(headlineAt !== null), Math.max(-FAR, Math.min(FAR, distance)));
    const isBehind = headlineAt !== null && at > headlineAt;
    this.add(isBehind ? Math.log1p(between(this.readable, start, at)) : -1);
    this.add(between(this.headings, start, at), between(this.dates, start, at));
    this.add(between(this.linked, start, at) / (between(this.readable, start, at) + 1));
    this.add(Math.log1p(between(this.proses, start, at)));
    this.add(Number(this.repeatsHeadline(at)));
    const headline = headlineAt === null ? undefined : this.lines[headlineAt]?.block.path;
    const shared = headline === undefined ? 0 : sharedLength(headline, block.path);
    this.add(headline === undefined ? -1 : block.path.length - shared);
    this.add(headline === undefined ? -1 : headline.length - shared);
    this.add(this.nextProse(at, 1), this.nextProse(at, -1));
    const first = Math.max(0, at - WINDOW);
    const end = Math.min(count, at + WINDOW + 1);
    const near = between(this.readable, first, end) + 1;
    this.add(between(this.proses, first, end) / near, between(this.linked, first, end) / near);
    this.add(Math.min(5, between(this.dates, Math.max(0, at - 4), at)));
  }

  private repeatsHeadline(at: number): boolean {
    const { headline } = this;
    const line = this.lines[at];
    if (headline === null || headline === '' || line === undefined) return false;
    return line.readable <= headline.length && bare(line.block.text) === headline;
  }

  /** Number of lines to the next line of prose in a direction. */
  private nextProse(at: number, step: 1 | -1): number {
    for (let count = 1; count < LOOK_AHEAD; count += 1) {
      const prose = this.prose[at + step * count];
      if (prose === undefined) break;
      if (prose > 0) return count;
    }
    return LOOK_AHEAD;
  }

  private addGroup(group: Group, at: number): void {
    const count = this.lines.length;
    const text = between(this.readable, 0, count) || 1;
    const prose = between(this.proses, 0, count) || 1;
    this.add(Math.min(group.lines, MANY_LINES), group.prose / prose);
    this.add(group.linked / (group.readable + 1), group.prose / (group.readable + 1));
    this.add(Math.log1p(group.readable / group.lines), group.readable / text);
    this.add((at - group.first) / (group.last - group.first + 1));
  }

  private addNeighbour(line: Line, at: number): void {
    const other = this.lines[at];
    if (other === undefined) {
      this.add(-1, -1, -1, -1, -1, -1);
      return;
    }
    const { path } = other.block;
    const own = line.block.path;
    const isBeside = path.length === own.length && sharedLength(path, own) >= own.length - 1;
    this.add(Math.log1p(other.readable), other.block.linkDensity);
    this.add(Number((this.prose[at] ?? 0) > 0), Number(isBeside));
    this.add(Number(other.meaning !== null), other.block.level);
  }
}

/** Computes the features of all lines, or only of those that are marked in `filled`. */
export const featuresOf = (
  lines: readonly Line[],
  context: FeatureContext,
  filled?: Uint8Array,
): FeatureTable => ({
  rows: lines.length,
  values: new Features(lines, context, filled).values,
  filled,
});
