/** Reads a page from HTML text: its metadata, then its visible blocks in document order. */

import { joinSurrogateReferences } from '../../language/surrogate-references.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Block } from '../../page/block.ts';
import type { Page } from '../../page/page.ts';
import type { StageResult } from '../../page/stage.ts';
import { findEmbedded } from '../metadata/embedded.ts';
import { SENTENCE } from '../metadata/json-article.ts';
import { metadataBlocks, readMetadata } from '../metadata/metadata.ts';
import { findOtherDocuments, type OtherDocuments } from '../metadata/other-documents.ts';
import { type ParsedText, parseText } from '../tree/document.ts';
import { DEPTH_LIMIT, type Element } from '../tree/nodes.ts';
import { type Walked, type WalkOptions, walkDocument } from './walk.ts';
import { selectElements } from './within.ts';

export interface HtmlOptions {
  /** Address of the page, used to resolve relative addresses. */
  readonly baseUrl?: string | null;
  /** A valid CSS selector of the elements that contain the article's body (see within.ts). */
  readonly within?: string | null;
}

/**
 * Amount of text outside links below which a page shows nothing to read, in UTF-16 code units. Then
 * text hidden by `display: none` is read too, because some pages uncover it by script.
 */
const LEAST_VISIBLE = 80;

/** Amount of prose below which a page may keep its article in a script, in UTF-16 code units. */
const LEAST_SHOWN = 400;

const unlinked = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length * (1 - block.linkDensity), 0);

const isProse = ({ text }: Block): boolean => SENTENCE.test(text);
const prose = (blocks: readonly Block[]): number => unlinked(blocks.filter(isProse));

interface Carried {
  readonly walked: Walked;
  readonly date: string | null;
  /** Author and source of the article, as metadata blocks. */
  readonly stated: readonly Block[];
}

/**
 * First step in the path of embedded blocks, which places them after all of the page's own blocks.
 */
const EMBEDDED_STEP = 1_000_000;

/**
 * Reads the article that is embedded in the page's scripts and hidden elements. Null unless it has
 * more than twice as much prose as the page shows.
 */
function readEmbedded(root: Element, shown: Walked, options: WalkOptions): Carried | null {
  const found = findEmbedded(root);
  if (found === null) return null;
  const carried = walkDocument(found.root, {
    ...options,
    firstBlock: options.firstBlock + shown.blocks.length,
  });
  if (prose(carried.blocks) <= 2 * prose(shown.blocks)) return null;
  const blocks = carried.blocks.map((block) => ({
    ...block,
    path: [EMBEDDED_STEP, ...block.path],
  }));
  return {
    walked: {
      blocks: [...shown.blocks, ...blocks],
      media: [...shown.media, ...carried.media],
      credits: [...shown.credits, ...carried.credits],
      within: carried.within,
      tooDeep: shown.tooDeep || carried.tooDeep,
    },
    date: found.date,
    stated: metadataBlocks([
      ...(found.author === null ? [] : [['author', found.author] as const]),
      ...(found.source === null ? [] : [['source', found.source] as const]),
    ]),
  };
}

/** Walks the visible part of a page, and the hidden part too if the article may be there. */
function walkShown(root: Element, options: WalkOptions): Walked {
  const shown = walkDocument(root, options);
  const isBare = unlinked(shown.blocks) < LEAST_VISIBLE;
  const isNamedHidden = options.named.size > 0 && shown.within.size === 0;
  if (!isBare && !isNamedHidden) return shown;
  const uncovered = walkDocument(root, { ...options, skipHidden: false });
  const isMore = isBare && unlinked(uncovered.blocks) > 4 * LEAST_VISIBLE;
  return isMore || (isNamedHidden && uncovered.within.size > 0) ? uncovered : shown;
}

const WEB = /^https?:$/;

/** Whether an address leads to a page: `javascript:` and `data:` would act where it is clicked. */
function isWeb(address: string): boolean {
  // nearly all addresses are of these two kinds, and need not be parsed
  if (!address.includes(':') || WITH_SCHEME.test(address)) return true;
  return !URL.canParse(address) || WEB.test(new URL(address).protocol);
}
const WITH_SCHEME = /^https?:/i;

/** Makes a function that resolves addresses. It returns null for an invalid one. */
function resolver(baseUrl: string | null): (raw: string) => string | null {
  return (raw) => {
    const address = raw.trim();
    if (address === '' || !isWeb(address)) return null;
    if (baseUrl === null) return address;
    return URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : null;
  };
}

const FRAGMENT = /#.*/s;
const withoutFragment = (address: string): string => address.replace(FRAGMENT, '');

function messagesOf(
  { unclosed, flattened }: ParsedText,
  walked: Walked,
  { frames, refresh }: OtherDocuments,
  baseUrl: string | null,
): Message[] {
  const messages: Message[] = [];
  if (walked.tooDeep || flattened) messages.push(message('html.too-deep', { limit: DEPTH_LIMIT }));
  if (unclosed !== null) messages.push(message('html.unclosed', { ...unclosed }));
  if (frames.length > 0 && unlinked(walked.blocks) < LEAST_VISIBLE) {
    messages.push(message('html.frames', { addresses: frames.join(', ') }));
  }
  // a page that refreshes itself redirects nobody
  if (refresh !== null && withoutFragment(refresh) !== withoutFragment(baseUrl ?? '')) {
    messages.push(message('html.refresh', { url: refresh }));
  }
  return messages;
}

/** Reads a page from any text. Never throws. */
export function readHtml(text: string, options: HtmlOptions = {}): StageResult<Page> {
  const selector = options.within ?? null;
  // a selector may ask for any attribute
  const parsed = parseText(joinSurrogateReferences(text), selector !== null);
  const { root, noted } = parsed;
  const address = resolver(options.baseUrl ?? null);
  const metadata = readMetadata(noted, address);
  const firstBlock = metadata.blocks.length;
  const found = selector === null ? null : selectElements(root, selector);
  const walkOptions = { skipHidden: true, address, firstBlock, named: found ?? new Set<Element>() };
  let walked = walkShown(root, walkOptions);
  const carried =
    walked.within.size === 0 && prose(walked.blocks) < LEAST_SHOWN
      ? readEmbedded(root, walked, walkOptions)
      : null;
  if (carried !== null) walked = carried.walked;
  const { facts } = metadata;
  const baseUrl = options.baseUrl ?? null;
  const others = findOtherDocuments(noted, address, baseUrl);
  const messages = messagesOf(parsed, walked, others, baseUrl);
  if (carried !== null) messages.push(message('html.embedded'));
  if (selector !== null && walked.within.size === 0) {
    messages.push(message(found === null ? 'html.within-costly' : 'html.within-unmatched'));
  }
  return {
    value: {
      format: 'html',
      blocks: [...metadata.blocks, ...walked.blocks, ...(carried?.stated ?? [])],
      media: walked.media,
      credits: walked.credits,
      within: walked.within.size === 0 ? null : walked.within,
      facts: {
        ...facts,
        published: [...facts.published, ...(carried?.date == null ? [] : [carried.date])],
        nextPage: others.nextPage,
      },
      tail: '',
    },
    messages,
  };
}
