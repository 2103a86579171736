/**
 * Weighs decodings of the same bytes by what text they give. Only the windows round non-ASCII
 * bytes are decoded; an invalid sequence costs and never disqualifies.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { CHINESE_MARKS, FREQUENT_HANZI, HANGUL, KANA } from './frequent.ts';

/** Bytes looked at, spread over the input: more changed no decision on 226 saved pages. */
const SAMPLE = 16_384;

/** A window reaches this far beyond its non-ASCII bytes. */
const MARGIN = 2;

const frequent = new Set(FREQUENT_HANZI);
const marks = new Set(CHINESE_MARKS);
const HANZI = /[\u3400-\u9fff]/;
const LATIN_LETTER = /[\u00c0-\u024f]/;
const OTHER_LETTER = /[\u0370-\u06ff\u0e00-\u0e7f]/;
const NEVER = /[\u0080-\u009f\ue000-\uf8ff\ufffd]/;

/** The non-ASCII runs of the bytes with a little round them, at most SAMPLE bytes in all. */
export function nonAsciiSample(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE);
  let length = 0;
  let i = 0;
  while (i < bytes.length && length < SAMPLE) {
    if ((bytes[i] ?? 0) < 0x80) {
      i += 1;
      continue;
    }
    let end = i;
    let quiet = 0;
    // a run goes on over single ASCII bytes: trail bytes of GBK and Big5 look like letters
    for (; end < bytes.length && quiet <= MARGIN && length + end - i < SAMPLE; end += 1) {
      quiet = (bytes[end] ?? 0) < 0x80 ? quiet + 1 : 0;
    }
    sample.set(bytes.subarray(i, end), length);
    length += end - i;
    i = end;
  }
  return sample.subarray(0, length);
}

/** How much each kind of character speaks for a decoding. Set on the cases of test/encoding. */
function weigh(character: string, label: string): number {
  if (frequent.has(character)) return 2;
  if (marks.has(character)) return 2;
  if (HANZI.test(character)) return -0.4;
  if (NEVER.test(character)) return -6;
  if (KANA.test(character)) return label === 'shift_jis' || label === 'euc-jp' ? 1 : -1;
  if (HANGUL.test(character)) return label === 'euc-kr' ? 0.8 : -1;
  if (LATIN_LETTER.test(character) || OTHER_LETTER.test(character)) return -0.5;
  return -1;
}

export interface Score {
  readonly label: string;
  /** Mean weight of a non-ASCII character, about −6 to 2. */
  readonly mean: number;
  readonly replacements: number;
}

/** Scores the decodings of a sample, best first. */
export function scoreDecodings(sample: Uint8Array, labels: readonly string[]): Score[] {
  const scores = labels.map((label): Score => {
    let sum = 0;
    let count = 0;
    let replacements = 0;
    for (const character of new TextDecoder(label).decode(sample)) {
      if (character.charCodeAt(0) < 0x80) continue;
      count += 1;
      if (character === '\ufffd') replacements += 1;
      sum += weigh(character, label);
    }
    return { label, mean: count === 0 ? 0 : sum / count, replacements };
  });
  return scores.sort((a, b) => b.mean - a.mean);
}
