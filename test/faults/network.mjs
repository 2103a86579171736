/**
 * Loaded before the program (`--import`). Host names resolve as a test says, and public addresses
 * lead to ports of this machine, so that no test leaves it. NETWORK is JSON:
 *
 *     names   host → the addresses of its first look-up, its second, …; the last one stays
 *     routes  address → { port, isSeen }; with `isSeen` the socket reports that it reached the
 *             address, as on the open network; without it reports 127.0.0.1, as in rebinding
 *
 * Addresses without a route cannot be reached. 127.0.0.1 and ::1 are not changed.
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const { names = {}, routes = {} } = JSON.parse(process.env.NETWORK ?? '{}');
const asked = new Map();

function systemError(code, host) {
  return Object.assign(new Error(`${code} ${host}`), { code, hostname: host });
}

function addressesOf(host) {
  const answers = names[host];
  if (answers === undefined) return null;
  const times = asked.get(host) ?? 0;
  asked.set(host, times + 1);
  return answers[Math.min(times, answers.length - 1)];
}

dns.lookup = (host, options, callback) => {
  const done = typeof options === 'function' ? options : callback;
  const all = typeof options === 'object' && options.all === true;
  const family = net.isIP(host);
  const found = family > 0 ? [host] : addressesOf(host);
  setImmediate(() => {
    if (found === null) return done(systemError('ENOTFOUND', host));
    const list = found.map((address) => ({ address, family: net.isIP(address) }));
    return all ? done(null, list) : done(null, list[0].address, list[0].family);
  });
};
syncBuiltinESMExports();

const LOCAL = new Set(['127.0.0.1', '::1']);
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function route(...args) {
  const normalized = Array.isArray(args[0]);
  const [options, listener] = normalized ? args[0] : args;
  if (typeof options !== 'object' || options.path || !options.host)
    return connect.apply(this, args);
  if (typeof listener === 'function') this.once('connect', listener);
  this.connecting = true;
  const lookup = options.lookup ?? dns.lookup;
  const arrive = (error, found) => {
    if (this.destroyed) return;
    if (error) return this.destroy(error);
    const [{ address }] = found;
    const way = routes[address];
    if (way === undefined && !LOCAL.has(address)) {
      return this.destroy(systemError('ECONNREFUSED', address));
    }
    if (way?.isSeen === true) Object.defineProperty(this, 'remoteAddress', { value: address });
    const { lookup: _, ...rest } = options;
    const host = way === undefined ? address : '127.0.0.1';
    return connect.call(this, { ...rest, host, port: way?.port ?? options.port });
  };
  const family = net.isIP(options.host);
  if (family > 0) setImmediate(arrive, null, [{ address: options.host, family }]);
  else lookup(options.host, { all: true }, arrive);
  return this;
};
