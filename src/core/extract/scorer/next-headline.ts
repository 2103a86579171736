/** Recognizes where another article begins on a page that contains several. */

import { sharedLength } from '../lines/elements.ts';
import type { Line } from '../lines/lines.ts';
import { isByline } from '../names/byline.ts';
import { withoutDigits } from '../text/characters.ts';

const YEAR = /(?:19|20)\d\d/;
/** The title of a reply, which belongs to the same thread: `Re: 大桥何时通车`, `回复：大桥` */
const REPLY = /^(?:re|回复|回覆|答复|答覆)\s?[:：[【(（]/i;

/** Tells whether a line is the title of a reply, or that of its thread again. */
const isReply = (line: Line, headline: Line): boolean =>
  REPLY.test(line.block.text) || line.block.text === headline.block.text;

/** Tells whether a line is a byline with a date. */
const isDated = (line: Line | undefined): boolean =>
  line !== undefined && !line.prose && YEAR.test(line.block.text) && isByline(line.block.text);

/** Tells whether two lines are in elements of the same kind, at the same depth. */
function looksLike(a: Line | undefined, b: Line | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.block.path.length !== b.block.path.length) return false;
  const areHeadings = a.block.level > 0 && b.block.level > 0;
  if (!areHeadings && a.block.tag !== b.block.tag) return false;
  const token = withoutDigits(a.block.classes[0] ?? '');
  return token !== '' && token === withoutDigits(b.block.classes[0] ?? '');
}

/**
 * Tells whether two headings of the first level begin elements that are siblings: `<article><h1>…` below
 * `<article><h1>…`. Such articles need no date.
 */
function beginSiblings(lines: readonly Line[], headlineAt: number, at: number): boolean {
  const { path, level } = (lines[headlineAt] as Line).block;
  const other = (lines[at] as Line).block;
  if (level !== 1 || other.level !== 1 || other.path.length !== path.length) return false;
  const depth = sharedLength(path, other.path);
  const isInside = (of: readonly number[], line: Line | undefined): boolean =>
    line !== undefined && sharedLength(of, line.block.path) > depth;
  if (
    depth + 1 >= path.length ||
    sharedLength(path.slice(depth + 1), other.path.slice(depth + 1)) < path.length - depth - 1
  )
    return false;
  const areFirst = !isInside(path, lines[headlineAt - 1]) && !isInside(other.path, lines[at - 1]);
  return areFirst && isInside(path, lines[at - 1]) && isInside(other.path, lines[at + 1]);
}

/** Greatest number of readable characters in a headline. A longer line is a paragraph. */
const LONGEST_HEADLINE = 60;

/**
 * Tells whether another article begins at a line: a heading of the same level as the headline, or a
 * line that looks like the headline, with a date right below it as below the headline.
 */
function isNextHeadline(lines: readonly Line[], at: number, headlineAt: number | null): boolean {
  if (headlineAt === null || at <= headlineAt) return false;
  const headline = lines[headlineAt];
  const line = lines[at];
  if (headline === undefined || line === undefined) return false;
  if (headline.block.level > 0 && line.block.level === headline.block.level) {
    if (isReply(line, headline)) return false;
    return isDated(lines[at + 1]) || beginSiblings(lines, headlineAt, at);
  }
  // the texts are compared last, because few lines look like the headline
  if (line.prose || line.readable > LONGEST_HEADLINE || !looksLike(headline, line)) return false;
  if (isReply(line, headline)) return false;
  if (!looksLike(lines[headlineAt + 1], lines[at + 1]) || isDated(line)) return false;
  return isDated(lines[headlineAt + 1]) && isDated(lines[at + 1]);
}

/** Share of links from which a heading leads to another article. */
const LINKED = 0.9;

const isLinkedHeading = ({ block, furniture }: Line): boolean =>
  block.level > 0 && block.linkDensity >= LINKED && !furniture;

/**
 * Tells whether a feed of other articles begins at a line: a linked heading, and another one of its level
 * in an element beside its own. The last paragraph above is outside the element that contains both, and
 * none follows outside.
 */
function beginsFeed(
  lines: readonly Line[],
  at: number,
  prose: Line,
  headline: Line | undefined,
): boolean {
  const line = lines[at] as Line;
  if (!isLinkedHeading(line) || (headline !== undefined && isReply(line, headline))) return false;
  const { path, level } = line.block;
  // a box among the paragraphs has paragraphs on both sides
  let depth = -1;
  for (let next = at + 1; next < lines.length; next += 1) {
    const other = lines[next] as Line;
    if (depth < 0 && isLinkedHeading(other) && other.block.level === level) {
      depth = sharedLength(path, other.block.path);
      if (!areAlike(path, other.block.path, depth)) return false;
      if (sharedLength(path, prose.block.path) >= depth) return false;
    }
    if (other.prose && depth >= 0 && sharedLength(path, other.block.path) < depth) return false;
  }
  return depth >= 0;
}

/** Tells whether two paths have one different step, at a depth, which is not their last one. */
function areAlike(a: readonly number[], b: readonly number[], depth: number): boolean {
  if (a.length !== b.length || depth + 1 >= a.length) return false;
  for (let at = depth + 1; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/**
 * Where the article below the headline ends because another one begins, if there is something to read
 * in between; otherwise the end of the page.
 */
export function ownEnd(lines: readonly Line[], headlineAt: number | null): number {
  let prose: Line | null = null;
  const headline = lines[headlineAt ?? -1];
  for (let at = (headlineAt ?? -1) + 1; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (prose !== null && isNextHeadline(lines, at, headlineAt)) return at;
    if (prose !== null && beginsFeed(lines, at, prose, headline)) return at;
    if (line.prose) prose = line;
  }
  return lines.length;
}
