/** Sets of bare text without declarations: Chinese in every encoding and size. */

import { encode } from './encoders.ts';
import type { EncodingSet } from './encoding-set.ts';
import { type Piece, passage, pick, piece, type Random, whole } from './pieces.ts';
import type { Case } from './right.ts';
import { boards, cantonese, hans, hant } from './text.ts';
import { ambiguousWords } from './words.ts';

/** Lines that the encoding can represent. */
export const held = (lines: readonly string[], encoding: string): string[] =>
  lines.filter((line) => encode(line, encoding) !== null);

const gbHans = held(hans, 'gb18030');
const gbHant = held(hant, 'gb18030');
const bigHant = held(hant, 'big5');

/**
 * GB pages are simplified, but every fourth piece is traditional, because GBK contains traditional
 * characters too.
 */
const gbText = (random: Random): readonly string[] => (random() < 0.25 ? gbHant : gbHans);
const anyText = (random: Random): readonly string[] => (random() < 0.4 ? hant : hans);
const bigText = (): readonly string[] => bigHant;

export interface Chinese {
  readonly encoding: 'gb18030' | 'big5' | 'utf-8';
  readonly text: (random: Random) => readonly string[];
}

export const CHINESE: readonly Chinese[] = [
  { encoding: 'gb18030', text: gbText },
  { encoding: 'big5', text: bigText },
  { encoding: 'utf-8', text: anyText },
];

/** A case of bare, undamaged text. */
export const bareCase = ({ text, bytes }: Piece, encoding: string): Case => ({
  bytes,
  encoding,
  text,
  contentType: null,
  wounds: 0,
});

const SIZES = [6, 8, 10, 16, 40, 400, 20_000];
/** Size in bytes from which pieces are whole sentences. */
const PASSAGE = 1000;

const sized: EncodingSet[] = SIZES.flatMap((size) =>
  CHINESE.map(({ encoding, text }) => ({
    name: `${encoding} ${size}`,
    about: `${size} bytes of ${encoding}, nothing else`,
    hard: size < 40,
    share: size > PASSAGE ? 0.25 : 1,
    make: (random) =>
      bareCase(
        size > PASSAGE
          ? passage(random, text(random), encoding, size)
          : piece(random, text(random), encoding, size),
        encoding,
      ),
  })),
);

const hanzi = /^[\p{Script=Han}，。、？！：；]$/u;
const onlyChinese = (lines: readonly string[]): string[] =>
  lines.map((line) => [...line].filter((character) => hanzi.test(character)).join(''));
const pure = onlyChinese([...hans, ...hant]).filter((line) => line.length > 20);

const utf16: EncodingSet[] = ['utf-16le', 'utf-16be'].flatMap((encoding) => [
  {
    name: `${encoding} short`,
    about: `4 to 20 Chinese characters of ${encoding} without a mark, no ASCII`,
    hard: true,
    make: (random) => bareCase(piece(random, pure, encoding, whole(random, 4, 20) * 2), encoding),
  },
  {
    name: `${encoding} long`,
    about: `200 to 4,000 bytes of ${encoding} without a mark, no ASCII`,
    hard: true,
    make: (random: Random) => {
      const { text } = passage(random, pure, encoding, whole(random, 200, 4000));
      const joined = text.replaceAll('\n', '');
      return bareCase(
        { text: joined, bytes: encode(joined, encoding) ?? new Uint8Array() },
        encoding,
      );
    },
  },
]);

interface Rare {
  readonly encoding: string;
  readonly lines: readonly string[];
  readonly about: string;
}

/** Lines that plain Big5 cannot represent. */
const beyond = (lines: readonly string[], encoding: string): string[] =>
  held(lines, encoding).filter((line) => encode(line, 'big5') === null);

/** A piece that plain Big5 cannot represent. */
function beyondBig5(random: Random, lines: readonly string[], encoding: string): Piece {
  for (;;) {
    const found = piece(random, lines, encoding, whole(random, 30, 300));
    if (encode(found.text, 'big5') === null) return found;
  }
}

const RARE: readonly Rare[] = [
  { encoding: 'hz', lines: held(hans, 'hz'), about: 'HZ' },
  { encoding: 'iso-2022-cn', lines: held([...hans, ...hant], 'iso-2022-cn'), about: 'ISO-2022-CN' },
  { encoding: 'euc-tw', lines: held(hant, 'euc-tw'), about: 'EUC-TW' },
];

const rare: EncodingSet[] = [
  ...RARE.map(({ encoding, lines, about }) => ({
    name: encoding,
    about: `20 to 400 bytes of ${about}`,
    hard: false,
    make: (random: Random) =>
      bareCase(piece(random, lines, encoding, whole(random, 20, 400)), encoding),
  })),
  ...(
    [
      ['big5-hkscs', beyond(cantonese, 'big5-hkscs')],
      ['big5-uao', beyond(boards, 'big5-uao')],
    ] as const
  ).map(([encoding, lines]) => ({
    name: encoding,
    about: `30 to 300 bytes of ${encoding} with characters that plain Big5 lacks`,
    hard: false,
    make: (random: Random) => bareCase(beyondBig5(random, lines, encoding), encoding),
  })),
];

const words = ambiguousWords();

const ambiguous: EncodingSet[] = [
  {
    name: 'gbk words, bare',
    about: `one of ${words.length} common words whose GBK bytes are valid UTF-8, alone`,
    hard: true,
    make: (random) => {
      const text = pick(random, words);
      return bareCase({ text, bytes: encode(text, 'gb18030') ?? new Uint8Array() }, 'gb18030');
    },
  },
  {
    name: 'gbk words, meta',
    about: 'the same words in a page whose meta or header says gbk',
    hard: true,
    make: (random) => {
      const word = pick(random, words);
      const label = pick(random, ['gbk', 'gb2312', 'GB18030']);
      const byHeader = random() < 0.5;
      const meta = byHeader ? '' : `<meta charset="${label}">`;
      const text = `<html><head>${meta}<title>${word}</title></head><body><a href="/">${word}</a></body></html>`;
      const bytes = encode(text, 'gb18030') ?? new Uint8Array();
      const contentType = byHeader ? `text/html; charset=${label}` : null;
      return { ...bareCase({ text, bytes }, 'gb18030'), contentType };
    },
  },
];

export const chineseSets: readonly EncodingSet[] = [...sized, ...utf16, ...rare, ...ambiguous];
