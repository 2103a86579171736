/**
 * Adds to the body of a thread the posts that the scorer leaves out because they are short: those
 * that look like the post that it found, and answers below a line that announces them.
 */

import type { Place } from '../body/place.ts';
import { isListHead } from '../lines/boilerplate.ts';
import { isCentred } from '../lines/furniture.ts';
import type { Line } from '../lines/lines.ts';
import { withoutDigits } from '../text/characters.ts';

/** Says when a post was written: `发表于 2024-05-18 19:27`, `2楼 3天前` */
const WHEN =
  /(?:19|20)\d\d\s?[-/.年]\s?\d|(?<![\d.])\d{1,2}:\d\d(?!\d)|\d{1,3}\s?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前/;
const LONGEST_STAMP = 80;
/** Announces answers: `最佳答案`, `3 个回答`, `被采纳` */
const ANSWERS =
  /最佳(?:答案|回答)|采纳|採納|\d\s?[个條条則则]回答|(?:全部|其他|精选)回答|^answers?\b/i;
const LONGEST_NOTICE = 40;
/** Least number of readable characters of an answer, which a name has not. */
const LEAST_ANSWER = 8;
/**
 * Number of readable characters from which a post is an article, and the replies are comments on it.
 * Of the threads in the development sets, those with replies in the body have up to 400 in the first
 * post (one has 1,200), and those without replies have 2,500 and 5,000.
 */
const LONGEST_FIRST = 1000;
const MOST_LINKED = 0.5;
const LEAST_HEADING = 4;

/** Tells whether a short line says when a post was written. */
export const isStamp = ({ block, counts }: Pick<Line, 'block' | 'counts'>): boolean =>
  block.text.length <= LONGEST_STAMP && counts.digits > 0 && WHEN.test(block.text);

const isNotice = ({ block }: Line): boolean =>
  block.text.length <= LONGEST_NOTICE && ANSWERS.test(block.text);

/**
 * What the posts of a thread have in common, or null if their element has no name of its own.
 * Numbers in tokens differ: `postmessage_53876`
 */
export function lookOf({ block }: Line): string | null {
  const token = block.classes[0];
  if (token === undefined || isCentred(block)) return null;
  return `${block.tag} ${withoutDigits(token)}`;
}

const has = (looks: ReadonlySet<string | null>, line: Line): boolean => {
  const look = lookOf(line);
  return look !== null && looks.has(look);
};

const mayBePost = ({ block, meaning, readable }: Line): boolean =>
  block.linkDensity < MOST_LINKED && meaning === null && readable > 1;

/** The title of a reply: `Re: 書架總往一邊歪` */
const REPLY = /^(?:re|回复|回覆|答复|答覆)\s?[:：]/i;

/** Tells whether a heading begins something else than answers and replies. */
const isOtherHeading = (line: Line): boolean =>
  isListHead(line) ||
  (line.block.level > 0 &&
    line.readable >= LEAST_HEADING &&
    !isNotice(line) &&
    !REPLY.test(line.block.text));

/** Counts the posts of a thread: `#2`, `3楼`, `沙发` */
const FLOOR =
  /(?:^|[\s|])#\s?\d{1,4}(?!\d)|\d{1,4}\s?[楼樓F](?![\w\u3400-\u9fff])|^(?:沙发|板凳|地板)/;
const FIRST_FLOORS: ReadonlySet<string> = new Set('沙板地');

const isFloor = ({ block, counts }: Line): boolean =>
  block.text.length <= LONGEST_STAMP &&
  (counts.digits > 0 || FIRST_FLOORS.has(block.text.charAt(0))) &&
  FLOOR.test(block.text);

/** Class tokens of what is in a post but does not belong to it. */
const ASIDE = /quote|sign|sig\d|^sig$/;
/** Least probability of a line of a reply between stamps, and least number of stamps. */
const LEAST_REPLY = 0.2;
const LEAST_STAMPS = 2;

