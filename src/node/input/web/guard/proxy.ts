/** Reads the address of a proxy as users write it. */
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const KNOWN = new Set(['http:', 'https:']);

/**
 * `proxy.example:3128` → `http://proxy.example:3128/`; `null` if it cannot be the address of a
 * proxy.
 */
export function proxyAddress(written: string): string | null {
  const address = SCHEME.test(written) ? written : `http://${written}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return KNOWN.has(url.protocol) && url.hostname !== '' ? url.href : null;
}
