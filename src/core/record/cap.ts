/** Keeps records in proportion to their pages. */
import { failure } from '../messages/failure.ts';
import { type Message, message } from '../messages/message.ts';
import type { Source } from '../page/source.ts';
import { failureRecord } from './record.ts';
import type { ArticleRecord, FailureRecord } from './schema.ts';

/**
 * Bytes of a record for each byte of its page. Of the fixtures and 448 pages of news the largest
 * record had 9; a page of 32 is one that was made to have it.
 */
const TIMES = 32;
/** Bytes that every record may have. */
const LEAST = 1024 * 1024;
/** Most bytes of a UTF-16 code unit in UTF-8. */
const BYTES_A_UNIT = 3;

/** Bytes that the record of a page of so many bytes may have. */
export const recordLimit = (pageBytes: number): number => Math.max(LEAST, TIMES * pageBytes);

function isWithin(record: ArticleRecord, limit: number): boolean {
  const json = JSON.stringify(record);
  return json.length * BYTES_A_UNIT <= limit || new TextEncoder().encode(json).length <= limit;
}

/**
 * The record, if it has at most `limit` bytes as JSON. Else it loses its quotes, which repeat the
 * body, and says so. What is still larger is a failure: a record without some of its edits would
 * be wrong.
 */
export function capped(
  record: ArticleRecord,
  { source, messages }: { readonly source: Source; readonly messages: readonly Message[] },
  limit: number,
): ArticleRecord | FailureRecord {
  if (isWithin(record, limit)) return record;
  const told = message('quotes.left-out', { count: record.quotes.length, limit });
  const smaller = { ...record, quotes: [], messages: [...record.messages, told] };
  if (record.quotes.length > 0 && isWithin(smaller, limit)) return smaller;
  return failureRecord(source, failure('ERR_RECORD_SIZE', { limit }), messages);
}
