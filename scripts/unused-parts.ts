/**
 * Leaves out parts of packages that the program never reaches, although the packages load them:
 * what undici also has of browsers (fetch, WebSocket, caches), its stand-ins for tests and its
 * interceptors; and how cacache clears a whole folder, with a search by pattern of its own. Each of
 * them becomes one empty module. They are half of the code that fetching a page would load.
 */
import type { Plugin } from 'rolldown';

interface Unused {
  /** The modules that load the parts. */
  readonly importer: RegExp;
  /** How they name the parts. */
  readonly part: RegExp;
}

const UNUSED: readonly Unused[] = [
  { importer: /undici\/index\.js$/, part: /^\.\/lib\/(?:web|mock|interceptor|cache|handler)\// },
  // ways to spread, repeat or upgrade connections
  {
    importer: /undici\/index\.js$/,
    part: /^\.\/lib\/dispatcher\/(?:balanced-pool|round-robin-pool|retry-agent|h2c-client)$/,
  },
  // how a body is sent; a request for a page has none
  { importer: /undici\/lib\/dispatcher\/client-h[12]\.js$/, part: /^\.\.\/web\/fetch\/body\.js$/ },
  { importer: /cacache\/lib\/util\/glob\.js$/, part: /^glob$/ },
  { importer: /cacache\/lib\/index\.js$/, part: /^\.\/verify\.js$/ },
  { importer: /@npmcli\/fs\/lib\/index\.js$/, part: /^\.\/cp\/index\.js$/ },
];

const EMPTY = 'unused:part';

export const unusedParts: Plugin = {
  name: 'unused-parts',
  resolveId(id, importer) {
    if (importer === undefined) return null;
    const from = importer.replaceAll('\\', '/');
    return UNUSED.some((unused) => unused.importer.test(from) && unused.part.test(id))
      ? EMPTY
      : null;
  },
  load: {
    filter: { id: /^unused:part$/ },
    // the index of undici makes one object of this class
    handler: () => 'exports.CacheStorage = class {};',
  },
};
