/** The words of class and id tokens, which the model knows only by their hashes. */

import type { Line } from '../lines/lines.ts';

/** Number of tokens of a line that are examined, the nearest first. */
const MOST_TOKENS = 24;
const WORD = /[a-z]{3,15}/g;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a hash of an ASCII word, 32 bits. */
export function hashOf(word: string): number {
  let hash = OFFSET;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  }
  return hash >>> 0;
}

/** The distinct hashes of the words in each line's tokens. */
export function tokenHashes(lines: readonly Line[]): readonly (readonly number[])[] {
  const known = new Map<string, readonly number[]>();
  const hashesOf = (token: string): readonly number[] => {
    let hashes = known.get(token);
    if (hashes === undefined) {
      hashes = (token.match(WORD) ?? []).map(hashOf);
      known.set(token, hashes);
    }
    return hashes;
  };
  let before: readonly string[] | null = null;
  let last: readonly number[] = [];
  return lines.map(({ block: { classes } }) => {
    if (classes === before) return last;
    before = classes;
    const own: number[] = [];
    for (let at = 0; at < classes.length && at < MOST_TOKENS; at += 1) {
      for (const hash of hashesOf(classes[at] ?? '')) if (!own.includes(hash)) own.push(hash);
    }
    last = own;
    return own;
  });
}
