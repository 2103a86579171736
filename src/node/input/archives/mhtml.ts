/** Reads MHTML: a page and its images as the parts of one message. Only the page is wanted. */
import { decode as decodeQuotedPrintable } from 'libqp';
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import type { Arrival } from '../entry/arrival.ts';
import { withoutCredentials } from '../entry/names.ts';
import { endOfHead, type Headers, isoDate, mediaType, parseHeaders } from './headers.ts';

const HTTP = /^https?:\/\//i;
const SPACES = /\s+/g;
const ANGLES = /^<|>$/g;
const NONE = Buffer.alloc(0);

/** Deepest nesting of multiparts. Browsers write one level, mail programs two. */
const DEEPEST = 4;

interface Part {
  readonly headers: Headers;
  readonly body: Buffer;
}

function readPart(bytes: Buffer): Part {
  const end = endOfHead(bytes);
  if (end === -1) return { headers: new Map(), body: NONE };
  return { headers: parseHeaders(bytes.toString('utf8', 0, end)), body: bytes.subarray(end) };
}

/**
 * Finds the line of a boundary. Returns its offset, including the line end before it, and the
 * offset after it.
 */
function findBoundary(
  body: Buffer,
  line: Buffer,
  from: number,
): { start: number; end: number } | null {
  for (let at = body.indexOf(line, from); at !== -1; at = body.indexOf(line, at + 1)) {
    if (at !== 0 && body[at - 1] !== 0x0a) continue;
    const lineEnd = body.indexOf(0x0a, at);
    const crLf = body[at - 2] === 0x0d ? 2 : 1;
    return { start: Math.max(0, at - crLf), end: lineEnd === -1 ? body.length : lineEnd + 1 };
  }
  return null;
}

/** The parts between the boundary lines. The last one may lack its end. */
function* partsOf(body: Buffer, boundary: string): Generator<Part & { readonly isCut: boolean }> {
  const line = Buffer.from(`--${boundary}`, 'latin1');
  let at = findBoundary(body, line, 0);
  while (at !== null && at.end < body.length) {
    const next = findBoundary(body, line, at.end);
    const part = readPart(body.subarray(at.end, next?.start ?? body.length));
    yield { ...part, isCut: next === null };
    at = next;
  }
}

interface Found extends Part {
  readonly isCut: boolean;
}

const essence = ({ headers }: Part): string =>
  mediaType(headers.get('content-type'))?.essence ?? 'text/plain';

/** The root part: the one that `start` names, otherwise the first one that is a page. */
function findPage(message: Part, depth: number): Found | null {
  const type = mediaType(message.headers.get('content-type'));
  const boundary = type?.params.get('boundary');
  if (type?.type !== 'multipart' || !boundary) {
    return essence(message) === 'text/html' ? { ...message, isCut: false } : null;
  }
  const start = type.params.get('start')?.replace(ANGLES, '');
  let first: Found | null = null;
  for (const part of partsOf(message.body, boundary)) {
    const isRoot =
      start !== undefined && start === part.headers.get('content-id')?.replace(ANGLES, '');
    const isPage = ['text/html', 'application/xhtml+xml'].includes(essence(part));
    const found = isPage ? part : depth < DEEPEST ? findPage(part, depth + 1) : null;
    if (found === null) continue;
    if (isRoot || start === undefined) return found;
    first ??= found;
  }
  return first;
}

/** Undoes a Content-Transfer-Encoding. */
function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  if (encoding === 'base64')
    return Buffer.from(body.toString('latin1').replace(SPACES, ''), 'base64');
  return body;
}

/** The page of an MHTML file. Throws an ArticleError if it contains none. */
export function mhtmlPage(bytes: Buffer, input: string): Arrival {
  const message = readPart(bytes);
  const page = findPage(message, 0);
  if (page === null) throw new ArticleError(failure('ERR_NO_PAGES', { input }));
  const url = [
    page.headers.get('content-location'),
    message.headers.get('snapshot-content-location'),
  ]
    .map((address) => address?.replace(SPACES, '') ?? '')
    .find((address) => HTTP.test(address));
  const fetchedAt = isoDate(message.headers.get('date'));
  return {
    bytes: decodeBody(page),
    truncated: page.isCut,
    ...(url === undefined ? {} : { url: withoutCredentials(url) }),
    ...(fetchedAt === null ? {} : { fetchedAt }),
    contentType: page.headers.get('content-type') ?? null,
  };
}
