/**
 * Finds the encoding of long texts by their frequent characters alone, without the language model.
 * This decides most pages in GBK and Big5.
 */
import { CHINESE_MARKS, FREQUENT_HANGUL, FREQUENT_HANZI } from '../../language/model/frequent.ts';
import { type DecodingData, decode } from '../decode/decoders.ts';
import { meanCeiling, utf8Ceiling, WEIGHT } from './ceiling.ts';
import { nonAsciiSample } from './sample.ts';

/** Number of bytes examined. */
const SAMPLE = 1024;

const frequent = new Set(FREQUENT_HANZI);
const marks = new Set(CHINESE_MARKS);
const syllables = new Set(FREQUENT_HANGUL);

const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** How strongly a character speaks for a decoding. */
function weigh(character: string, label: string): number {
  if (frequent.has(character) || marks.has(character)) return WEIGHT.frequent;
  const code = character.charCodeAt(0);
  if (within(code, 0x3400, 0x9fff)) return WEIGHT.hanzi;
  if (within(code, 0x3041, 0x30ff)) {
    return label === 'shift_jis' || label === 'euc-jp' ? WEIGHT.phonetic : WEIGHT.odd;
  }
  if (within(code, 0xac00, 0xd7a3)) {
    return label === 'euc-kr' && syllables.has(character) ? WEIGHT.phonetic : -0.5;
  }
  const never = within(code, 0x80, 0x9f) || within(code, 0xe000, 0xf8ff) || code === 0xfffd;
  return never ? WEIGHT.never : WEIGHT.odd;
}

interface Score {
  readonly label: string;
  /** Mean weight of a non-ASCII character, from about −6 to 2. */
  readonly mean: number;
  readonly count: number;
}

/** Scores a text as one that was decoded from an encoding. */
function scoreText(text: string, label: string): Score {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) continue;
    count += 1;
    sum += weigh(character, label);
  }
  return { label, mean: count === 0 ? 0 : sum / count, count };
}

/** Mean weight of the non-ASCII characters of a text that was decoded from an encoding. */
export const meanWeight = (text: string, label: string): number => scoreText(text, label).mean;

/** Scores the text of a sample under one encoding. */
export const scoreDecoding = (sample: Uint8Array, label: string, data: DecodingData): Score =>
  scoreText(decode(sample, label, data), label);

const TWO_BYTE = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

/**
 * Least number of characters, mean weight and lead for a verdict without the model; otherwise the
 * model decides. Pages in GBK have a mean of 0.4 to 1.4, their misreadings −0.3 or less.
 */
const LEAST_COUNT = 80;
const LEAST_MEAN = 0.3;
const LEAST_LEAD = 0.7;

const isProbable = ({ count, mean }: Score): boolean => count >= LEAST_COUNT && mean >= LEAST_MEAN;

/**
 * The encoding whose text is more plausible than that of the others can be, or `null`. Only its own
 * table is read.
 */
function surelyBest(sample: Uint8Array, data: DecodingData): string | null {
  const [first, second] = TWO_BYTE.map((label) => ({
    label,
    most: meanCeiling(sample, label),
  })).sort((a, b) => b.most - a.most);
  if (first === undefined || second === undefined) return null;
  const best = scoreDecoding(sample, first.label, data);
  const lead = best.mean - Math.max(second.most, utf8Ceiling(sample));
  return isProbable(best) && lead >= LEAST_LEAD ? best.label : null;
}

/** The encoding of a long Chinese text, or `null` if the model must decide. */
export function quickVerdict(bytes: Uint8Array, data: DecodingData): string | null {
  const sample = nonAsciiSample(bytes, SAMPLE);
  if (sample.length < LEAST_COUNT * 2) return null;
  const sure = surelyBest(sample, data);
  if (sure !== null) return sure;
  const scores = ['utf-8', ...TWO_BYTE].map((label) => scoreDecoding(sample, label, data));
  const [best, second] = scores.sort((a, b) => b.mean - a.mean);
  if (best === undefined || !isProbable(best)) return null;
  return best.mean - (second?.mean ?? 0) < LEAST_LEAD ? null : best.label;
}
