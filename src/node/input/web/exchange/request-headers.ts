/** Decides which headers a request sends, and to which origin. */
import type { SourceOptions } from '../../entry/options.ts';

/**
 * Headers that contain no secrets and are sent to every origin. All others that the user gave
 * (`Authorization`, `Cookie`, `X-Api-Key`) go only to the origin that they were given for.
 */
const HARMLESS: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'dnt',
  'pragma',
  'upgrade-insecure-requests',
]);

const ACCEPT = 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5';
const ENCODINGS = 'gzip, br, deflate';

export type RequestHeaders = Readonly<Record<string, string>>;

function credentialsOf({ username, password }: URL): RequestHeaders {
  if (username === '' && password === '') return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(plain).toString('base64')}` };
}

/**
 * The headers of a request to `url`. `trusted` means that only the origin that the user named has
 * been visited so far.
 */
export function requestHeaders(url: URL, options: SourceOptions, trusted: boolean): RequestHeaders {
  const headers: Record<string, string> = {
    accept: ACCEPT,
    'accept-encoding': ENCODINGS,
    ...credentialsOf(url),
  };
  if (options.userAgent !== '') headers['user-agent'] = options.userAgent;
  const given = new Set<string>();
  for (const [name, value] of options.headers) {
    if (!trusted && !HARMLESS.has(name)) continue;
    const before = given.has(name) ? headers[name] : undefined;
    given.add(name);
    if (value === null) delete headers[name];
    else if (before === undefined) headers[name] = value;
    else headers[name] = [before, value].join(name === 'cookie' ? '; ' : ', ');
  }
  return headers;
}

/**
 * Whether a header makes the response personal. Such responses are cached separately, and such
 * headers are never written to the cache.
 */
export const isSecret = (name: string): boolean => !HARMLESS.has(name) && name !== 'user-agent';
