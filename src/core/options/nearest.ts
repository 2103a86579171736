/** Finds the name that somebody probably meant. */
import { distance } from 'fastest-levenshtein';

/** Share of a name's letters that may be wrong, as in other command lines (commander has 0.4). */
const MOST_WRONG = 0.4;

/**
 * The known name that differs least from a given one; null if they differ in more than two fifths
 * of their letters.
 */
export function nearest(given: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const wrong = distance(given, name);
    if (wrong >= least || wrong > MOST_WRONG * Math.max(given.length, name.length)) continue;
    best = name;
    least = wrong;
  }
  return best;
}
