/** Chooses the subtree of the page that holds the article. */

import { isListHead } from '../lines/boilerplate.ts';
import { isBehindBox, type Line, proseParent } from '../lines/lines.ts';

/** A subtree of the page: the sums over the lines in it. */
interface Subtree {
  readonly parent: Subtree | null;
  /** Index of its element among its siblings; -1 for the root. */
  readonly step: number;
  /** Positions in the list of lines, of the first line and the last. */
  readonly first: number;
  last: number;
  value: number;
  readable: number;
}

export interface Container {
  /** Positions in the list of lines: from `first` up to but without `end`. */
  readonly first: number;
  readonly end: number;
}

/** Where an article stands. */
export interface Place {
  /** Null where nothing looks like an article. */
  readonly container: Container | null;
  /** Positions of lines that are none of its body, wherever they stand. */
  readonly outside: ReadonlySet<number>;
}

/** From the first line that the user named to the last; `within` are the indices of their blocks. */
export function namedPlace(lines: readonly Line[], within: ReadonlySet<number>): Place {
  const isIn = ({ index }: Line): boolean => within.has(index);
  return {
    container: { first: lines.findIndex(isIn), end: lines.findLastIndex(isIn) + 1 },
    outside: new Set([...lines.keys()].filter((at) => !within.has(lines[at]?.index ?? -1))),
  };
}

/** Lines after the headline by which a subtree loses half its score. */
const HALF_DISTANCE = 60;

/** What a line is worth behind the end of the article: behind its editor, or a list's heading. */
const BEHIND_END = 0.25;
/** So much prose an article has at least before a line may be its end. */
const LEAST_BEFORE_END = 40;

/** Value of each line: none before the headline, little behind the article's end. */
function worths(lines: readonly Line[], from: number): number[] {
  let sum = 0;
  let ended = false;
  let list: Line | null = null;
  const parent = proseParent(lines.slice(from));
  return lines.map((line, at) => {
    if (at < from) return 0;
    const kind = line.meaning?.kind;
    if (sum > LEAST_BEFORE_END && kind === 'editor') ended = true;
    if (sum > LEAST_BEFORE_END && isListHead(line)) list ??= line;
    if (list !== null && line.prose && isBehindBox(parent, list, line)) list = null;
    sum += line.value;
    return ended || list !== null ? line.value * BEHIND_END : line.value;
  });
}

/**
 * All subtrees that hold lines, parents before their children. Lines come in document order, so each
 * line's path is compared with the one before it alone, and sums are carried up once at the end.
 */
function plant(lines: readonly Line[], from: number): Subtree[] {
  const values = worths(lines, from);
  const root: Subtree = { parent: null, step: -1, first: 0, last: 0, value: 0, readable: 0 };
  const all = [root];
  let trail = [root];
  for (const [at, line] of lines.entries()) {
    const { path } = line.block;
    let shared = 0;
    while (shared < path.length && trail[shared + 1]?.step === path[shared]) shared += 1;
    trail = trail.slice(0, shared + 1);
    for (const step of path.slice(shared)) {
      const parent = trail.at(-1) ?? root;
      const child: Subtree = { parent, step, first: at, last: at, value: 0, readable: 0 };
      trail.push(child);
      all.push(child);
    }
    const leaf = trail.at(-1) ?? root;
    leaf.last = at;
    leaf.value += values[at] ?? 0;
    leaf.readable += line.readable;
  }
  for (const node of all.toReversed()) {
    if (node.parent === null) continue;
    node.parent.last = Math.max(node.parent.last, node.last);
    node.parent.value += node.value;
    node.parent.readable += node.readable;
  }
  return all;
}

/** Value, times how concentrated it is, times how near it follows the headline. */
function score(node: Subtree, headlineAt: number | null): number {
  if (node.readable === 0) return 0;
  const distance = headlineAt === null ? 0 : Math.max(0, node.first - headlineAt);
  const place = 1 / (1 + distance / HALF_DISTANCE);
  return node.value * (node.value / node.readable) * place;
}

/** The best subtree; of two with the same score, the deeper. */
export function chooseContainer(
  lines: readonly Line[],
  headlineAt: number | null,
): Container | null {
  let best: Subtree | null = null;
  let bestScore = 0;
  for (const node of plant(lines, headlineAt ?? 0)) {
    const own = score(node, headlineAt);
    if (own > 0 && own >= bestScore) {
      best = node;
      bestScore = own;
    }
  }
  return best === null ? null : { first: best.first, end: best.last + 1 };
}
