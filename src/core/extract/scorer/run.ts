/**
 * Scores of lines → the run of lines that the body is taken from. Outside are the lines in the run
 * that are none of it: captions, boxes, lists of other articles.
 */

import type { Place } from '../body/place.ts';
import { isByline } from '../byline/byline.ts';
import type { Line } from '../lines/lines.ts';

/** How sure a line must be. */
interface Level {
  /** A line raises a run by what its probability exceeds this by. */
  readonly neutral: number;
  /** Less likely lines in a run are left out. */
  readonly least: number;
}

/**
 * On pages of sites left out, bodies change by less than .002 of F1 between .4 and .5 for the first,
 * and between .2 and .35 for the second.
 */
const SURE: Level = { neutral: 0.45, least: 0.3 };
/**
 * For pages that have nothing so sure: threads of forums and tables, of which few were learned. On
 * the forum pages left out the body's F1 rises from .44 to .56, on the others nothing changes.
 */
const UNSURE: Level = { neutral: 0.15, least: 0.1 };
/** Readable characters that a run has at least. */
const LEAST_TEXT = 16;

/** Readable characters beyond which a line weighs no more, and what the shortest weighs. */
const MOST_WEIGHT = 120;
const LEAST_WEIGHT = 5;
/** What a stretch costs at most that lies in the run and is none of the body. */
const HOLE = 200;
/** What a run loses that begins far behind the headline: so much for each e-fold of lines. */
const DISTANCE = 0.5;

const NONE = 0;
const LINE = 1;
const GAP = 2;

const textOf = (lines: readonly Line[], { first, end, outside }: Place): number =>
  lines
    .slice(first, end)
    .reduce((sum, { readable }, at) => sum + (outside.has(first + at) ? 0 : readable), 0);

/** The best run, or null where nothing reads as a body. */
export function findRun(
  lines: readonly Line[],
  scores: Float64Array,
  headlineAt: number | null,
): Place | null {
  for (const level of [SURE, UNSURE]) {
    const run = runAt(lines, scores, headlineAt, level);
    if (run !== null && textOf(lines, run) >= LEAST_TEXT) return run;
  }
  return null;
}

const YEAR = /(?:19|20)\d\d/;

/** Whether another article begins at a line: a heading of the first one's level, dated right under it. */
function isNextHeadline(lines: readonly Line[], at: number, headlineAt: number | null): boolean {
  if (headlineAt === null || at <= headlineAt) return false;
  const { level } = lines[headlineAt]?.block ?? { level: 0 };
  if (level === 0 || lines[at]?.block.level !== level) return false;
  const next = lines[at + 1]?.block.text ?? '';
  return YEAR.test(next) && isByline(next);
}

/** Readable characters of a number that stands over a part of the body: `二`, `（三）` */
const LONGEST_COUNTER = 3;

/** Whether two lines stand beside each other, each in its element or in one element more. */
function areSiblings(a: Line | undefined, b: Line | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const { path } = b.block;
  if (a.block.path.length !== path.length) return false;
  return a.block.path.filter((step, depth) => path[depth] !== step).length <= 1;
}

/** Whether a line is so short, and stands alone between paragraphs of the run beside it. */
function isCounter(lines: readonly Line[], at: number, outside: ReadonlySet<number>): boolean {
  const line = lines[at];
  if (line === undefined || line.readable > LONGEST_COUNTER) return false;
  if (line.meaning !== null || line.block.linkDensity > 0 || line.captioned) return false;
  const isAlone = !outside.has(at - 1) && !outside.has(at + 1);
  return isAlone && areSiblings(lines[at - 1], line) && areSiblings(line, lines[at + 1]);
}

function runAt(
  lines: readonly Line[],
  scores: Float64Array,
  headlineAt: number | null,
  { neutral, least }: Level,
): Place | null {
  const startCost = (at: number): number =>
    headlineAt === null || at <= headlineAt ? 0 : DISTANCE * Math.log(at - headlineAt);
  // the state before each line, if it is in the run and if it is in a gap
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
    const start = -startCost(at);
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
  if (last < 0) return null;
  const outside = new Set<number>();
  let first = last;
  for (let at = last, state = LINE; state !== NONE; at -= 1) {
    first = at;
    if (state === GAP || (scores[at] ?? 0) < least) outside.add(at);
    state = (state === LINE ? beforeLine[at] : beforeGap[at]) ?? NONE;
  }
  for (const at of [...outside]) if (isCounter(lines, at, outside)) outside.delete(at);
  return { first, end: last + 1, outside };
}
