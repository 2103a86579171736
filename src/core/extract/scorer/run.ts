/**
 * Finds the run of lines from which the body is taken, given the scores of the lines. Lines in the
 * run that do not belong to the body are listed as outside: captions, boxes, lists of other
 * articles.
 */

import type { Place } from '../body/place.ts';
import { isByline } from '../byline/byline.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';

/** How probable a line must be. */
interface Level {
  /** A line adds to a run the excess of its probability over this one. */
  readonly neutral: number;
  /** Less probable lines in a run are left out. */
  readonly least: number;
  /**
   * Least sum of a run. Below it the lines are no evidence. On pages of sites left out, the body's F1
   * rises from .951 to .960 in English and from .55 to .63 in forums with 10; on others nothing changes.
   */
  readonly gain: number;
}

/**
 * Thresholds for ordinary pages. On pages of sites that were left out of training, the body's F1
 * changes by less than .002 between .4 and .5 for the first, and between .2 and .35 for the second.
 */
const SURE: Level = { neutral: 0.45, least: 0.3, gain: 10 };
/**
 * Thresholds for pages without such probable lines: forum threads and tables, of which there were
 * few in training. On forum pages that were left out, the body's F1 rises from .44 to .56; on the
 * others nothing changes.
 */
const UNSURE: Level = { neutral: 0.15, least: 0.1, gain: 0 };
/** Least number of readable characters in a run. */
const LEAST_TEXT = 16;

/** Number of readable characters above which a line weighs no more, and weight of the shortest. */
const MOST_WEIGHT = 120;
const LEAST_WEIGHT = 5;
/** Greatest cost of a stretch in the run that does not belong to the body. */
const HOLE = 200;
/** Cost of a run that begins far after the headline, for each factor e in the number of lines. */
const DISTANCE = 0.5;

const NONE = 0;
const LINE = 1;
const GAP = 2;

const textOf = (lines: readonly Line[], { first, end, outside }: Place): number =>
  lines
    .slice(first, end)
    .reduce((sum, { readable }, at) => sum + (outside.has(first + at) ? 0 : readable), 0);

/**
 * Where the article below the headline ends because another one begins, if there is something to read
 * in between; otherwise the end of the page.
 */
function ownEnd(lines: readonly Line[], headlineAt: number | null): number {
  const next = lines.findIndex((_, at) => isNextHeadline(lines, at, headlineAt));
  const own = lines.slice((headlineAt ?? 0) + 1, Math.max(0, next));
  return own.some(({ prose }) => prose) ? next : lines.length;
}

/** The paragraphs between a headline and the next one, however improbable they are. */
function proseBelow(lines: readonly Line[], headlineAt: number, end: number): Place | null {
  const prose = [...lines.keys()].slice(headlineAt + 1, end).filter((at) => lines[at]?.prose);
  const first = prose[0];
  if (first === undefined) return null;
  const last = prose.at(-1) ?? first;
  const inside = new Set(prose);
  const outside = new Set([...lines.keys()].slice(first, last).filter((at) => !inside.has(at)));
  return { first, end: last + 1, outside };
}

/** The best run, or null if nothing reads like a body. */
export function findRun(
  all: readonly Line[],
  scores: Float64Array,
  headlineAt: number | null,
): Place | null {
  const end = ownEnd(all, headlineAt);
  const lines = end < all.length ? all.slice(0, end) : all;
  for (const level of [SURE, UNSURE]) {
    const run = runAt(lines, scores, headlineAt, level);
    if (run !== null && textOf(lines, run) >= LEAST_TEXT) return run;
  }
  return end < all.length && headlineAt !== null ? proseBelow(lines, headlineAt, end) : null;
}

const YEAR = /(?:19|20)\d\d/;

/**
 * Tells whether another article begins at a line: a heading of the same level as the headline, with
 * a date right below it.
 */
function isNextHeadline(lines: readonly Line[], at: number, headlineAt: number | null): boolean {
  if (headlineAt === null || at <= headlineAt) return false;
  const { level } = lines[headlineAt]?.block ?? { level: 0 };
  if (level === 0 || lines[at]?.block.level !== level) return false;
  const next = lines[at + 1]?.block.text ?? '';
  return YEAR.test(next) && isByline(next);
}

