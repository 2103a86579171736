/**
 * Completes a run of probable lines: lines at its edges and in its gaps that are improbable by
 * themselves but belong to it by their place, such as headings, times and signatures.
 */

import { isCredited } from '../body/caption.ts';
import { sharedLength } from '../lines/elements.ts';
import type { Line } from '../lines/lines.ts';
import { isByline } from '../names/byline.ts';

/**
 * Greatest number of readable characters in a number that heads a part of the body: `二`, `（三）`
 */
const LONGEST_COUNTER = 3;
/** Counts the parts of a law or a book: `第二章　保护措施` */
const CHAPTER = /^第[一二三四五六七八九十百\d]{1,4}[章节節编編篇部]/;

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

/** Tells whether a line is a heading, perhaps with a button: `地理 [编辑]` */
const isHeading = ({ meaning, block, furniture }: Line): boolean =>
  meaning === null && block.level > 0 && block.linkDensity < MOST_LINKED && !furniture;
const MOST_LINKED = 0.5;

/** Greatest number of readable characters in a heading of a part of the body. */
const LONGEST_SUBHEAD = 40;

/**
 * Tells whether a line heads a part of the body: a number or a heading alone between paragraphs of
 * the run that are its siblings.
 */
export function isSubhead(
  lines: readonly Line[],
  at: number,
  outside: ReadonlySet<number>,
): boolean {
  const line = lines[at];
  if (line === undefined || !(isPlain(line) || isHeading(line))) return false;
  const isMarked = line.block.level > 0 || CHAPTER.test(line.block.text);
  const isShort = line.readable <= (isMarked ? LONGEST_SUBHEAD : LONGEST_COUNTER);
  if (!isShort || outside.has(at - 1) || outside.has(at + 1)) return false;
  if (line.block.level > 0 && isBeside(line, lines[at + 1])) return true;
  return areSiblings(lines[at - 1], line) && areSiblings(line, lines[at + 1]);
}

/** Tells whether the element that contains a heading also contains another line. */
function isBeside({ block }: Line, other: Line | undefined): boolean {
  const depth = block.path.length - 1;
  return other !== undefined && sharedLength(block.path, other.block.path) >= depth;
}

/**
 * Least probability of a paragraph that continues the run. Directly above the run, paragraphs with it are
 * mostly summaries: if they belonged to the body, four pages of our own would lose .03 to .06.
 */
const LEAST_NEXT = 0.25;

/** Tells whether two lines are parts of one element, which line breaks separate. */
const areOfOne = (a: Line, b: Line): boolean =>
  a.block.path === b.block.path ||
  (a.block.path.length === b.block.path.length &&
    a.block.path.every((step, depth) => step === b.block.path[depth]));

/** Tells whether a line is a part of the same element as the line at the edge of the run. */
function isOfOne(lines: readonly Line[], at: number, edge: number, score: number): boolean {
  const line = lines[at];
  const last = lines[edge];
  if (line === undefined || last === undefined || score < LEAST_NEXT) return false;
  if (!isPlain(line) || !areOfOne(last, line)) return false;
  return !isByline(line.block.text) && !isCredited(line.block.text);
}

/**
 * Tells whether a line continues the run behind the line at its edge: as a paragraph in the same
 * element, or as a line of the same paragraph.
 */
function continues(lines: readonly Line[], at: number, edge: number, score: number): boolean {
  const line = lines[at];
  const last = lines[edge];
  if (line === undefined || last === undefined || score < LEAST_NEXT) return false;
  if (isOfOne(lines, at, edge, score)) return true;
  if (!isPlain(line) || line.block.tag !== last.block.tag) return false;
  return line.prose && line.block.classes[0] === last.block.classes[0] && areSiblings(last, line);
}

/** A day alone in a line, as below the signature of a notice: `2012年5月4日`, `二〇一二年五月四日` */
const DAY =
  /^(?:(?:19|20)\d\d|[一二〇○零]{1,2}[〇○零一二三四五六七八九]{2,3})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$/;
/** Greatest number of lines of a signature, with its day, and of readable characters in one of them. */
const MOST_SIGNED = 5;
const LONGEST_SIGNED = 24;

/**
 * Returns where the signature of a notice ends that begins at a line: short lines in the element of
 * the run's last line, and then a day. Otherwise returns `from`.
 */
function signedEnd(lines: readonly Line[], from: number, before: number): number {
  for (let at = from; at < from + MOST_SIGNED; at += 1) {
    const line = lines[at];
    const last = lines[at === from ? before : at - 1];
    if (line === undefined || last === undefined || !isPlain(line) || line.prose) return from;
    if (line.readable > LONGEST_SIGNED || !areSiblings(last, line)) return from;
    if (DAY.test(line.block.text)) return at + 1;
  }
  return from;
}

