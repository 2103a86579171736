/**
 * Recognizes lists whose entries read like prose but do not belong to the article: cards that
 * announce other articles, each an element with a linked headline and an unlinked sentence, and
 * comments of readers, each with a name and how long ago it was written.
 */

import type { RepairedBlock } from '../../page/repaired-page.ts';
import { hanLengthOf } from '../text/prose.ts';
import type { TextCounts } from '../text/text-counts.ts';
import type { Elements } from './elements.ts';

/** Share of links from which a line is the headline of a card, and its least length. */
const LINKED = 0.8;
const SHORTEST_HEADLINE = 4;
/** Largest content of a card beside its headline, in lines and in Chinese characters. */
const MOST_LINES = 5;
const LONGEST_EXCERPT = 160;
/** Number of adjacent cards that make a list. */
const LEAST_CARDS = 3;

interface Card {
  /** Positions of its lines: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** Number of the element that contains it. */
  readonly list: number;
}

/** A second link of a card, to the same article: `閱讀全文` */
const READ_MORE =
  /^(?:点击|點擊)?(?:阅读|閱讀|查看|继续|繼續|看)?(?:阅读|閱讀)?(?:全文|更多|原文|详情|詳情|详细|詳細)|^(?:read|continue|view)\b.{0,12}(?:more|reading|full)/i;
const LONGEST_MORE = 24;
/** First characters of such a link. */
const MORE_STARTS: ReadonlySet<string> = new Set('点點阅閱查继繼看全更原详詳rRcCvV');

const isMore = (text: string): boolean =>
  text.length <= LONGEST_MORE && MORE_STARTS.has(text.charAt(0)) && READ_MORE.test(text);

const isHeadline = ({ text, linkDensity }: RepairedBlock, readable: number): boolean =>
  linkDensity >= LINKED &&
  text.length >= SHORTEST_HEADLINE &&
  readable >= SHORTEST_HEADLINE &&
  !isMore(text);

/** The head of a comment: `阿青 22小时前`. */
const AGO = /\d{1,3}\s?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)(?:之)?前/;
const LONGEST_STAMP = 40;
const isStamp = ({ text, linkDensity }: RepairedBlock, { digits }: TextCounts): boolean =>
  digits > 0 &&
  text.length <= LONGEST_STAMP &&
  linkDensity < LINKED &&
  text.includes('前') &&
  AGO.test(text);

/** What an entry contains exactly once: its headline, or its time. */
const HEADLINE = 1;
const STAMP = 2;

/** The lines of a page, and for each of them whether it is a headline, a stamp or neither. */
interface Anchored {
  readonly counted: readonly TextCounts[];
  readonly elements: Elements;
  readonly anchors: Uint8Array;
}

/**
 * How far the lines of the element around `at` at a depth continue from there, up to the next anchor.
 */
function reachAfter({ elements, anchors }: Anchored, at: number, depth: number): number {
  const last = at + MOST_LINES;
  let end = at + 1;
  while (end < last && elements.sharedBefore(end) >= depth && anchors[end] !== anchors[at])
    end += 1;
  return end;
}

/** The same for the lines before it: the position before the first one. */
function reachBefore({ elements, anchors }: Anchored, at: number, depth: number): number {
  const least = at - MOST_LINES;
  let end = at - 1;
  while (end > least && elements.sharedBefore(end + 1) >= depth && anchors[end] !== anchors[at]) {
    end -= 1;
  }
  return end;
}

/** The entry whose anchor is at `anchor`: the smallest element around it that contains more. */
function cardAt(anchored: Anchored, anchor: number): Card | null {
  const { counted, elements } = anchored;
  // deeper elements contain only the anchor
  const deepest = Math.max(elements.sharedBefore(anchor), elements.sharedBefore(anchor + 1));
  for (let depth = deepest; depth > 0; depth -= 1) {
    const first = reachBefore(anchored, anchor, depth) + 1;
    const end = reachAfter(anchored, anchor, depth);
    const goesOn = elements.sharedBefore(first) >= depth || elements.sharedBefore(end) >= depth;
    if (goesOn) return null;
    if (end - first === 1) continue;
    let words = 0;
    for (let at = first; at < end; at += 1) words += hanLengthOf(counted[at] as TextCounts);
    if (words - hanLengthOf(counted[anchor] as TextCounts) > LONGEST_EXCERPT) return null;
    elements.find(anchor, depth - 1);
    return { first, end, list: elements.first(depth - 1) * DEEPER_THAN_ANY + depth };
  }
  return null;
}
/** Greater than the depth of any element. */
const DEEPER_THAN_ANY = 1024;

const NO_TEASERS: ReadonlySet<number> = new Set();

/**
 * Positions of the lines of cards, if three or more are in one element. `counted` are the counts of
 * each block's text.
 */
export function teaserLines(
  blocks: readonly RepairedBlock[],
  counted: readonly TextCounts[],
  elements: Elements,
): ReadonlySet<number> {
  const anchors = new Uint8Array(blocks.length);
  let count = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as RepairedBlock;
    const counts = counted[at] as TextCounts;
    if (isHeadline(block, counts.readable)) anchors[at] = HEADLINE;
    else if (isStamp(block, counts)) anchors[at] = STAMP;
    else continue;
    count += 1;
  }
  if (count < LEAST_CARDS) return NO_TEASERS;
  const lists = new Map<number, Card[]>();
  for (let first = 0; first < anchors.length; first += 1) {
    if (anchors[first] === 0) continue;
    const card = cardAt({ counted, elements, anchors }, first);
    if (card === null) continue;
    const cards = lists.get(card.list);
    if (cards === undefined) lists.set(card.list, [card]);
    else cards.push(card);
  }
  const positions = new Set<number>();
  for (const cards of lists.values()) {
    if (cards.length < LEAST_CARDS) continue;
    for (const { first, end } of cards) {
      for (let at = first; at < end; at += 1) positions.add(at);
    }
  }
  return positions;
}
