/** Measures of the text of each line of a page that the scorer needs. */

import type { Line } from '../lines/lines.ts';
import { hanLengthOf } from '../text/prose.ts';

/** Marks that may be last in a sentence: `…。”（完）` */
const ENDS = new Set('。！？!?…；;.”’」』"）)】');
const DATE = /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}/;
const DIGITS_OF_DATE = 5;
/** Length, in readable characters, from which a line with a date in it is prose. */
const LONGEST_DATE = 60;
/** Number of readable characters from which a line with a sentence in it counts as prose. */
const LEAST_PROSE = 12;
const MOST_LINKED = 0.4;

/** One number for each line. Lines that need no score have zeros. */
export interface Measures {
  /** 1 if it ends with a mark that may end a sentence. */
  readonly ends: Uint8Array;
  /** 1 if it is short and states a day. */
  readonly dates: Uint8Array;
  /** Readable length in Chinese characters. */
  readonly han: Float64Array;
  /** Its readable characters if it reads as prose, otherwise 0. */
  readonly prose: Float64Array;
}

/** Measures the lines that are marked in `filled`. */
export function measureLines(lines: readonly Line[], filled: Uint8Array): Measures {
  const count = lines.length;
  const ends = new Uint8Array(count);
  const dates = new Uint8Array(count);
  const han = new Float64Array(count);
  const prose = new Float64Array(count);
  for (let line = 0; line < count; line += 1) {
    if (filled[line] === 0) continue;
    const { block, readable, counts } = lines[line] as Line;
    const { text, linkDensity } = block;
    if (ENDS.has(text.charAt(text.length - 1))) ends[line] = 1;
    han[line] = hanLengthOf(counts);
    const mayBeDate = counts.digits >= DIGITS_OF_DATE && readable < LONGEST_DATE;
    if (mayBeDate && DATE.test(text)) dates[line] = 1;
    const isProse = counts.sentences > 0 && readable >= LEAST_PROSE && linkDensity < MOST_LINKED;
    if (isProse) prose[line] = readable;
  }
  return { ends, dates, han, prose };
}
