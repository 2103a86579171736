/**
 * Where else the article of a page stands: its next page, the frames that hold its text, and the
 * page that it sends its readers on to.
 */
import { type Element, textBelow } from '../parse/nodes.ts';

export interface Elsewhere {
  readonly nextPage: string | null;
  readonly frames: readonly string[];
  readonly refresh: string | null;
}

/** `下一页`, `下一頁 >`, `下页》` alone: `下一篇` is another article. */
const NEXT = /^[\s[【(（]*[下后後](?:一)?[页頁][\s>»›》→\]】)）]*$/;
const REL_NEXT = /(?:^|\s)next(?:\s|$)/i;
/** `<link rel="next">` is another article on blogs; pages of one article are numbered: `c1-2.html`, `?page=2`. */
const NUMBERED = /[_-]\d{1,3}\.[a-z]{3,5}$|[?&](?:p|page)=\d{1,3}\b|\/\d{1,2}\/?$/i;
/** Addresses that lead to no other page: `#`, `javascript:void(0)` */
const NOWHERE = /^\s*(?:#|javascript:|$)/i;
const FRAMES: ReadonlySet<string> = new Set(['frame', 'iframe']);
/** `0; url=/new.html` of a `<meta http-equiv="refresh">` */
const REFRESH = /^\s*[\d.]+[;,\s]+(?:url\s*=\s*)?["']?([^"']+)/i;
/** More are advertisements. */
const MOST_FRAMES = 20;
/** More text than a button has, its spaces included. */
const LONGEST_BUTTON = 200;

/** Whether an element links to the page's next one. */
function linksOn(element: Element): boolean {
  const { href = '', rel = '' } = element.attribs;
  if (element.name === 'link') {
    return REL_NEXT.test(rel) && NUMBERED.test(href) && !NOWHERE.test(href);
  }
  if (element.name !== 'a') return false;
  const text = textBelow(element);
  return text.length < LONGEST_BUTTON && NEXT.test(text) && !NOWHERE.test(href);
}

/** The address that a meta element sends its readers on to; in a noscript it means few of them. */
function refreshOf({ name, attribs, parent }: Element): string | null {
  if (name !== 'meta' || attribs['http-equiv']?.toLowerCase() !== 'refresh') return null;
  if (parent?.name === 'noscript') return null;
  return REFRESH.exec(attribs.content ?? '')?.[1] ?? null;
}

/** Looks among a page's elements for links that lead on; one to the page itself, `baseUrl`, does not. */
export function findElsewhere(
  elements: readonly Element[],
  address: (raw: string) => string | null,
  baseUrl: string | null,
): Elsewhere {
  let nextPage: string | null = null;
  let refresh: string | null = null;
  const frames: string[] = [];
  for (const element of elements) {
    if (nextPage === null && linksOn(element)) {
      const target = address(element.attribs.href ?? '');
      if (target !== baseUrl) nextPage = target;
    } else if (FRAMES.has(element.name) && frames.length < MOST_FRAMES) {
      const { src = '' } = element.attribs;
      const frame = NOWHERE.test(src) ? null : address(src);
      if (frame !== null) frames.push(frame);
    }
    const onward = refresh === null ? refreshOf(element) : null;
    if (onward !== null) refresh = address(onward);
  }
  return { nextPage, frames, refresh };
}
