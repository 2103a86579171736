/**
 * Completes a run of probable lines: lines at its edges and in its gaps that are improbable by
 * themselves but belong to it by their place, such as headings, times and signatures.
 */

import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../text/prose.ts';

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
export function isSubhead(
  lines: readonly Line[],
  at: number,
  outside: ReadonlySet<number>,
): boolean {
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
function signedEnd(lines: readonly Line[], from: number): number {
  for (let at = from; at < from + MOST_SIGNED; at += 1) {
    const line = lines[at];
    const last = lines[at - 1];
    if (line === undefined || last === undefined || !isPlain(line) || line.prose) return from;
    if (line.readable > LONGEST_SIGNED || !areSiblings(last, line)) return from;
    if (DAY.test(line.block.text)) return at + 1;
  }
  return from;
}

/** Returns where a run ends, given its last probable line. */
export function endAfter(lines: readonly Line[], scores: Float64Array, last: number): number {
  let end = last + 1;
  while (isNextParagraph(lines, end, scores[end] ?? 0)) end += 1;
  return isCutEnd(lines, end) ? end + 1 : signedEnd(lines, end);
}

/** Number of lines in a run that a line above it must resemble to belong to it. */
const LEAST_ALIKE = 2;

/**
 * Returns where a run begins, given its first probable line: a time above the first entry of a ticker
 * looks like the times above the others.
 */
export function startBefore(
  lines: readonly Line[],
  first: number,
  last: number,
  least: number,
): number {
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