/**
 * Least mean probability of the items of a list, or the rows of a table, that continues the run. No page
 * of any set loses by such lists. With .1 two of our pages lose theirs.
 */
const LEAST_LISTED = 0.02;

/**
 * Returns where a list or a table ends that begins at a line, among the paragraphs of the run.
 * Otherwise returns `from`.
 */
function listEnd(lines: readonly Line[], scores: Float64Array, from: number): number {
  const head = lines[from];
  const last = lines[from - 1];
  if (head === undefined || last === undefined || !isBeside(last, head)) return from;
  if (head.block.kind !== 'list-item' && head.block.kind !== 'table') return from;
  let end = from;
  let sum = 0;
  for (; isListed(head, lines[end]); end += 1) sum += scores[end] ?? 0;
  return sum >= LEAST_LISTED * (end - from) ? end : from;
}

/** Tells whether a line is in the same list or table as another one, and plain text. */
const isListed = (head: Line, line: Line | undefined): boolean =>
  line !== undefined &&
  line.block.kind === head.block.kind &&
  isPlain(line) &&
  areSiblings(head, line);

/** Returns where a run ends, given its last probable line. */
export function endAfter(lines: readonly Line[], scores: Float64Array, last: number): number {
  let end = last + 1;
  while (continues(lines, end, end - 1, scores[end] ?? 0)) end += 1;
  const listed = listEnd(lines, scores, end);
  return signedEnd(lines, listed, end - 1);
}

/** Greatest number of headings, links, captions and buttons between the first paragraph and the rest of the run. */
const MOST_BETWEEN = 20;

/**
 * Returns the position of the first paragraph of an article if the run begins below a heading, a caption,
 * a table of contents or a button that follows it: a recipe's list of ingredients. Otherwise returns
 * `first`.
 */
function leadBefore(
  lines: readonly Line[],
  scores: Float64Array,
  first: number,
  least: number,
): number {
  for (let at = first - 1; at >= Math.max(least, first - 1 - MOST_BETWEEN); at -= 1) {
    const line = lines[at] as Line;
    if (line.prose) {
      // directly above the run it would be a summary
      return at < first - 1 && isPlain(line) && (scores[at] ?? 0) >= LEAST_NEXT ? at : first;
    }
    const isLink = line.block.linkDensity > MOST_LINKED;
    const isAside = line.captioned || isLink || line.meaning?.kind === 'share';
    if (line.block.level === 0 && !isAside) return first;
  }
  return first;
}

/** Tells whether a line is the heading of a run that contains another heading of its level beside it. */
function headsRun(lines: readonly Line[], at: number, last: number): boolean {
  const line = lines[at];
  if (line === undefined || !isHeading(line)) return false;
  if (line.readable > LONGEST_SUBHEAD || !isBeside(line, lines[at + 1])) return false;
  return lines
    .slice(at + 2, last)
    .some((other) => other.block.level === line.block.level && areSiblings(line, other));
}

/** Number of lines in a run that a line above it must resemble to belong to it. */
const LEAST_ALIKE = 2;

/**
 * Returns where a run begins, given its first and last probable lines and the least position: a first
 * paragraph and a first heading belong to it, and a time above the first entry of a ticker that looks
 * like the times above the others.
 */
export function startBefore(
  lines: readonly Line[],
  scores: Float64Array,
  { first: probable, last }: { readonly first: number; readonly last: number },
  least: number,
): number {
  let first = leadBefore(lines, scores, probable, least);
  if (first > least && headsRun(lines, first - 1, last)) first -= 1;
  while (first > least && isOfOne(lines, first - 1, first, scores[first - 1] ?? 0)) first -= 1;
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

/** Least number of lines of one look that a run contains, so that the others are like them. */
const LEAST_LOOKS = 3;

const lookOf = ({ block }: Line): string | null =>
  block.classes[0] === undefined ? null : `${block.tag} ${block.classes[0]} ${block.path.length}`;

/**
 * The lines in the gaps of a run that look like lines of which the run contains more than half: times
 * in a ticker, of which the model takes some for the page's.
 */
export function alikeInGaps(
  lines: readonly Line[],
  first: number,
  last: number,
  outside: ReadonlySet<number>,
): number[] {
  if (outside.size === 0) return [];
  const counts = new Map<string, number>();
  const gaps: number[] = [];
  for (const at of outside) {
    const line = lines[at] as Line;
    if (isPlain(line) && lookOf(line) !== null) gaps.push(at);
  }
  if (gaps.length === 0) return [];
  for (let at = first; at <= last; at += 1) {
    const look = lookOf(lines[at] as Line);
    if (look !== null) counts.set(look, (counts.get(look) ?? 0) + (outside.has(at) ? -1 : 1));
  }
  return gaps.filter((at) => (counts.get(lookOf(lines[at] as Line) ?? '') ?? 0) >= LEAST_LOOKS);
}