/**
 * Greatest number of readable characters in a number that heads a part of the body: `二`, `（三）`
 */
const LONGEST_COUNTER = 3;

/** Tells whether two lines are siblings, each directly or inside one more element. */
function areSiblings(a: Line | undefined, b: Line | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const { path } = b.block;
  if (a.block.path.length !== path.length) return false;
  return a.block.path.filter((step, depth) => path[depth] !== step).length <= 1;
}

/** Tells whether a line is such a number and stands alone between paragraphs of the run. */
function isCounter(lines: readonly Line[], at: number, outside: ReadonlySet<number>): boolean {
  const line = lines[at];
  if (line === undefined || line.readable > LONGEST_COUNTER) return false;
  if (line.meaning !== null || line.block.linkDensity > 0 || line.captioned) return false;
  const isAlone = !outside.has(at - 1) && !outside.has(at + 1);
  return isAlone && areSiblings(lines[at - 1], line) && areSiblings(line, lines[at + 1]);
}

/**
 * Tells whether the page ends in a line that continues the run. A page that was cut off ends in
 * half a sentence, which the model does not take for a paragraph.
 */
function isCutEnd(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const last = lines[at - 1];
  if (line === undefined || last === undefined || at !== lines.length - 1) return false;
  if (line.meaning !== null || line.block.linkDensity > 0 || line.captioned) return false;
  if (line.block.tag !== last.block.tag || !areSiblings(last, line)) return false;
  return endsSentence(last.block.text) && !endsSentence(line.block.text);
}

/** Returns where a run ends, given its last probable line. */
const endAfter = (lines: readonly Line[], last: number): number =>
  isCutEnd(lines, last + 1) ? last + 2 : last + 1;

const startCost = (at: number, headlineAt: number | null): number =>
  headlineAt === null || at <= headlineAt ? 0 : DISTANCE * Math.log(at - headlineAt);

/** Follows the states before a run's last line back to its first. */
function traced(
  last: number,
  beforeLine: Uint8Array,
  beforeGap: Uint8Array,
  isLikely: (at: number) => boolean,
): { first: number; outside: Set<number> } {
  const outside = new Set<number>();
  let first = last;
  for (let at = last, state = LINE; state !== NONE; at -= 1) {
    first = at;
    if (state === GAP || !isLikely(at)) outside.add(at);
    state = (state === LINE ? beforeLine[at] : beforeGap[at]) ?? NONE;
  }
  return { first, outside };
}

function runAt(
  lines: readonly Line[],
  scores: Float64Array,
  headlineAt: number | null,
  { neutral, least, gain }: Level,
): Place | null {
  // the state before each line, if the line is in the run, and if it is in a gap
  const beforeLine = new Uint8Array(lines.length);
  const beforeGap = new Uint8Array(lines.length);
  let inLine = -Infinity;
  let inGap = -Infinity;
  let worth = 0;
  let last = -1;
  for (const [at, { readable }] of lines.entries()) {
    if (isNextHeadline(lines, at, headlineAt)) {
      inLine = -Infinity;
      inGap = -Infinity;
    }
    const start = -startCost(at, headlineAt);
    const gained = ((scores[at] ?? 0) - neutral) * (Math.min(readable, MOST_WEIGHT) + LEAST_WEIGHT);
    const best = Math.max(start, inLine, inGap);
    beforeLine[at] = best === inLine ? LINE : best === inGap ? GAP : NONE;
    beforeGap[at] = inLine - HOLE >= inGap ? LINE : GAP;
    inGap = Math.max(inLine - HOLE, inGap);
    inLine = best + gained;
    if (inLine <= worth) continue;
    worth = inLine;
    last = at;
  }
  if (last < 0 || worth < gain) return null;
  const { first, outside } = traced(
    last,
    beforeLine,
    beforeGap,
    (at) => (scores[at] ?? 0) >= least,
  );
  for (const at of [...outside]) if (isCounter(lines, at, outside)) outside.delete(at);
  return { first, end: endAfter(lines, last), outside };
}
