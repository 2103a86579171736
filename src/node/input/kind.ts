/** Determines the kind of a file by its first bytes, or by its name if those do not decide. */
import { endOfHead, mediaType, parseHeaders } from './archives/headers.ts';

export type Kind = 'page' | 'warc' | 'mhtml' | 'jsonl';

/** Number of bytes that are examined. */
export const HEAD = 8 * 1024;

const WARC = /^WARC\/\d/;
const WARC_NAME = /\.warc(?:\.gz)?$/i;
const MHTML_NAME = /\.(?:mhtml?|mht)(?:\.gz)?$/i;
const JSONL_NAME = /\.(?:jsonl|ndjson|jsonlines)(?:\.gz)?$/i;
const MAIL_HEADER = /^[A-Za-z][A-Za-z0-9-]*:[ \t]/;
/** An object, or the first object of a list. */
const OBJECT = /^[ \t\r\n]*(?:\[[ \t\r\n]*)?\{[ \t\r\n]*"/;

function isMhtml(head: string, bytes: Buffer, isNamed: boolean): boolean {
  if (!MAIL_HEADER.test(head)) return false;
  const end = endOfHead(bytes);
  const headers = parseHeaders(end === -1 ? head : head.slice(0, end));
  const type = mediaType(headers.get('content-type'))?.essence ?? '';
  return type === 'multipart/related' || ((isNamed || headers.has('mime-version')) && type !== '');
}

/** Whether the text begins with a JSON object that has the field of the page. */
const isJsonLines = (head: string, field: string): boolean =>
  OBJECT.test(head) && head.includes(JSON.stringify(field));

/** The kind of a file. `head` is its unpacked beginning: HEAD bytes, or all of a shorter file. */
export function kindOf(head: Buffer, name: string, htmlField: string): Kind {
  const text = head.toString('latin1', 0, HEAD);
  if (WARC.test(text) || WARC_NAME.test(name)) return 'warc';
  if (isMhtml(text, head, MHTML_NAME.test(name))) return 'mhtml';
  if (JSONL_NAME.test(name)) return 'jsonl';
  return isJsonLines(head.toString('utf8', 0, HEAD).replace('\ufeff', ''), htmlField)
    ? 'jsonl'
    : 'page';
}
