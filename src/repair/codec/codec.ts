/**
 * Undoes codec misreadings: text that was written in one encoding and read in another, whole or in
 * part, once or twice. What no longer has all its bytes is filled in where one character stands
 * out, and left as U+FFFD where none does.
 */
import type { BigramModel } from '../../language/bigram-model.ts';
import { advanceOver, startOf } from '../../language/likelihood.ts';
import { isSimplifiedOnly, isTraditionalOnly, simplifiedOf } from '../../language/traditional.ts';
import type { Replacement } from '../revision.ts';
import { demandOf, frequentShare, type Region, reread, suspects, unusualRegions } from './gate.ts';
import { type Hole, misreadRuns, type Run } from './lattice.ts';
import { MISREADINGS, type Misreading } from './misreadings.ts';
import { truthOf } from './truths.ts';

/** Misreadings that are weighed by the model: the true one is among the first of the gate. */
const WEIGHED = 2;

/** How often a text may have been misread, one after the other. */
const DEEPEST = 3;

/** A line longer than this is not text. */
const LONGEST = 20_000;

interface Reread {
  readonly steps: readonly Misreading[];
  readonly runs: readonly Run[];
  readonly gain: number;
}

const sum = (runs: readonly Run[]): number => runs.reduce((all, run) => all + run.gain, 0);

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

/** UTF-8 leaves a pattern that no other text has. */
const PATTERNED: Bar = { gain: 12, mean: -8.5, hanzi: 2, share: 0.5, frequent: 0.1 };

/**
 * Any two bytes are a character in the others: half a million lines of word lists, code and
 * prose have short runs that would read as well otherwise (霜两鼠斗穴 by Big5, gain 25).
 */
const PATTERNLESS: Bar = { gain: 28, mean: -7.2, hanzi: 5, share: 0.8, frequent: 0.35 };

/** Letters of an alphabet don't become Chinese text by chance: `ÖÐÎÄ`. */
const ALPHABETIC: Bar = { gain: 18, mean: -7.6, hanzi: 4, share: 0.7, frequent: 0.2 };

/**
 * Where the page proves the misreading, a heading of few characters is believed. Of 10,600 lines of
 * clean text none gains as much; at 8 nats two did (”到“天 read as 數據).
 */
const PROVEN: Bar = { gain: 15, mean: -9, hanzi: 2, share: 0.6, frequent: 0 };

const BARS = {
  patterned: PATTERNED,
  alphabetic: ALPHABETIC,
  cyrillic: ALPHABETIC,
  patternless: PATTERNLESS,
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

function weigh(model: BigramModel, line: string, misreading: Misreading, bar: Bar): Reread {
  const runs = misreadRuns(model, line, misreading.reader, truthOf(misreading.truth));
  const kept = runs.filter((run) => passes(run, bar));
  return { steps: [misreading], runs: kept, gain: sum(kept) };
}

const best = (list: readonly Reread[]): Reread | null =>
  list.reduce<Reread | null>((a, b) => (a === null || b.gain > a.gain ? b : a), null);

const once = (
  model: BigramModel,
  line: string,
  misreadings: readonly Misreading[],
  proven: Bar | null = null,
): Reread | null =>
  best(
    misreadings
      .slice(0, WEIGHED)
      .map((misreading) => weigh(model, line, misreading, proven ?? BARS[demandOf(misreading)])),
  );

/** All of a text as one region. */
const whole = (text: string): Region => ({
  start: 0,
  end: text.length,
  runs: unusualRegions(text).flatMap(({ runs }) => runs),
});

/** The inner misreading of a text that was misread more than once: whole, UTF-8 in each case. */
function deeper(
  model: BigramModel,
  line: string,
  depth: number,
  leastShare: number,
): Reread | null {
  if (depth >= DEEPEST) return null;
  const found: Reread[] = [];
  for (const misreading of MISREADINGS) {
    if (misreading.truth !== 'utf-8') continue;
    const inner = reread(line, misreading);
    if (inner.length >= line.length || !isClean(inner)) continue;
    const result = once(model, inner, suspects(inner, whole(inner)));
    const deep =
      result !== null && result.gain > 0 ? result : deeper(model, inner, depth + 1, leastShare);
    if (deep === null || deep.gain <= 0) continue;
    const settled = deep.runs.map((run) => ({
      ...run,
      after: settle(model, run, inner, leastShare).after,
    }));
    const after = apply(inner, settled);
    const { gain } = deep;
    found.push({
      steps: [misreading, ...deep.steps],
      runs: [{ start: 0, end: line.length, after, holes: [], gain, mean: 0 }],
      gain,
    });
  }
  return best(found);
}

/** Few enough losses that the reading may be true. */
const isClean = (text: string): boolean => {
  let lost = 0;
  for (const character of text) if (character === '\ufffd') lost += 1;
  return lost * 6 <= text.length;
};

/** Whether a text becomes shorter and cleaner when it is read again as UTF-8. */
const mayBeDeeper = (text: string): boolean =>
  MISREADINGS.some((misreading) => {
    if (misreading.truth !== 'utf-8') return false;
    const inner = reread(text, misreading);
    return inner.length < text.length && isClean(inner);
  });

function apply(line: string, runs: readonly Run[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, after } of runs) {
    text += line.slice(at, start) + after;
    at = end;
  }
  return text + line.slice(at);
}

