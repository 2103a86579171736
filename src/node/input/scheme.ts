/** Tells addresses from paths. Apart from the reading, so that `--help` does not load it. */

const SCHEME = /^([a-z][a-z0-9+.-]+):/i;
const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;

/** `//host/x`: an address without its scheme. As a path it would call a host on Windows. */
const NO_SCHEME = /^(?:\/\/|\\\\)(?=[^/\\])/;

/** `https` of `https://河口.example/`; undefined for a path. */
export const schemeOf = (input: string): string | undefined =>
  WINDOWS_DRIVE.test(input) ? undefined : SCHEME.exec(input)?.[1]?.toLowerCase();

/** Whether an input is an address, of whatever scheme: `data:x` may be a file's name. */
export const isUrl = (input: string): boolean => {
  const scheme = schemeOf(input);
  if (scheme === 'http' || scheme === 'https' || NO_SCHEME.test(input)) return true;
  return input.toLowerCase().startsWith(`${scheme}://`);
};
