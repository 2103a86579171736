/**
 * Finds a phrase between two encodings of pairs inside sound text: 渡炬꼇角畇못 in 经研究，渡炬꼇角畇못同意
 * is 预算不是写给. There each character of the page stands for one other character, which is frequent
 * where that of the page is not.
 */
import { pairTable } from '../../language/gbk/pair-table.ts';
import { plausibility } from '../../language/model/plausibility.ts';
import { BARS, passes } from '../channel/bars.ts';
import { type Question, ruleOf } from '../channel/channel.ts';
import { countUnusual, isDense, isUnusual } from '../channel/gate/regions.ts';
import { isTalk } from '../channel/gate/talk.ts';
import { isFrequent } from '../channel/gate/tally.ts';
import type { Misreading } from '../channel/readers/misreadings.ts';
import { readerOf } from '../channel/readers/readers.ts';
import type { TruthName } from '../channel/readers/truths.ts';
import type { Replacement } from '../state/revision.ts';
import type { Place } from './proof.ts';

/** Misreadings under which a character stands for another one. */
const PAIRS: readonly (Misreading & { readonly truth: Exclude<TruthName, 'utf-8'> })[] = [
  { truth: 'gb18030', reader: 'big5' },
  { truth: 'gb18030', reader: 'euc-kr' },
  { truth: 'gb18030', reader: 'euc-jp' },
  { truth: 'big5', reader: 'gb18030' },
  { truth: 'big5', reader: 'euc-kr' },
];

/** What a character says for a phrase, by whether it is frequent and whether what it stands for is. */
const BETTER = 1;
const ALIKE = 0;
const BOTH_RARE = -0.2;
const WORSE = -1;

/**
 * Least sum of these from which the model is asked. Of 146,000 lines of four collections that have an
 * unusual character, two reach it; with 1.8 and without a number of unusual characters, 2,646.
 */
const LEAST = 2.4;

const FIRST_EAST_ASIAN = 0x3105;

/**
 * Number of unusual characters that a phrase must have among so many in succession. Of 178 pages of
 * news 37 have such a place, with two in a line 166 had one; 63 instead of 65 of 300 phrases come back.
 */
const LEAST_UNUSUAL = 3;
const WITHIN = 5;

/** The code unit for which one stands under a misreading; 0 if it stands for none. */
function meant(unit: number, { truth, reader }: (typeof PAIRS)[number]): number {
  // whole pages are written in the letters of other alphabets
  if (unit < FIRST_EAST_ASIAN) return 0;
  const code = readerOf(reader).code(unit);
  if (code <= 0xff) return 0;
  const point = pairTable(truth)(code >> 8, code & 0xff);
  return point >= 0x4e00 && point <= 0x9fff ? point : 0;
}

/** A part of a line and how it was misread. */
interface Phrase extends Place {
  readonly misreading: (typeof PAIRS)[number];
}

/**
 * The parts of a line between letters of other alphabets in which unusual characters stand as close
 * together as in a phrase.
 */
function stretchesOf(line: string): Place[] {
  const found: Place[] = [];
  let start = 0;
  let unusual: number[] = [];
  let isNear = false;
  for (let at = 0; at <= line.length; at += 1) {
    const unit = at < line.length ? line.charCodeAt(at) : 0;
    if (unit < FIRST_EAST_ASIAN) {
      if (isNear) found.push({ start, end: at });
      start = at + 1;
      unusual = [];
      isNear = false;
    } else if (isUnusual(unit)) {
      unusual.push(at);
      const first = unusual.at(-LEAST_UNUSUAL);
      if (first !== undefined && at - first < WITHIN) isNear = true;
    }
  }
  return found;
}

