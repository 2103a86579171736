/**
 * Restores words that the sources have lost. Their texts were converted to simplified characters
 * one by one, so that 著名 became 着名 and 乾隆 became 干隆.
 */
import type { Word } from './word-list.ts';

/** The characters that a source's conversion removed from words, by what it made of them. */
const LOST: ReadonlyMap<string, string> = new Map([
  ['著', '着'],
  ['乾', '干'],
]);
const LONGEST = 4;

/**
 * Words that a source has lost by conversion (着名 → 著名), except those whose converted form is
 * also in the list with a higher count.
 */
export function lostWords(words: readonly Word[]): ReadonlyMap<string, string> {
  const counts = new Map(words.map(({ letters, count }) => [letters, count]));
  const lost = new Map<string, string>();
  for (const { letters, count } of words) {
    if (letters.length < 2 || letters.length > LONGEST) continue;
    const converted = Array.from(letters, (letter) => LOST.get(letter) ?? letter).join('');
    if (converted !== letters && count > (counts.get(converted) ?? 0)) lost.set(converted, letters);
  }
  return lost;
}

const AFFECTED = new RegExp(`[${[...LOST.values()].join('')}]`, 'g');

/** Restores the lost words in a folded text. At each place the longest one is used. */
export function restoreWords(text: string, lost: ReadonlyMap<string, string>): string {
  let result = text;
  for (const { index } of text.matchAll(AFFECTED)) {
    search: for (let length = LONGEST; length >= 2; length -= 1) {
      for (let from = Math.max(0, index - length + 1); from <= index; from += 1) {
        const word = lost.get(text.slice(from, from + length));
        if (word === undefined) continue;
        result = result.slice(0, from) + word + result.slice(from + length);
        break search;
      }
    }
  }
  return result;
}
