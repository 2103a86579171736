/**
 * Writes src/core/language/script/generated/common.ts: the most frequent simplified characters by
 * the word frequencies of the jieba dictionary (MIT), the most frequent first.
 *
 * `npm run gen:common` writes the file. `npm run gen:common -- --check` fails if it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const DICTIONARY = new URL('../node_modules/@node-rs/jieba/dict.txt', import.meta.url);
const TARGET = new URL('../src/core/language/script/generated/common.ts', import.meta.url);

/** Number of characters. They make up 99 % of the characters in running text. */
const SIZE = 2500;

const counts = new Map<string, number>();
for (const line of readFileSync(DICTIONARY, 'utf8').split('\n')) {
  const [word = '', frequency = '0'] = line.split(' ');
  for (const character of word) {
    if (character < '\u4e00' || character > '\u9fff') continue;
    counts.set(character, (counts.get(character) ?? 0) + Number(frequency));
  }
}
const common = [...counts]
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, SIZE)
  .map(([character]) => character)
  .join('');

const text = `/** Written by scripts/build-common.ts. */
export const COMMON_HANZI =
  '${common}';
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(
      'src/core/language/script/generated/common.ts is stale: run npm run gen:common\n',
    );
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, text);
