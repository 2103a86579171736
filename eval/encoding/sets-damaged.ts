/** Sets of bytes that were cut off, damaged, or composed of two encodings. */

import type { EncodingSet } from './encoding-set.ts';
import { bytesOf, page } from './markup.ts';
import { passage, piece, spoil, whole } from './pieces.ts';
import { CHINESE, type Chinese } from './sets-pieces.ts';

const cut: EncodingSet[] = CHINESE.map(({ encoding, text }) => ({
  name: `cut ${encoding}`,
  about: `16 to 200 bytes of ${encoding} cut in mid-character at the start, the end or both`,
  hard: true,
  make: (random) => {
    const found = piece(random, text(random), encoding, whole(random, 16, 200));
    const characters = [...found.text].filter((character) => character !== '\n');
    const [first = ''] = characters;
    const last = characters.at(-1) ?? '';
    const where = whole(random, 1, 3);
    const atStart = where & 1 && first > '\x7f';
    const atEnd = where & 2 && last > '\x7f';
    const bytes = bytesOf(characters.join(''), encoding);
    const inner = characters.slice(atStart ? 1 : 0, atEnd ? -1 : undefined).join('');
    const from = atStart ? whole(random, 1, bytesOf(first, encoding).length - 1) : 0;
    const less = atEnd ? whole(random, 1, bytesOf(last, encoding).length - 1) : 0;
    return {
      bytes: bytes.subarray(from, bytes.length - less),
      encoding,
      text: inner,
      contentType: null,
      wounds: (atStart ? 1 : 0) + (atEnd ? 1 : 0),
    };
  },
}));

const spoilt: EncodingSet[] = CHINESE.map(({ encoding, text }) => ({
  name: `bad bytes ${encoding}`,
  about: `40 to 2,000 bytes of ${encoding} with 1 to 5 bytes lost, added or overwritten`,
  hard: true,
  make: (random) => {
    const found = piece(random, text(random), encoding, whole(random, 40, 2000));
    const wounds = whole(random, 1, 5);
    return {
      bytes: spoil(random, found.bytes, wounds),
      encoding,
      text: found.text,
      contentType: null,
      wounds,
    };
  },
}));

const ofEncoding = (name: Chinese['encoding']): Chinese => {
  const found = CHINESE.find(({ encoding }) => encoding === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const PAIRS = [
  ['utf-8', 'gb18030'],
  ['gb18030', 'utf-8'],
  ['utf-8', 'big5'],
  ['big5', 'utf-8'],
] as const;

/**
 * Pages with a block from elsewhere, such as a feed, a comment or a template, in another encoding.
 */
const mixed: EncodingSet[] = PAIRS.map(([main, other]) => ({
  name: `mixed ${main}`.concat(other === 'big5' ? ' big5' : ''),
  about: `a page of 1 to 6 KB of ${main} with a block of 20 to 300 bytes of ${other}`,
  hard: true,
  make: (random) => {
    const text = passage(random, ofEncoding(main).text(random), main, whole(random, 1000, 6000));
    const block = piece(random, ofEncoding(other).text(random), other, whole(random, 20, 300));
    const lines = text.text.split('\n');
    const at = whole(random, 1, lines.length);
    const html = page(lines, random() < 0.5 ? main : null);
    const mark = `<p>${lines[at] ?? ''}`;
    const split = Math.max(html.indexOf(mark), html.indexOf('<p>'));
    const before = html.slice(0, split);
    const after = html.slice(split);
    return {
      bytes: Buffer.concat([bytesOf(before, main), block.bytes, bytesOf(after, main)]),
      encoding: main,
      text: before + block.text + after,
      contentType: null,
      wounds: 1,
      block: block.text,
    };
  },
}));

export const damagedSets: readonly EncodingSet[] = [...cut, ...spoilt, ...mixed];
