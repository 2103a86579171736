/**
 * Writes the tables of src/core/quotes/words/generated/ from the words of the jieba dictionary
 * (MIT). They tell where a name may begin and where it ends:
 *
 * - surname-words.ts: what follows a surname at the beginning of an ordinary word (高度, 方面)
 * - verb-words.ts: verbs, adverbs and words of time of two characters, which may follow a name
 *   (求情, 立即, 上午)
 *
 * `npm run gen:surname-words` writes the files. With `--check` it fails if one is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { surnameLength } from '../src/core/language/surnames.ts';
import { COUNTS_FROM } from '../src/core/quotes/text/word-pairs.ts';

const DICTIONARY = new URL('../node_modules/@node-rs/jieba/dict.txt', import.meta.url);
const FOLDER = new URL('../src/core/quotes/words/generated/', import.meta.url);

/**
 * Least frequency of a word. Rarer words begin like names by chance; with a frequency of 3 there
 * would be twice as many.
 */
const LEAST = 10;
/** Least frequency of a verb. With 50 there would be a third more, nearly all of them bookish. */
const LEAST_VERB = 100;
const VERB_TAG = /^(?:v|vn|vd|d|ad|t)$/;

interface Word {
  readonly word: string;
  readonly frequency: number;
  readonly tag: string;
}

const words: readonly Word[] = readFileSync(DICTIONARY, 'utf8')
  .split('\n')
  .map((line) => {
    const [word = '', frequency = '0', tag = ''] = line.trim().split(' ');
    return { word, frequency: Number(frequency), tag };
  });

/** The words by their first two characters, as the text of an object (`WordTable`). */
function tableOf(chosen: readonly Word[]): string {
  const seconds = new Map<string, Set<string>>();
  for (const { word } of chosen) {
    const [first = '', second = ''] = word;
    const known = seconds.get(first) ?? new Set();
    seconds.set(first, known.add(second));
  }
  const rows = [...seconds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, known]) => ({ first, known: [...known].toSorted() }));
  const column = (of: (row: (typeof rows)[number]) => string): string => rows.map(of).join('');
  return `{
  firsts:
    '${column(({ first }) => first)}',
  counts:
    '${column(({ known }) => String.fromCharCode(COUNTS_FROM + known.length))}',
  seconds:
    '${column(({ known }) => known.join(''))}',
}`;
}

const isNamed = ({ tag, word }: Word): boolean => tag.startsWith('nr') || word.length < 2;

const begins = words.filter(
  (one) => !isNamed(one) && surnameLength([...one.word][0] ?? '') > 0 && one.frequency >= LEAST,
);
const verbs = words.filter(
  ({ word, frequency, tag }) => word.length === 2 && frequency >= LEAST_VERB && VERB_TAG.test(tag),
);

const TYPE = "import type { WordTable } from '../../text/word-pairs.ts';\n\n";
const files: readonly (readonly [file: string, text: string])[] = [
  [
    'surname-words.ts',
    `${TYPE}/** Written by scripts/build-surname-words.ts: the words that begin with each surname. */
export const SURNAME_WORDS: WordTable = ${tableOf(begins)};
`,
  ],
  [
    'verb-words.ts',
    `${TYPE}/** Written by scripts/build-surname-words.ts: verbs and adverbs by their first characters. */
export const VERB_WORDS: WordTable = ${tableOf(verbs)};
`,
  ],
];

for (const [file, text] of files) {
  const target = new URL(file, FOLDER);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`${target.pathname} is stale: run npm run gen:surname-words\n`);
    process.exitCode = 1;
  }
}
