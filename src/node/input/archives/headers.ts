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

const SPACE = 0x20;
const TAB = 0x09;
const COLON = ':';
const WHITE = /\s/;

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === SPACE || code === TAB;
};

/** Removes spaces and tabs at both ends of a text. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Yields the lines of a head. A line that begins with a blank continues the line before it. */
function* unfolded(head: string): Generator<string> {
  let parts: string[] = [];
  for (let at = 0; at <= head.length; ) {
    const feed = head.indexOf('\n', at);
    const next = feed === -1 ? head.length : feed;
    const isCrLf = next > at && head.charCodeAt(next - 1) === CR;
    const isFold = at > 0 && at < head.length && isBlank(head, at);
    if (!isFold && at > 0) {
      yield parts.join(' ');
      parts = [];
    }
    const line = head.slice(at, isCrLf ? next - 1 : next);
    parts.push(isFold ? trimmed(line) : line);
    at = next + 1;
  }
  yield parts.join(' ');
}

/**
 * Parses `Name: value`. Returns `null` for a line that is not a header, such as a status line or
 * one with spaces in the name.
 */
function header(line: string): readonly [name: string, value: string] | null {
  const colon = line.indexOf(COLON);
  if (colon === -1) return null;
  const name = trimmed(line.slice(0, colon));
  const isName = name !== '' && !isBlank(line, 0) && !WHITE.test(name);
  return isName ? [name.toLowerCase(), trimmed(line.slice(colon + 1))] : null;
}

/** The headers in a head. Lines that are not headers, such as a status line, are left out. */
export function parseHeaders(head: string): Headers {
  const headers = new Map<string, string>();
  for (const line of unfolded(head)) {
    const found = header(line);
    if (found === null) continue;
    const [name, value] = found;
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
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
