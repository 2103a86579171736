/**
 * Scores how probable a decoded text is as text in the languages that its encoding serves. Scores
 * are natural logarithms of probabilities (nats), so that decodings of the same bytes can be
 * compared: correct Chinese text costs 5 to 6 nats per character, misread text 13.
 */

import { type Letter, letterOf } from '../script/letters.ts';
import { CANTONESE, FREQUENT_HANGUL, SHINJITAI } from './frequent.ts';
import type { LanguageModel } from './language-model.ts';
import { advance, logAfter, startOf, type TextState } from './likelihood.ts';

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
function asciiCost(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return -3;
  if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) return -2;
  if (code >= 0x30 && code <= 0x39) return -3;
  if (code >= 0x41 && code <= 0x5a) return -3.8;
  return code < 0x20 || code === 0x7f ? NEVER : -4;
}

/** The state of a text: its probability so far, and what the next character depends on. */
export interface Reading {
  readonly log: number;
  readonly state: TextState;
  /** The script of the current word; `''` for none. */
  readonly script: string;
  /** The previous code point; 0 at the start. */
  readonly previous: number;
}

interface Starts {
  readonly line: TextState;
  /** The state when nothing is known about what comes before. */
  readonly unknown: TextState;
  readonly clause: TextState;
  readonly number: TextState;
}

const startsOf = new WeakMap<LanguageModel, Starts>();

/**
 * The states after a line end, after a number, and after anything else between Chinese characters.
 */
function starts(model: LanguageModel): Starts {
  let known = startsOf.get(model);
  if (known === undefined) {
    known = {
      line: startOf(model),
      unknown: startOf(model, ''),
      clause: startOf(model, '，'),
      number: startOf(model, '0'),
    };
    startsOf.set(model, known);
  }
  return known;
}

export const beginReading = (model: LanguageModel): Reading => ({
  log: 0,
  state: starts(model).unknown,
  script: '',
  previous: 0,
});

const isLatinLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** Greatest cost of a Chinese character, since names contain characters that no word list has. */
const UNLISTED = -13;
/** Greatest cost of a Cantonese character. */
const COLLOQUIAL = -8;

/** The reading after one more character, given by its code point. */
export function read(
  model: LanguageModel,
  reading: Reading,
  code: number,
  family: Family,
): Reading {
  if (code < 0x80) return readAscii(model, reading, code);
  if (isHanzi(code) || has(code, IS_MARK)) {
    const state = advance(model, reading.state, code);
    const cost = chineseCost(code, state.log - reading.state.log, reading, family);
    return { log: reading.log + cost, state, script: '', previous: code };
  }
  const letter = letterOf(code);
  return {
    log: reading.log + otherCost(code, letter, reading, family),
    state: starts(model).clause,
    script: letter?.script ?? '',
    previous: code,
  };
}

/**
 * Returns what `read` adds to the log probability of a reading for one more character, in nats,
 * without making a state.
 */
export function costOf(
  model: LanguageModel,
  reading: Reading,
  code: number,
  family: Family,
): number {
  if (code < 0x80) return asciiCost(code) + gluedCost(code, reading);
  if (isHanzi(code) || has(code, IS_MARK)) {
    const { state } = reading;
    return chineseCost(code, logAfter(model, state, code) - state.log, reading, family);
  }
  return otherCost(code, letterOf(code), reading, family);
}

/** What `costOf` returns for a Chinese character or mark to which the model gives a cost (nats). */
export function chineseCost(code: number, given: number, reading: Reading, family: Family): number {
  const unlisted = family === 'board' ? ERROR - 1 : UNLISTED;
  const least = has(code, IS_CANTONESE) ? COLLOQUIAL : unlisted;
  const cost = Math.max(least, given);
  return isHanzi(code) ? hanziCost(code, cost, reading, family) : cost;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function stateBehind(model: LanguageModel, code: number): TextState {
  const { line, number, clause } = starts(model);
  if (code === 0x0a) return line;
  return isDigit(code) ? number : clause;
}

const gluedCost = (code: number, { previous }: Reading): number =>
  isLatinLetter(code) && isHanzi(previous) ? GLUED : 0;

function readAscii(model: LanguageModel, reading: Reading, code: number): Reading {
  return {
    log: reading.log + asciiCost(code) + gluedCost(code, reading),
    state: stateBehind(model, code),
    script: code === 0x20 || code > 0x40 ? reading.script : '',
    previous: code,
  };
}

function hanziCost(code: number, cost: number, { previous }: Reading, family: Family): number {
  const glued = isLatinLetter(previous) ? GLUED : 0;
  if (family === 'Japanese') {
    return glued + (has(code, IS_SHINJITAI) ? SHINJITAI_JAPANESE : cost + KANJI);
  }
  if (family === 'Korean') return glued + cost + HANJA;
  return glued + (has(code, IS_SHINJITAI) ? SHINJITAI_CHINESE : cost);
}

/** Cost (nats) of a character that is neither ASCII nor a Chinese character or punctuation. */
function otherCost(code: number, letter: Letter | null, reading: Reading, family: Family): number {
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
    const begins = reading.script === 'Latin' ? 0 : LATIN_SCRIPT;
    return letter.cost + begins + (isLatinLetter(reading.previous) ? 0 : UNACCOMPANIED);
  }
  if (letter.script === reading.script) return letter.cost;
  return letter.cost + (reading.previous === 0 ? FIRST_SCRIPT : OTHER_SCRIPT);
}

/** The reading after a text. */
export function readOver(
  model: LanguageModel,
  reading: Reading,
  text: string,
  family: Family,
): Reading {
  let result = reading;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    result = read(model, result, code, family);
  }
  return result;
}

/** Log probability of a text (nats). */
export const plausibility = (model: LanguageModel, text: string, family: Family): number =>
  readOver(model, beginReading(model), text, family).log;
