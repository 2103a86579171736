/** The nodes of a parsed page, by the names the parser gives them. */

import { DomUtils, type parseDocument } from 'htmlparser2';

export type Document = ReturnType<typeof parseDocument>;
export type ChildNode = Document['children'][number];
export type Element = Extract<ChildNode, { attribs: object }>;
export type ParentNode = Document | Element;

// by name: of the namespace as a whole all of domutils would be bundled
export const isTag = DomUtils.isTag;
export const isText = DomUtils.isText;

/** Puts the children of a node on a walk's stack, the first on top. */
export function pushChildren(stack: ChildNode[], parent: ParentNode): void {
  for (let at = parent.children.length - 1; at >= 0; at -= 1) {
    const child = parent.children[at];
    if (child !== undefined) stack.push(child);
  }
}

/** All text below an element. */
export function textBelow(element: ParentNode): string {
  const parts: string[] = [];
  const stack: ChildNode[] = [];
  pushChildren(stack, element);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (isTag(node)) pushChildren(stack, node);
  }
  return parts.join('');
}
/** The elements below a node in document order, until `visit` gives false; needs no stack. */
export function eachElement(root: ParentNode, visit: (element: Element) => boolean): void {
  let node: ChildNode | undefined = root.children[0];
  while (node !== undefined) {
    let next: ChildNode | null | undefined;
    if (isTag(node)) {
      if (!visit(node)) return;
      next = node.children[0];
    }
    let at: ChildNode = node;
    while (!next) {
      next = at.next;
      if (next) break;
      const { parent } = at;
      if (parent === null || parent === root || !isTag(parent)) return;
      at = parent;
    }
    node = next;
  }
}
/** Real pages nest 15 deep in the median and 40 at most. */
export const DEPTH_LIMIT = 512;
