/** Sets of text that is not Chinese. It must be recognized as what it is, above all as UTF-8. */
import { encode } from './encoders.ts';
import type { EncodingSet } from './encoding-set.ts';
import { pick, piece, type Random, whole } from './pieces.ts';
import { bareCase, held } from './sets-pieces.ts';
import { english, foreign } from './text.ts';

/** Replacements for punctuation that old character sets lack, as their users typed them. */
const PLAIN: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '„': '"',
  '“': '"',
  '”': '"',
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
};
const TYPOGRAPHIC = /[«»„“”’–—…]/g;

const plain = (line: string, encoding: string): string =>
  encode(line, encoding) === null ? line.replace(TYPOGRAPHIC, (mark) => PLAIN[mark] ?? mark) : line;

/** A size from 40 to 2,000 bytes, with short ones as frequent as long ones. */
const anySize = (random: Random): number => Math.round(40 * 50 ** random());

const SINGLE_BYTE: readonly (readonly [string, readonly string[]])[] = [
  ['windows-1250', ['pl', 'cs', 'hu']],
  ['iso-8859-2', ['pl', 'cs', 'hu']],
  ['windows-1251', ['ru', 'uk', 'bg']],
  ['koi8-r', ['ru']],
  ['iso-8859-5', ['ru', 'bg']],
  ['windows-1252', ['de', 'fr', 'es', 'pt', 'sv']],
  ['iso-8859-15', ['de', 'fr', 'es', 'pt', 'sv']],
  ['windows-1253', ['el']],
  ['iso-8859-7', ['el']],
  ['windows-1254', ['tr']],
  ['windows-1255', ['he']],
  ['windows-1256', ['ar']],
  ['windows-874', ['th']],
];

const singleByte: EncodingSet[] = SINGLE_BYTE.map(([encoding, names]) => {
  const lines = held(
    foreign(...names).map((line) => plain(line, encoding)),
    encoding,
  );
  return {
    name: encoding,
    about: `40 to 2,000 bytes of ${encoding}: ${names.join(', ')}`,
    hard: false,
    make: (random) => bareCase(piece(random, lines, encoding, anySize(random)), encoding),
  };
});

const NEIGHBOURS = [
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['euc-kr', 'ko'],
] as const;

const neighbours: EncodingSet[] = NEIGHBOURS.map(([encoding, name]) => {
  const lines = held(foreign(name), encoding);
  return {
    name: encoding,
    about: `12 to 400 bytes of ${encoding}`,
    hard: false,
    make: (random) =>
      bareCase(piece(random, lines, encoding, Math.round(12 * 33 ** random())), encoding),
  };
});

const SCRIPTS: readonly (readonly [string, readonly string[]])[] = [
  ['Cyrillic', ['ru', 'uk', 'bg']],
  ['Greek', ['el']],
  ['Arabic', ['ar']],
  ['Hebrew', ['he']],
  ['Thai', ['th']],
  ['accented Latin', ['de', 'fr', 'es', 'pt', 'sv', 'pl', 'cs', 'hu', 'tr']],
  ['Vietnamese', ['vi']],
  ['Japanese', ['ja']],
  ['Korean', ['ko']],
];

const FOREIGN_LETTER = /[^\p{ASCII}\p{P}]/u;
const SPACES = /\s+/;

/** One to four words with a non-ASCII letter. Thai and Japanese have no spaces between words. */
function phrase(random: Random, lines: readonly string[]): string {
  for (;;) {
    const words = pick(random, lines).split(SPACES);
    const from = whole(random, 0, words.length - 1);
    const text = words.slice(from, from + whole(random, 1, 4)).join(' ');
    const short = [...text]
      .slice(0, whole(random, 4, 24))
      .join('')
      .trim();
    if (FOREIGN_LETTER.test(short)) return short;
  }
}

const utf8Case = (text: string) => bareCase({ text, bytes: Buffer.from(text, 'utf8') }, 'utf-8');

const EMOJI = ['😀', '🎉', '👍🏽', '❤️', '🚀', '✅', '🇫🇷', '👩‍💻', '☕', '🔥🔥', '€', '™', '→', '½'];

const scripts: EncodingSet[] = [
  ...SCRIPTS.map(([script, names]) => {
    const lines = foreign(...names);
    return {
      name: `utf-8 ${script}`,
      about: `1 to 4 words of UTF-8 in ${names.join(', ')}`,
      hard: false,
      make: (random: Random) => utf8Case(phrase(random, lines)),
    };
  }),
  {
    name: 'utf-8 emoji',
    about: 'an English sentence of UTF-8 with an emoji or a sign, or the emoji alone',
    hard: false,
    make: (random) =>
      utf8Case(`${random() < 0.2 ? '' : `${pick(random, english)} `}${pick(random, EMOJI)}`),
  },
];

export const foreignSets: readonly EncodingSet[] = [...neighbours, ...scripts, ...singleByte];
