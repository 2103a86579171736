/** Measures how much of a text can be read, and how much of that is prose. */

import type { Block } from '../../page/block.ts';
import {
  hasHan,
  isCapital,
  isHanAt,
  isHanBefore,
  isReadableAt,
  isSpace,
  sizeAt,
} from './characters.ts';
import type { TextCounts } from './text-counts.ts';

/** Number of code units of the longest end of a sentence. */
const LONGEST_END = 4;
/** Marks that end a sentence, and the closing marks that may follow: `…。”（完）` */
const ENDS = '。！？!?…；;.';
const CLOSES = '”’」』"\')）】]';
const LATIN_STOP = /[.!?](?:\s|["”’)]|$)/;

export function readableLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const size = sizeAt(text, at);
    if (isReadableAt(text, at, size)) length += 1;
    at += size - 1;
  }
  return length;
}

/** Whether a letter or digit may have another lower case. Those of CJK and ASCII small letters have not. */
const mayBeCapital = (unit: number): boolean =>
  isCapital(unit) || (unit > 0x7f && (unit < 0x2e80 || unit > 0x9fff));

/** What two spellings of the same headline have in common: `“大桥”今日 通车！` → `大桥今日通车` */
export function bare(text: string): string {
  let kept = '';
  let from = 0;
  let mayHaveCapitals = false;
  for (let at = 0, size = 1; at < text.length; at += size) {
    size = sizeAt(text, at);
    if (isReadableAt(text, at, size)) {
      mayHaveCapitals ||= mayBeCapital(text.charCodeAt(at));
      continue;
    }
    if (from < at) kept += text.slice(from, at);
    from = at + size;
  }
  const whole = from === 0 ? text : kept + text.slice(from);
  return mayHaveCapitals ? whole.toLowerCase() : whole;
}

export function endsSentence(text: string): boolean {
  const least = Math.max(0, text.length - LONGEST_END);
  for (let at = text.length - 1; at >= least; at -= 1) {
    const character = text.charAt(at);
    if (ENDS.includes(character)) return true;
    if (!CLOSES.includes(character)) return false;
  }
  return false;
}

/**
 * Whether a text contains a whole sentence. In Chinese this needs `。`, because the other marks
 * occur in headlines too.
 */
export const hasFullStop = (text: string): boolean =>
  text.includes('。') || (LATIN_STOP.test(text) && !hasHan(text));

/** Number of letters that correspond to one Chinese character. */
const LETTERS = 3;

/** Readable length in Chinese characters. In an alphabet three letters count as one. */
export const hanLengthOf = ({ readable, hasHan }: TextCounts): number =>
  hasHan ? readable : readable / LETTERS;

/**
 * Number of characters per mark at which text counts fully as prose. In news prose the mean is 12.
 */
const CHARACTERS_A_MARK = 25;
/** Value of a line without any mark, compared with prose: headlines in lists, names, captions. */
const UNMARKED = 0.15;
/** Length from which a line whose writer uses spaces as punctuation is not a headline. */
const LONG_UNMARKED = 24;
const LONG_UNMARKED_VALUE = 0.5;

/** Whether spaces separate Chinese: `一路上雲氣山嵐 順路下切不久即抵達` */
function isSpaced(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) {
    if (!isSpace(text.charCodeAt(at))) continue;
    const isBehindHan = isHanBefore(text, at);
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (isBehindHan && at < text.length && isHanAt(text, at)) return true;
  }
  return false;
}

/**
 * Number of readable characters of a block that are prose. Links count nothing, and text without
 * punctuation little.
 */
export function proseValue({ linkDensity, text }: Block, { readable, marks }: TextCounts): number {
  const length = readable * (1 - linkDensity);
  if (marks === 0) {
    const spaced = length >= LONG_UNMARKED && isSpaced(text);
    return length * (spaced ? LONG_UNMARKED_VALUE : UNMARKED);
  }
  return length * Math.min(1, 0.4 + (0.6 * marks * CHARACTERS_A_MARK) / Math.max(1, length));
}

/** Whether a block reads as a paragraph: unlinked text with a sentence in it. */
export const isProse = (block: Block, { readable, hasSentence }: TextCounts): boolean =>
  block.linkDensity < 0.5 && hasSentence && (readable >= 20 || endsSentence(block.text));
