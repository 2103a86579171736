/** Where else the article of a page stands: its next page, and the frames that hold its text. */
import { type ChildNode, isTag, isText, type ParentNode } from './nodes.ts';

export interface Elsewhere {
  readonly nextPage: string | null;
  readonly frames: readonly string[];
}

/** `下一页`, `下一頁 >`, `下页》` alone: `下一篇` is another article. */
const NEXT = /^[\s[【]*下(?:一)?[页頁][\s>»›》→\]】]*$/;
const REL_NEXT = /(?:^|\s)next(?:\s|$)/i;
/** Addresses that lead to no other page: `#`, `javascript:void(0)` */
const NOWHERE = /^\s*(?:#|javascript:|$)/i;
const FRAMES: ReadonlySet<string> = new Set(['frame', 'iframe']);
/** More are advertisements. */
const MOST_FRAMES = 20;

export function findElsewhere(
  root: ParentNode,
  address: (raw: string) => string | null,
): Elsewhere {
  let nextPage: string | null = null;
  const frames: string[] = [];
  const stack: ChildNode[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isTag(node)) continue;
    const { href = '', src = '', rel = '' } = node.attribs;
    if (!NOWHERE.test(href)) {
      const text = node.children.map((child) => (isText(child) ? child.data : '')).join('');
      const linksOn = node.name === 'a' && NEXT.test(text);
      if (linksOn || (node.name === 'link' && REL_NEXT.test(rel))) nextPage ??= address(href);
    }
    const frame = FRAMES.has(node.name) && !NOWHERE.test(src) ? address(src) : null;
    if (frame !== null && frames.length < MOST_FRAMES) frames.push(frame);
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) stack.push(child);
    }
  }
  return { nextPage, frames };
}
