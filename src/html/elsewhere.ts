/**
 * Where else the article of a page stands: its next page, the frames that hold its text, and the
 * page that it sends its readers on to.
 */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from './nodes.ts';

export interface Elsewhere {
  readonly nextPage: string | null;
  readonly frames: readonly string[];
  readonly refresh: string | null;
}

/** `下一页`, `下一頁 >`, `下页》` alone: `下一篇` is another article. */
const NEXT = /^[\s[【]*下(?:一)?[页頁][\s>»›》→\]】]*$/;
const REL_NEXT = /(?:^|\s)next(?:\s|$)/i;
/** Addresses that lead to no other page: `#`, `javascript:void(0)` */
const NOWHERE = /^\s*(?:#|javascript:|$)/i;
const FRAMES: ReadonlySet<string> = new Set(['frame', 'iframe']);
/** `0; url=/new.html` of a `<meta http-equiv="refresh">` */
const REFRESH = /^\s*[\d.]+[;,\s]+(?:url\s*=\s*)?["']?([^"']+)/i;
/** More are advertisements. */
const MOST_FRAMES = 20;

/** The address that a meta element sends its readers on to; in a noscript it means few of them. */
function refreshOf({ name, attribs, parent }: Element): string | null {
  if (name !== 'meta' || attribs['http-equiv']?.toLowerCase() !== 'refresh') return null;
  if (parent !== null && isTag(parent) && parent.name === 'noscript') return null;
  return REFRESH.exec(attribs.content ?? '')?.[1] ?? null;
}

export function findElsewhere(
  root: ParentNode,
  address: (raw: string) => string | null,
): Elsewhere {
  let nextPage: string | null = null;
  let refresh: string | null = null;
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
    const onward = refreshOf(node);
    if (onward !== null) refresh ??= address(onward);
    const frame = FRAMES.has(node.name) && !NOWHERE.test(src) ? address(src) : null;
    if (frame !== null && frames.length < MOST_FRAMES) frames.push(frame);
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined) stack.push(child);
    }
  }
  return { nextPage, frames, refresh };
}
