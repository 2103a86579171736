/**
 * Estimates the probabilities of the n-grams by interpolated Kneser-Ney smoothing: a discount is
 * taken from each count and given to the shorter n-grams. Text and external counts contribute in
 * the same way: what follows a history is drawn from both, in proportion to how often each contains
 * the history.
 *
 * In the text, an n-gram below the highest order counts once for each different character before
 * it, with three discounts (modified Kneser-Ney). External counts lack the rare n-grams, so there
 * an n-gram counts as often as the longer ones leave unexplained; if nothing were missing, both
 * would be equal.
 */
import { gramAt, type Level, NONE } from './levels.ts';
import { COUNTED_DISCOUNT, type Shares, sharesOf } from './shares.ts';

export interface Estimate {
  /** Probability of each n-gram's last character after the others. */
  readonly probabilities: Float32Array;
  /** For each n-gram as a history: the probability that its n-grams leave to the shorter ones. */
  readonly left: Float32Array;
}

/** Visits the n-grams of a level, grouped by history: `visit(history, from, to)`. */
export function byHistory(
  level: Level,
  shorter: Level,
  tokens: Uint16Array,
  visit: (history: number, from: number, to: number) => void,
): void {
  const { places } = level;
  let from = 0;
  let history = NONE;
  for (let i = 0; i <= places.length; i += 1) {
    const next = i < places.length ? gramAt(shorter, tokens, places[i] ?? 0) : NONE;
    if (i > 0 && next !== history) {
      visit(history, from, i);
      from = i;
    }
    history = next;
  }
}

/** The discounts for counts of 1, 2, and 3 or more. */
function discountsOf(counts: Uint32Array): readonly [0, number, number, number] {
  const n = [0, 0, 0, 0, 0];
  for (const count of counts) if (count <= 4) n[count] = (n[count] ?? 0) + 1;
  const [, n1 = 0, n2 = 0, n3 = 0, n4 = 0] = n;
  const y = n1 / (n1 + 2 * n2);
  const one = 1 - (2 * y * n2) / n1;
  const two = 2 - (3 * y * n3) / n2;
  const three = 3 - (4 * y * n4) / n3;
  const sound = (value: number, usual: number): number =>
    value > 0 && value < usual / 0.75 ? value : usual;
  return [0, sound(one, 0.75), sound(two, 1.5), sound(three, 2.25)];
}

/** The counts of each n-gram after subtraction of the discounts. */
function discountedOf({ text, counted }: Shares, weight: number): Float32Array {
  const discounts = discountsOf(text);
  return Float32Array.from(text, (count, i) => {
    const elsewhere = Math.max(0, (counted[i] ?? 0) - COUNTED_DISCOUNT);
    return count - (discounts[Math.min(3, count)] ?? 0) + weight * elsewhere;
  });
}

const sumOf = (numbers: Uint32Array | Float32Array, from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += numbers[i] ?? 0;
  return sum;
};

/** Estimates all levels. External counts weigh `weight` times as much as the text. */
export function estimate(
  levels: readonly Level[],
  tokens: Uint16Array,
  weight: number,
): readonly Estimate[] {
  const shares = sharesOf(levels, tokens);
  const estimates: Estimate[] = [];
  levels.forEach((level, index) => {
    const own = shares[index] as Shares;
    const shorter = levels[index - 1];
    const below = estimates[index - 1];
    const discounted = discountedOf(own, weight);
    const probabilities = new Float32Array(level.places.length);
    const lowerOf = (i: number): number =>
      shorter === undefined || below === undefined
        ? 1 / level.places.length
        : (below.probabilities[gramAt(shorter, tokens, (level.places[i] ?? 0) + 1)] ?? 0);
    const visit = (history: number, from: number, to: number): void => {
      const taken = sumOf(discounted, from, to);
      const elsewhere = weight * (own.histories[history] ?? 0);
      const all = Math.max(1e-9, taken, sumOf(own.text, from, to) + elsewhere);
      const left = 1 - taken / all;
      if (below !== undefined) below.left[history] = left;
      for (let i = from; i < to; i += 1) {
        probabilities[i] = (discounted[i] ?? 0) / all + left * lowerOf(i);
      }
    };
    if (shorter === undefined) visit(0, 0, level.places.length);
    else byHistory(level, shorter, tokens, visit);
    const isLast = index === levels.length - 1;
    const left = new Float32Array(isLast ? 0 : level.places.length).fill(1);
    estimates.push({ probabilities, left });
  });
  return estimates;
}