const isAside = ({ block }: Line): boolean =>
  block.tag === 'blockquote' || block.classes.slice(0, 2).some((token) => ASIDE.test(token));

/**
 * The positions of replies that look different from the first post, but are between stamps that look
 * like its own or count the posts.
 */
function repliesAfter(
  lines: readonly Line[],
  scores: Float64Array,
  { first, end }: Place,
  headlineAt: number,
): number[] {
  const own = new Set(
    lines
      .slice(Math.max(0, headlineAt - 1), first)
      .filter(isStamp)
      .map(lookOf),
  );
  const isOfThread = (line: Line): boolean =>
    isFloor(line) || (isStamp(line) && lookOf(line) !== null && own.has(lookOf(line)));
  let stamps = 0;
  for (let at = end; at < lines.length; at += 1) if (isOfThread(lines[at] as Line)) stamps += 1;
  if (stamps < LEAST_STAMPS) return [];
  const replies: number[] = [];
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (at > end && isOtherHeading(line)) break;
    if (isOfThread(line) || isStamp(line) || !mayBePost(line)) continue;
    if (line.furniture || isAside(line)) continue;
    if ((scores[at] ?? 0) >= LEAST_REPLY && line.readable >= LEAST_ANSWER) replies.push(at);
  }
  return replies;
}

/** The positions of the posts after a place, given the looks of the lines in it. */
function postsAfter(lines: readonly Line[], end: number, looks: Set<string | null>): number[] {
  const posts: number[] = [];
  let isStamped = false;
  let isAnnounced = isNotice(lines[end - 1] as Line);
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (isOtherHeading(line) && !has(looks, line)) break;
    if (isNotice(line)) isAnnounced = true;
    if (isStamp(line)) {
      isStamped = true;
      continue;
    }
    if (!isStamped || !mayBePost(line)) continue;
    const isAnswer = isAnnounced && line.readable >= LEAST_ANSWER;
    if (!has(looks, line) && !isAnswer) continue;
    isAnnounced = false;
    looks.add(lookOf(line));
    posts.push(at);
  }
  return posts;
}

/** The positions of posts between the headline and a place. */
function postsBefore(
  lines: readonly Line[],
  from: number,
  first: number,
  looks: ReadonlySet<string | null>,
): number[] {
  const posts: number[] = [];
  let isStamped = false;
  for (let at = first - 1; at >= from; at -= 1) {
    const line = lines[at] as Line;
    if (isStamp(line)) isStamped = true;
    else if (isStamped && !line.furniture && mayBePost(line) && has(looks, line)) posts.push(at);
  }
  return posts;
}

/** The place with the other posts of its thread, if it has any below a headline. */
export function withPosts(
  lines: readonly Line[],
  scores: Float64Array,
  place: Place,
  headlineAt: number | null,
): Place {
  if (headlineAt === null || place.first <= headlineAt) return place;
  const own = lines
    .slice(place.first, place.end)
    .filter((_, at) => !place.outside.has(place.first + at));
  if (own.reduce((sum, { readable }) => sum + readable, 0) > LONGEST_FIRST) return place;
  const looks = new Set(own.map(lookOf));
  const replies = repliesAfter(lines, scores, place, headlineAt);
  const behind = [...postsAfter(lines, place.end, looks), ...replies];
  const posts = new Set([...behind, ...postsBefore(lines, headlineAt + 1, place.first, looks)]);
  if (posts.size === 0) return place;
  const first = Math.min(place.first, ...posts);
  const end = Math.max(place.end - 1, ...posts) + 1;
  const outside = new Set<number>();
  for (let at = first; at < end; at += 1) {
    const isOwn = at >= place.first && at < place.end && !place.outside.has(at);
    const isAnnouncement = at === place.end - 1 && isNotice(lines[at] as Line);
    if (isAnnouncement || (!isOwn && !posts.has(at))) outside.add(at);
  }
  // replies in elements like that of the first post are posts, whatever else these are named
  return { ...place, first, end, outside, replies: posts };
}
