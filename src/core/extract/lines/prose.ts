/** Measures how much of a text can be read, and how much of that is prose. */

import type { Block } from '../../page/block.ts';

/** Letters, digits and Chinese characters, but not punctuation, spaces and symbols. */
const READABLE = /[\p{L}\p{N}]/u;
/** Punctuation that prose has every dozen characters and that menus lack. */
const PROSE_MARKS = '，。；：！？、“”「」…';
const ASCII_MARKS = ',.;:!?';
const AFTER_ASCII_MARK = /[\s"”」\u4e00-\u9fff]/;
const SENTENCE_MARK = /[。！？…；]|[.!?](?=\s|["”]|$)/;
/** The end of a sentence, with the closing marks that may follow: `…。”（完）` */
const SENTENCE_END = /[。！？!?…；;.][”’」』"')）】\]]{0,3}$/;
const FULL_STOP = /。/;
/** A Chinese character. */
export const HAN = /\p{Script=Han}/u;
const LATIN_STOP = /[.!?](?:\s|["”’)]|$)/;

const READ = 1;
const UNREAD = 2;

/**
 * READ or UNREAD for each UTF-16 code unit that has occurred, because a page needs each of them a
 * hundred times.
 */
const kinds = new Uint8Array(0x10000);

const kindOf = (character: string): number => (READABLE.test(character) ? READ : UNREAD);

/** 1 for each UTF-16 code unit that `\s` matches. */
const spaces = new Uint8Array(0x10000);
for (const space of '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') {
  spaces[space.charCodeAt(0)] = 1;
}
spaces.fill(1, 0x2000, 0x200b);

export const isSpace = (unit: number): boolean => spaces[unit] === 1;

/** Whether a UTF-16 code unit is a letter, a digit or a Chinese character by itself. */
export function isReadable(unit: number): boolean {
  let kind = kinds[unit];
  if (kind === 0) {
    kind = kindOf(String.fromCharCode(unit));
    kinds[unit] = kind;
  }
  return kind === READ;
}

/** Number of code units of the character at an offset: 2 for a surrogate pair, otherwise 1. */
const sizeAt = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xf800) === 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

const isReadableAt = (text: string, at: number, size: number): boolean =>
  size === 1
    ? isReadable(text.charCodeAt(at))
    : kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) === READ;

export function readableLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] as number;
    // most characters have occurred before
    if (kind !== 0 && (unit & 0xf800) !== 0xd800) {
      if (kind === READ) length += 1;
      continue;
    }
    const size = sizeAt(text, at);
    if (isReadableAt(text, at, size)) length += 1;
    at += size - 1;
  }
  return length;
}

/** What two spellings of the same headline have in common: `“大桥”今日 通车！` → `大桥今日通车` */
export function bare(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = 0, size = 1; at < text.length; at += size) {
    size = sizeAt(text, at);
    if (isReadableAt(text, at, size)) continue;
    kept += text.slice(from, at);
    from = at + size;
  }
  return (kept + text.slice(from)).toLowerCase();
}

const MARK = 1;
/** A mark only if a space or the like follows. */
const ASCII_MARK = 2;
/** For each UTF-16 code unit MARK, ASCII_MARK or 0. */
const markKinds = new Uint8Array(0x10000);
for (const mark of PROSE_MARKS) markKinds[mark.charCodeAt(0)] = MARK;
for (const mark of ASCII_MARKS) markKinds[mark.charCodeAt(0)] = ASCII_MARK;

function countMarks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = markKinds[text.charCodeAt(at)] as number;
    if (kind === 0) continue;
    const isLast = at + 1 === text.length;
    if (kind === MARK || isLast || AFTER_ASCII_MARK.test(text.charAt(at + 1))) count += 1;
  }
  return count;
}

/** Number of code units of the longest end of a sentence. */
const LONGEST_END = 4;

export const endsSentence = (text: string): boolean =>
  SENTENCE_END.test(text.length > LONGEST_END ? text.slice(-LONGEST_END) : text);

export const hasSentence = (text: string): boolean => SENTENCE_MARK.test(text);

/**
 * Whether a text contains a whole sentence. In Chinese this needs `。`, because the other marks
 * occur in headlines too.
 */
export const hasFullStop = (text: string): boolean =>
  FULL_STOP.test(text) || (!HAN.test(text) && LATIN_STOP.test(text));

/** Number of letters that correspond to one Chinese character. */
const LETTERS = 3;

/** Readable length in Chinese characters. In an alphabet three letters count as one. */
export const hanLength = (text: string): number =>
  HAN.test(text) ? readableLength(text) : readableLength(text) / LETTERS;

/**
 * Number of characters per mark at which text counts fully as prose. In news prose the mean is 12.
 */
const CHARACTERS_A_MARK = 25;
/** Value of a line without any mark, compared with prose: headlines in lists, names, captions. */
const UNMARKED = 0.15;
/**
 * Some writers use spaces as punctuation: `一路上雲氣山嵐 順路下切不久即抵達`. A line of this
 * length is not a headline.
 */
const SPACED = /(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/u;
const LONG_UNMARKED = 24;
const LONG_UNMARKED_VALUE = 0.5;

/**
 * Number of readable characters of a block that are prose. Links count nothing, and text without
 * punctuation little.
 */
export function proseValue(block: Block, readable: number): number {
  const length = readable * (1 - block.linkDensity);
  const marks = countMarks(block.text);
  if (marks === 0) {
    const spaced = length >= LONG_UNMARKED && SPACED.test(block.text);
    return length * (spaced ? LONG_UNMARKED_VALUE : UNMARKED);
  }
  return length * Math.min(1, 0.4 + (0.6 * marks * CHARACTERS_A_MARK) / Math.max(1, length));
}

/** Whether a block reads as a paragraph: unlinked text with a sentence in it. */
export function isProse(block: Block, readable: number): boolean {
  return (
    block.linkDensity < 0.5 &&
    hasSentence(block.text) &&
    (endsSentence(block.text) || readable >= 20)
  );
}
