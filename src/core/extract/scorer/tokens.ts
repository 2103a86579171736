/** The words of class and id tokens, which the model knows only by their hashes. */

import type { Line } from '../lines/lines.ts';

/** Number of tokens of a line that are examined, the nearest first. */
export const MOST_TOKENS = 24;
const SHORTEST_WORD = 3;
const LONGEST_WORD = 15;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The hashes (FNV-1a, 32 bits) of the words in a token: runs of 3 to 15 ASCII letters in lower case.
 */
export function wordHashes(token: string): number[] {
  const hashes: number[] = [];
  let hash = OFFSET;
  let length = 0;
  for (let at = 0; at <= token.length; at += 1) {
    const unit = at < token.length ? token.charCodeAt(at) : 0;
    const isLetter = unit > 96 && unit < 123;
    if (isLetter) {
      hash = Math.imul(hash ^ unit, PRIME);
      length += 1;
    }
    if (length < LONGEST_WORD && isLetter) continue;
    if (length >= SHORTEST_WORD) hashes.push(hash >>> 0);
    hash = OFFSET;
    length = 0;
  }
  return hashes;
}

const NONE: readonly number[] = [];

/**
 * For each line that is marked in `filled`, the sum of the weights of the distinct words in its
 * tokens. `numbers` numbers the hashes that have a weight.
 */
export function tokenSums(
  lines: readonly Line[],
  filled: Uint8Array,
  numbers: ReadonlyMap<number, number>,
  weights: Float32Array,
): Float64Array {
  const known = new Map<string, readonly number[]>();
  const numbersOf = (token: string): readonly number[] => {
    let own = NONE;
    for (const hash of wordHashes(token)) {
      const number = numbers.get(hash);
      if (number !== undefined) own = [...own, number];
    }
    return own;
  };
  const sums = new Float64Array(lines.length);
  // the last line in which a word was counted
  const seen = new Int32Array(weights.length).fill(-1);
  let before: readonly string[] | null = null;
  let sum = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (filled[at] === 0) continue;
    const { classes } = (lines[at] as Line).block;
    if (classes !== before) {
      before = classes;
      sum = 0;
      const end = Math.min(classes.length, MOST_TOKENS);
      for (let index = 0; index < end; index += 1) {
        const token = classes[index] as string;
        let own = known.get(token);
        if (own === undefined) {
          own = numbersOf(token);
          known.set(token, own);
        }
        for (const number of own) {
          if (seen[number] === at) continue;
          seen[number] = at;
          sum += weights[number] as number;
        }
      }
    }
    sums[at] = sum;
  }
  return sums;
}
