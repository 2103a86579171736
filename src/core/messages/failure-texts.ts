/**
 * Every failure that can take the place of a record. Each row holds the stage, whether trying again
 * may help, the text and a hint.
 *
 * Codes are stable; texts may be improved. `{name}` is filled in from the failure's arguments.
 */
import type { StageName } from './severity.ts';

export const FAILURES = {
  ERR_NOT_FOUND: [
    'source',
    false,
    'The file {input} does not exist.',
    'Check the path. A URL begins with http:// or https://.',
  ],
  ERR_READ: [
    'source',
    false,
    '{input} cannot be read: {detail}.',
    'Check that it is a file and that you have permission to read it.',
  ],
  ERR_IS_DIRECTORY: ['source', false, '{input} is a folder.', 'Name the files in it, or use -r.'],
  ERR_NO_FILES: [
    'source',
    false,
    'The folder {input} contains no files.',
    'Check that it is the right folder.',
  ],
  ERR_NO_PAGES: [
    'source',
    false,
    '{input} contains no page.',
    'Check that it is the right file and that it was copied completely.',
  ],
  ERR_ARCHIVE_TRUNCATED: [
    'source',
    false,
    '{input} ends inside a record, after {offset} bytes of content.',
    'The records before it were read. Get the complete file for the rest.',
  ],
  ERR_ARCHIVE_DAMAGED: [
    'source',
    false,
    '{input} is damaged after {offset} bytes of content: {detail}.',
    'All intact records before and after the damage were read. Get the file again for the rest.',
  ],
  ERR_JSON_LINE: [
    'source',
    false,
    'A line of {input} contains no page: {detail}.',
    'Each line must be a JSON object with the page in one of its fields; --html-field names that field.',
  ],
  ERR_SCHEME: [
    'source',
    false,
    'Addresses with the scheme {scheme} are not fetched.',
    'Use http: or https:, or the path of a file.',
  ],
  ERR_PRIVATE_ADDRESS: [
    'source',
    false,
    '{host} is a private network address.',
    'Use --allow-private-network if you want to fetch it.',
  ],
  ERR_FETCH: [
    'source',
    true,
    '{input} cannot be fetched: {detail}.',
    'Check the address and the network, then try again.',
  ],
  ERR_TIMEOUT: [
    'source',
    true,
    '{input} did not answer within {seconds} s.',
    'Try again, or raise --timeout.',
  ],
  ERR_TRUNCATED: [
    'source',
    true,
    'The connection was lost before {input} was complete.',
    'Try again, or use --allow-truncated to read what arrived.',
  ],
  ERR_HEADERS: [
    'source',
    false,
    '{input} sends more headers than are accepted.',
    'Check the address in a browser.',
  ],
  ERR_TLS: [
    'source',
    false,
    'The certificate of {input} is not valid: {detail}.',
    'Check the address and the clock of this machine.',
  ],
  ERR_REDIRECTS: [
    'source',
    false,
    '{input} redirects too often or to an invalid address: {chain}.',
    'Give the final address.',
  ],
  ERR_HTTP_STATUS: ['source', false, '{input} answered with status {status}.', '{advice}'],
  ERR_ROBOTS: [
    'source',
    false,
    'The site does not allow robots to fetch {input}: {detail}',
    'Leave the page out. If you have permission to read it, use --robots off.',
  ],
  ERR_PROXY: [
    'source',
    false,
    'The proxy cannot be used: {detail}.',
    'Check -x and the variables http_proxy, https_proxy and all_proxy.',
  ],
  ERR_NOT_HTML: [
    'source',
    false,
    '{input} is not a page: {kind}.',
    'Give the address of an HTML page or a plain text.',
  ],
  ERR_CONTENT_ENCODING: [
    'source',
    false,
    'The content encoding {encoding} cannot be decoded.',
    'Save the page with a browser and give the file.',
  ],
  ERR_TOO_LARGE: ['source', false, 'The input is larger than {limit} bytes.', 'Raise --max-bytes.'],
  ERR_EMPTY: [
    'encoding',
    false,
    'The input is empty.',
    'Check that the page was saved completely.',
  ],
  ERR_BINARY: [
    'encoding',
    false,
    'The input is not text: {detail}.',
    'Give an HTML page or a text file.',
  ],
  ERR_NO_ARTICLE: [
    'segment',
    false,
    'There is no article on this page: {reason}.',
    'Give the page of a single article, not a list of articles or a login page.',
  ],
  ERR_REPLACED: [
    'segment',
    false,
    'The text of this page is lost: its bytes had become U+FFFD before it was saved.',
    'Decode the original bytes again, as GBK, Big5 or whatever they are, or fetch the page again.',
  ],
  ERR_RECORD_SIZE: [
    'output',
    false,
    'The record of this page would have more than {limit} bytes.',
    'The page was probably made to exhaust its readers. If it is an ordinary page, please report it.',
  ],
  ERR_PAGE_TIMEOUT: [
    'output',
    false,
    'Processing the page took longer than {seconds} s.',
    'Raise --page-timeout. If it is an ordinary page, please report it.',
  ],
  ERR_MEMORY: [
    'output',
    false,
    'Processing the page needs more than {limit} MB of memory.',
    'Raise --page-memory. If it is an ordinary page, please report it.',
  ],
  ERR_CRASH: [
    'output',
    false,
    'The process that was reading the page ended: {detail}.',
    'Please report it with the page. SIGKILL usually means that the system ran out of memory.',
  ],
  ERR_INTERNAL: [
    'output',
    false,
    'The page could not be processed: {detail}.',
    'This is a bug in repair-article. Please report it with the page.',
  ],
} as const satisfies Record<string, readonly [StageName, boolean, string, string]>;

/** Hints for HTTP statuses. For any other status the hint is to open the address in a browser. */
export const STATUS_HINTS: Readonly<Record<number, string>> = {
  204: 'The server has no content at this address. Check the address.',
  401: 'The page requires a login. Give it with -H or -b.',
  403: 'The server refuses the request. It may require a login (-H, -b), another user agent (-A) or slower requests (--delay).',
  404: 'The page is gone or the address is wrong. Look for a copy in a web archive.',
  407: 'The proxy requires a login. Give it with -x http://user:password@host.',
  410: 'The page was removed for good. Look for a copy in a web archive.',
  429: 'The server receives too many requests. Try again later with a larger --delay.',
  451: 'The page is withheld for legal reasons. Look for a copy in a web archive.',
  500: 'The server has an internal error. Try again later.',
  502: 'The server has an internal error. Try again later.',
  503: 'The server is busy. Try again later.',
  504: 'The server has an internal error. Try again later.',
};
