/** Keeps the size of records in proportion to their pages. */
import { failure } from '../messages/failure.ts';
import { type Message, message } from '../messages/message.ts';
import type { Source } from '../page/source.ts';
import type { FullRecord, Outcome } from './full-record.ts';
import { failureRecord } from './record.ts';

/**
 * Bytes that a record may have for each byte of its page. The largest record of the fixtures and of
 * 448 news pages had 9. A page that reaches 32 was made to do so.
 */
const TIMES = 32;
/** Bytes that every record may have. */
const LEAST = 1024 * 1024;
/** Most bytes that a UTF-16 code unit takes in UTF-8. */
const BYTES_A_UNIT = 3;

/** Returns how many bytes the record of a page may have. */
export const recordLimit = (pageBytes: number): number => Math.max(LEAST, TIMES * pageBytes);

/** Most bytes of a UTF-16 code unit in JSON, as an escape: \u0000. */
const BYTES_ESCAPED = 6;
/** More bytes than a number, `null` or the like has in JSON. */
const BYTES_A_NUMBER = 32;

/** At least as many bytes as a value has in JSON. This takes a quarter of the time of writing the JSON. */
function mostBytes(value: unknown): number {
  if (typeof value === 'string') return value.length * BYTES_ESCAPED + 2;
  if (value === null || typeof value !== 'object') return BYTES_A_NUMBER;
  let sum = 2;
  if (Array.isArray(value)) {
    for (const part of value) sum += mostBytes(part) + 1;
    return sum;
  }
  const parts = value as Readonly<Record<string, unknown>>;
  for (const key in parts) sum += mostBytes(key) + mostBytes(parts[key]) + 2;
  return sum;
}

function isWithin(record: FullRecord, limit: number): boolean {
  if (mostBytes(record) <= limit) return true;
  const json = JSON.stringify(record);
  return json.length * BYTES_A_UNIT <= limit || new TextEncoder().encode(json).length <= limit;
}

/**
 * Returns the record if it has at most `limit` bytes as JSON. Otherwise its quotes, which repeat
 * the body, are left out, with a message. If it is still too large, the result is a failure,
 * because a record without some of its edits would be wrong.
 */
export function capped(
  record: FullRecord,
  { source, messages }: { readonly source: Source; readonly messages: readonly Message[] },
  limit: number,
): Outcome {
  if (isWithin(record, limit)) return record;
  const told = message('quotes.left-out', { count: record.quotes.length, limit });
  const smaller = { ...record, quotes: [], messages: [...record.messages, told] };
  if (record.quotes.length > 0 && isWithin(smaller, limit)) return smaller;
  return failureRecord(source, failure('ERR_RECORD_SIZE', { limit }), messages);
}
