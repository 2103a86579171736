/**
 * Finds what to read directly below a headline, for pages on which no line is probable enough to be
 * body: pages of a line or two, verse, and posts that are code.
 */

import type { Place } from '../body/place.ts';
import type { Line } from '../lines/lines.ts';
import { isByline } from '../names/byline.ts';
import { isStamp, lookOf } from './posts.ts';

function placeOf(inside: ReadonlySet<number>): Place | null {
  const [first] = inside;
  if (first === undefined) return null;
  const end = Math.max(...inside) + 1;
  const outside = new Set<number>();
  for (let at = first; at < end; at += 1) if (!inside.has(at)) outside.add(at);
  return { first, end, outside };
}

/** Number of lines below a headline among which the first line of a post is. */
const REACH = 8;
/** The same for a post in an element that is named as the content of the page. */
const NAMED_REACH = 20;
const CONTENT =
  /^(?:article|post|entry|detail|news|blog|topic|thread|question|main)[-_]?(?:content|body|text)$|^content$/;
const MOST_LINKED = 0.5;

/** Tells whether a line ends a post: a button, a list of other articles, furniture. */
const endsPost = (line: Line): boolean =>
  line.furniture || line.meaning !== null || line.block.linkDensity > MOST_LINKED;

const isNamed = ({ block }: Line): boolean => block.classes.some((token) => CONTENT.test(token));

/** Where the content that an element names begins, not far below the headline; otherwise `from`. */
function contentStart(lines: readonly Line[], from: number): number {
  const near = lines.slice(from, from + NAMED_REACH);
  const named = near.findIndex((line) => !endsPost(line) && !isStamp(line) && isNamed(line));
  return named < 0 ? from : from + named;
}

/**
 * The post directly below a headline with a date: all lines up to the first one that belongs to the
 * page. It may be empty.
 */
export function postBelow(lines: readonly Line[], headlineAt: number): Place | null {
  const start = contentStart(lines, headlineAt + 1);
  const inside = new Set<number>();
  const looks = new Set<string | null>();
  let isStamped = lines.slice(headlineAt + 1, start).some(isStamp);
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (inside.size === 0 && at > start + REACH) break;
    const isOfPost = looks.has(lookOf(line));
    if (isStamp(line) && !isOfPost) {
      isStamped = true;
      if (inside.size > 0) break;
    } else if (endsPost(line)) {
      if (inside.size > 0) break;
    } else if (isStamped && line.readable > 0 && (isOfPost || !isByline(line.block.text))) {
      inside.add(at);
      looks.add(lookOf(line));
    }
  }
  return placeOf(inside);
}

/** Least number of replies that make a thread of a post that is too short to be one. */
const LEAST_REPLIES = 2;

/**
 * A post together with the replies below it: lines that follow stamps of the same look. Null if there
 * are less than two.
 */
export function withReplies(lines: readonly Line[], post: Place): Place | null {
  const inside = new Set<number>();
  for (let at = post.first; at < post.end; at += 1) if (!post.outside.has(at)) inside.add(at);
  const replies = new Map<string, number[]>();
  for (let at = post.end; at + 1 < lines.length; at += 1) {
    const stamp = lines[at] as Line;
    const reply = lines[at + 1] as Line;
    const look = lookOf(stamp);
    if (look === null || !isStamp(stamp) || isStamp(reply)) continue;
    if (reply.meaning !== null || reply.block.linkDensity > MOST_LINKED) continue;
    const key = `${look} ${lookOf(reply)}`;
    replies.set(key, [...(replies.get(key) ?? []), at + 1]);
  }
  const found = [...replies.values()].filter(({ length }) => length >= LEAST_REPLIES).flat();
  const place = placeOf(new Set([...inside, ...found.toSorted((a, b) => a - b)]));
  return place === null || found.length === 0 ? null : { ...place, replies: new Set(found) };
}

/** Tells whether a date is between a headline and the first line of a body not far below it. */
export function isDatedAbove(lines: readonly Line[], headlineAt: number, first: number): boolean {
  const body = lines[first];
  if (body === undefined || first <= headlineAt) return false;
  if (first > headlineAt + (isNamed(body) ? NAMED_REACH : REACH)) return false;
  return lines.slice(headlineAt + 1, first).some((line) => !line.furniture && isStamp(line));
}
