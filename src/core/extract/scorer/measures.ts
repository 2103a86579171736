/** Measures of the text of each line of a page, found in one pass over its characters. */

import type { Line } from '../lines/lines.ts';
import { HAN } from '../lines/prose.ts';

const LATIN = 1;
const DIGIT = 2;
const SENTENCE = 3;
const PAUSE = 4;
const FULL_STOP = 5;

/** For each UTF-16 code unit, what it is; 0 for all that are not counted. */
const KINDS = new Uint8Array(0x10000);
const mark = (characters: string, kind: number): void => {
  for (let at = 0; at < characters.length; at += 1) KINDS[characters.charCodeAt(at)] = kind;
};
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LATIN);
mark('0123456789', DIGIT);
mark('。！？!?…', SENTENCE);
mark('，、；：,;:', PAUSE);
mark('.', FULL_STOP);

/** Marks that may be last in a sentence: `…。”（完）` */
const ENDS = new Set('。！？!?…；;.”’」』"）)】');
const DATE = /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}/;
const DIGITS_OF_DATE = 5;
/** Length, in readable characters, from which a line with a date in it is prose. */
const LONGEST_DATE = 60;
/** Number of readable characters from which a line with a sentence in it counts as prose. */
const LEAST_PROSE = 12;
const MOST_LINKED = 0.4;
/** Number of letters of an alphabet that correspond to one Chinese character. */
const LETTERS = 3;

/** One number for each line. Lines that need no score have zeros. */
export interface Measures {
  /** Number of marks that end a sentence, and of those within one. */
  readonly sentences: Uint16Array;
  readonly pauses: Uint16Array;
  readonly digits: Uint16Array;
  /** Number of ASCII letters. */
  readonly latin: Uint16Array;
  /** 1 if it ends with a mark that may end a sentence. */
  readonly ends: Uint8Array;
  /** 1 if it is short and states a day. */
  readonly dates: Uint8Array;
  /** Readable length in Chinese characters. */
  readonly han: Float64Array;
  /** Its readable characters if it reads as prose, otherwise 0. */
  readonly prose: Float64Array;
}

/** Whether an ASCII full stop ends a sentence: nothing or a space must follow it. */
const endsAt = (text: string, at: number): boolean =>
  at + 1 === text.length || text.charCodeAt(at + 1) === 32;

/** Measures the lines that are marked in `filled`. */
export function measureLines(lines: readonly Line[], filled: Uint8Array): Measures {
  const count = lines.length;
  const measures: Measures = {
    ...{ sentences: new Uint16Array(count), pauses: new Uint16Array(count) },
    ...{ digits: new Uint16Array(count), latin: new Uint16Array(count) },
    ...{ ends: new Uint8Array(count), dates: new Uint8Array(count) },
    ...{ han: new Float64Array(count), prose: new Float64Array(count) },
  };
  const counts = new Uint32Array(FULL_STOP + 1);
  for (let line = 0; line < count; line += 1) {
    if (filled[line] === 0) continue;
    const { block, readable } = lines[line] as Line;
    const { text } = block;
    counts.fill(0);
    for (let at = 0; at < text.length; at += 1) {
      const kind = KINDS[text.charCodeAt(at)] as number;
      if (kind === 0) continue;
      if (kind !== FULL_STOP) (counts[kind] as number) += 1;
      else if (endsAt(text, at)) (counts[SENTENCE] as number) += 1;
    }
    const sentences = counts[SENTENCE] as number;
    const digits = counts[DIGIT] as number;
    measures.sentences[line] = sentences;
    measures.pauses[line] = counts[PAUSE] as number;
    measures.digits[line] = digits;
    measures.latin[line] = counts[LATIN] as number;
    measures.ends[line] = Number(ENDS.has(text.charAt(text.length - 1)));
    measures.han[line] = HAN.test(text) ? readable : readable / LETTERS;
    const isDate = digits >= DIGITS_OF_DATE && readable < LONGEST_DATE && DATE.test(text);
    measures.dates[line] = Number(isDate);
    const isProse = sentences > 0 && readable >= LEAST_PROSE && block.linkDensity < MOST_LINKED;
    measures.prose[line] = isProse ? readable : 0;
  }
  return measures;
}
