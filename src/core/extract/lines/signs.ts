/**
 * Tells from its characters which patterns a text may match, in one pass for all of them. A page
 * has hundreds of lines and 38 rules for them, and a pattern that is never tried is never compiled.
 */

export interface Signed {
  /**
   * Sets of characters. Every match contains a character of each. Most lines lack one, and the
   * pattern is not tried on them.
   */
  readonly signs?: readonly string[];
}

/** Number of sets for which one number has bits. */
const WORD = 32;
const CODE_UNITS = 0x10000;

/** Makes a function that returns, in their order, the items whose signs a text contains. */
export function signFilter<T extends Signed>(items: readonly T[]): (text: string) => T[] {
  const sets = [...new Set(items.flatMap(({ signs = [] }) => signs))];
  if (sets.length > 2 * WORD) throw new RangeError(`${sets.length} sets of signs`);
  const maskOf = (from: number, has: (set: string) => boolean): number =>
    sets
      .slice(from, from + WORD)
      .reduce((mask, set, at) => (has(set) ? mask | (1 << at) : mask), 0);
  const masks = (from: number): number[] =>
    items.map(({ signs = [] }) => maskOf(from, (set) => signs.includes(set)));
  const neededLow = masks(0);
  const neededHigh = masks(WORD);

  // a number for each character of the sets (0 for all others), and the sets that contain it
  const characters = [...new Set(sets.join(''))];
  const numbers = new Uint16Array(CODE_UNITS);
  const low = new Int32Array(characters.length + 1);
  const high = new Int32Array(characters.length + 1);
  for (const [at, character] of characters.entries()) {
    numbers[character.charCodeAt(0)] = at + 1;
    low[at + 1] = maskOf(0, (set) => set.includes(character));
    high[at + 1] = maskOf(WORD, (set) => set.includes(character));
  }

  const none: T[] = [];
  const areSigned = items.every((_, at) => neededLow[at] !== 0 || neededHigh[at] !== 0);

  return (text) => {
    let seenLow = 0;
    let seenHigh = 0;
    for (let at = 0; at < text.length; at += 1) {
      const number = numbers[text.charCodeAt(at)] as number;
      if (number === 0) continue;
      seenLow |= low[number] as number;
      seenHigh |= high[number] as number;
    }
    if ((seenLow | seenHigh) === 0 && areSigned) return none;
    const found: T[] = [];
    for (let at = 0; at < items.length; at += 1) {
      const needLow = neededLow[at] as number;
      const needHigh = neededHigh[at] as number;
      if ((seenLow & needLow) !== needLow || (seenHigh & needHigh) !== needHigh) continue;
      found.push(items[at] as T);
    }
    return found;
  };
}
