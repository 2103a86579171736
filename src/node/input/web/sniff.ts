/** What an answer is, by its bytes: labels lie in both directions. */
import { magicKind } from '../../../core/encoding/detect/binary.ts';

export type Sniffed =
  | { readonly page: 'HTML' | 'text' }
  /** What it is instead, as a sentence: `this is a PDF`. */
  | { readonly page: null; readonly kind: string };

/** Bytes looked at for the beginning of HTML. */
const HEAD = 1024;

const MARKUP = /^[\s\ufeff]*<(?:!doctype|!--|html|head|body|meta|title|script|div|p|\?xml)/i;
const JSON_START = /^[\s\ufeff]*[[{]/;

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** `ï»¿` is a UTF-8 mark read as Latin-1. */
const MARK = /^ï»¿/;

function isJson(bytes: Uint8Array): boolean {
  // a Latin-1 reading changes strings, not whether it is JSON
  const text = latin1(bytes).replace(MARK, '');
  if (!JSON_START.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether bytes begin as HTML does. */
export const beginsAsMarkup = (bytes: Uint8Array): boolean =>
  MARKUP.test(latin1(bytes.subarray(0, HEAD)).replace(MARK, ''));

export function sniff(bytes: Uint8Array): Sniffed {
  const kind = magicKind(bytes);
  if (kind !== null) return { page: null, kind };
  if (beginsAsMarkup(bytes)) return { page: 'HTML' };
  if (isJson(bytes)) return { page: null, kind: 'this is JSON' };
  return { page: 'text' };
}

/** Types that pages and texts are sent as; `null` is none at all. */
const PAGE_TYPE = /^\s*(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))\s*(?:;|,|$)/i;

/** Whether a Content-Type header promises a page or a text. */
export const promisesPage = (contentType: string | null): boolean =>
  contentType !== null && PAGE_TYPE.test(contentType);
