/** The way from an address to its answer, redirect by redirect, each checked like the first. */
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import { withoutCredentials } from '../names.ts';
import type { Answer } from './exchange.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface Hop {
  readonly url: URL;
  /** The addresses that led here. */
  readonly redirects: readonly string[];
  /** All of them were of the origin that the user named: what is meant for it may be sent. */
  readonly trusted: boolean;
}

export interface Reached extends Hop {
  readonly answer: Answer;
}

const BEYOND_ASCII = /[\u0080-\u00ff]/g;

/** Bytes as Latin-1 → `%C4%E3`: a page that redirects to GBK bytes means these very bytes. */
const escaped = (location: string): string =>
  location.replace(
    BEYOND_ASCII,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

const isWeb = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:';

/** The address that an answer sends its reader on to. */
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

/** Asks until an answer is no redirect. `ask` is called for each address. */
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
