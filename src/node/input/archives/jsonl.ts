/**
 * Reads JSON Lines with one page per line. The lines are found here; each is parsed where its page
 * is processed.
 */
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import type { Arrival } from '../arrival.ts';
import {
  bytesPlace,
  type Container,
  entryOf,
  failedEntry,
  faultFailure,
  sliceOf,
} from '../container.ts';
import type { Entry } from '../entry.ts';
import { statedAddress } from '../names.ts';
import type { SourceOptions } from '../options.ts';
import { LF, linesOf } from '../streams/lines.ts';

const SPACES = /^\s*$/;
/** Longest line that is tested for being blank, in bytes. */
const LONGEST_BLANK = 1024;

/**
 * The lines of a file in order, without blank ones. If the file has a fault, the last entry reports
 * it.
 */
export async function* jsonlEntries(container: Container): AsyncGenerator<Entry> {
  const { reader, input, maxBytes } = container;
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

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The page of one line. Throws an ArticleError if the line contains none. */
export function jsonlPage(
  line: Buffer,
  input: string,
  { htmlField, urlField, keyField, maxBytes }: SourceOptions,
): Arrival {
  const no = (detail: string): ArticleError =>
    new ArticleError(failure('ERR_JSON_LINE', { input, detail }));
  let value: unknown;
  try {
    value = JSON.parse(line.toString('utf8'));
  } catch {
    throw no('it is not valid JSON');
  }
  if (typeof value !== 'object' || value === null) throw no('it is not an object');
  const fields = new Map<string, unknown>(Object.entries(value));
  const html = textOf(fields.get(htmlField));
  if (html === null) throw no(`it has no text in the field ${htmlField}`);
  const bytes = Buffer.from(html);
  if (bytes.length > maxBytes) {
    throw new ArticleError(failure('ERR_TOO_LARGE', { limit: maxBytes }));
  }
  const stated = textOf(fields.get(urlField));
  const url = stated === null ? null : statedAddress(stated);
  const key = fields.get(keyField);
  const hasKey = typeof key === 'string' || typeof key === 'number';
  return {
    bytes,
    ...(url === null ? {} : { url }),
    ...(hasKey ? { key: String(key) } : {}),
    // a JSON string is already decoded, whatever the page itself declares
    contentType: 'text/html;charset=utf-8',
  };
}
