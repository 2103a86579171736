/**
 * What the likely inverses of a run agree about. Where one character of it can't be known, the rest
 * still can:
 *
 *     ?!彼槐菊浀卣f: 。”他一本正經地說, 。”她一本正經地說 → 。”�一本正經地說
 */
import { simplifiedOf } from '../../language/script/traditional.ts';

/** Stands for a character that the inverses do not agree about. */
const GONE = '\ufffd';

/** One inverse of a run. */
export interface Inverse {
  readonly text: string;
  /** Offset on the page at which it ends. */
  readonly at: number;
  /** Log probability (nats). */
  readonly log: number;
}

export interface Consensus {
  readonly text: string;
  /** Share of the probability of the inverses that agree with it. */
  readonly share: number;
  /** Characters of the best inverse that they do not agree about. */
  readonly lost: number;
}

const folded = (text: string): string[] => [...text].map(simplifiedOf);

/** Inverses that differ in the form of a character alone are one: 鎮 and 鎭 were both 镇. */
function distinct(inverses: readonly Inverse[]): { letters: string[]; at: number; log: number }[] {
  const found = new Map<string, { letters: string[]; at: number; log: number }>();
  for (const { text, at, log } of inverses) {
    const letters = folded(text);
    const key = `${at} ${letters.join('')}`;
    const known = found.get(key);
    if (known === undefined || known.log < log) found.set(key, { letters, at, log });
  }
  return [...found.values()];
}

/** Length of what two lists have in common from their beginnings. */
function common(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** The greatest length that inverses of at least the share have, by their lengths and weights. */
function agreed(lengths: readonly (readonly [number, number])[], share: number): number {
  let sum = 0;
  for (const [length, weight] of [...lengths].sort((a, b) => b[0] - a[0])) {
    sum += weight;
    if (sum >= share) return length;
  }
  return 0;
}

/**
 * The best inverse with U+FFFD for what inverses of `leastShare` of the probability do not agree
 * about, between where they agree from the left and from the right.
 */
export function consensus(
  best: Inverse,
  inverses: readonly Inverse[],
  leastShare: number,
): Consensus {
  const letters = folded(best.text);
  const backwards = letters.toReversed();
  const all = distinct(inverses).map((inverse) => ({
    ...inverse,
    weight: Math.exp(inverse.log - best.log),
  }));
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const lengths = all.map((inverse) => {
    const weight = inverse.weight / total;
    const left = common(letters, inverse.letters);
    const right = inverse.at === best.at ? common(backwards, inverse.letters.toReversed()) : 0;
    return { left, right, weight };
  });
  const left = agreed(
    lengths.map(({ left: length, weight }) => [length, weight]),
    leastShare,
  );
  // where the sides meet, a character more may have stood between them
  const room = letters.length - left - (left === letters.length ? 0 : 1);
  const right = Math.min(
    room,
    agreed(
      lengths.map(({ right: length, weight }) => [length, weight]),
      leastShare,
    ),
  );
  const share = lengths
    .filter((lengthsOf) => lengthsOf.left >= left && lengthsOf.right >= right)
    .reduce((sum, { weight }) => sum + weight, 0);
  const characters = [...best.text];
  const lost = letters.length - left - right;
  const text =
    characters.slice(0, left).join('') +
    GONE.repeat(lost) +
    characters.slice(letters.length - right).join('');
  return { text, share, lost };
}
