/**
 * What single characters cost in text of a family of languages, as natural logarithms of
 * probabilities (nats).
 */

import type { Letter } from '../script/letters.ts';
import { CANTONESE, FREQUENT_HANGUL, SHINJITAI } from './frequent.ts';

/**
 * The kind of text in an encoding. `board` is Chinese in an encoding that fills every cell, where a
 * rare character proves nothing.
 */
export type Family = 'Chinese' | 'board' | 'Japanese' | 'Korean' | 'any';

/**
 * Cost of an invalid sequence. It never disqualifies a decoding, because a single bad byte must not
 * decide.
 */
export const ERROR = -15;
/** C1 controls, private use and noncharacters, which do not occur in text. */
const NEVER = -16;
/** Emoji, box drawing, arrows and other symbols. */
const SYMBOL = -7.8;
/** The beginning of another script, on a page for readers of Chinese. */
const OTHER_SCRIPT = -7.5;
/**
 * The same if the text begins with it, since such a page may be for other readers. With this value
 * and the prior of GBK in encoding/detect/candidates.ts, both single letters in UTF-8 and rare
 * words in GBK are recognized: 99.7 % of 180 pieces for each of eleven kinds of short pieces (three
 * seeds; 99.4 % before).
 */
const FIRST_SCRIPT = -6;
const LATIN_SCRIPT = -3;
/** An accented letter without a plain letter before it. */
const UNACCOMPANIED = -2;
/** A Chinese character directly after a Latin letter, as in `caf茅`. */
const GLUED = -2.5;

const MARKS = '，。、：；？！“”（）《》…—·‘’';
/**
 * Cost (nats) of punctuation that the model's tables lack, such as corner brackets and the wide
 * space.
 */
const OTHER_MARKS: readonly (readonly [marks: string, cost: number])[] = [
  ['「」', -4.5],
  ['『』【】〈〉～　', -6],
  ['․﹑﹐‧•．％＋－／＝〔〕｜', -7],
];

const KANA: Readonly<Record<Family, number>> = {
  Chinese: -9,
  board: -9,
  Japanese: -3.8,
  Korean: -12,
  any: -5,
};
const HANGUL: Readonly<Record<Family, readonly [number, number]>> = {
  Chinese: [-14, -16],
  board: [-14, -16],
  Japanese: [-14, -16],
  Korean: [-5.5, -9],
  any: [-6.5, -10],
};
/** Bopomofo, single jamo, small and vertical forms, which are rare in running text. */
const PHONETIC = -11;
/**
 * Additional cost of a kanji, compared with the same Chinese character, because the words differ.
 */
const KANJI = -1;
/** Japanese forms such as 沢 for 澤: usual in Japanese, and in Chinese text about Japan. */
const SHINJITAI_JAPANESE = -6.5;
const SHINJITAI_CHINESE = -9;
/** A letter of another script in an encoding of Chinese, Japanese or Korean. */
const FOREIGN = -12;
/** Hanja, which are rare in Korean text. */
const HANJA = -5;

/** What is known about single characters, one bit each. */
const IS_MARK = 1;
const IS_CANTONESE = 2;
const IS_SHINJITAI = 4;
const IS_FREQUENT_HANGUL = 8;

interface Traits {
  /** The bits of each UTF-16 code unit. */
  readonly bits: Uint8Array;
  /** Cost of the punctuation that the model lacks, by code point. */
  readonly otherMarks: ReadonlyMap<number, number>;
}

let traits: Traits | null = null;

function buildTraits(): Traits {
  const bits = new Uint8Array(0x10000);
  const add = (characters: string, bit: number): void => {
    for (let i = 0; i < characters.length; i += 1) {
      const unit = characters.charCodeAt(i);
      bits[unit] = (bits[unit] ?? 0) | bit;
    }
  };
  add(MARKS, IS_MARK);
  add(CANTONESE, IS_CANTONESE);
  add(SHINJITAI, IS_SHINJITAI);
  add(FREQUENT_HANGUL, IS_FREQUENT_HANGUL);
  const otherMarks = new Map<number, number>();
  for (const [marks, cost] of OTHER_MARKS) {
    for (let i = 0; i < marks.length; i += 1) otherMarks.set(marks.charCodeAt(i), cost);
  }
  return { bits, otherMarks };
}

