/**
 * The groups to which a page's lines belong: lines with the same parent, the same grandparent, or
 * the same look.
 */

import type { Elements } from '../lines/elements.ts';
import type { Line } from '../lines/lines.ts';
import type { Measures } from './measures.ts';
import { between, type Sums } from './stretches.ts';

/** Sums over the lines that look alike. */
export interface Look {
  lines: number;
  readable: number;
  prose: number;
  linked: number;
  /** Number of short lines that state a day. */
  dates: number;
  /** Positions of its first and its last line. */
  readonly first: number;
  last: number;
}

/** Share of the page's prose that the trunk contains: the smallest element with so much. */
const TRUNK_SHARE = 0.5;

/** For each line, the depth of the smallest element around it that is, or contains, the trunk. */
function trunkDepths(elements: Elements, proses: Float64Array): Int32Array {
  const { count, depths } = elements;
  const trunk = between(proses, 0, count) * TRUNK_SHARE;
  if (trunk === 0) return depths;
  const found = new Int32Array(count);
  const open: [first: number, end: number, depth: number][] = [[0, count, 0]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [first, end, given] = part;
    const depth = Math.max(given, elements.sharedDepth(first, end));
    found.fill(depth, first, end);
    for (let at = first; at < end; ) {
      const isInside = (depths[at] as number) > depth;
      const next = isInside ? elements.endOf(at, depth + 1) : at + 1;
      if (isInside && between(proses, at, next) >= trunk) open.push([at, next, depth + 1]);
      at = next;
    }
  }
  return found;
}

/** Numbers texts by the order in which they occur. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    if (number === numbers.size) numbers.set(text, number);
    return number;
  };
}

/** Greater than any depth of a line, and than the number of tokens of a page. */
const DEEPER_THAN_ANY = 1024;
const MORE_THAN_ANY = 2 ** 20;

/** The lines of each look: the same element, nearest token and depth. */
function looksOf(lines: readonly Line[], { prose, dates }: Measures): Look[] {
  const found: Look[] = [];
  const looks = new Map<number, Look>();
  const tagNumber = numbering();
  const tokenNumber = numbering();
  let own: Look | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const { readable, block } = lines[at] as Line;
    const { path, tag, classes, linkDensity } = block;
    // most lines look like the one before them
    const last = lines[at - 1]?.block;
    const isSame =
      last?.tag === tag && last.classes[0] === classes[0] && last.path.length === path.length;
    if (!isSame) {
      const number = tagNumber(tag) * MORE_THAN_ANY + tokenNumber(classes[0] ?? '');
      const key = number * DEEPER_THAN_ANY + path.length;
      own = looks.get(key);
      if (own === undefined) {
        own = { lines: 0, readable: 0, prose: 0, linked: 0, dates: 0, first: at, last: at };
        looks.set(key, own);
      }
    }
    const look = own as Look;
    look.lines += 1;
    look.readable += readable;
    look.prose += prose[at] as number;
    look.dates += dates[at] as number;
    look.linked += readable * linkDensity;
    look.last = at;
    found.push(look);
  }
  return found;
}

/** The groups of each line. */
export class Groups {
  readonly looks: readonly Look[];
  private readonly depths: Int32Array;
  private readonly trunk: Int32Array;

  constructor(lines: readonly Line[], elements: Elements, measures: Measures, { proses }: Sums) {
    this.depths = elements.depths;
    this.trunk = trunkDepths(elements, proses);
    this.looks = looksOf(lines, measures);
  }

  /** Number of levels by which the element of a line is below the trunk. */
  outside(at: number): number {
    return (this.depths[at] as number) - (this.trunk[at] as number);
  }
}
