/**
 * The groups to which a page's lines belong: lines with the same parent, the same grandparent, or
 * the same look.
 */

import type { Line } from '../lines/lines.ts';
import type { Measures } from './measures.ts';

/** Sums over the lines of a group. */
export interface Group {
  lines: number;
  readable: number;
  prose: number;
  linked: number;
  /** Number of short lines that state a day. */
  dates: number;
  /** Positions of its first and its last line. */
  first: number;
  last: number;
}

/** An element of the page, with the sums over all lines in it. */
interface Node extends Group {
  readonly step: number;
  readonly parent: Node | null;
}

const groupAt = (at: number): Group => ({
  lines: 0,
  readable: 0,
  prose: 0,
  linked: 0,
  dates: 0,
  first: at,
  last: at,
});

const nodeAt = (at: number, step: number, parent: Node | null): Node => ({
  lines: 0,
  readable: 0,
  prose: 0,
  linked: 0,
  dates: 0,
  first: at,
  last: at,
  step,
  parent,
});

function addLine(
  group: Group,
  { readable, block }: Line,
  { prose, dates }: Measures,
  at: number,
): void {
  group.lines += 1;
  group.readable += readable;
  group.prose += prose[at] as number;
  group.dates += dates[at] as number;
  group.linked += readable * block.linkDensity;
  group.last = at;
}

/** Adds the sums of an element to those of the element around it. */
function addNode(group: Group, node: Node): void {
  group.lines += node.lines;
  group.readable += node.readable;
  group.prose += node.prose;
  group.linked += node.linked;
  group.dates += node.dates;
  group.last = Math.max(group.last, node.last);
}

/** Share of the page's prose that the trunk contains: the smallest element with so much. */
const TRUNK_SHARE = 0.5;

/** The groups of each line. */
export class Groups {
  private readonly nodes: Node[] = [];
  /** Lines with the same element, nearest token and depth. */
  readonly looks: Group[] = [];
  private readonly trunk: number;

  /**
   * `prose` contains each line's readable characters of prose. Lines are in document order, so that
   * the path of a line need only be compared with that of the previous line.
   */
  constructor(lines: readonly Line[], measures: Measures) {
    const root = nodeAt(0, -1, null);
    const all = [root];
    const trail = [root];
    const looks = new Map<string, Group>();
    for (const [at, line] of lines.entries()) {
      const { path, tag, classes } = line.block;
      let shared = 0;
      while (shared < path.length && trail[shared + 1]?.step === path[shared]) shared += 1;
      trail.length = shared + 1;
      for (let depth = shared; depth < path.length; depth += 1) {
        const node = nodeAt(at, path[depth] as number, trail[depth] as Node);
        trail.push(node);
        all.push(node);
      }
      const own = trail[path.length] as Node;
      addLine(own, line, measures, at);
      this.nodes.push(own);
      // most lines look like the one before them
      const last = lines[at - 1]?.block;
      const isSame =
        last?.tag === tag && last.classes[0] === classes[0] && last.path.length === path.length;
      const key = isSame ? '' : `${tag} ${classes[0] ?? ''} ${path.length}`;
      let look = isSame ? this.looks[at - 1] : looks.get(key);
      if (look === undefined) {
        look = groupAt(at);
        looks.set(key, look);
      }
      addLine(look, line, measures, at);
      this.looks.push(look);
    }
    // an element is created after all elements around it
    for (let at = all.length - 1; at > 0; at -= 1) {
      const node = all[at] as Node;
      if (node.parent !== null) addNode(node.parent, node);
    }
    this.trunk = root.prose * TRUNK_SHARE;
  }

  parent(at: number): Group {
    const node = this.nodes[at] as Node;
    return node.parent ?? node;
  }

  grandparent(at: number): Group {
    const node = this.nodes[at] as Node;
    return node.parent?.parent ?? node.parent ?? node;
  }

  /** Number of levels by which the element of a line is below the trunk. */
  outside(at: number): number {
    let count = 0;
    let node: Node | null = this.nodes[at] as Node;
    while (node !== null && node.prose < this.trunk) {
      count += 1;
      node = node.parent;
    }
    return count;
  }
}