const CONTEXT = 4;

/** Forms of one character that only the script tells apart: 学 and 學. */
const sameWord = (a: string, b: string): boolean => simplifiedOf(a) === simplifiedOf(b);

/** How sure a guessed character is among all that its other bytes allow. */
function certainty(
  model: BigramModel,
  after: string,
  { at, candidates }: Hole,
  next: string,
): number {
  const before = after.slice(Math.max(0, at - CONTEXT), at);
  const behind = (after.slice(at + 1) + next).slice(0, CONTEXT);
  const chosen = after[at] ?? '';
  const score = (character: string): number =>
    advanceOver(model, startOf(model), before + character + behind).log;
  const own = score(chosen);
  let total = 1;
  for (const candidate of candidates) {
    if (!sameWord(candidate, chosen)) total += Math.exp(Math.min(50, score(candidate) - own));
  }
  return 1 / total;
}

/** The form of a guessed character that the script of the run asks for. */
function inScript(after: string, { at, candidates }: Hole): string {
  const chosen = after[at] ?? '';
  const forms = candidates.filter((candidate) => sameWord(candidate, chosen));
  if (forms.length < 2) return chosen;
  let traditional = 0;
  for (const character of after.slice(0, at) + after.slice(at + 1)) {
    if (isTraditionalOnly(character)) traditional += 1;
    else if (isSimplifiedOnly(character)) traditional -= 1;
  }
  const fits = traditional > 0 ? isTraditionalOnly : isSimplifiedOnly;
  return forms.find(fits) ?? chosen;
}

/** The run with what stays uncertain as U+FFFD. */
function settle(
  model: BigramModel,
  run: Run,
  line: string,
  leastShare: number,
): { after: string; least: number; lost: number } {
  const next = run.end < line.length ? line.slice(run.end, run.end + CONTEXT) : '\n';
  let after = run.after;
  let least = 1;
  let lost = 0;
  for (const hole of run.holes) {
    const share = certainty(model, run.after, hole, next);
    const sure = share >= leastShare;
    const character = sure ? inScript(run.after, hole) : '\ufffd';
    if (sure) least = Math.min(least, share);
    else lost += 1;
    after = after.slice(0, hole.at) + character + after.slice(hole.at + 1);
  }
  return { after, least, lost };
}

const ruleOf = (steps: readonly Misreading[]): string =>
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
    const bar = known.length > 0 ? PROVEN : null;
    const shallow = misreadings.length > 0 ? once(model(), text, misreadings, bar) : null;
    const isDeep = (shallow?.gain ?? 0) <= 0 && mayBeDeeper(text);
    const found = isDeep ? deeper(model(), text, 1, leastShare) : shallow;
    if (found === null) return [];
    return found.runs.map((run) => {
      const { after, least, lost } = settle(model(), run, text, leastShare);
      return {
        start: region.start + run.start,
        end: region.start + run.end,
        after,
        rule: ruleOf(found.steps),
        confidence: Math.round(Math.min(0.99, 0.9 + run.gain / 1000) * least * 1000) / 1000,
        lossy: run.holes.length > 0,
        evidence: { gain: Math.round(run.gain * 10) / 10, lost },
      };
    });
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
