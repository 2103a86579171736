/**
 * Finds the run of lines from which the body is taken, given the scores of the lines. Lines in the
 * run that do not belong to the body are listed as outside: captions, boxes, lists of other
 * articles.
 */

import type { Place } from '../body/place.ts';
import { isByline } from '../byline/byline.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';
import { postBelow, proseBelow, withReplies } from './below.ts';

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
 * Number of lines of a page that has nothing beside its article. Training had no pages so small, so
 * that the scores say little there: a heading and one sentence.
 */
const FEW_LINES = 6;

/** Tells whether a run has lines beside bylines. Lists of pictures have none: `作者：阿青`, `人气：12` */
const saysMoreThanWho = (lines: readonly Line[], { first, end, outside }: Place): boolean =>
  lines
    .slice(first, end)
    .some(({ block }, at) => !outside.has(first + at) && !isByline(block.text));

/**
 * The best run, or null if nothing reads like a body. The lines are those up to the next article of
 * the page. `isCut` tells whether there is one.
 */
export function findRun(
  lines: readonly Line[],
  scores: Float64Array,
  headlineAt: number | null,
  isCut: boolean,
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
  if (isEnough(unsure) && saysMoreThanWho(lines, unsure)) return unsure;
  const isAlone = isCut || lines.length <= FEW_LINES;
  return isAlone && headlineAt !== null ? proseBelow(lines, headlineAt) : null;
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

/** Tells whether a line is plain text of the page: no link, no caption and known by no rule. */
const isPlain = ({ meaning, block, captioned, furniture }: Line): boolean =>
  meaning === null && block.linkDensity === 0 && !captioned && !furniture;

/** Greatest number of readable characters in a heading of a part of the body. */
const LONGEST_SUBHEAD = 40;

/**
 * Tells whether a line heads a part of the body: a number or a heading alone between paragraphs of
 * the run that are its siblings.
 */
function isSubhead(lines: readonly Line[], at: number, outside: ReadonlySet<number>): boolean {
  const line = lines[at];
  if (line === undefined || !isPlain(line)) return false;
  const isShort = line.readable <= (line.block.level > 0 ? LONGEST_SUBHEAD : LONGEST_COUNTER);
  if (!isShort || outside.has(at - 1) || outside.has(at + 1)) return false;
  return areSiblings(lines[at - 1], line) && areSiblings(line, lines[at + 1]);
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

/** Least probability of a paragraph that continues the run in the same element. */
const LEAST_NEXT = 0.25;

/** Tells whether a line is a paragraph that continues the run in the same element. */
function isNextParagraph(lines: readonly Line[], at: number, score: number): boolean {
  const line = lines[at];
  const last = lines[at - 1];
  if (line === undefined || last === undefined || score < LEAST_NEXT) return false;
  if (!line.prose || !isPlain(line) || line.block.tag !== last.block.tag) return false;
  return line.block.classes[0] === last.block.classes[0] && areSiblings(last, line);
}

/** Returns where a run ends, given its last probable line. */
function endAfter(lines: readonly Line[], scores: Float64Array, last: number): number {
  let end = last + 1;
  while (isNextParagraph(lines, end, scores[end] ?? 0)) end += 1;
  return isCutEnd(lines, end) ? end + 1 : end;
}

/** Number of lines in a run that a line above it must resemble to belong to it. */
const LEAST_ALIKE = 2;

/**
 * Returns where a run begins, given its first probable line: a time above the first entry of a ticker
 * looks like the times above the others.
 */
function startBefore(lines: readonly Line[], first: number, last: number, least: number): number {
  const line = lines[first - 1];
  if (first - 1 < least || line === undefined || !isPlain(line) || line.prose) return first;
  let alike = 0;
  for (let at = first; at <= last; at += 1) {
    const { block } = lines[at] as Line;
    const isAlike = block.tag === line.block.tag && block.path.length === line.block.path.length;
    if (isAlike && block.classes[0] !== undefined && block.classes[0] === line.block.classes[0]) {
      alike += 1;
    }
  }
  const isFew = alike * 2 <= last - first + 1;
  return alike >= LEAST_ALIKE && isFew && !lines[first]?.block.level ? first - 1 : first;
}

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
  for (const at of [...outside]) if (isSubhead(lines, at, outside)) outside.delete(at);
  const below = headlineAt === null ? 0 : headlineAt + 1;
  return {
    first: startBefore(lines, first, last, below),
    end: endAfter(lines, scores, last),
    outside,
  };
}
