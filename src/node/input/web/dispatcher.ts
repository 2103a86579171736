/** The connections of a run: kept alive, guarded, through a proxy where one is named. */
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { ArticleError, failure } from '../../../core/messages/failure.ts';
import type { SourceOptions } from '../options.ts';
import { milliseconds } from './deadline.ts';
import { guardedConnector } from './guard/guard.ts';
import { proxyAddress } from './guard/proxy.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy that the environment names for a scheme, as curl reads it; `''` is none. */
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
 * Throws an ArticleError for a proxy that cannot be used. Behind a proxy the proxy looks names up:
 * what the guard still sees is a literal address.
 */
export function dispatcherOf(options: SourceOptions, environment: Environment): Dispatcher {
  const timeout = milliseconds(options);
  return new EnvHttpProxyAgent({
    allowH2: true,
    // a host is asked for one thing at a time
    connections: 1,
    connect: guardedConnector(options.allowPrivateNetwork, timeout),
    // the deadline of the page is the only one: these never fire on a slow drip
    headersTimeout: 0,
    bodyTimeout: 0,
    httpProxy: checked(options.proxy ?? named('http', environment)),
    httpsProxy: checked(options.proxy ?? named('https', environment)),
    proxyTls: { timeout },
    // plain http is asked for by its whole address: few proxies let CONNECT through to port 80
    proxyTunnel: false,
  });
}
