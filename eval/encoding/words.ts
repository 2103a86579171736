/**
 * Common words whose GBK bytes are valid UTF-8. (联通 is nearly one, but its byte C1 would be an
 * overlong form.)
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import iconv from 'iconv-lite';

/** Least count of a word in jieba's dictionary. */
const LEAST = 20;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const HAN = /^\p{Script=Han}{2,4}$/u;

export function ambiguousWords(): string[] {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const words: string[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word = '', count = '0'] = line.split(' ');
    if (Number(count) < LEAST || !HAN.test(word)) continue;
    if (isUtf8(iconv.encode(word, 'gbk'))) words.push(word);
  }
  return words;
}
