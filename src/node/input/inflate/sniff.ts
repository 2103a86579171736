/**
 * Recognizes by its bytes what a response is, because declared types are wrong in both directions.
 */
import { magicKind } from '../../../core/encoding/detect/binary.ts';
import { LF } from '../streams/lines.ts';

export type Sniffed =
  | { readonly page: 'HTML' | 'text' }
  /** What it is instead of a page, as a sentence: `this is a PDF`. */
  | { readonly page: null; readonly kind: string };

/** Number of bytes searched for the beginning of HTML. */
const HEAD = 1024;

const MARKUP = /^[\s\ufeff]*<(?:!doctype|!--|html|head|body|meta|title|script|div|p|\?xml)/i;
const JSON_START = /^[\s\ufeff]*[[{]/;

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** `ï»¿` is a UTF-8 byte order mark read as Latin-1. */
const MARK = /^ï»¿/;

function isJson(bytes: Uint8Array): boolean {
  // reading as Latin-1 changes the strings but not whether it is JSON
  const text = latin1(bytes).replace(MARK, '');
  if (!JSON_START.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const WARC = /^WARC\/\d/;

/** Whether the first of several lines is a JSON object: of the pages of a file, one would come out. */
function isJsonLines(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(LF);
  return end !== -1 && isJson(bytes.subarray(0, end));
}

/** Whether bytes begin like HTML. */
export const beginsAsMarkup = (bytes: Uint8Array): boolean =>
  MARKUP.test(latin1(bytes.subarray(0, HEAD)).replace(MARK, ''));

export function sniff(bytes: Uint8Array): Sniffed {
  const kind = magicKind(bytes);
  if (kind !== null) return { page: null, kind };
  if (beginsAsMarkup(bytes)) return { page: 'HTML' };
  if (WARC.test(latin1(bytes.subarray(0, HEAD)))) {
    return { page: null, kind: 'this is a WARC archive' };
  }
  if (isJson(bytes)) return { page: null, kind: 'this is JSON' };
  if (isJsonLines(bytes)) return { page: null, kind: 'these are JSON Lines' };
  return { page: 'text' };
}

/** Types of pages and texts. A missing header is `null` and promises nothing. */
const PAGE_TYPE = /^\s*(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))\s*(?:;|,|$)/i;

/** Whether a Content-Type header promises a page or a text. */
export const promisesPage = (contentType: string | null): boolean =>
  contentType !== null && PAGE_TYPE.test(contentType);
