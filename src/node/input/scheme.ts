/**
 * Distinguishes addresses from paths. It is a module of its own, so that `--help` does not load the
 * code that reads.
 */

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;
const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;

/** An address without a scheme: `//host/x`. As a path it would contact a host on Windows. */
const NO_SCHEME = /^(?:\/\/|\\\\)(?=[^/\\])/;

/** The scheme of an address (`https` for `https://河口.example/`), or undefined for a path. */
export const schemeOf = (input: string): string | undefined =>
  WINDOWS_DRIVE.test(input) ? undefined : SCHEME.exec(input)?.[1]?.toLowerCase();

/** Whether an input is an address. `data:x`, however, may be the name of a file. */
export const isUrl = (input: string): boolean => {
  const scheme = schemeOf(input);
  if (scheme === 'http' || scheme === 'https' || NO_SCHEME.test(input)) return true;
  return input.toLowerCase().startsWith(`${scheme}://`);
};
