/** The nodes of a parsed page, by the names the parser gives them. */

import { DomUtils, type parseDocument } from 'htmlparser2';

export type Document = ReturnType<typeof parseDocument>;
export type ChildNode = Document['children'][number];
export type Element = Extract<ChildNode, { attribs: object }>;
export type ParentNode = Document | Element;

export const { isTag, isText } = DomUtils;

/** Puts the children of a node on a walk's stack, the first on top. */
export function pushChildren(stack: ChildNode[], parent: ParentNode): void {
  for (let at = parent.children.length - 1; at >= 0; at -= 1) {
    const child = parent.children[at];
    if (child !== undefined) stack.push(child);
  }
}

/** All text below an element. */
export function textBelow(element: ParentNode): string {
  const [only, second] = element.children;
  // most links and names hold nothing else
  if (only !== undefined && second === undefined && isText(only)) return only.data;
  const parts: string[] = [];
  const stack: ChildNode[] = [];
  pushChildren(stack, element);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node)) pushChildren(stack, node);
  }
  return parts.join('');
}

/** Real pages nest 15 deep in the median and 40 at most. */
export const DEPTH_LIMIT = 512;
