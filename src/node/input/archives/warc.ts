/**
 * Finds the pages of a WARC file, record by record.
 *
 * A payload that can be read again is skipped, so that memory stays flat. warc-page.ts reads the
 * page where it is processed.
 */
import { message } from '../../../core/messages/message.ts';
import type { Entry } from '../entry/entry.ts';
import type { Fault } from '../streams/byte-source.ts';
import { type Container, entryOf, failedEntry, faultFailure, takePlace } from './container.ts';
import { endOfHead } from './headers.ts';
import {
  type NoPage,
  type RecordHead,
  type RecordPage,
  recordHead,
  recordPage,
} from './warc-record.ts';

/** Length of the longest head of a record or response, in bytes. */
const LONGEST_HEAD = 256 * 1024;
/** Number of bytes read first. Nearly all heads are shorter. */
const FIRST_LOOK = 4 * 1024;
/**
 * Number of bytes of a page that are read after the head of its response, to recognize a page
 * without a declared type.
 */
const LOOK_INTO_PAGE = 512;

const CR = 0x0d;
const LF = 0x0a;

/**
 * The beginning of each record in every version of WARC. No line inside a head begins like this.
 */
const RECORD = 'WARC/1.';
const NEXT_RECORD = `\n${RECORD}`;

/** Reads ahead from `start` until the head that begins there ends, or the limit is reached. */
async function lookFor(
  { reader }: Container,
  start: number,
  most: number,
  isOfRecord: boolean,
): Promise<{ ahead: Buffer; isWhole: boolean; isOver: boolean }> {
  const furthest = Math.min(most, LONGEST_HEAD);
  for (let look = Math.min(FIRST_LOOK, furthest); ; look = Math.min(look * 4, furthest)) {
    const ahead = await reader.fill(start + look);
    const seen = ahead.subarray(start, start + look);
    const next = isOfRecord ? seen.indexOf(NEXT_RECORD) : -1;
    const isWhole = endOfHead(next === -1 ? seen : seen.subarray(0, next + 1)) !== -1;
    if (isWhole) return { ahead, isWhole, isOver: false };
    const isOver = next !== -1 || look === furthest;
    if (isOver || ahead.length < start + look) return { ahead, isWhole, isOver };
  }
}

/** Skips the line ends between records. Returns whether a record follows. */
async function passLineEnds({ reader }: Container): Promise<boolean> {
  for (;;) {
    const ahead = await reader.fill(1);
    let at = 0;
    while (ahead[at] === CR || ahead[at] === LF) at += 1;
    const isAll = at === ahead.length;
    reader.drop(at);
    if (!isAll) return true;
    if (at === 0) return false;
  }
}

/** The head of the next record, or the reason why there is none. */
async function nextHead(container: Container): Promise<RecordHead | Fault> {
  const { ahead, isWhole, isOver } = await lookFor(container, 0, LONGEST_HEAD, true);
  const head = isWhole ? recordHead(ahead) : null;
  if (head !== null) return head;
  return !isWhole && !isOver
    ? { kind: 'truncated', detail: '' }
    : { kind: 'damaged', detail: 'no WARC record begins here' };
}

/** What the block of the next record contains. */
async function nextPage(container: Container, head: RecordHead): Promise<RecordPage | NoPage> {
  const { length, blockLength } = head;
  await lookFor(container, length, blockLength, false);
  const { reader } = container;
  const shown = await reader.fill(length);
  const http = endOfHead(shown.subarray(length, length + blockLength));
  const look = Math.min(blockLength, Math.max(http, 0) + LOOK_INTO_PAGE);
  const ahead = await reader.fill(length + look);
  return recordPage(head, ahead.subarray(length, length + blockLength));
}

const evidenceOf = (page: RecordPage): Entry['evidence'] => ({
  ...(page.url === null ? {} : { url: page.url }),
  ...(page.contentType === null ? {} : { contentType: page.contentType }),
  ...(page.status === null ? {} : { status: page.status }),
  ...(page.fetchedAt === null ? {} : { fetchedAt: page.fetchedAt }),
  ...(page.truncated ? { truncated: true } : {}),
});

/** Number of skipped records of each kind. */
type Tally = Record<NoPage, number>;

function report({ tell, input }: Container, { revisit, status, type }: Tally): void {
  if (revisit > 0) tell(message('source.revisits', { input, count: revisit }));
  const count = status + type;
  if (count > 0) tell(message('source.no-pages', { input, count, status, type }));
}

const SEARCHED = 64 * 1024;

/** Skips damaged bytes up to a place where a record may begin. Returns whether there is one. */
async function recover({ reader }: Container): Promise<boolean> {
  reader.drop(Math.min(1, (await reader.fill(1)).length));
  for (;;) {
    const ahead = await reader.fill(SEARCHED);
    const at = ahead.indexOf(RECORD);
    if (at !== -1) {
      reader.drop(at);
      return true;
    }
    if (ahead.length >= SEARCHED) reader.drop(ahead.length - RECORD.length + 1);
    else if (!(await reader.resume())) return false;
  }
}

/**
 * Skips damaged bytes up to a complete head. (The text of a page may also contain WARC/1.1.)
 * Returns whether there is one.
 */
async function recoverHead(container: Container): Promise<boolean> {
  while (await recover(container)) {
    if ('headers' in (await nextHead(container))) return true;
  }
  return false;
}

const CUT: Fault = { kind: 'truncated', detail: '' };

/**
 * The next record as an entry, `null` if it contains no page, or the reason why it cannot be read.
 */
async function nextEntry(container: Container, tally: Tally): Promise<Entry | null | Fault> {
  const head = await nextHead(container);
  if (!('headers' in head)) return head;
  const page = await nextPage(container, head);
  const length = head.length + head.blockLength;
  if (typeof page === 'string') {
    if ((await container.reader.skip(length)) < length) return CUT;
    tally[page] += 1;
    return null;
  }
  const place = await takePlace(container, length);
  return place === null ? CUT : entryOf(container, place, evidenceOf(page));
}

/** The pages of a WARC file in order, and one failure for each damaged part. */
export async function* warcEntries(container: Container): AsyncGenerator<Entry> {
  const { reader, input } = container;
  const tally: Tally = { protocol: 0, revisit: 0, status: 0, type: 0 };
  for (;;) {
    const isMore = await passLineEnds(container);
    const next = isMore ? await nextEntry(container, tally) : reader.source.fault;
    if (next === null) {
      if (isMore) continue;
      break;
    }
    if ('place' in next) {
      yield next;
      continue;
    }
    // the source knows better why it ended than can be seen from here
    const fault = reader.source.fault ?? next;
    yield failedEntry(container, faultFailure(input, fault, reader.offset));
    if (fault.kind !== 'damaged' || !(await recoverHead(container))) break;
  }
  report(container, tally);
}
