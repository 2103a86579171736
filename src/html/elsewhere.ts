/** Where else the article of a page stands: its next page, and the frames that hold its text. */
import { type Element, eachElement, type ParentNode, textBelow } from './nodes.ts';

export interface Elsewhere {
  readonly nextPage: string | null;
  readonly frames: readonly string[];
}

/** `下一页`, `下一頁 >`, `下页》` alone: `下一篇` is another article. */
const NEXT = /^[\s[【(（]*[下后後](?:一)?[页頁][\s>»›》→\]】)）]*$/;
const REL_NEXT = /(?:^|\s)next(?:\s|$)/i;
/** `<link rel="next">` is another article on blogs; pages of one article are numbered: `c1-2.html`, `?page=2`. */
const NUMBERED = /[_-]\d{1,3}\.[a-z]{3,5}$|[?&](?:p|page)=\d{1,3}\b|\/\d{1,2}\/?$/i;
/** Addresses that lead to no other page: `#`, `javascript:void(0)` */
const NOWHERE = /^\s*(?:#|javascript:|$)/i;
const FRAMES: ReadonlySet<string> = new Set(['frame', 'iframe']);
/** More are advertisements. */
const MOST_FRAMES = 20;
/** More text than a button has, its spaces included. */
const LONGEST_BUTTON = 200;

/** Whether an element links to the page's next one. */
function linksOn(element: Element): boolean {
  const { href = '', rel = '' } = element.attribs;
  if (NOWHERE.test(href)) return false;
  if (element.name === 'link') return REL_NEXT.test(rel) && NUMBERED.test(href);
  if (element.name !== 'a') return false;
  const text = textBelow(element);
  return text.length < LONGEST_BUTTON && NEXT.test(text);
}

/** Looks for links that lead on; one to the page itself, `baseUrl`, does not. */
export function findElsewhere(
  root: ParentNode,
  address: (raw: string) => string | null,
  baseUrl: string | null,
): Elsewhere {
  let nextPage: string | null = null;
  const frames: string[] = [];
  eachElement(root, (element) => {
    const { href = '', src = '' } = element.attribs;
    if (nextPage === null && linksOn(element)) {
      const target = address(href);
      if (target !== baseUrl) nextPage = target;
    } else if (FRAMES.has(element.name) && frames.length < MOST_FRAMES) {
      const frame = NOWHERE.test(src) ? null : address(src);
      if (frame !== null) frames.push(frame);
    }
    return true;
  });
  return { nextPage, frames };
}
