/**
 * The tree of a page, as one list of its elements and texts in document order. An element knows where
 * its own content ends in the list. There are no lists of children, siblings, offsets or comments:
 * nodes that have these, as parser packages make them, take most of the time that parsing takes.
 */

import type { Attributes } from './attributes.ts';
import type { Tag } from './tags.ts';

export class Element {
  readonly tag: Tag;
  readonly attribs: Attributes;
  readonly parent: Element | null;
  /** All nodes of the page. */
  readonly nodes: readonly Node[];
  /** Index of the first node inside this element. */
  readonly start: number;
  /** Index after the last node inside this element. The parser sets it at the end of the element. */
  end: number;

  constructor(
    tag: Tag,
    attribs: Attributes,
    parent: Element | null,
    nodes: readonly Node[],
    start: number,
  ) {
    this.tag = tag;
    this.attribs = attribs;
    this.parent = parent;
    this.nodes = nodes;
    this.start = start;
    this.end = start;
  }

  /** The element name in lower case. */
  get name(): string {
    return this.tag.name;
  }
}

export type Node = string | Element;

export const isText = (node: Node | undefined): node is string => typeof node === 'string';

/** The nodes directly inside an element. */
export function childrenOf({ nodes, start, end }: Element): Node[] {
  const children: Node[] = [];
  for (let at = start; at < end; ) {
    const node = nodes[at];
    if (node === undefined) break;
    children.push(node);
    at = isText(node) ? at + 1 : node.end;
  }
  return children;
}

/** All text below an element. */
export function textBelow({ nodes, start, end }: Element): string {
  let text = '';
  for (let at = start; at < end; at += 1) {
    const node = nodes[at];
    if (isText(node)) text += node;
  }
  return text;
}

/** The text directly inside an element. */
export const ownText = (element: Element): string => childrenOf(element).filter(isText).join('');

/** Deepest level of elements that is kept. Real pages nest 15 deep in the median and 40 at most. */
export const DEPTH_LIMIT = 512;
