/**
 * Refuses private addresses before a byte is sent. It checks addresses written in a URL, the
 * addresses of a host name, and the address that a socket has reached, because a name may be
 * answered differently the second time.
 */
import { lookup as lookUp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { ArticleError, failure } from '../../../../core/messages/failure.ts';
import { isPrivateAddress } from './address.ts';

const BRACKETS = /^\[|\]$/g;

const refusal = (host: string): ArticleError =>
  new ArticleError(failure('ERR_PRIVATE_ADDRESS', { host }));

/**
 * Throws an ArticleError if a URL contains a private address, for which no name would be looked up.
 */
export function checkLiteral(url: URL): void {
  const host = url.hostname.replace(BRACKETS, '');
  if (isIP(host) > 0 && isPrivateAddress(host)) throw refusal(host);
}

/** Looks up a name and returns only its public addresses. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '');
    const open = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = open;
    if (first === undefined) return callback(refusal(host), '');
    return options.all === true
      ? callback(null, open)
      : callback(null, first.address, first.family);
  });
};

/**
 * Makes a connector that reaches only public addresses, or any if `allowPrivate` is set. `timeout`
 * is in milliseconds.
 */
export function guardedConnector(allowPrivate: boolean, timeout: number): buildConnector.connector {
  const shared = { timeout, allowH2: true };
  if (allowPrivate) return buildConnector(shared);
  const connect = buildConnector({ ...shared, lookup: publicLookup });
  return (target, callback) => {
    connect(target, (error, socket) => {
      if (error !== null) return callback(error, null);
      if (!isPrivateAddress(socket.remoteAddress ?? '')) return callback(null, socket);
      socket.destroy();
      return callback(refusal(target.hostname), null);
    });
  };
}
