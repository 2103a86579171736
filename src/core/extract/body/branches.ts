/**
 * The trunk of an article's part of the page and the branches beside it. Where most of the prose
 * stands in one element, what stands in others must be prose too, or it is something else:
 * lists of other articles, boxes of the site, remarks on the author.
 */

import type { Line } from '../lines/lines.ts';
import type { Container } from './container.ts';

/** The trunk has at least this share of the prose: pages that break their body up have no trunk. */
const TRUNK_SHARE = 0.7;
/** A branch with so much prose for all its text, and so little of it in links, is the article's. */
const LEAST_PROSE = 0.6;
const MOST_LINKED = 0.2;
/** A list inside the trunk: so many lines, so much of their text in links. */
const LISTED_LINES = 3;
const LISTED_SHARE = 0.5;

/** More than any element has. */
const MOST_CHILDREN = 2 ** 32;

/** Sums over lines. */
interface Sum {
  prose: number;
  proseLines: number;
  readable: number;
  linked: number;
  lines: number;
}

const nothing = (): Sum => ({ prose: 0, proseLines: 0, readable: 0, linked: 0, lines: 0 });

function add(sum: Sum, line: Line): void {
  sum.lines += 1;
  sum.readable += line.readable;
  sum.linked += line.readable * line.block.linkDensity;
  if (!line.prose) return;
  sum.prose += line.readable;
  sum.proseLines += 1;
}

/** The sums of an element's children, by their step. */
function children(lines: readonly Line[], depth: number): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  for (const line of lines) {
    const step = line.block.path[depth];
    if (step === undefined) continue;
    const sum = sums.get(step) ?? nothing();
    add(sum, line);
    sums.set(step, sum);
  }
  return sums;
}

/** Path of the deepest element that holds most of the prose, in two paragraphs or more. */
function findTrunk(lines: readonly Line[]): readonly number[] {
  let inside = lines;
  const total = lines.reduce((sum, line) => sum + (line.prose ? line.readable : 0), 0);
  const trunk: number[] = [];
  for (;;) {
    const best = [...children(inside, trunk.length)].find(
      ([, { prose, proseLines }]) => proseLines > 1 && prose >= total * TRUNK_SHARE,
    );
    if (best === undefined) return trunk;
    const depth = trunk.length;
    inside = inside.filter(({ block }) => block.path[depth] === best[0]);
    trunk.push(best[0]);
  }
}

/** Where a path leaves the trunk: the length they share. */
function sharedLength(path: readonly number[], trunk: readonly number[]): number {
  let shared = 0;
  while (shared < trunk.length && path[shared] === trunk[shared]) shared += 1;
  return shared;
}

function isForeign(sum: Sum, isInTrunk: boolean): boolean {
  const linked = sum.linked / Math.max(1, sum.readable);
  if (isInTrunk) return sum.lines >= LISTED_LINES && linked > LISTED_SHARE;
  return sum.prose < sum.readable * LEAST_PROSE || linked > MOST_LINKED;
}

/**
 * The positions, among all lines, of those that stand in a branch that is not the article's, and of
 * those `outside`.
 */
export function foreignLines(
  lines: readonly Line[],
  { first, end }: Container,
  outside: ReadonlySet<number>,
): Set<number> {
  const isInside = (at: number): boolean => at >= first && at < end && !outside.has(at);
  const trunk = findTrunk(lines.filter((_, at) => isInside(at)));
  // a branch is told by where it leaves the trunk
  const branches = new Map<number, { readonly sum: Sum; readonly at: number[]; own: boolean }>();
  for (const [at, line] of lines.entries()) {
    if (!isInside(at)) continue;
    const { path } = line.block;
    const shared = sharedLength(path, trunk);
    if (shared >= path.length) continue;
    const key = shared * MOST_CHILDREN + (path[shared] ?? 0);
    const branch = branches.get(key) ?? { sum: nothing(), at: [], own: shared === trunk.length };
    add(branch.sum, line);
    branch.at.push(at);
    branches.set(key, branch);
  }
  const foreign = [...branches.values()].filter(({ sum, own }) => isForeign(sum, own));
  return new Set([...outside, ...foreign.flatMap(({ at }) => at)]);
}
