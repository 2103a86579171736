/** Expands patterns that the shell did not expand: `'pages/**\/*.html'`. */
import picomatch from 'picomatch';
import { type Filter, type Found, filesIn } from './folder.ts';

const SLASHES = /\//g;

export const isPattern = (operand: string): boolean => {
  const { isGlob, isBrace, isExtglob } = picomatch.scan(operand);
  return isGlob === true || isBrace === true || isExtglob === true;
};

/** Number of folder levels that a pattern can reach. */
const depthOf = (pattern: string): number =>
  pattern.includes('**') ? Number.POSITIVE_INFINITY : (pattern.match(SLASHES)?.length ?? 0);

/**
 * The files that a pattern matches, ordered by the bytes of their names. Rejects if the folder at
 * its start does not exist.
 */
export function filesOf(pattern: string): AsyncGenerator<Found> {
  const { base, glob } = picomatch.scan(pattern);
  const deepest = depthOf(glob);
  const filter: Filter = {
    file: picomatch(glob),
    folder: (relativePath) => depthOf(relativePath) < deepest,
  };
  return filesIn(Buffer.from(base), filter);
}
