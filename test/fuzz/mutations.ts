/** Makes pages and texts that nobody wrote, by changing our own at random. */
import { readdirSync, readFileSync } from 'node:fs';
import { readSentences } from '../sentences.ts';

export type Random = () => number;

const FOLDERS = ['pages', 'articles', 'within'];

/** The pages that were written for this project, in the order of their names. */
export const ownPages = (): Buffer[] =>
  FOLDERS.flatMap((folder) => {
    const url = new URL(`../../fixtures/${folder}/`, import.meta.url);
    return readdirSync(url)
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => readFileSync(new URL(name, url)));
  });

const below = (random: Random, most: number): number => Math.floor(random() * most);

const oneOf = <T>(random: Random, all: readonly T[]): T => all[below(random, all.length)] as T;

/** Parts that pages and repairs consist of, and others that break them. */
const TOKENS = [
  ...[
    '<p>',
    '</p>',
    '<div',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<table>',
    '<td>',
    '<a href=',
    '">',
  ],
  ...[
    '<title>',
    '<h1>',
    '<![CDATA[',
    '<meta charset=gbk>',
    '<meta charset="utf-8">',
    '&amp;amp;',
    '&#xd800;',
  ],
  ...[
    '&#27;',
    '&#155;',
    '\u0000',
    '\u001b[31m',
    '\ufeff',
    '\ufffd',
    '\u202e',
    '\u{20000}',
    '\u3000',
    '\n',
  ],
  ...[
    '？',
    '“',
    '”',
    '「',
    '」',
    '（',
    '(',
    ')',
    '：',
    '，',
    '。',
    '@',
    '记者 ',
    '责任编辑：',
    '来源：',
    '本报讯',
  ],
  ...[
    '2025年1月2日',
    '表示',
    '说，“',
    '鍏',
    '锟斤拷',
    '业(yè)',
    '?',
    '\\u6cb3',
    '%E6%B2%B3',
    'Ã¦',
    '\ud83d',
  ],
  '{"@type":"NewsArticle","articleBody":"',
];

type Mutation = (bytes: Buffer, random: Random, others: readonly Buffer[]) => Buffer;

const sliceOf = (bytes: Buffer, random: Random, most: number): Buffer => {
  const start = below(random, bytes.length);
  return bytes.subarray(start, start + below(random, most));
};

const inserted = (bytes: Buffer, random: Random, what: Uint8Array): Buffer => {
  const at = below(random, bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
};

const MUTATIONS: readonly Mutation[] = [
  function bit(bytes, random) {
    const changed = Buffer.from(bytes);
    const at = below(random, changed.length);
    if (changed.length > 0) changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
    return changed;
  },
  function cut(bytes, random) {
    const start = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + below(random, 400))]);
  },
  function end(bytes, random) {
    return bytes.subarray(0, Math.ceil(bytes.length * (0.3 + 0.7 * random())));
  },
  function token(bytes, random) {
    const times = random() < 0.1 ? below(random, 200) : 1;
    return inserted(bytes, random, Buffer.from(oneOf(random, TOKENS).repeat(times)));
  },
  function again(bytes, random) {
    return inserted(bytes, random, sliceOf(bytes, random, 600));
  },
  function graft(bytes, random, others) {
    return inserted(bytes, random, sliceOf(oneOf(random, others), random, 2000));
  },
  function noise(bytes, random) {
    return inserted(
      bytes,
      random,
      Buffer.from(Array.from({ length: below(random, 40) }, () => below(random, 256))),
    );
  },
  function misread(bytes, random) {
    return random() < 0.9
      ? bytes
      : Buffer.from(
          new TextDecoder(oneOf(random, ['gb18030', 'big5', 'windows-1252'])).decode(bytes),
        );
  },
];

const MOST_MUTATIONS = 6;

export function mutatedPage(pages: readonly Buffer[], random: Random): Buffer {
  let bytes = oneOf(random, pages);
  for (let left = 1 + below(random, MOST_MUTATIONS); left > 0; left -= 1) {
    bytes = oneOf(random, MUTATIONS)(bytes, random, pages);
  }
  return bytes;
}

/** Joins sentences, tokens and pieces of both. */
export function textMaker(): (random: Random) => string {
  const sentences = ['hans', 'hant'].flatMap((name) => readSentences(name).map(({ text }) => text));
  return (random) => {
    let text = '';
    for (let left = 1 + below(random, 8); left > 0; left -= 1) {
      const sentence = oneOf(random, sentences);
      const start = random() < 0.5 ? 0 : below(random, sentence.length);
      text += sentence.slice(start, start + below(random, sentence.length));
      if (random() < 0.6) text += oneOf(random, TOKENS);
      if (random() < 0.1) text += Buffer.from(sentence).toString('latin1').slice(0, 30);
      if (random() < 0.1)
        text += new TextDecoder('gb18030').decode(Buffer.from(sentence).subarray(0, 41));
    }
    return text;
  };
}
