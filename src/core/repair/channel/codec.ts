/**
 * Undoes codec misreadings: text that was written in one encoding and read in another, whole or in
 * part, once or twice. What no longer has all its bytes is filled in where one character stands
 * out, and left as U+FFFD where none does.
 */
import type { BigramModel } from '../../language/model/bigram-model.ts';
import type { Replacement } from '../revision.ts';
import { GONE } from './doubt.ts';
import { demandOf, reread, suspects } from './gate.ts';
import { MISREADINGS, type Misreading } from './misreadings.ts';
import { ANY_BYTE, bytesOf, countBarred, decodable } from './readers.ts';
import { type Region, unusualRegions } from './regions.ts';
import { misreadRuns, type Run } from './runs.ts';
import { type Settled, settle } from './settle.ts';
import { frequentShare, type Tally, tallyBytes, tallyOf } from './tally.ts';
import { truthOf } from './truths.ts';

/** Misreadings that are weighed by the model: the true one is among the first of the gate. */
const WEIGHED = 2;

/** How often a text may have been misread, one after the other. */
const DEEPEST = 3;

/** A line longer than this is not text. */
const LONGEST = 20_000;

/** What a misreading makes of a text. */
interface Reread {
  readonly misreading: Misreading;
  readonly runs: readonly Run[];
  readonly gain: number;
}

/** What one misreading after the other made of a text. */
interface Undone {
  readonly steps: readonly Misreading[];
  readonly runs: readonly Settled[];
  readonly gain: number;
}

const HANZI = /[\u4e00-\u9fff]/g;
const LETTERS = /[^\0-\x7f\u2000-\u206f\u3000-\u303f\uff00-\uff5e\ufffd]/g;

/** What a run has to be, to be taken for Chinese that was misread. */
interface Bar {
  readonly gain: number;
  readonly mean: number;
  readonly hanzi: number;
  /** Share of Chinese characters among letters, and of frequent ones among all. */
  readonly share: number;
  readonly frequent: number;
}

/** UTF-8 leaves a pattern that no other text has: of half a million clean lines none gains 12. */
const PATTERNED: Bar = { gain: 12, mean: -9.7, hanzi: 2, share: 0.5, frequent: 0 };

/** 重 alone, between two numbers. */
const PATTERNED_SINGLE: Bar = { gain: 25, mean: -10, hanzi: 1, share: 1, frequent: 0 };

/**
 * Any two bytes are a character in the others: the same clean lines have runs that gain 50, with
 * a mean of -8.4 (癸酮癸酸癸醇癸 by Big5), and one of more than two characters beyond -7.6 that
 * gains 20. Of 140 true ones the mean is below -7.2 in one.
 */
const PATTERNLESS: Bar = { gain: 28, mean: -7.3, hanzi: 5, share: 0.8, frequent: 0.2 };

/** Letters of an alphabet don't become Chinese text by chance: `ÖÐÎÄ`. */
const ALPHABETIC: Bar = { gain: 18, mean: -7.8, hanzi: 4, share: 0.7, frequent: 0.15 };

/**
 * Where the page proves the misreading, a heading of few characters is believed. Of 10,600 lines of
 * clean text none gains as much; at 8 nats two did (”到“天 read as 數據).
 */
const PROVEN: Bar = { gain: 15, mean: -9, hanzi: 2, share: 0.6, frequent: 0 };

const BARS = {
  patterned: [PATTERNED, PATTERNED_SINGLE],
  alphabetic: [ALPHABETIC],
  cyrillic: [ALPHABETIC],
  patternless: [PATTERNLESS],
} as const;

function passes({ gain, mean, after }: Run, bar: Bar): boolean {
  const hanzi = after.match(HANZI) ?? [];
  const letters = after.match(LETTERS)?.length ?? 0;
  return (
    gain >= bar.gain &&
    mean >= bar.mean &&
    new Set(hanzi).size >= bar.hanzi &&
    hanzi.length >= letters * bar.share &&
    frequentShare(after) >= bar.frequent
  );
}

function weigh(
  model: BigramModel,
  line: string,
  misreading: Misreading,
  bars: readonly Bar[],
  lost?: readonly number[],
): Reread {
  const bytes = bytesOf(line, misreading.reader, lost);
  const runs = misreadRuns(model, line, bytes, truthOf(misreading.truth));
  const proves = runs.some((run) => bars.some((bar) => passes(run, bar)));
  const kept = proves
    ? runs.filter((run) => [...bars, PROVEN].some((bar) => passes(run, bar)))
    : [];
  return { misreading, runs: kept, gain: kept.reduce((all, run) => all + run.gain, 0) };
}

const best = <T extends { readonly gain: number }>(list: readonly T[]): T | null =>
  list.reduce<T | null>((a, b) => (a === null || b.gain > a.gain ? b : a), null);

interface Demands {
  /** In place of those of the misreadings. */
  readonly bars?: readonly Bar[];
  /** What a lost byte may have been, in place of what the reader lacks. */
  readonly lost?: readonly number[];
}

const once = (
  model: BigramModel,
  line: string,
  misreadings: readonly Misreading[],
  { bars, lost }: Demands = {},
): Reread | null =>
  best(
    misreadings
      .slice(0, WEIGHED)
      .map((misreading) =>
        weigh(model, line, misreading, bars ?? BARS[demandOf(misreading)], lost),
      ),
  );

