/** What a file is, told by its first bytes, and by its name where they do not tell. */
import { endOfHead, mediaType, parseHeaders } from './archives/headers.ts';

export type Kind = 'page' | 'warc' | 'mhtml' | 'jsonl';

/** Looked at to tell. */
export const HEAD = 8 * 1024;

const WARC = /^WARC\/\d/;
const WARC_NAME = /\.warc(?:\.gz)?$/i;
const MHTML_NAME = /\.(?:mhtml?|mht)(?:\.gz)?$/i;
const JSONL_NAME = /\.(?:jsonl|ndjson|jsonlines)(?:\.gz)?$/i;
const MAIL_HEADER = /^[A-Za-z][A-Za-z0-9-]*:[ \t]/;
const OBJECT = /^(?:\xef\xbb\xbf)?[ \t\r\n]*\{[ \t]*"/;

function isMhtml(head: string, bytes: Buffer, isNamed: boolean): boolean {
  if (!MAIL_HEADER.test(head)) return false;
  const end = endOfHead(bytes);
  const headers = parseHeaders(end === -1 ? head : head.slice(0, end));
  const type = mediaType(headers.get('content-type'))?.essence ?? '';
  return type === 'multipart/related' || ((isNamed || headers.has('mime-version')) && type !== '');
}

/** Whether a line begins that is an object with the field of the page. */
const isJsonLines = (head: string, field: string): boolean =>
  OBJECT.test(head) && head.includes(JSON.stringify(field));

/** `head` is the beginning of a file, unpacked; at least HEAD bytes where it has as many. */
export function kindOf(head: Buffer, name: string, htmlField: string): Kind {
  const text = head.toString('latin1', 0, HEAD);
  if (WARC.test(text) || WARC_NAME.test(name)) return 'warc';
  if (isMhtml(text, head, MHTML_NAME.test(name))) return 'mhtml';
  if (JSONL_NAME.test(name)) return 'jsonl';
  return isJsonLines(head.toString('utf8', 0, HEAD).replace('\ufeff', ''), htmlField)
    ? 'jsonl'
    : 'page';
}
