/** Bytes → text → blocks: reads a page before anything is repaired. */

import { decodeBytes } from './encoding/decode-bytes.ts';
import type { DetectionData } from './encoding/detect/detect.ts';
import { readText } from './html/read-text.ts';
import type { Failure } from './messages/failure.ts';
import { type Message, message } from './messages/message.ts';
import type { Encoding } from './page/encoding.ts';
import type { Page } from './page/page.ts';
import type { Source } from './page/source.ts';

export interface ReadContext extends DetectionData {
  /** An encoding label that takes precedence over all evidence, or `null`. */
  readonly encoding: string | null;
  /** A valid CSS selector of the elements that contain the article's body, or `null`. */
  readonly within?: string | null;
}

/** The bytes of a page and where they came from. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly source: Source;
  /** Messages about how the bytes arrived. */
  readonly messages?: readonly Message[];
}

export interface ReadPage {
  readonly page: Page;
  readonly encoding: Encoding;
  readonly messages: readonly Message[];
}

interface Unread {
  readonly failure: Failure;
  readonly messages: readonly Message[];
}

/** Messages about the bytes that are known before they are decoded. */
const messagesOf = ({ truncated, digest }: Source): Message[] => [
  ...(truncated ? [message('source.truncated')] : []),
  ...(digest === undefined ? [] : [message('source.digest-mismatch', digest)]),
];

/** Decodes the bytes of a page and parses the text. */
export function readPage(
  { bytes, source, messages: earlier = [] }: Input,
  context: ReadContext,
): ReadPage | Unread {
  const decoded = decodeBytes(bytes, {
    ...context,
    contentType: source.contentType,
    override: context.encoding,
  });
  const arrival = [...earlier, ...messagesOf(source)];
  if ('failure' in decoded) return { failure: decoded.failure, messages: arrival };
  const { text, encoding } = decoded.value;
  const { within = null } = context;
  const { value: page, messages } = readText(text, { baseUrl: source.url, within });
  return {
    page,
    encoding,
    messages: [...arrival, ...decoded.messages, ...messages],
  };
}

/** Reads pages up to the first one that is not text. */
export function readPages(inputs: readonly Input[], context: ReadContext): ReadPage[] {
  const pages: ReadPage[] = [];
  for (const input of inputs) {
    const page = readPage(input, context);
    if ('failure' in page) break;
    pages.push(page);
  }
  return pages;
}

/** Address of the next page of the article, or null. Reads no more than that takes. */
export function nextPageOf(input: Input, context: ReadContext): string | null {
  const page = readPage(input, context);
  return 'failure' in page ? null : page.page.facts.nextPage;
}
