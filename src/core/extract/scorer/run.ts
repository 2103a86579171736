/**
 * Finds the run of lines from which the body is taken, given the scores of the lines. Lines in the
 * run that do not belong to the body are listed as outside: captions, boxes, lists of other
 * articles.
 */

import type { Place } from '../body/place.ts';
import type { Line } from '../lines/lines.ts';
import { postBelow, withReplies } from './below.ts';
import { alikeInGaps, endAfter, isSubhead, startBefore } from './edges.ts';

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
/**
 * Cost of such a stretch within one element, and for each line of it: a box or an advertisement among
 * paragraphs. On pages of sites left out, it brings back parts of two articles and adds a part of two
 * others, compared with HOLE alone.
 */
const GAP = 20;
const GAP_LINE = 5;
/** Cost of a run that begins far after the headline, for each factor e in the number of lines. */
const DISTANCE = 0.5;

/** No line. */
const NONE = -1;

const textOf = (lines: readonly Line[], { first, end, outside }: Place): number =>
  lines
    .slice(first, end)
    .reduce((sum, { readable }, at) => sum + (outside.has(first + at) ? 0 : readable), 0);

/**
 * The best run, or null if nothing reads like a body. The lines are those up to the next article of
 * the page.
 */
export function findRun(
  lines: readonly Line[],
  scores: Float64Array,
  headlineAt: number | null,
): Place | null {
  const isEnough = (run: Place | null): run is Place =>
    run !== null && textOf(lines, run) >= LEAST_TEXT;
  const sure = runAt(lines, scores, headlineAt, SURE);
  if (isEnough(sure)) return sure;
  const post = headlineAt === null ? null : postBelow(lines, headlineAt);
  if (isEnough(post)) return post;
  const thread = post === null ? null : withReplies(lines, post);
  if (isEnough(thread)) return thread;
  const unsure = runAt(lines, scores, headlineAt, UNSURE);
  return isEnough(unsure) ? unsure : null;
}

const startCost = (at: number, headlineAt: number | null): number =>
  headlineAt === null || at <= headlineAt ? 0 : DISTANCE * Math.log(at - headlineAt);

/** Tells whether one of two lines is in the element that contains the other one. */
function areBeside(a: Line, b: Line): boolean {
  const { path } = b.block;
  const own = a.block.path;
  let shared = 0;
  while (shared < path.length && shared < own.length && path[shared] === own[shared]) shared += 1;
  return shared >= Math.min(path.length, own.length) - 1;
}

/** Lines from `first` to `last` without those outside. */
interface Traced {
  readonly first: number;
  readonly last: number;
  readonly outside: Set<number>;
  /** Least probability of a line that is not outside. */
  readonly least: number;
}

/** The lines of a run, given for each line the one before it in the best run that ends there. */
function traced(last: number, before: Int32Array, scores: Float64Array, least: number): Traced {
  const outside = new Set<number>();
  let first = last;
  for (let at = last; at >= 0; at = before[at] ?? NONE) {
    for (let gap = at + 1; gap < first; gap += 1) outside.add(gap);
    if ((scores[at] ?? 0) < least) outside.add(at);
    first = at;
  }
  return { first, last, outside, least };
}

/** Adds to a run what belongs to it by its place. */
function completed(
  lines: readonly Line[],
  scores: Float64Array,
  { first, last, outside, least }: Traced,
  headlineAt: number | null,
): Place {
  const start = startBefore(
    lines,
    scores,
    { first, last },
    headlineAt === null ? 0 : headlineAt + 1,
  );
  for (let at = start + 1; at < first; at += 1) if ((scores[at] ?? 0) < least) outside.add(at);
  for (const at of [...outside]) if (isSubhead(lines, at, outside)) outside.delete(at);
  for (const at of alikeInGaps(lines, first, last, outside)) outside.delete(at);
  return { first: start, end: endAfter(lines, scores, last), outside };
}

function runAt(
  lines: readonly Line[],
  scores: Float64Array,
  headlineAt: number | null,
  { neutral, least, gain }: Level,
): Place | null {
  const before = new Int32Array(lines.length);
  // the worth of the best run that ends at the last line, and of the best one so far with its end
  let reached = -Infinity;
  let worth = -Infinity;
  let last = NONE;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const gained =
      ((scores[at] ?? 0) - neutral) * (Math.min(line.readable, MOST_WEIGHT) + LEAST_WEIGHT);
    let best = -startCost(at, headlineAt);
    before[at] = NONE;
    if (reached > best) {
      best = reached;
      before[at] = at - 1;
    }
    const end = lines[last];
    if (end !== undefined && worth - GAP > best) {
      const cost = areBeside(end, line) ? Math.min(HOLE, GAP + GAP_LINE * (at - last - 1)) : HOLE;
      const resumed = worth - cost;
      if (resumed > best) {
        best = resumed;
        before[at] = last;
      }
    }
    reached = best + gained;
    if (reached <= worth) continue;
    worth = reached;
    last = at;
  }
  if (last < 0 || worth <= 0 || worth < gain) return null;
  return completed(lines, scores, traced(last, before, scores, least), headlineAt);
}
