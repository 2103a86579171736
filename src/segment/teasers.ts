/**
 * Lists whose entries read as prose and are none of the article: cards that tease other articles, an
 * element each with a linked headline and an unlinked sentence of it, and readers' comments, each
 * with a name and how long ago it was written.
 */

import type { RepairedBlock } from '../page.ts';
import { hanLength, readableLength } from './prose.ts';

/** A headline in a card. */
const LINKED = 0.8;
const SHORTEST_HEADLINE = 4;
/** So much a card holds at most, in lines and Chinese characters, besides its headline. */
const MOST_LINES = 5;
const LONGEST_EXCERPT = 160;
/** So many cards beside one another are a list. */
const LEAST_CARDS = 3;

interface Card {
  /** Positions of its lines: from `first` up to but without `end`. */
  readonly first: number;
  readonly end: number;
  readonly list: string;
}

const isHeadline = ({ text, linkDensity }: RepairedBlock): boolean =>
  linkDensity >= LINKED && readableLength(text) >= SHORTEST_HEADLINE;

/** `阿青 22小时前` over a comment. */
const AGO = /\d{1,3}\s?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)(?:之)?前/;
const LONGEST_STAMP = 40;
const isStamp = ({ text, linkDensity }: RepairedBlock): boolean =>
  text.length <= LONGEST_STAMP && linkDensity < LINKED && AGO.test(text);

/** What an entry begins with or holds once. */
const isAnchor = (block: RepairedBlock): boolean => isHeadline(block) || isStamp(block);

const startsWith = (path: readonly number[], prefix: readonly number[]): boolean =>
  prefix.every((step, depth) => path[depth] === step);

/** How far the lines of one element go on from `at`, in steps of 1 or -1, up to the next anchor. */
function reach(
  blocks: readonly RepairedBlock[],
  at: number,
  step: 1 | -1,
  card: readonly number[],
  isSame: (block: RepairedBlock) => boolean,
): number {
  let end = at + step;
  for (let count = 1; count < MOST_LINES; count += 1, end += step) {
    const next = blocks[end];
    if (next === undefined || !startsWith(next.path, card) || isSame(next)) break;
  }
  return end;
}

/** The entry whose anchor stands at `anchor`: the smallest element round it that holds more. */
function cardAt(blocks: readonly RepairedBlock[], anchor: number): Card | null {
  const { path = [], text = '' } = blocks[anchor] ?? {};
  const block = blocks[anchor];
  const isSame = block !== undefined && isHeadline(block) ? isHeadline : isStamp;
  for (let depth = path.length; depth > 0; depth -= 1) {
    const card = path.slice(0, depth);
    const first = reach(blocks, anchor, -1, card, isSame) + 1;
    const end = reach(blocks, anchor, 1, card, isSame);
    const goesOn = [blocks[first - 1], blocks[end]].some(
      (block) => block !== undefined && startsWith(block.path, card),
    );
    if (goesOn) return null;
    if (end - first === 1) continue;
    const words = blocks.slice(first, end).reduce((sum, line) => sum + hanLength(line.text), 0);
    if (words - hanLength(text) > LONGEST_EXCERPT) return null;
    return { first, end, list: card.slice(0, -1).join('/') };
  }
  return null;
}

/** Positions of the lines of cards, where three or more stand in one element. */
export function teaserLines(blocks: readonly RepairedBlock[]): Set<number> {
  const lists = new Map<string, Card[]>();
  for (const [first, block] of blocks.entries()) {
    if (!isAnchor(block)) continue;
    const card = cardAt(blocks, first);
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
