/** Reads a record of a WARC file, 1.0 or 1.1: its head, and whether it contains a page. */

import { statedAddress } from '../entry/names.ts';
import { endOfHead, type Headers, isoDate, mediaType, parseHeaders } from './headers.ts';
import { type HttpHead, httpHead } from './http-message.ts';

const VERSION = /^WARC\/\d\.\d+[ \t]*\r?\n/;
const LENGTH = /^\d{1,15}$/;
/** An address as wget writes it: `<http://news.example/>` */
const BRACKETED = /^<(.*)>$/;
const WEB = /^https?:/i;

export interface RecordHead {
  readonly headers: Headers;
  /** Length of the head in bytes, including the blank line. */
  readonly length: number;
  /** Length of the record's block in bytes. */
  readonly blockLength: number;
}

/** The head at the start of a record, or `null` if there is none. */
export function recordHead(bytes: Buffer): RecordHead | null {
  const length = endOfHead(bytes);
  if (length === -1) return null;
  const head = bytes.toString('utf8', 0, length);
  const headers = parseHeaders(head);
  const blockLength = headers.get('content-length') ?? '';
  if (!VERSION.test(head) || !LENGTH.test(blockLength)) return null;
  return { headers, length, blockLength: Number(blockLength) };
}

/**
 * What a record without a page contains. `protocol` records belong to the crawl itself, such as
 * requests and notes.
 */
export type NoPage = 'protocol' | 'revisit' | 'status' | 'type';

const OTHERS: ReadonlySet<string> = new Set(['response', 'resource', 'revisit']);

const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
/** Types that servers declare when they do not know the type. */
const UNTOLD: ReadonlySet<string> = new Set(['application/octet-stream', 'application/unknown']);
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|!--|html|head|meta|title|body)\b/i;
const SNIFFED = 512;

function isPage(contentType: string | undefined, body: Buffer): boolean {
  const type = mediaType(contentType)?.essence;
  if (type !== undefined && !UNTOLD.has(type)) return PAGE_TYPES.has(type);
  // a type that cannot be parsed may still be meant as HTML: `text/html;`, `text/html charset=gbk`
  if (contentType?.trim().toLowerCase().startsWith('text/html')) return true;
  return MARKUP.test(body.toString('latin1', 0, SNIFFED));
}

/** Whether a record's block is an HTTP response. The block of a `resource` is the page itself. */
const holdsAnswer = (headers: Headers): boolean =>
  (headers.get('content-type') ?? 'application/http').toLowerCase().startsWith('application/http');

export interface RecordPage {
  readonly url: string | null;
  readonly contentType: string | null;
  readonly status: number | null;
  readonly fetchedAt: string | null;
  /** Whether the crawler stored only a part. */
  readonly truncated: boolean;
  /** The head of the response, or `null` if the block is the page itself. */
  readonly http: HttpHead | null;
}

const isGood = (status: number | null): boolean =>
  status === null || (status >= 200 && status < 300);

/** Reads what a record states about its page, from its head and the first bytes of its block. */
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
    // crawlers also store logs, screenshots and the like, under addresses such as `metadata:` or
    // `urn:`
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
