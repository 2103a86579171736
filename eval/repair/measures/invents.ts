/** Tells whether a repair puts in characters that come from nowhere. */

const GONE = '\ufffd';

/**
 * Whether a repaired text contains a character that neither of two texts contains, apart from
 * U+FFFD.
 */
export function invents(repaired: string, gold: string, shown: string): boolean {
  const known = new Set([...gold, ...shown, GONE]);
  return [...repaired].some((character) => !known.has(character));
}
