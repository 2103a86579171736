/**
 * The groups to which a page's lines belong: lines with the same parent, the same grandparent, or
 * the same look.
 */

import type { Line } from '../lines/lines.ts';

/** Sums over the lines of a group. */
export interface Group {
  lines: number;
  readable: number;
  prose: number;
  linked: number;
  /** Positions of its first and its last line. */
  first: number;
  last: number;
}

const emptyGroup = (at: number): Group => ({
  lines: 0,
  readable: 0,
  prose: 0,
  linked: 0,
  first: at,
  last: at,
});

function addLine(group: Group, line: Line, prose: number, at: number): void {
  group.lines += 1;
  group.readable += line.readable;
  group.prose += prose;
  group.linked += line.readable * line.block.linkDensity;
  group.last = at;
}

/** An element of the page with the lines below it. */
interface Node {
  readonly step: number;
  readonly group: Group;
}

export interface LineGroups {
  readonly parent: Group;
  readonly grandparent: Group;
  /** Lines with the same element, nearest token and depth. */
  readonly look: Group;
}

export interface Grouped {
  readonly groups: readonly LineGroups[];
  /**
   * Depth of each line below the element that contains most of the prose, and how far it is outside
   * of it.
   */
  readonly trunk: readonly number[];
}

/** Share of the page's prose that the trunk contains. */
const TRUNK_SHARE = 0.5;

/**
 * The groups of each line. `prose` contains each line's readable characters of prose. Lines are in
 * document order, so that the path of a line need only be compared with that of the previous line.
 */
export function groupLines(lines: readonly Line[], prose: readonly number[]): Grouped {
  const looks = new Map<string, Group>();
  const trails: Node[][] = [];
  let trail: Node[] = [{ step: -1, group: emptyGroup(0) }];
  for (const [at, line] of lines.entries()) {
    const { path } = line.block;
    let shared = 0;
    while (shared < path.length && trail[shared + 1]?.step === path[shared]) shared += 1;
    trail = trail.slice(0, shared + 1);
    for (let depth = shared; depth < path.length; depth += 1) {
      trail.push({ step: path[depth] ?? 0, group: emptyGroup(at) });
    }
    for (const { group } of trail) addLine(group, line, prose[at] ?? 0, at);
    trails.push(trail);
  }
  const total = trails[0]?.[0]?.group.prose ?? 0;
  const groups = trails.map((nodes, at): LineGroups => {
    const line = lines[at];
    const key = line === undefined ? '' : lookOf(line);
    const look = looks.get(key) ?? emptyGroup(at);
    looks.set(key, look);
    if (line !== undefined) addLine(look, line, prose[at] ?? 0, at);
    const root = nodes[0]?.group ?? look;
    return {
      parent: nodes.at(-2)?.group ?? root,
      grandparent: nodes.at(-3)?.group ?? root,
      look,
    };
  });
  const trunk = trails.map((nodes) => {
    const outside = nodes.findIndex(({ group }) => group.prose < total * TRUNK_SHARE);
    return outside < 0 ? 0 : nodes.length - outside;
  });
  return { groups, trunk };
}

const lookOf = ({ block }: Line): string =>
  `${block.tag} ${block.classes[0] ?? ''} ${block.path.length}`;