/** All of a text as one region. */
const whole = (text: string): Region => ({
  start: 0,
  end: text.length,
  runs: unusualRegions(text).flatMap(({ runs }) => runs),
});

const settled = (
  model: BigramModel,
  { misreading, runs, gain }: Reread,
  text: string,
  leastShare: number,
): Undone => ({
  steps: [misreading],
  runs: runs.map((run) => settle(model, run, text, misreading, leastShare)),
  gain,
});

/** A text that was misread more than once: whole, UTF-8 in each case but the first. */
function deeper(
  model: BigramModel,
  text: string,
  depth: number,
  leastShare: number,
): Undone | null {
  if (depth >= DEEPEST) return null;
  const found: Undone[] = [];
  for (const misreading of MISREADINGS) {
    if (misreading.truth !== 'utf-8') continue;
    // a sequence that lacks its end is one character, and shows twice
    const inner = reread(text, misreading).replaceAll(GONE + GONE, GONE);
    if (inner.length >= text.length || !isClean(tallyOf(inner))) continue;
    const result = once(model, inner, suspects(inner, whole(inner)), { lost: ANY_BYTE });
    const deep =
      result !== null && result.gain > 0
        ? settled(model, result, inner, leastShare)
        : deeper(model, inner, depth + 1, leastShare);
    if (deep === null || deep.gain <= 0) continue;
    const { steps, runs, gain } = deep;
    const after = apply(inner, runs);
    const share = Math.min(...runs.map((run) => run.share));
    const lossy = after.includes(GONE) || runs.some((run) => run.lossy);
    const unsteady = runs.some((run) => run.unsteady);
    const run = { start: 0, end: text.length, after, gain, share, lossy, unsteady };
    found.push({ steps: [misreading, ...steps], runs: [run], gain });
  }
  return best(found);
}

/** Few enough losses that the reading may be true, of so many UTF-16 units. */
const isClean = ({ invalid, units }: Pick<Tally, 'invalid' | 'units'>): boolean =>
  invalid * 6 <= units;

/** Whether a text becomes shorter and cleaner when it is read again as UTF-8. */
const mayBeDeeper = (text: string): boolean =>
  MISREADINGS.some(({ truth, reader }) => {
    if (truth !== 'utf-8') return false;
    // what the reader lacks is lost in any case
    const invalid = countBarred(text, reader).barred;
    if (!isClean({ invalid, units: text.length })) return false;
    const inner = tallyBytes(decodable(bytesOf(text, reader).values), 0, truth);
    return inner.units < text.length && isClean(inner);
  });

function apply(line: string, runs: readonly Settled[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, after } of runs) {
    text += line.slice(at, start) + after;
    at = end;
  }
  return text + line.slice(at);
}

/** Share of lossy two-byte runs of which every character is right or U+FFFD: 46 of 92. */
const UNSTEADY = 0.5;

/** Share of runs with guessed characters that are right beyond what the guesses say: 85 of 88. */
const GUESSED = 0.97;

function confidenceOf({ gain, share, unsteady }: Settled): number {
  const sure = unsteady ? UNSTEADY : Math.min(0.99, 0.9 + gain / 1000);
  return Math.round(sure * share * (share < 1 ? GUESSED : 1) * 1000) / 1000;
}

const ruleOf = (steps: readonly Misreading[]): Replacement['rule'] =>
  `codec.${steps.map(({ truth, reader }) => `${truth}-as-${reader}`).join('+')}`;

/**
 * The misread runs of a line, and what they were. `leastShare` is the share of the probability that
 * a guessed character must hold; `known` are misreadings that other parts of the page prove.
 */
export function undoMisreadings(
  model: () => BigramModel,
  line: string,
  leastShare: number,
  known: readonly Misreading[] = [],
): Replacement[] {
  if (line.length > LONGEST) return [];
  return unusualRegions(line).flatMap((region) => {
    const text = line.slice(region.start, region.end);
    const misreadings = known.length > 0 ? known : suspects(line, region);
    const demands = known.length > 0 ? { bars: [PROVEN] } : {};
    const shallow = misreadings.length > 0 ? once(model(), text, misreadings, demands) : null;
    const isDeep = (shallow?.gain ?? 0) <= 0 && mayBeDeeper(text);
    const found = isDeep
      ? deeper(model(), text, 1, leastShare)
      : shallow && settled(model(), shallow, text, leastShare);
    if (found === null) return [];
    return found.runs.map((run) => ({
      start: region.start + run.start,
      end: region.start + run.end,
      after: run.after,
      rule: ruleOf(found.steps),
      confidence: confidenceOf(run),
      lossy: run.lossy,
      evidence: {
        gain: Math.round(run.gain * 10) / 10,
        lost: run.after.split(GONE).length - 1,
      },
    }));
  });
}

/** Parts of a page that must have been misread alike before short ones are believed to be, too. */
const LEAST_PARTS = 2;

/** The misreading that most of the given edits undid, if several did. */
export function provenMisreading(rules: readonly string[]): Misreading | null {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < LEAST_PARTS) return null;
  return MISREADINGS.find((misreading) => ruleOf([misreading]) === most[0]) ?? null;
}
