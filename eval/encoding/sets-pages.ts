/**
 * Sets of pages: Chinese that begins late, wrong or missing declarations, a few Chinese characters
 * on an English page.
 */

import type { EncodingSet } from './encoding-set.ts';
import { asciiHead, bytesOf, inEncoding, page } from './markup.ts';
import { passage, pick, piece, type Random, whole } from './pieces.ts';
import type { Case } from './right.ts';
import { bareCase, CHINESE, type Chinese } from './sets-pieces.ts';
import { english } from './text.ts';

/** Labels that pages of an encoding wrongly declare. */
const WRONG: Readonly<Record<Chinese['encoding'], readonly string[]>> = {
  gb18030: ['utf-8', 'UTF-8', 'big5', 'iso-8859-1'],
  big5: ['utf-8', 'gb2312', 'iso-8859-1'],
  'utf-8': ['gb2312', 'gbk', 'big5', 'iso-8859-1'],
};

const RIGHT: Readonly<Record<Chinese['encoding'], readonly string[]>> = {
  gb18030: ['gb2312', 'gbk', 'GB18030'],
  big5: ['big5', 'Big5'],
  'utf-8': ['utf-8', 'UTF8'],
};

const header = (label: string | null): string | null =>
  label === null ? null : `text/html; charset=${label}`;

/** Paragraphs of 30 to 600 bytes in total. */
function paragraphs(random: Random, { encoding, text }: Chinese): string[] {
  const lines = text(random);
  return [
    piece(random, lines, encoding, whole(random, 12, 40)).text,
    piece(random, lines, encoding, whole(random, 18, 560)).text,
  ];
}

interface Says {
  readonly meta: string | null;
  readonly http: string | null;
}

function declaredCase(random: Random, says: (chinese: Chinese) => Says, text = paragraphs): Case {
  const chinese = pick(random, CHINESE);
  const { meta, http } = says(chinese);
  const whole = inEncoding(page(text(random, chinese), meta), chinese.encoding);
  return { ...bareCase(whole, chinese.encoding), contentType: header(http) };
}

const wrong = (random: Random, { encoding }: Chinese): string => pick(random, WRONG[encoding]);
const right = (random: Random, { encoding }: Chinese): string => pick(random, RIGHT[encoding]);

const declared: EncodingSet[] = [
  {
    name: 'no declaration',
    about: 'a page of 30 to 600 Chinese bytes that declares nothing',
    hard: true,
    make: (random) => declaredCase(random, () => ({ meta: null, http: null })),
  },
  {
    name: 'wrong meta',
    about: 'such a page with the wrong meta',
    hard: true,
    make: (random) => declaredCase(random, (of) => ({ meta: wrong(random, of), http: null })),
  },
  {
    name: 'wrong header',
    about: 'such a page with the wrong header, and in half of them the right meta',
    hard: true,
    make: (random) =>
      declaredCase(random, (of) => ({
        meta: random() < 0.5 ? right(random, of) : null,
        http: wrong(random, of),
      })),
  },
  {
    name: 'both wrong',
    about: 'such a page with the same wrong label in header and meta',
    hard: true,
    make: (random) =>
      declaredCase(random, (of) => {
        const label = wrong(random, of);
        return { meta: label, http: label };
      }),
  },
  {
    name: 'rightly declared',
    about: 'a page of 2 to 6 Chinese characters with the right header or meta',
    hard: false,
    make: (random) =>
      declaredCase(
        random,
        (of) => {
          const label = right(random, of);
          return random() < 0.5 ? { meta: label, http: null } : { meta: null, http: label };
        },
        (_, { encoding, text }) => [
          '',
          piece(
            random,
            text(random),
            encoding,
            whole(random, 2, 6) * (encoding === 'utf-8' ? 3 : 2),
          ).text,
        ],
      ),
  },
];

const late: EncodingSet[] = CHINESE.map(({ encoding, text }) => ({
  name: `late ${encoding}`,
  about: `5 to 50 KB of ASCII before 12 to 400 bytes of ${encoding}`,
  hard: true,
  make: (random) => {
    const chinese = piece(random, text(random), encoding, whole(random, 12, 400)).text;
    const html = `${asciiHead(random)}<h1>${chinese}</h1>\n</body>\n</html>\n`;
    return bareCase(inEncoding(html, encoding), encoding);
  },
}));

const among: EncodingSet[] = CHINESE.map(({ encoding, text }) => ({
  name: `in English ${encoding}`,
  about: `2 to 6 Chinese characters of ${encoding} in an English page`,
  hard: true,
  make: (random) => {
    const size = whole(random, 2, 6) * (encoding === 'utf-8' ? 3 : 2);
    const name = piece(random, text(random), encoding, size).text.replaceAll('\n', '');
    const lines = Array.from({ length: whole(random, 4, 40) }, () => pick(random, english));
    const at = whole(random, 1, lines.length - 1);
    lines[at] =
      `${lines[at] ?? ''} ${pick(random, ['(', '"', ''])}${name}${pick(random, [')', '"', ''])}`;
    return bareCase(inEncoding(page(lines, null), encoding), encoding);
  },
}));

const utf16Pages: EncodingSet[] = ['utf-16le', 'utf-16be'].map((encoding) => ({
  name: `${encoding} html`,
  about: `a page of ${encoding} without a mark`,
  hard: true,
  make: (random) => {
    const lines = pick(random, CHINESE).text(random);
    const text = passage(random, lines, encoding, whole(random, 100, 2000)).text.split('\n');
    return bareCase(inEncoding(page(text, random() < 0.5 ? 'utf-16' : null), encoding), encoding);
  },
}));

/** Titles that scripts cut at a byte: `title…` may end with half a character before the dots. */
const titles: EncodingSet[] = CHINESE.map(({ encoding, text }) => ({
  name: `cut title ${encoding}`,
  about: `a page whose only Chinese is a ${encoding} title cut in mid-character`,
  hard: true,
  make: (random) => {
    const lines = text(random);
    const title = piece(random, lines, encoding, whole(random, 16, 60)).text.replaceAll('\n', '');
    const [next = '', ...more] = [...piece(random, lines, encoding, 12).text].filter(
      (character) => character > '\x7f',
    );
    const half = bytesOf(next, encoding);
    const kept = half.subarray(0, whole(random, 1, half.length - 1));
    const tail = pick(random, ['...', '', ' ', '...<!-- list -->']);
    const before = `<html><head><title>${title}`;
    const after = `${tail}</title></head><body><a href="/">${more.length}</a></body></html>`;
    const bytes = Buffer.concat([bytesOf(before, encoding), kept, bytesOf(after, encoding)]);
    return { bytes, encoding, text: before + after, contentType: null, wounds: 1 };
  },
}));

export const pageSets: readonly EncodingSet[] = [
  ...late,
  ...declared,
  ...titles,
  ...among,
  ...utf16Pages,
];
