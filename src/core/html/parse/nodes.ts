/**
 * The tree of a page. It holds only what is read from it: a text is a string among the children,
 * and there are no siblings, offsets or comments. Nodes that have these, as parser packages make
 * them, take half of the time that parsing takes.
 */

import type { Attributes } from './attributes.ts';

export class Element {
  /** The element name in lower case. */
  readonly name: string;
  readonly attribs: Attributes;
  readonly parent: Element | null;
  readonly children: Node[] = [];

  constructor(name: string, attribs: Attributes, parent: Element | null) {
    this.name = name;
    this.attribs = attribs;
    this.parent = parent;
  }
}

export type Node = string | Element;

export const isText = (node: Node | undefined): node is string => typeof node === 'string';

/** Pushes the children of a node onto the stack of a walk, so that the first child is on top. */
export function pushChildren(stack: Node[], { children }: Element): void {
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    if (child !== undefined) stack.push(child);
  }
}

/** All text below an element. */
export function textBelow(element: Element): string {
  const [only, second] = element.children;
  // most links and names contain nothing but one text
  if (second === undefined && isText(only)) return only;
  const parts: string[] = [];
  const stack: Node[] = [];
  pushChildren(stack, element);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) parts.push(node);
    else pushChildren(stack, node);
  }
  return parts.join('');
}

/**
 * The text directly inside an element. The parser gives `<title>` and `<script>` no other children.
 */
export const ownText = ({ children }: Element): string => children.filter(isText).join('');

/** Deepest level of elements that is kept. Real pages nest 15 deep in the median and 40 at most. */
export const DEPTH_LIMIT = 512;
