/**
 * Reads JSON Lines with one page per line. The lines are found here; each is parsed where its page
 * is processed. A file that is one JSON document instead, a list of such objects or one object on
 * several lines, gives the same pages.
 */
import { isUtf8 } from 'node:buffer';
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import type { Arrival } from '../entry/arrival.ts';
import type { Entry } from '../entry/entry.ts';
import { statedAddress } from '../entry/names.ts';
import type { SourceOptions } from '../entry/options.ts';
import type { ByteReader } from '../streams/byte-reader.ts';
import { LF, linesOf } from '../streams/lines.ts';
import {
  bytesPlace,
  type Container,
  entryOf,
  failedEntry,
  faultFailure,
  sliceOf,
} from './container.ts';
import { parseExactly } from './exact-json.ts';

const SPACES = /^\s*$/;
/** Longest line that is tested for being blank, in bytes. */
const LONGEST_BLANK = 1024;

/** What a document begins with that does not have one object on each line. */
const DOCUMENT = /^(?:\xef\xbb\xbf)?\s*(?:\[\s*\{|\{[ \t]*[\r\n])/;
/** Number of bytes in which that is looked for. */
const HEAD = 1024;
/** Byte order marks of UTF-16. */
const WIDE = /^(?:\xff\xfe|\xfe\xff)/;

/** The JSON of each page of a file that is one JSON document, or null if it is none or is larger than a page. */
async function documentPages(reader: ByteReader, maxBytes: number): Promise<string[] | null> {
  const head = await reader.fill(HEAD);
  if (!DOCUMENT.test(head.toString('latin1', 0, HEAD))) return null;
  const ahead = await reader.fill(maxBytes + 1);
  if (ahead.length > maxBytes) return null;
  try {
    const { value, restored } = parseExactly(ahead.toString('utf8').replace('\ufeff', ''));
    const pages: unknown[] = Array.isArray(value) ? value : [value];
    return pages.map((page) => restored(JSON.stringify(page)));
  } catch {
    return null;
  }
}

/**
 * The lines of a file in order, without blank ones. If the file has a fault, the last entry reports
 * it.
 */
export async function* jsonlEntries(container: Container): AsyncGenerator<Entry> {
  const { reader, input, maxBytes } = container;
  if (WIDE.test((await reader.fill(2)).toString('latin1', 0, 2))) {
    const detail = 'the file is UTF-16, and JSON Lines are UTF-8';
    yield failedEntry(container, failure('ERR_JSON_LINE', { input, detail }));
    return;
  }
  const pages = await documentPages(reader, maxBytes);
  if (pages !== null) {
    for (const page of pages) {
      yield entryOf(container, bytesPlace(Buffer.from(page)));
    }
    return;
  }
  for await (const { bytes, from, to } of linesOf(reader, LF, maxBytes)) {
    if (bytes === null) {
      yield failedEntry(container, failure('ERR_TOO_LARGE', { limit: maxBytes }));
    } else if (bytes.length > LONGEST_BLANK || !SPACES.test(bytes.toString('latin1'))) {
      yield entryOf(container, sliceOf(container, from, to) ?? bytesPlace(bytes));
    }
  }
  const { fault } = reader.source;
  if (fault !== null) yield failedEntry(container, faultFailure(input, fault, reader.offset));
}

/** The value of a field that an object has itself. */
const fieldOf = (value: unknown, field: string): unknown =>
  new Map<string, unknown>(Object.entries(value ?? {})).get(field);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A character of GBK or Big5 whose second byte is that of the backslash, as Latin-1. */
const WIDE_CHARACTER = /[\x81-\xfe](?:[\x40-\x5b\x5d-\x7e\x80-\xfe]|(\\))/g;
const BEYOND_BYTES = /[^\0-\xff]/;

const LOST = /\ufffd/g;
const BEYOND_ASCII = /[^\0-\x7f]/g;

const count = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;

/** Whether a line that is not valid UTF-8 is UTF-8 with some bytes lost. */
function isMostlyUtf8(line: Buffer): boolean {
  const text = line.toString('utf8');
  return count(text, LOST) * 2 < count(text, BEYOND_ASCII);
}

interface Parsed {
  readonly value: unknown;
  readonly json: string;
  /** Whether the characters of texts stand for bytes in an encoding that is not known. */
  readonly isBytes: boolean;
}

/**
 * Parses a line. If it is not UTF-8, as in files written by Chinese programs, its texts stay bytes,
 * whose encoding is found as for any page. Throws a SyntaxError if the line is not JSON.
 */
function parseLine(line: Buffer): Parsed {
  if (!isUtf8(line)) {
    const bytes = line.toString('latin1');
    // a backslash that is half a character escapes nothing
    const escaped = bytes.replace(WIDE_CHARACTER, (pair, half: string | undefined) =>
      half === undefined ? pair : `${pair}\\`,
    );
    for (const text of isMostlyUtf8(line) ? [bytes, escaped] : [escaped, bytes]) {
      try {
        return { value: JSON.parse(text), json: text, isBytes: true };
      } catch {
        // the other reading may be JSON
      }
    }
  }
  const json = line.toString('utf8');
  return { value: JSON.parse(json), json, isBytes: false };
}

/** The key of a page, with all the digits of a number; `null` if the line has none. */
function keyOf({ value, json }: Parsed, field: string): string | null {
  const key = fieldOf(value, field);
  if (typeof key === 'string' || Number.isSafeInteger(key)) return String(key);
  if (typeof key !== 'number') return null;
  const exact = parseExactly(json);
  return exact.restored(JSON.stringify(fieldOf(exact.value, field)));
}

/** The page of one line. Throws an ArticleError if the line contains none. */
export function jsonlPage(
  line: Buffer,
  input: string,
  { htmlField, urlField, keyField, maxBytes }: SourceOptions,
): Arrival {
  const no = (detail: string): ArticleError =>
    new ArticleError(failure('ERR_JSON_LINE', { input, detail }));
  let parsed: Parsed;
  try {
    parsed = parseLine(line);
  } catch {
    throw no('it is not valid JSON');
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null) throw no('it is not an object');
  const html = textOf(fieldOf(value, htmlField));
  if (html === null) throw no(`it has no text in the field ${htmlField}`);
  const isBytes = parsed.isBytes && !BEYOND_BYTES.test(html);
  const bytes = Buffer.from(html, isBytes ? 'latin1' : 'utf8');
  if (bytes.length > maxBytes) {
    throw new ArticleError(failure('ERR_TOO_LARGE', { limit: maxBytes }));
  }
  const stated = textOf(fieldOf(value, urlField));
  const url = stated === null ? null : statedAddress(stated);
  const key = keyOf(parsed, keyField);
  return {
    bytes,
    ...(url === null ? {} : { url }),
    ...(key === null ? {} : { key }),
    // a JSON string is already decoded, whatever the page itself declares
    ...(isBytes ? {} : { contentType: 'text/html;charset=utf-8' }),
  };
}
