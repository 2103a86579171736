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
    'There is no file {input}.',
    'Check the path; a URL begins with http:// or https://.',
  ],
  ERR_READ: [
    'source',
    false,
    '{input} cannot be read: {detail}.',
    'Check that it is a file and that you may read it.',
  ],
  ERR_IS_DIRECTORY: ['source', false, '{input} is a folder.', 'Name the files in it, or use -r.'],
  ERR_NO_FILES: [
    'source',
    false,
    'There is no file in {input}.',
    'Check that it is the right folder.',
  ],
  ERR_NO_PAGES: [
    'source',
    false,
    '{input} holds no page.',
    'Check that it is the right file, and that it was copied completely.',
  ],
  ERR_ARCHIVE_TRUNCATED: [
    'source',
    false,
    '{input} ends inside a record, after {offset} bytes of content.',
    'The records before it were read; get the rest of the file.',
  ],
  ERR_ARCHIVE_DAMAGED: [
    'source',
    false,
    '{input} is damaged after {offset} bytes of content: {detail}.',
    'All whole records before and behind were read; get the file anew for the rest.',
  ],
  ERR_JSON_LINE: [
    'source',
    false,
    'A line of {input} holds no page: {detail}.',
    'Each line must be a JSON object with the page in a field; --html-field names it.',
  ],
  ERR_SCHEME: [
    'source',
    false,
    'Addresses of the scheme {scheme} are not fetched.',
    'Use http:, https: or a plain path.',
  ],
  ERR_PRIVATE_ADDRESS: [
    'source',
    false,
    '{host} is a private address.',
    'Use --allow-private-network if you mean it.',
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
    '{input} ended before it was complete.',
    'Try again; the connection was lost. --allow-truncated takes what came.',
  ],
  ERR_HEADERS: [
    'source',
    false,
    '{input} sends more headers than a page has.',
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
    '{input} redirects too often or to no address: {chain}.',
    'Give the final address.',
  ],
  ERR_HTTP_STATUS: ['source', false, '{input} answered with status {status}.', '{advice}'],
  ERR_ROBOTS: [
    'source',
    false,
    'Robots are not to fetch {input}: {detail}',
    'Leave the page out; --robots off fetches what you have leave to read.',
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
    '{input} is no page: {kind}.',
    'Give the address of an HTML page or of a text.',
  ],
  ERR_CONTENT_ENCODING: [
    'source',
    false,
    'The content encoding {encoding} cannot be undone.',
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
    'The input is not text.',
    'Give an HTML page or a text file; {detail}.',
  ],
  ERR_NO_ARTICLE: [
    'segment',
    false,
    'There is no article on this page: {reason}.',
    'Give the page of one article, not a list or a login page.',
  ],
  ERR_PAGE_TIMEOUT: [
    'output',
    false,
    'The page was not done within {seconds} s.',
    'Raise --page-timeout; if it is an ordinary page, please report it.',
  ],
  ERR_MEMORY: [
    'output',
    false,
    'The page needs more than {limit} MB of memory.',
    'Raise --page-memory; if it is an ordinary page, please report it.',
  ],
  ERR_CRASH: [
    'output',
    false,
    'The process that read the page ended: {detail}.',
    'Please report it with the page; SIGKILL is what a system does that has no memory left.',
  ],
  ERR_INTERNAL: [
    'output',
    false,
    'The page could not be processed: {detail}.',
    'This is a fault of repair-article; please report it with the page.',
  ],
} as const satisfies Record<string, readonly [StageName, boolean, string, string]>;

/** Hints for HTTP statuses. For any other status the hint is to open the address in a browser. */
export const STATUS_HINTS: Readonly<Record<number, string>> = {
  204: 'The server has nothing to show there; check the address.',
  401: 'The page wants a login: give it with -H or -b.',
  403: 'The server refuses: it may want a login (-H, -b) or other manners (-A, --delay).',
  404: 'The page is gone or the address is wrong; look for a copy in a web archive.',
  407: 'The proxy wants a login: give it with -x http://user:password@host.',
  410: 'The page is gone for good; look for a copy in a web archive.',
  429: 'The server is asked too often: try again later, with a larger --delay.',
  451: 'The page is withheld for legal reasons; look for a copy in a web archive.',
  500: 'The server has a fault: try again later.',
  502: 'The server has a fault: try again later.',
  503: 'The server is busy: try again later.',
  504: 'The server has a fault: try again later.',
};
