/**
 * Writes src/core/quotes/mentions/generated/surname-words.ts: what follows a surname at the
 * beginning of an ordinary word (高度, 方面), by the word frequencies of the jieba dictionary
 * (MIT).
 *
 * `npm run gen:surname-words` writes the file. With `--check` it fails if the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { surnameLength } from '../src/core/language/surnames.ts';

const DICTIONARY = new URL('../node_modules/@node-rs/jieba/dict.txt', import.meta.url);
const TARGET = new URL('../src/core/quotes/mentions/generated/surname-words.ts', import.meta.url);

/**
 * Least frequency of a word. Rarer words begin like names by chance; with a frequency of 3 there
 * would be twice as many.
 */
const LEAST = 10;

const seconds = new Map<string, Set<string>>();
for (const line of readFileSync(DICTIONARY, 'utf8').split('\n')) {
  const [word = '', frequency = '0', tag = ''] = line.trim().split(' ');
  const [first = '', second = ''] = word;
  const name = tag.startsWith('nr') || second === '' || surnameLength(first) === 0;
  if (name || Number(frequency) < LEAST) continue;
  const known = seconds.get(first) ?? new Set();
  seconds.set(first, known.add(second));
}
const groups = [...seconds].toSorted(([a], [b]) => (a < b ? -1 : 1));
const lines = groups.map(([first, known]) => `${first}${[...known].toSorted().join('')}\n`);
const text = `/** Written by scripts/build-surname-words.ts: a line a surname, and what goes on with it. */
export const SURNAME_WORDS = \`${lines.join('')}\`;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(
      'src/core/quotes/mentions/generated/surname-words.ts is stale: run npm run gen:surname-words\n',
    );
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, text);
