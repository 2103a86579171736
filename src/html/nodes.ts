/** The nodes of a parsed page, by the names the parser gives them. */

import { DomUtils, type parseDocument } from 'htmlparser2';

export type Document = ReturnType<typeof parseDocument>;
export type ChildNode = Document['children'][number];
export type Element = Extract<ChildNode, { attribs: object }>;
export type ParentNode = Document | Element;

export const { isTag, isText } = DomUtils;

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
