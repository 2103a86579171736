/**
 * Finds a phrase between two encodings of pairs inside sound text: 渡炬꼇角畇못 in 经研究，渡炬꼇角畇못同意
 * is 预算不是写给. There each character of the page stands for one other character, which is frequent
 * where that of the page is not.
 */
import { pairTable } from '../../language/gbk/pair-table.ts';
import { plausibility } from '../../language/model/plausibility.ts';
import { BARS, passes } from '../channel/bars.ts';
import { type Question, ruleOf } from '../channel/channel.ts';
import { countUnusual, isUnusual } from '../channel/gate/regions.ts';
import { isTalk } from '../channel/gate/talk.ts';
import { tallyOf } from '../channel/gate/tally.ts';
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

const isFrequent = (character: string): boolean => tallyOf(character).frequent > 0;

const FIRST_EAST_ASIAN = 0x3105;

/** Number of unusual characters that a phrase must have. */
const LEAST_UNUSUAL = 2;

/** The character for which one stands under a misreading; empty if it stands for none. */
function meant(
  character: string,
  { truth, reader }: Misreading & { readonly truth: Exclude<TruthName, 'utf-8'> },
): string {
  const unit = character.charCodeAt(0);
  // whole pages are written in the letters of other alphabets
  if (unit < FIRST_EAST_ASIAN) return '';
  const code = readerOf(reader).code(unit);
  if (code <= 0xff) return '';
  const point = pairTable(truth)(code >> 8, code & 0xff);
  return point >= 0x4e00 && point <= 0x9fff ? String.fromCharCode(point) : '';
}

/** A part of a line and what it stands for. */
interface Phrase extends Place {
  readonly after: string;
  readonly misreading: Misreading;
}

/** The part of a line that says most for a misreading, if it says enough. */
function phraseOf(line: string, misreading: (typeof PAIRS)[number]): Phrase | null {
  const after = Array.from(line, (character) => meant(character, misreading));
  let best = { sum: 0, start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    const own = after[at] ?? '';
    if (own === '') sum = 0;
    else {
      const was = isFrequent(line[at] ?? '');
      sum += isFrequent(own) ? (was ? ALIKE : BETTER) : was ? WORSE : BOTH_RARE;
    }
    if (sum <= 0) {
      sum = 0;
      start = at + 1;
    } else if (sum > best.sum) best = { sum, start, end: at + 1 };
  }
  const isUsual = countUnusual(line.slice(best.start, best.end), LEAST_UNUSUAL) < LEAST_UNUSUAL;
  if (best.sum < LEAST || isUsual) return null;
  return {
    start: best.start,
    end: best.end,
    after: after.slice(best.start, best.end).join(''),
    misreading,
  };
}

/** Number of UTF-16 code units on both sides with which a phrase is weighed. */
const BESIDE = 8;

/** A phrase with other bounds, and by how much its line is more probable with it (nats). */
interface Weighed extends Phrase {
  readonly gain: number;
}

/** The same phrase with bounds that are moved by one character or not at all, the best first. */
function weighed(line: string, phrase: Phrase, { model }: Pick<Question, 'model'>): Weighed[] {
  const misreading = PAIRS.find(
    ({ truth, reader }) => truth === phrase.misreading.truth && reader === phrase.misreading.reader,
  );
  if (misreading === undefined) return [];
  const from = Math.max(0, phrase.start - BESIDE);
  const to = phrase.end + BESIDE;
  const shown = plausibility(model(), line.slice(from, to), 'any');
  const found: Weighed[] = [];
  for (const start of [phrase.start - 1, phrase.start, phrase.start + 1]) {
    for (const end of [phrase.end - 1, phrase.end, phrase.end + 1]) {
      if (start < from || end > line.length || end - start < 2) continue;
      const units = Array.from(line.slice(start, end), (one) => meant(one, misreading));
      if (units.includes('')) continue;
      const after = units.join('');
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

/** Whether a line has as many unusual characters as a phrase must have, of those that may be in one. */
function mayHavePhrase(line: string): boolean {
  let count = 0;
  for (let at = 0; at < line.length && count < LEAST_UNUSUAL; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit >= FIRST_EAST_ASIAN && isUnusual(unit)) count += 1;
  }
  return count >= LEAST_UNUSUAL;
}

/** Restores or reports a misread phrase inside a line. */
export function phraseIn(line: string, question: Pick<Question, 'model'>): FoundPhrase {
  if (!mayHavePhrase(line) || isTalk(line)) return NOTHING;
  const phrases = PAIRS.flatMap((misreading) => phraseOf(line, misreading) ?? []);
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
