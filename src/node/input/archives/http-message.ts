/** An HTTP answer as a crawler kept it: status, headers, and the body out of its chunks. */
import { endOfHead, type Headers, parseHeaders } from './headers.ts';

const STATUS = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/i;

export interface HttpHead {
  readonly status: number | null;
  readonly headers: Headers;
  /** Bytes up to the body. */
  readonly length: number;
}

/** The head at the start of an answer; `null` where it does not end. */
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
  /** It ended before its last chunk, or before its Content-Length. */
  readonly truncated: boolean;
}

const LF = 0x0a;
/** The digits of `1a3f;name=value`. */
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

/** Undoes `Transfer-Encoding: chunked`; `null` where the body has no chunks: some archives undid it. */
export function dechunk(body: Buffer): Body | null {
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

/** The body of an answer, its framing undone; a Content-Encoding is still on it. */
export function httpBody(head: HttpHead, body: Buffer): Body {
  const framing = head.headers.get('transfer-encoding') ?? '';
  const whole = framing.toLowerCase().includes('chunked') ? dechunk(body) : null;
  if (whole !== null) return whole;
  const length = Number(head.headers.get('content-length'));
  // archives that store the inflated page keep the length of the packed one: longer is no fault
  const truncated = !head.headers.has('content-encoding') && body.length < length;
  return { bytes: body, truncated };
}
