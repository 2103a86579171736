/**
 * Every message and error the program can give: its code, severity and text, in one place.
 * Codes are stable; texts may be improved. `{name}` is filled from the message's arguments.
 */

export type Severity = 'info' | 'warning' | 'error';

export type StageName = 'source' | 'encoding' | 'html' | 'repair' | 'segment' | 'quotes' | 'output';

export interface Message {
  readonly code: MessageCode;
  readonly severity: Severity;
  readonly stage: StageName;
  readonly message: string;
}

const MESSAGES = {
  'source.suspected-mirror': [
    'segment',
    'warning',
    'The text names {found} where the publisher is {publisher}: the page is probably a copy. The text was left as it is.',
  ],
  'source.truncated': [
    'source',
    'warning',
    'The page ended early: what came is kept, the rest is missing.',
  ],
  'source.digest-mismatch': [
    'source',
    'warning',
    'The archive states the digest {stated}, but the page has {found}: it was changed or damaged.',
  ],
  'source.revisits': [
    'source',
    'warning',
    '{count} records of {input} say that a page had not changed (revisits) and do not hold it: passed over.',
  ],
  'source.no-pages': [
    'source',
    'info',
    '{count} records of {input} hold no page: passed over ({status} by their status, {type} by their type).',
  ],
  'source.not-encoded': [
    'source',
    'warning',
    'The server says that the page is encoded ({encoding}); it is not, and was read as it came.',
  ],
  'source.content-type': [
    'source',
    'warning',
    'The content type of the page is {type}; its bytes look like {kind} and were read as that.',
  ],
  'source.mixed-script-host': [
    'source',
    'warning',
    'The host {host} ({ascii}) mixes scripts: it may imitate another.',
  ],
  'source.cache': ['source', 'warning', 'The cache {folder} cannot be written: {detail}.'],
  'encoding.overruled': [
    'encoding',
    'info',
    'The page declares {declared}, but its bytes are {label}: decoded as {label}.',
  ],
  'encoding.mixed': [
    'encoding',
    'info',
    '{count} parts of the page are {other}, the rest is {label}: each was decoded as what it is.',
  ],
  'encoding.replacements': [
    'encoding',
    'warning',
    '{count} byte sequences are not valid {label}; each became U+FFFD.',
  ],
  'encoding.better': [
    'encoding',
    'warning',
    'The bytes were decoded as {label}, as asked; as {better} they lose {count} sequences. Leave out --encoding.',
  ],
  'html.too-deep': [
    'html',
    'warning',
    'Elements nested deeper than {limit} levels were flattened.',
  ],
  'html.unclosed': [
    'html',
    'warning',
    'The page opens {what} and never closes it: {count} characters behind it were not read.',
  ],
  'html.hidden': [
    'html',
    'info',
    '{count} characters of the page are not seen: they turn the direction of text or have no width.',
  ],
  'html.next-page': ['html', 'info', 'The article may go on at {url}.'],
  'segment.other-article': [
    'segment',
    'warning',
    'Page {page} holds another article or none: the article ends before it.',
  ],
  'html.refresh': [
    'html',
    'warning',
    'The page sends its readers on to {url}; that was not followed.',
  ],
  'html.frames': [
    'html',
    'warning',
    'The page shows little but frames; its text may stand in {addresses}.',
  ],
  'html.embedded': [
    'html',
    'info',
    'The page shows its article by script: it was read from what the page carries.',
  ],
  'html.within-unmatched': [
    'html',
    'warning',
    'The selector of --within fits nothing to read on this page: its article was looked for as without it.',
  ],
  'html.within-costly': [
    'html',
    'warning',
    'The page has too many elements for the selector of --within: its article was looked for as without it.',
  ],
  'html.within-text': [
    'html',
    'warning',
    'The input is plain text, which has no elements: --within was not heeded.',
  ],
  'repair.left': [
    'repair',
    'warning',
    '{count} places look damaged and were left as they are, since their truth cannot be known.',
  ],
  'quotes.unclosed': ['quotes', 'info', '{count} quotation marks have no partner.'],
  'segment.dropped': [
    'segment',
    'info',
    '{count} blocks of navigation and furniture were dropped.',
  ],
} as const satisfies Record<string, readonly [StageName, Severity, string]>;

export type MessageCode = keyof typeof MESSAGES;

const ERRORS = {
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

export type ErrorCode = keyof typeof ERRORS;

export interface Failure {
  readonly code: ErrorCode;
  readonly stage: StageName;
  readonly message: string;
  readonly retryable: boolean;
  readonly hint: string;
}

type Arguments = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)\}/g;

const fill = (text: string, args: Arguments): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => String(args[name] ?? whole));

/** Makes the message of a code. */
export function message(code: MessageCode, args: Arguments = {}): Message {
  const [stage, severity, text] = MESSAGES[code];
  return { code, severity, stage, message: fill(text, args) };
}

/** What to do about a status; of others, look at the page in a browser. */
const ADVICE: Readonly<Record<number, string>> = {
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

const adviceOn = (status: unknown): string =>
  ADVICE[Number(status)] ?? 'Check the address in a browser.';

/** Makes the failure of a code. */
export function failure(code: ErrorCode, given: Arguments = {}): Failure {
  const [stage, retryable, text, hint] = ERRORS[code];
  const args = code === 'ERR_HTTP_STATUS' ? { ...given, advice: adviceOn(given.status) } : given;
  return { code, stage, message: fill(text, args), retryable, hint: fill(hint, args) };
}

/** A failure on its way up from a source, where a value cannot be returned. */
export class ArticleError extends Error {
  readonly failure: Failure;

  constructor(value: Failure, options?: ErrorOptions) {
    super(value.message, options);
    this.name = 'ArticleError';
    this.failure = value;
  }
}
