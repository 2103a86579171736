/**
 * Reads an HTTP response as a crawler stored it: status, headers, and the body without its chunk
 * framing.
 */
import { endOfHead, type Headers, parseHeaders } from './headers.ts';

const STATUS = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/i;

export interface HttpHead {
  readonly status: number | null;
  readonly headers: Headers;
  /** Number of bytes before the body. */
  readonly length: number;
}

/** The head at the start of a response, or `null` if it does not end. */
export function httpHead(bytes: Buffer): HttpHead | null {
  const length = endOfHead(bytes);
  if (length === -1) return null;
  const head = bytes.toString('latin1', 0, length);
  const status = STATUS.exec(head)?.[1];
  return {
    status: status === undefined ? null : Number(status),
    headers: parseHeaders(head),
    length,
  };
}

export interface Body {
  readonly bytes: Uint8Array;
  /** Whether the body ended before its last chunk or before its Content-Length. */
  readonly truncated: boolean;
}

const LF = 0x0a;
/** The digits of a chunk's length in the line before it, as in `1a3f;name=value`. */
const CHUNK_SIZE = /^[0-9a-f]{1,8}$/i;
const LONGEST_SIZE_LINE = 256;

const sizeLine = (body: Buffer, at: number): { size: number; end: number } | null => {
  const lineEnd = body.subarray(at, at + LONGEST_SIZE_LINE).indexOf(LF);
  if (lineEnd === -1) return null;
  const end = at + lineEnd + 1;
  const [size = ''] = body.toString('latin1', at, end).split(';', 1);
  const digits = size.trim();
  return CHUNK_SIZE.test(digits) ? { size: Number.parseInt(digits, 16), end } : null;
};

/**
 * Undoes `Transfer-Encoding: chunked`. Returns `null` if the body has no chunks; some archives have
 * already removed them.
 */
function dechunk(body: Buffer): Body | null {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = sizeLine(body, at);
    if (line === null) {
      if (at === 0) return null;
      return { bytes: Buffer.concat(pieces), truncated: true };
    }
    if (line.size === 0) return { bytes: Buffer.concat(pieces), truncated: false };
    const end = line.end + line.size;
    pieces.push(body.subarray(line.end, end));
    if (end > body.length) return { bytes: Buffer.concat(pieces), truncated: true };
    at = body[end] === LF ? end + 1 : end + 2;
  }
}

/** The body of a response without its framing. A Content-Encoding is not undone. */
export function httpBody(head: HttpHead, body: Buffer): Body {
  const framing = head.headers.get('transfer-encoding') ?? '';
  const whole = framing.toLowerCase().includes('chunked') ? dechunk(body) : null;
  if (whole !== null) return whole;
  const length = Number(head.headers.get('content-length'));
  // archives that store the inflated page keep the length of the packed one, so a longer body is no
  // fault
  const truncated = !head.headers.has('content-encoding') && body.length < length;
  return { bytes: body, truncated };
}
