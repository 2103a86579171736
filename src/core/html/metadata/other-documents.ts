/**
 * Finds the other documents that a page points to: the next page of the article, the frames that
 * contain its text, and the address to which a `<meta>` refresh redirects.
 */
import { type Element, textBelow } from '../tree/nodes.ts';

export interface OtherDocuments {
  readonly nextPage: string | null;
  readonly frames: readonly string[];
  readonly refresh: string | null;
}

/**
 * A link text that means the next page and nothing else: `下一页`, `下一頁 >`, `下页》`. (`下一篇`
 * is another article.)
 */
const NEXT = /^[\s[【(（]*[下后後](?:一)?[页頁][\s>»›》→\]】)）]*$/;
const REL_NEXT = /(?:^|\s)next(?:\s|$)/i;
/**
 * Numbered addresses: `c1-2.html`, `?page=2`. The pages of one article are numbered; on blogs,
 * `<link rel="next">` leads to another article.
 */
const NUMBERED = /[_-]\d{1,3}\.[a-z]{3,5}$|[?&](?:p|page)=\d{1,3}\b|\/\d{1,2}\/?$/i;
/** Addresses that lead to no other page: `#`, `javascript:void(0)` */
const NOWHERE = /^\s*(?:#|javascript:|$)/i;
const FRAMES: ReadonlySet<string> = new Set(['frame', 'iframe']);
/** The content of a `<meta http-equiv="refresh">`: `0; url=/new.html` */
const REFRESH = /^\s*[\d.]+[;,\s]+(?:url\s*=\s*)?["']?([^"']+)/i;
/** Number of frames that are reported. Pages with more fill them with advertisements. */
const MOST_FRAMES = 20;
/** Length of the longest link text that may be a button, in UTF-16 code units including spaces. */
const LONGEST_BUTTON = 200;

/** Whether an element links to the next page of the article. */
function linksOn(element: Element): boolean {
  const { href = '', rel = '' } = element.attribs;
  if (element.name === 'link') {
    return REL_NEXT.test(rel) && NUMBERED.test(href) && !NOWHERE.test(href);
  }
  if (element.name !== 'a') return false;
  const text = textBelow(element);
  return text.length < LONGEST_BUTTON && NEXT.test(text) && !NOWHERE.test(href);
}

/**
 * The address to which a `<meta>` element redirects. Inside `<noscript>` it concerns few readers
 * and is ignored.
 */
function refreshOf({ name, attribs, parent }: Element): string | null {
  if (name !== 'meta' || attribs['http-equiv']?.toLowerCase() !== 'refresh') return null;
  if (parent?.name === 'noscript') return null;
  return REFRESH.exec(attribs.content ?? '')?.[1] ?? null;
}

/**
 * Finds the other documents among a page's elements. A link to the page itself (`baseUrl`) is not a
 * next page.
 */
export function findOtherDocuments(
  elements: readonly Element[],
  address: (raw: string) => string | null,
  baseUrl: string | null,
): OtherDocuments {
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
