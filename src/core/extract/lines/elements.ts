/**
 * The elements of a page, as its lines show them. Lines are in document order, so that the lines in
 * an element are one stretch, which the lengths of what adjacent paths share tell.
 */

import type { Block } from '../../page/block.ts';

/** Number of first steps that two paths share. */
export function sharedLength(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** No stretch that was found yet. */
const NONE = -1;

/** Finds the stretches of lines in elements. */
export class Elements {
  readonly count: number;
  /** Length of each line's path: the depth of its element. */
  readonly depths: Int32Array;
  /** Number of levels that each line shares with the line before it. */
  private readonly shared: Int32Array;
  /** For each depth the stretch that was found last. */
  private readonly firsts: number[] = [];
  private readonly ends: number[] = [];

  constructor(lines: readonly Pick<Block, 'path'>[]) {
    this.count = lines.length;
    this.depths = new Int32Array(lines.length);
    this.shared = new Int32Array(lines.length + 1);
    let last: readonly number[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const { path } = lines[at] as Pick<Block, 'path'>;
      this.depths[at] = path.length;
      this.shared[at] = at === 0 ? NONE : path === last ? path.length : sharedLength(path, last);
      last = path;
    }
    this.shared[lines.length] = NONE;
  }

  /**
   * Finds the stretch of the element around a line at a depth, which is at most that of the line.
   * `first` and `end` then state it.
   */
  find(at: number, depth: number): void {
    const { shared, firsts, ends } = this;
    while (firsts.length <= depth) {
      firsts.push(0);
      ends.push(NONE);
    }
    // adjacent lines are often in the same element
    if (at >= (firsts[depth] as number) && at < (ends[depth] as number)) return;
    let first = at;
    while ((shared[first] as number) >= depth) first -= 1;
    let end = at + 1;
    while ((shared[end] as number) >= depth) end += 1;
    firsts[depth] = first;
    ends[depth] = end;
  }

  first(depth: number): number {
    return this.firsts[depth] as number;
  }

  end(depth: number): number {
    return this.ends[depth] as number;
  }

  /** Depth of the smallest element that contains a stretch of lines. */
  sharedDepth(first: number, end: number): number {
    let depth = this.depths[first] as number;
    for (let at = first + 1; at < end; at += 1) depth = Math.min(depth, this.shared[at] as number);
    return depth;
  }

  /** Where the stretch ends that begins at a line, of lines that share a depth with it. */
  endOf(first: number, depth: number): number {
    let end = first + 1;
    while ((this.shared[end] as number) >= depth) end += 1;
    return end;
  }

  /**
   * Tells whether a line is in an element beside that of an earlier one, given that all lines in
   * between are.
   */
  isBeside(at: number, first: number): boolean {
    const depth = this.depths[first] as number;
    return this.depths[at] === depth && (this.shared[at] as number) >= depth - 1;
  }

  /** Number of levels that a line shares with the line before it; -1 for the first line and the end. */
  sharedBefore(at: number): number {
    return this.shared[at] as number;
  }

  /** Tells whether two adjacent or near lines are in elements that are siblings. */
  areSiblings(at: number, other: number): boolean {
    const depth = this.depths[at] as number;
    if (depth === 0 || this.depths[other] !== depth) return false;
    const last = Math.max(at, other);
    for (let next = Math.min(at, other) + 1; next <= last; next += 1) {
      if ((this.shared[next] as number) < depth - 1) return false;
    }
    return true;
  }
}
