/** Patterns that the shell did not expand: `'pages/**\/*.html'`. */
import picomatch from 'picomatch';
import { type Filter, type Found, filesIn } from './folder.ts';

const SLASHES = /\//g;

export const isPattern = (operand: string): boolean => {
  const { isGlob, isBrace, isExtglob } = picomatch.scan(operand);
  return isGlob === true || isBrace === true || isExtglob === true;
};

/** How many folders deep a pattern reaches. */
const depthOf = (pattern: string): number =>
  pattern.includes('**') ? Number.POSITIVE_INFINITY : (pattern.match(SLASHES)?.length ?? 0);

/** The files a pattern names, in the order of their bytes. Rejects where it begins nowhere. */
export function filesOf(pattern: string): AsyncGenerator<Found> {
  const { base, glob } = picomatch.scan(pattern);
  const deepest = depthOf(glob);
  const filter: Filter = {
    file: picomatch(glob),
    folder: (relativePath) => depthOf(relativePath) < deepest,
  };
  return filesIn(Buffer.from(base), filter);
}
