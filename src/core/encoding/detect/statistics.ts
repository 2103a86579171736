/**
 * Finds the encoding of long texts by their frequent characters alone, without the language model.
 * This decides most pages in GBK and Big5.
 */
import { decodeAs } from '../../language/gbk/decode-as.ts';
import { CHINESE_MARKS, FREQUENT_HANGUL, FREQUENT_HANZI } from '../../language/model/frequent.ts';
import { nonAsciiSample } from './sample.ts';

/** Number of bytes examined. */
const SAMPLE = 1024;

const frequent = new Set(FREQUENT_HANZI);
const marks = new Set(CHINESE_MARKS);
const syllables = new Set(FREQUENT_HANGUL);

const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** How strongly a character speaks for a decoding. */
function weigh(character: string, label: string): number {
  if (frequent.has(character) || marks.has(character)) return 2;
  const code = character.charCodeAt(0);
  if (within(code, 0x3400, 0x9fff)) return -0.4;
  if (within(code, 0x3041, 0x30ff)) return label === 'shift_jis' || label === 'euc-jp' ? 1 : -1;
  if (within(code, 0xac00, 0xd7a3)) {
    return label === 'euc-kr' && syllables.has(character) ? 1 : -0.5;
  }
  const never = within(code, 0x80, 0x9f) || within(code, 0xe000, 0xf8ff) || code === 0xfffd;
  return never ? -6 : -1;
}

interface Score {
  readonly label: string;
  /** Mean weight of a non-ASCII character, from about −6 to 2. */
  readonly mean: number;
  readonly count: number;
}

function scoreDecoding(sample: Uint8Array, label: string): Score {
  let sum = 0;
  let count = 0;
  for (const character of decodeAs(label, sample)) {
    if (character.charCodeAt(0) < 0x80) continue;
    count += 1;
    sum += weigh(character, label);
  }
  return { label, mean: count === 0 ? 0 : sum / count, count };
}

const LABELS = ['gb18030', 'big5', 'utf-8', 'shift_jis', 'euc-jp', 'euc-kr'];

/**
 * Least number of characters, mean weight and lead for a verdict without the model; otherwise the
 * model decides. Pages in GBK have a mean of 0.4 to 1.4, their misreadings −0.3 or less.
 */
const LEAST_COUNT = 80;
const LEAST_MEAN = 0.3;
const LEAST_LEAD = 0.7;

/** The encoding of a long Chinese text, or `null` if the model must decide. */
export function quickVerdict(bytes: Uint8Array): string | null {
  const sample = nonAsciiSample(bytes, SAMPLE);
  if (sample.length < LEAST_COUNT * 2) return null;
  const scores = LABELS.map((label) => scoreDecoding(sample, label));
  const [best, second] = scores.sort((a, b) => b.mean - a.mean);
  if (best === undefined || best.count < LEAST_COUNT || best.mean < LEAST_MEAN) return null;
  return best.mean - (second?.mean ?? 0) < LEAST_LEAD ? null : best.label;
}
