/** HTML text → page: what it says about itself, then its visible blocks in document order. */

import { parseDocument } from 'htmlparser2';

import { type Message, message } from '../messages.ts';
import type { Block, Page, StageResult } from '../page.ts';
import { readMetadata } from './metadata.ts';
import { DEPTH_LIMIT, walkDocument } from './walk.ts';

export interface HtmlOptions {
  /** Address of the page, against which relative addresses are resolved. */
  readonly baseUrl?: string | null;
}

/**
 * Unlinked text below which a page shows nothing to read, in code units. Then its text is looked
 * for in what `display: none` hides: some pages uncover it by script.
 */
const LEAST_VISIBLE = 80;

const unlinked = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length * (1 - block.linkDensity), 0);

/** Resolves addresses; null for what is none. */
function resolver(baseUrl: string | null): (raw: string) => string | null {
  return (raw) => {
    const address = raw.trim();
    if (address === '') return null;
    if (baseUrl === null) return address;
    return URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : null;
  };
}

/** Reads a page. Never throws, whatever the text. */
export function readHtml(text: string, options: HtmlOptions = {}): StageResult<Page> {
  const document = parseDocument(text);
  const address = resolver(options.baseUrl ?? null);
  const metadata = readMetadata(document, address);
  const firstBlock = metadata.blocks.length;
  let walked = walkDocument(document, { skipHidden: true, address, firstBlock });
  if (unlinked(walked.blocks) < LEAST_VISIBLE) {
    const uncovered = walkDocument(document, { skipHidden: false, address, firstBlock });
    if (unlinked(uncovered.blocks) > 4 * LEAST_VISIBLE) walked = uncovered;
  }
  const messages: Message[] = walked.tooDeep
    ? [message('html.too-deep', { limit: DEPTH_LIMIT })]
    : [];
  return {
    value: {
      format: 'html',
      blocks: [...metadata.blocks, ...walked.blocks],
      media: walked.media,
      facts: metadata.facts,
      tail: '',
    },
    messages,
  };
}