/** The part of a stretch that says most for a misreading, if it says enough. */
function phraseOf(line: string, stretch: Place, misreading: (typeof PAIRS)[number]): Phrase | null {
  let best = { sum: 0, start: 0, end: 0 };
  let sum = 0;
  let { start } = stretch;
  for (let at = start; at < stretch.end; at += 1) {
    const unit = line.charCodeAt(at);
    const own = meant(unit, misreading);
    if (own === 0) sum = 0;
    else {
      const was = isFrequent(unit);
      sum += isFrequent(own) ? (was ? ALIKE : BETTER) : was ? WORSE : BOTH_RARE;
    }
    if (sum <= 0) {
      sum = 0;
      start = at + 1;
    } else if (sum > best.sum) best = { sum, start, end: at + 1 };
  }
  const { start: from, end } = best;
  const isUsual = countUnusual(line.slice(from, end), LEAST_UNUSUAL) < LEAST_UNUSUAL;
  return best.sum < LEAST || isUsual ? null : { start: from, end, misreading };
}

/** Number of UTF-16 code units on both sides with which a phrase is weighed. */
const BESIDE = 8;

/** A phrase, what it stands for, and by how much its line is more probable with that (nats). */
interface Weighed extends Phrase {
  readonly after: string;
  readonly gain: number;
}

/** The same phrase with bounds that are moved by one character or not at all, the best first. */
function weighed(line: string, phrase: Phrase, { model }: Pick<Question, 'model'>): Weighed[] {
  const { misreading } = phrase;
  const from = Math.max(0, phrase.start - BESIDE);
  const to = phrase.end + BESIDE;
  const shown = plausibility(model(), line.slice(from, to), 'any');
  const found: Weighed[] = [];
  for (const start of [phrase.start - 1, phrase.start, phrase.start + 1]) {
    for (const end of [phrase.end - 1, phrase.end, phrase.end + 1]) {
      if (start < from || end > line.length || end - start < 2) continue;
      const units = Array.from(line.slice(start, end), (one) =>
        meant(one.charCodeAt(0), misreading),
      );
      if (units.includes(0)) continue;
      const after = String.fromCharCode(...units);
      const text = line.slice(from, start) + after + line.slice(end, to);
      const gain = plausibility(model(), text, 'any') - shown;
      found.push({ start, end, after, misreading, gain });
    }
  }
  return found.sort((a, b) => b.gain - a.gain);
}

/**
 * Gain (nats) from which a phrase is reported, and by which its bounds must be better than others. None of
 * the 2,872 lines with a sum of 1.4 gains 14, and 20 gain 9, such as 贼忒忒 and 嵂吕兀窟音窟.
 */
const LEAST_GAIN = 12;
const LEAST_LEAD = 2;

const CONFIDENCE = 0.93;

/** What was found in a line: a phrase that is restored, or a place that is reported. */
export interface FoundPhrase {
  readonly replacements: readonly Replacement[];
  readonly left: readonly Place[];
}

const NOTHING: FoundPhrase = { replacements: [], left: [] };

/** Restores or reports a misread phrase inside a line. */
export function phraseIn(line: string, question: Pick<Question, 'model'>): FoundPhrase {
  if (!isDense(line, LEAST_UNUSUAL, WITHIN)) return NOTHING;
  const stretches = stretchesOf(line);
  if (stretches.length === 0 || isTalk(line)) return NOTHING;
  const phrases = stretches.flatMap((stretch) =>
    PAIRS.flatMap((misreading) => phraseOf(line, stretch, misreading) ?? []),
  );
  const all = phrases.flatMap((phrase) => weighed(line, phrase, question));
  const [best, second] = all.sort((a, b) => b.gain - a.gain);
  if (best === undefined || best.gain < LEAST_GAIN) return NOTHING;
  const { start, end, after, gain, misreading } = best;
  const mean = plausibility(question.model(), after, 'any') / after.length;
  const isClear = gain - (second?.gain ?? 0) >= LEAST_LEAD;
  if (!isClear || !BARS.patternless.some((bar) => passes({ after, gain, mean }, bar))) {
    return { replacements: [], left: [{ start, end }] };
  }
  return {
    replacements: [
      {
        start,
        end,
        after,
        rule: ruleOf([misreading]),
        confidence: CONFIDENCE,
        lossy: false,
        evidence: { gain: Math.round(gain * 10) / 10, lost: 0, loss: 'whole' },
      },
    ],
    left: [],
  };
}
