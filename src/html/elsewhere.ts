/** Where else the article of a page stands: its next page, and the frames that hold its text. */
import { eachElement, isText, type ParentNode } from './nodes.ts';

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
  eachElement(root, ({ name, attribs, children }) => {
    if (name === 'a' && nextPage === null) {
      const { href = '' } = attribs;
      const text = children.map((child) => (isText(child) ? child.data : '')).join('');
      if (NEXT.test(text) && !NOWHERE.test(href)) nextPage = address(href);
    } else if (name === 'link' && nextPage === null) {
      const { href = '', rel = '' } = attribs;
      if (REL_NEXT.test(rel) && !NOWHERE.test(href)) nextPage = address(href);
    } else if (FRAMES.has(name) && frames.length < MOST_FRAMES) {
      const { src = '' } = attribs;
      const frame = NOWHERE.test(src) ? null : address(src);
      if (frame !== null) frames.push(frame);
    }
    return true;
  });
  return { nextPage, frames };
}
