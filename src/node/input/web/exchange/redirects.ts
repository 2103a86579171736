/**
 * Follows the redirects from an address to its final response. Each address is checked like the
 * first.
 */
import { ArticleError, failure } from '../../../../core/messages/failure.ts';
import { withoutCredentials } from '../../entry/names.ts';
import type { Answer } from './exchange.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface Hop {
  readonly url: URL;
  /** The addresses that led to this one. */
  readonly redirects: readonly string[];
  /**
   * Whether all of them were of the origin that the user named. Only then may headers meant for
   * that origin be sent.
   */
  readonly trusted: boolean;
}

export interface Reached extends Hop {
  readonly answer: Answer;
}

const BEYOND_ASCII = /[\u0080-\u00ff]/g;

/**
 * Escapes non-ASCII bytes, given as Latin-1, as `%C4%E3`. A redirect to raw GBK bytes means exactly
 * these bytes.
 */
const escaped = (location: string): string =>
  location.replace(
    BEYOND_ASCII,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

const isWeb = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:';

/** The address to which a response redirects. */
function next(hop: Hop, location: string | undefined): Hop {
  const here = withoutCredentials(hop.url.href);
  const redirects = [...hop.redirects, here];
  const to = location === undefined ? null : escaped(location);
  if (redirects.length > MOST_REDIRECTS || to === null || !URL.canParse(to, hop.url.href)) {
    const [input = here] = redirects;
    throw new ArticleError(failure('ERR_REDIRECTS', { input, chain: redirects.join(' → ') }));
  }
  const url = new URL(to, hop.url);
  const isSame = url.origin === hop.url.origin;
  if (isSame && url.username === '') {
    url.username = hop.url.username;
    url.password = hop.url.password;
  }
  return { url, redirects, trusted: hop.trusted && isSame };
}

/** Asks until a response is not a redirect. `ask` is called for each address. */
export async function follow(start: URL, ask: (hop: Hop) => Promise<Answer>): Promise<Reached> {
  let hop: Hop = { url: start, redirects: [], trusted: true };
  for (;;) {
    if (!isWeb(hop.url)) {
      throw new ArticleError(failure('ERR_SCHEME', { scheme: hop.url.protocol.slice(0, -1) }));
    }
    const answer = await ask(hop);
    if (!REDIRECTS.has(answer.status)) return { ...hop, answer };
    hop = next(hop, answer.headers.location);
  }
}
