/**
 * The connections of a run: kept alive, restricted to public addresses, and through a proxy if
 * there is one.
 */
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { ArticleError, failure } from '../../../../core/messages/failure.ts';
import type { SourceOptions } from '../../entry/options.ts';
import { guardedConnector } from '../guard/guard.ts';
import { proxyAddress } from '../guard/proxy.ts';
import { milliseconds } from './deadline.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for a scheme, read as curl reads it; `''` if there is none.
 */
function named(scheme: 'http' | 'https', environment: Environment): string {
  const names = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase(), 'all_proxy', 'ALL_PROXY'];
  return names.map((name) => environment[name]).find((value) => value !== undefined) ?? '';
}

function checked(proxy: string): string {
  if (proxy === '') return '';
  const address = proxyAddress(proxy);
  if (address !== null) return address;
  throw new ArticleError(failure('ERR_PROXY', { detail: 'its address is not valid' }));
}

/**
 * Makes the dispatcher of a run. Throws an ArticleError for a proxy that cannot be used. A proxy
 * looks up host names itself, so that the guard then sees only addresses written as numbers.
 */
export function dispatcherOf(options: SourceOptions, environment: Environment): Dispatcher {
  const timeout = milliseconds(options);
  return new EnvHttpProxyAgent({
    allowH2: true,
    // one request at a time per host
    connections: 1,
    connect: guardedConnector(options.allowPrivateNetwork, timeout),
    // the deadline of the page is the only limit; these would not catch a slow trickle of bytes
    // anyway
    headersTimeout: 0,
    bodyTimeout: 0,
    httpProxy: checked(options.proxy ?? named('http', environment)),
    httpsProxy: checked(options.proxy ?? named('https', environment)),
    proxyTls: { timeout },
    // plain http is requested from the proxy by its full address, because few proxies allow CONNECT
    // to port 80
    proxyTunnel: false,
  });
}
