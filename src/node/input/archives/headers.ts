/** Parses header lines as in WARC, HTTP and MIME. */
import { MIMEType } from 'node:util';

const LF = 0x0a;
const CR = 0x0d;

/** Offset after the blank line that ends a head, or -1 if there is none yet. */
export function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return -1;
}

/** Header values by lower-case name. The values of a repeated name are joined, as in HTTP. */
export type Headers = ReadonlyMap<string, string>;

const FOLD = /\r?\n[ \t]+/g;
const LINE = /\r?\n/;
const HEADER = /^([^\s:]+)[ \t]*:[ \t]*(.*?)[ \t]*$/;

/** The headers in a head. Lines that are not headers, such as a status line, are left out. */
export function parseHeaders(head: string): Headers {
  const headers = new Map<string, string>();
  for (const line of head.replace(FOLD, ' ').split(LINE)) {
    const [, name, value = ''] = HEADER.exec(line) ?? [];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

/**
 * The lower-case type and the parameters of a value such as `text/html; charset=gbk`, or `null` if
 * it is invalid.
 */
export function mediaType(value: string | undefined): MIMEType | null {
  try {
    return new MIMEType(value ?? '');
  } catch {
    return null;
  }
}

const DAY = /^\d{4}-\d\d-\d\d|^[a-z]{3}, /i;

/**
 * A date header in ISO 8601, or `null` if it is invalid. A date that is already in ISO 8601 is
 * returned as written.
 */
export function isoDate(value: string | undefined): string | null {
  if (value === undefined || !DAY.test(value)) return null;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return null;
  return value.includes('T') && value.endsWith('Z') ? value : date.toISOString();
}