const traitsOf = (): Traits => {
  traits ??= buildTraits();
  return traits;
};

const has = (code: number, bit: number): boolean => ((traitsOf().bits[code] ?? 0) & bit) !== 0;

const isHanzi = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || code >= 0x20000 || (code >= 0xf900 && code <= 0xfaff);
/** Whether it is a Chinese character or a mark that the tables of the model contain. */
export const isChinese = (code: number): boolean => isHanzi(code) || has(code, IS_MARK);
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30ff;
const isHalfKana = (code: number): boolean => code >= 0xff61 && code <= 0xff9f;
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isFullWidth = (code: number): boolean => code >= 0xff01 && code <= 0xff5e;
const isSymbol = (code: number): boolean =>
  (code >= 0xa0 && code <= 0xbf) ||
  (code >= 0x2000 && code <= 0x2bff) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0x3200 && code <= 0x33ff) ||
  (code >= 0xfe30 && code <= 0xffef) ||
  (code >= 0x1f000 && code <= 0x1faff) ||
  code === 0xd7 ||
  code === 0xf7;

/**
 * Cost of an ASCII character. A page contains ASCII too, and a decoding that swallows some of it
 * must pay.
 */
export function asciiCost(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return -3;
  if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) return -2;
  if (code >= 0x30 && code <= 0x39) return -3;
  if (code >= 0x41 && code <= 0x5a) return -3.8;
  return code < 0x20 || code === 0x7f ? NEVER : -4;
}

/** What stands before a character. */
export interface Before {
  /** The script of the current word; `''` for none. */
  readonly script: string;
  /** The previous code point; 0 at the start. */
  readonly previous: number;
}

const isLatinLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Additional cost (nats) of a Latin letter directly after a Chinese character. */
export const gluedCost = (code: number, { previous }: Before): number =>
  isLatinLetter(code) && isHanzi(previous) ? GLUED : 0;

/** Greatest cost of a Chinese character, since names contain characters that no word list has. */
const UNLISTED = -13;
/** Greatest cost of a Cantonese character. */
const COLLOQUIAL = -8;

/** Cost (nats) of a Chinese character or mark to which the model gives a cost. */
export function chineseCost(code: number, given: number, before: Before, family: Family): number {
  const unlisted = family === 'board' ? ERROR - 1 : UNLISTED;
  const least = has(code, IS_CANTONESE) ? COLLOQUIAL : unlisted;
  const cost = Math.max(least, given);
  return isHanzi(code) ? hanziCost(code, cost, before, family) : cost;
}

function hanziCost(code: number, cost: number, { previous }: Before, family: Family): number {
  const glued = isLatinLetter(previous) ? GLUED : 0;
  if (family === 'Japanese') {
    return glued + (has(code, IS_SHINJITAI) ? SHINJITAI_JAPANESE : cost + KANJI);
  }
  if (family === 'Korean') return glued + cost + HANJA;
  return glued + (has(code, IS_SHINJITAI) ? SHINJITAI_CHINESE : cost);
}

/** Cost (nats) of a character that is neither ASCII nor a Chinese character or punctuation. */
export function otherCost(
  code: number,
  letter: Letter | null,
  before: Before,
  family: Family,
): number {
  if (code === 0xfffd) return ERROR;
  const mark = traitsOf().otherMarks.get(code);
  if (mark !== undefined) return mark;
  if (isKana(code)) return KANA[family];
  if (isHangul(code)) return HANGUL[family][has(code, IS_FREQUENT_HANGUL) ? 0 : 1];
  if (isHalfKana(code)) return family === 'Japanese' ? -7.5 : -12;
  if (isFullWidth(code)) return -6.5;
  if ((code >= 0x3105 && code <= 0x318e) || (code >= 0xfe30 && code <= 0xfe6f)) return PHONETIC;
  if (letter === null) return isSymbol(code) ? SYMBOL : NEVER;
  if (family !== 'any') return FOREIGN;
  if (letter.script === 'Latin') {
    const begins = before.script === 'Latin' ? 0 : LATIN_SCRIPT;
    return letter.cost + begins + (isLatinLetter(before.previous) ? 0 : UNACCOMPANIED);
  }
  if (letter.script === before.script) return letter.cost;
  return letter.cost + (before.previous === 0 ? FIRST_SCRIPT : OTHER_SCRIPT);
}
