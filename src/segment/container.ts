/** Chooses the subtree of the page that holds the article. */

import type { Line } from './lines.ts';

/** A subtree of the page: the sums over the lines in it. */
interface Subtree {
  readonly children: Map<number, Subtree>;
  /** Positions in the list of lines, of the first line and past the last. */
  readonly first: number;
  last: number;
  value: number;
  readable: number;
}

export interface Container {
  /** Positions in the list of lines: from `first` up to but without `end`. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
}

/** Lines after the headline by which a subtree loses half its score. */
const HALF_DISTANCE = 60;

const subtree = (first: number): Subtree => ({
  children: new Map(),
  first,
  last: first,
  value: 0,
  readable: 0,
});

/** What a line is worth behind the end of the article: behind its editor, or a list's heading. */
const BEHIND_END = 0.25;
/** So much prose an article has at least before a line may be its end. */
const LEAST_BEFORE_END = 40;

/** Value of each line: none before the headline, little behind the article's end. */
function worths(lines: readonly Line[], from: number): number[] {
  let sum = 0;
  let ended = false;
  return lines.map((line, at) => {
    if (at < from) return 0;
    const kind = line.meaning?.kind;
    if (sum > LEAST_BEFORE_END && (kind === 'editor' || kind === 'related')) ended = true;
    sum += line.value;
    return ended ? line.value * BEHIND_END : line.value;
  });
}

function plant(lines: readonly Line[], from: number): Subtree {
  const root = subtree(0);
  const values = worths(lines, from);
  for (const [at, line] of lines.entries()) {
    const value = values[at] ?? 0;
    let node = root;
    add(node, at, value, line.readable);
    for (const step of line.block.path) {
      let child = node.children.get(step);
      if (child === undefined) {
        child = subtree(at);
        node.children.set(step, child);
      }
      node = child;
      add(node, at, value, line.readable);
    }
  }
  return root;
}

function add(node: Subtree, at: number, value: number, readable: number): void {
  node.last = at;
  node.value += value;
  node.readable += readable;
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
  const root = plant(lines, headlineAt ?? 0);
  let best = root;
  let bestScore = score(root, headlineAt);
  const stack: Subtree[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const own = score(node, headlineAt);
    if (own >= bestScore) {
      best = node;
      bestScore = own;
    }
    stack.push(...node.children.values());
  }
  if (best.value === 0) return null;
  return { first: best.first, end: best.last + 1, value: best.value };
}
