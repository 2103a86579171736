/** Extracts the page from a WARC record, checks its digest and undoes its encodings. */
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import { message } from '../../../core/messages/message.ts';
import type { Arrival } from '../entry/arrival.ts';
import { type Inflated, inflate, inMemory } from '../inflate/inflate.ts';
import { oneOf } from '../streams/pieces.ts';
import { digestMismatch } from './digest.ts';
import { httpBody } from './http-message.ts';
import { recordHead, recordPage } from './warc-record.ts';

const tooLarge = (limit: number): ArticleError =>
  new ArticleError(failure('ERR_TOO_LARGE', { limit }));

const SPACE = /\s/;
const LESS_THAN = 0x3c;

/**
 * Whether a body is markup. Some archives store the page unpacked but keep the header that declares
 * it packed.
 */
const isMarkup = (body: Uint8Array): boolean =>
  body.find((byte) => !SPACE.test(String.fromCharCode(byte))) === LESS_THAN;

async function decoded(
  body: Uint8Array,
  encoding: string,
  maxBytes: number,
): Promise<Pick<Inflated, 'bytes' | 'truncated' | 'trailing'>> {
  if (body.length > maxBytes) throw tooLarge(maxBytes);
  if (encoding === '') return { bytes: body, truncated: false, trailing: 0 };
  try {
    return await inflate(oneOf(body), encoding, inMemory(maxBytes));
  } catch (error) {
    if (error instanceof ArticleError || !isMarkup(body)) throw error;
    return { bytes: body, truncated: false, trailing: 0 };
  }
}

/** The page of one complete record. Throws ArticleErrors and errors of zlib. */
export async function warcPage(bytes: Buffer, input: string, maxBytes: number): Promise<Arrival> {
  const head = recordHead(bytes);
  const block = head && bytes.subarray(head.length, head.length + head.blockLength);
  const page = head && block && recordPage(head, block);
  if (!head || !block || !page || typeof page === 'string') {
    throw new ArticleError(failure('ERR_NO_PAGES', { input }));
  }
  const { http, url, contentType, status, fetchedAt } = page;
  const sent = block.subarray(http?.length ?? 0);
  const body = http === null ? { bytes: sent, truncated: false } : httpBody(http, sent);
  const stated = head.headers.get('warc-payload-digest');
  // a page that was cut off may rightly have another digest, if the crawler computed it before the
  // cut
  const digest = page.truncated ? null : digestMismatch(stated, [sent, body.bytes]);
  const encoding = http?.headers.get('content-encoding') ?? '';
  const whole = await decoded(body.bytes, encoding, maxBytes);
  return {
    bytes: whole.bytes,
    truncated: page.truncated || body.truncated || whole.truncated,
    ...(url === null ? {} : { url }),
    ...(status === null ? {} : { status }),
    ...(fetchedAt === null ? {} : { fetchedAt }),
    contentType,
    ...(digest === null ? {} : { digest }),
    ...(whole.trailing === 0
      ? {}
      : { messages: [message('source.trailing', { count: whole.trailing })] }),
  };
}
