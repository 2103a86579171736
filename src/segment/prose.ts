/** Measures of a text: how much there is to read, and how much of it is prose. */

import type { Block } from '../page.ts';

/** Letters, digits and Chinese characters; not punctuation, spaces and symbols. */
const READABLE = /[\p{L}\p{N}]/gu;
const NOT_READABLE = /[^\p{L}\p{N}]+/gu;
/** The marks that prose has every dozen characters and that menus lack. */
const PROSE_MARKS = /[，。；：！？、“”「」…]|[,.;:!?](?=\s|["”」]|$|[\u4e00-\u9fff])/g;
const SENTENCE_MARK = /[。！？…；]|[.!?](?=\s|["”]|$)/;
/** The end of a sentence, with the closing marks that may follow: `…。”（完）` */
const SENTENCE_END = /[。！？!?…；;.][”’」』"')）】\]]{0,3}$/;
const FULL_STOP = /。/;
const HAN = /\p{Script=Han}/u;
const LATIN_STOP = /[.!?](?:\s|["”’)]|$)/;

export const readableLength = (text: string): number => text.match(READABLE)?.length ?? 0;

/** What two spellings of one headline share: `“大桥”今日 通车！` → `大桥今日通车` */
export const bare = (text: string): string => text.replace(NOT_READABLE, '').toLowerCase();

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

export const hasSentence = (text: string): boolean => SENTENCE_MARK.test(text);

/** Whether a text holds a whole sentence: `。` in Chinese, whose other marks stand in headlines too. */
export const hasFullStop = (text: string): boolean =>
  FULL_STOP.test(text) || (!HAN.test(text) && LATIN_STOP.test(text));

/** Letters that say as much as a Chinese character. */
const LETTERS = 3;

/** Readable length in Chinese characters: an alphabet takes three letters for each. */
export const hanLength = (text: string): number =>
  HAN.test(text) ? readableLength(text) : readableLength(text) / LETTERS;

/** News prose has a mark every 12 characters in the mean: every 25 is full value. */
const CHARACTERS_A_MARK = 25;
/** What a line without any mark is worth beside prose: headlines in lists, names, captions. */
const UNMARKED = 0.15;
/** Some writers set spaces for marks: `一路上雲氣山嵐 順路下切不久即抵達`. So long a line is no headline. */
const SPACED = /(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/u;
const LONG_UNMARKED = 24;
const LONG_UNMARKED_VALUE = 0.5;

/** Readable characters of a block that are prose: links count nothing, unmarked text little. */
export function proseValue(block: Block): number {
  const length = readableLength(block.text) * (1 - block.linkDensity);
  const marks = block.text.match(PROSE_MARKS)?.length ?? 0;
  if (marks === 0) {
    const spaced = length >= LONG_UNMARKED && SPACED.test(block.text);
    return length * (spaced ? LONG_UNMARKED_VALUE : UNMARKED);
  }
  return length * Math.min(1, 0.4 + (0.6 * marks * CHARACTERS_A_MARK) / Math.max(1, length));
}

/** Whether a block reads as a paragraph: unlinked text with a sentence in it. */
export function isProse(block: Block): boolean {
  return (
    block.linkDensity < 0.5 &&
    hasSentence(block.text) &&
    (endsSentence(block.text) || readableLength(block.text) >= 20)
  );
}
