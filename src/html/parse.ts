/** HTML text → page: what it says about itself, then its visible blocks in document order. */

import { type Message, message } from '../messages.ts';
import type { Block, Page, StageResult } from '../page.ts';
import { type ParsedText, parseText } from './document.ts';
import { findElsewhere } from './elsewhere.ts';
import { findEmbedded } from './embedded.ts';
import { readMetadata } from './metadata.ts';
import { DEPTH_LIMIT, type Document } from './nodes.ts';
import { type Walked, type WalkOptions, walkDocument } from './walk.ts';

export interface HtmlOptions {
  /** Address of the page, against which relative addresses are resolved. */
  readonly baseUrl?: string | null;
}

/**
 * Unlinked text below which a page shows nothing to read, in code units. Then its text is looked
 * for in what `display: none` hides: some pages uncover it by script.
 */
const LEAST_VISIBLE = 80;

/** A page that shows less unlinked text than this may carry its article in a script. */
const LEAST_SHOWN = 400;

const unlinked = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length * (1 - block.linkDensity), 0);

interface Carried {
  readonly walked: Walked;
  readonly date: string | null;
  readonly found: boolean;
}

/** Appended after the page's own blocks, beside them in the tree. */
const EMBEDDED_STEP = 1_000_000;

/** What the page's scripts and hidden elements carry, if it is far more than the page shows. */
function readEmbedded(document: Document, shown: Walked, options: WalkOptions): Carried {
  const found = findEmbedded(document);
  if (found === null) return { walked: shown, date: null, found: false };
  const carried = walkDocument(found.root, {
    ...options,
    firstBlock: options.firstBlock + shown.blocks.length,
  });
  if (unlinked(carried.blocks) <= 2 * unlinked(shown.blocks))
    return { walked: shown, date: null, found: false };
  const blocks = carried.blocks.map((block) => ({
    ...block,
    path: [EMBEDDED_STEP, ...block.path],
  }));
  return {
    walked: {
      blocks: [...shown.blocks, ...blocks],
      media: [...shown.media, ...carried.media],
      tooDeep: shown.tooDeep || carried.tooDeep,
    },
    date: found.date,
    found: true,
  };
}

/** Resolves addresses; null for what is none. */
function resolver(baseUrl: string | null): (raw: string) => string | null {
  return (raw) => {
    const address = raw.trim();
    if (address === '') return null;
    if (baseUrl === null) return address;
    return URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : null;
  };
}

function messagesOf(
  { document, unclosed, flattened }: ParsedText,
  walked: Walked,
  address: (raw: string) => string | null,
): Message[] {
  const { nextPage, frames } = findElsewhere(document, address);
  const messages: Message[] = [];
  if (walked.tooDeep || flattened) messages.push(message('html.too-deep', { limit: DEPTH_LIMIT }));
  if (unclosed !== null) messages.push(message('html.unclosed', { ...unclosed }));
  if (nextPage !== null) messages.push(message('html.next-page', { url: nextPage }));
  if (frames.length > 0 && unlinked(walked.blocks) < LEAST_VISIBLE) {
    messages.push(message('html.frames', { addresses: frames.join(', ') }));
  }
  return messages;
}

/** Reads a page. Never throws, whatever the text. */
export function readHtml(text: string, options: HtmlOptions = {}): StageResult<Page> {
  const parsed = parseText(text);
  const { document } = parsed;
  const address = resolver(options.baseUrl ?? null);
  const metadata = readMetadata(document, address);
  const firstBlock = metadata.blocks.length;
  let walked = walkDocument(document, { skipHidden: true, address, firstBlock });
  if (unlinked(walked.blocks) < LEAST_VISIBLE) {
    const uncovered = walkDocument(document, { skipHidden: false, address, firstBlock });
    if (unlinked(uncovered.blocks) > 4 * LEAST_VISIBLE) walked = uncovered;
  }
  const carried =
    unlinked(walked.blocks) < LEAST_SHOWN
      ? readEmbedded(document, walked, { skipHidden: true, address, firstBlock })
      : { walked, date: null, found: false };
  walked = carried.walked;
  const { facts } = metadata;
  const published = carried.date === null ? facts.published : [...facts.published, carried.date];
  const messages = messagesOf(parsed, walked, address);
  if (carried.found) messages.push(message('html.embedded'));
  return {
    value: {
      format: 'html',
      blocks: [...metadata.blocks, ...walked.blocks],
      media: walked.media,
      facts: { ...facts, published },
      tail: '',
    },
    messages,
  };
}
