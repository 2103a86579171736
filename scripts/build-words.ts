/**
 * Builds data/bigrams.bin from word frequencies (word-list.ts).
 *
 * `npm run model:words` writes the file. `npm run model:words -- --check` fails if it is out of
 * date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { encodeGbk } from '../src/core/language/gbk/gbk.ts';
import {
  GOING_SHIFT,
  NEXT_SHIFT,
  STEPS,
  serialize,
} from '../src/core/language/model/words/word-file.ts';
import { readWordList } from './model/word-list.ts';

const TARGET = new URL('../data/bigrams.bin', import.meta.url);

/**
 * Least count of a pair inside words. The dictionary gives a count of 3 to words that it never
 * counted.
 */
const LEAST = 5;

/**
 * Corrects the dictionary by what segmented news bodies (61,000 words) contain of the expected
 * numbers: 0.65 of its single characters except the 52 most frequent ones, and 1.3 of its longer
 * words with a count below a thousand.
 */
const correction = (letters: number, count: number): number => {
  if (letters === 1) return count < 100_000 ? 0.65 : 1;
  return count < 1000 ? 1.3 : 1;
};

const single = new Map<string, number>();
const first = new Map<string, number>();
const total = new Map<string, number>();
const going = new Map<string, number>();
const ending = new Map<string, number>();
const add = (map: Map<string, number>, key: string, count: number): void => {
  map.set(key, (map.get(key) ?? 0) + count);
};

for (const { letters: word, count: listed } of readWordList()) {
  const letters = [...word];
  const count = listed * correction(letters.length, listed);
  if (count === 0 || !letters.every((letter) => encodeGbk(letter) > 0)) continue;
  for (const letter of letters) add(total, letter, count);
  add(letters.length === 1 ? single : first, letters[0] ?? '', count);
  for (let i = 1; i < letters.length; i += 1) {
    add(i === letters.length - 1 ? ending : going, `${letters[i - 1]}${letters[i]}`, count);
  }
}
const code = (count: number): number =>
  count <= 0 ? 0 : Math.min(255, Math.max(1, Math.round(Math.log(count) * STEPS)));

const list = [...total.keys()].sort(
  (a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || a.charCodeAt(0) - b.charCodeAt(0),
);
const ids = new Map(list.map((character, id) => [character, id]));
const rowsOf: number[][] = list.map(() => []);
for (const pair of new Set([...going.keys(), ...ending.keys()])) {
  const count = (going.get(pair) ?? 0) + (ending.get(pair) ?? 0);
  const a = ids.get(pair[0] ?? '');
  const b = ids.get(pair[1] ?? '');
  if (count >= LEAST && a !== undefined && b !== undefined) rowsOf[a]?.push(b);
}
const rows = rowsOf.map((row, id) =>
  row
    .sort((a, b) => a - b)
    .map((next) => {
      const pair = `${list[id]}${list[next]}`;
      const goingCode = code(going.get(pair) ?? 0);
      const endingCode = code(ending.get(pair) ?? 0);
      return ((next << NEXT_SHIFT) | (goingCode << GOING_SHIFT) | endingCode) >>> 0;
    }),
);
const codes = (map: Map<string, number>): Uint8Array =>
  Uint8Array.from(list, (key) => code(map.get(key) ?? 0));
const bytes = serialize({
  characters: Uint16Array.from(list, (character) => character.charCodeAt(0)),
  single: codes(single),
  first: codes(first),
  total: codes(total),
  rows,
});

if (process.argv.includes('--check')) {
  if (!readFileSync(TARGET).equals(bytes)) {
    process.stderr.write('data/bigrams.bin is stale: run npm run model:words\n');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, bytes);
  process.stderr.write(
    `${list.length} characters, ${rows.flat().length} pairs, ${bytes.length} bytes\n`,
  );
}
