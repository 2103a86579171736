/** What the runs of a reading must reach to be taken for misread Chinese. */
import { frequentShare } from './gate/tally.ts';
import type { Pattern } from './readers/misreadings.ts';

const HANZI = /[\u4e00-\u9fff]/g;
const LETTERS = /[^\0-\x7f\u2000-\u206f\u3000-\u303f\uff00-\uff5e\ufffd]/g;

/** What a run must reach to be taken for misread Chinese. */
export interface Bar {
  readonly gain: number;
  readonly mean: number;
  readonly hanzi: number;
  /** Share of Chinese characters among letters, and of frequent ones among all characters. */
  readonly share: number;
  readonly frequent: number;
}

/**
 * UTF-8 leaves a pattern that no other text has. Of half a million clean lines none has a gain of
 * 12.
 */
const PATTERNED: Bar = { gain: 12, mean: -9.7, hanzi: 2, share: 0.5, frequent: 0 };

/**
 * For runs in which every single-byte letter belongs to a complete sequence of UTF-8, such as
 * product names without a word that the model knows.
 */
export const PATTERNED_WHOLE: Bar = { gain: 40, mean: -11.5, hanzi: 4, share: 0.8, frequent: 0 };

/** For a single character, such as 重 between two numbers. */
const PATTERNED_SINGLE: Bar = { gain: 25, mean: -10, hanzi: 1, share: 1, frequent: 0 };

/**
 * In the other encodings any two bytes are a character. The same clean lines contain runs with a
 * gain of 50 and a mean of −8.4 (癸酮癸酸癸醇癸 read as Big5), and one of more than two characters
 * above −7.6 with a gain of 20. Of 140 true runs, one has a mean below −7.2.
 */
const PATTERNLESS: Bar = { gain: 28, mean: -7.3, hanzi: 5, share: 0.8, frequent: 0.2 };

/** Letters of an alphabet do not become Chinese text by chance: `ÖÐÎÄ`. */
const ALPHABETIC: Bar = { gain: 18, mean: -7.8, hanzi: 4, share: 0.7, frequent: 0.15 };

/**
 * If the page proves the misreading, a heading of a few characters is accepted. Of 10,600 lines of
 * clean text none has this gain; with 8 nats two had (”到“天 read as 數據).
 */
export const PROVEN: Bar = { gain: 15, mean: -9, hanzi: 2, share: 0.6, frequent: 0 };

/**
 * The same for text that a reader with one byte per character shows completely. 雨夜 in GBK, read as
 * Latin-1, gains 13.9 nats; ÀÉÈÙ, a row of capital letters, would gain 11.5.
 */
export const PROVEN_WHOLE: Bar = { gain: 12.5, mean: -9.7, hanzi: 2, share: 0.8, frequent: 0 };

/** The same for complete sequences of UTF-8, such as 鑻规灉, which is 苹果 with a mean of −9.4. */
export const PROVEN_PATTERNED: Bar = { gain: 12, mean: -11.5, hanzi: 1, share: 0.8, frequent: 0 };

export const BARS: Readonly<Record<Pattern, readonly Bar[]>> = {
  patterned: [PATTERNED, PATTERNED_SINGLE],
  alphabetic: [ALPHABETIC],
  foreign: [ALPHABETIC],
  patternless: [PATTERNLESS],
};

export function passes(run: { after: string; gain: number; mean: number }, bar: Bar): boolean {
  const hanzi = run.after.match(HANZI) ?? [];
  const letters = run.after.match(LETTERS)?.length ?? 0;
  return (
    run.gain >= bar.gain &&
    run.mean >= bar.mean &&
    new Set(hanzi).size >= bar.hanzi &&
    hanzi.length >= letters * bar.share &&
    frequentShare(run.after) >= bar.frequent
  );
}
