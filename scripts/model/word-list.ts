/**
 * The word list of jieba (MIT) from the npm package @node-rs/jieba: 349,000 words with counts, in
 * simplified characters, without punctuation.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILE = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');

export interface Word {
  readonly letters: string;
  readonly count: number;
}

export const readWordList = (): readonly Word[] =>
  readFileSync(FILE, 'utf8')
    .split('\n')
    .map((line) => {
      const [letters = '', count = '0'] = line.split(' ');
      return { letters, count: Number(count) };
    });
