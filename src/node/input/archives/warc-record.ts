/** A record of a WARC file, 1.0 or 1.1: its head, and whether it holds a page. */

import { statedAddress } from '../names.ts';
import { endOfHead, type Headers, isoDate, mediaType, parseHeaders } from './headers.ts';
import { type HttpHead, httpHead } from './http-message.ts';

const VERSION = /^WARC\/\d\.\d+[ \t]*\r?\n/;
const LENGTH = /^\d{1,15}$/;
/** wget writes `<http://news.example/>`. */
const BRACKETED = /^<(.*)>$/;
const WEB = /^https?:/i;

export interface RecordHead {
  readonly headers: Headers;
  /** Bytes of the head, the blank line included. */
  readonly length: number;
  /** Bytes of what it is the head of. */
  readonly blockLength: number;
}

/** The head at the start of a record; `null` where there is none. */
export function recordHead(bytes: Buffer): RecordHead | null {
  const length = endOfHead(bytes);
  if (length === -1) return null;
  const head = bytes.toString('utf8', 0, length);
  const headers = parseHeaders(head);
  const blockLength = headers.get('content-length') ?? '';
  if (!VERSION.test(head) || !LENGTH.test(blockLength)) return null;
  return { headers, length, blockLength: Number(blockLength) };
}

/** What a record holds, if no page. `protocol` records are the crawl's own: requests, notes. */
export type NoPage = 'protocol' | 'revisit' | 'status' | 'type';

const OTHERS: ReadonlySet<string> = new Set(['response', 'resource', 'revisit']);

const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
/** What servers say that do not know. */
const UNTOLD: ReadonlySet<string> = new Set(['application/octet-stream', 'application/unknown']);
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|!--|html|head|meta|title|body)\b/i;
const SNIFFED = 512;

function isPage(contentType: string | undefined, body: Buffer): boolean {
  const type = mediaType(contentType)?.essence;
  if (type !== undefined && !UNTOLD.has(type)) return PAGE_TYPES.has(type);
  // a type that cannot be parsed may still say so: `text/html;`, `text/html charset=gbk`
  if (contentType?.trim().toLowerCase().startsWith('text/html')) return true;
  return MARKUP.test(body.toString('latin1', 0, SNIFFED));
}

/** Whether a record's block is an HTTP answer; a `resource` is the page itself. */
const holdsAnswer = (headers: Headers): boolean =>
  (headers.get('content-type') ?? 'application/http').toLowerCase().startsWith('application/http');

export interface RecordPage {
  readonly url: string | null;
  readonly contentType: string | null;
  readonly status: number | null;
  readonly fetchedAt: string | null;
  /** The crawler did not keep all of it. */
  readonly truncated: boolean;
  /** The answer's head, `null` where the block is the page itself. */
  readonly http: HttpHead | null;
}

const isGood = (status: number | null): boolean =>
  status === null || (status >= 200 && status < 300);

/** Reads what a record says of its page from its head and the first bytes of its block. */
export function recordPage({ headers }: RecordHead, block: Buffer): RecordPage | NoPage {
  const kind = headers.get('warc-type')?.toLowerCase() ?? '';
  if (!OTHERS.has(kind)) return 'protocol';
  if (kind === 'revisit') return 'revisit';
  const http = kind === 'response' && holdsAnswer(headers) ? httpHead(block) : null;
  if (http !== null && !isGood(http.status)) return 'status';
  const contentType =
    http === null ? headers.get('content-type') : http.headers.get('content-type');
  const address = headers.get('warc-target-uri')?.replace(BRACKETED, '$1');
  if (!isPage(contentType, block.subarray(http?.length ?? 0))) {
    // logs, screenshots and the like, which crawlers keep as `metadata:` or `urn:`
    return kind === 'resource' && !WEB.test(address ?? '') ? 'protocol' : 'type';
  }
  return {
    url: address === undefined ? null : statedAddress(address),
    contentType: contentType ?? null,
    status: http?.status ?? null,
    fetchedAt: isoDate(headers.get('warc-date')),
    truncated: headers.has('warc-truncated'),
    http,
  };
}
