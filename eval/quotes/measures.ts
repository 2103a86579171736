/**
 * The measures. Each is a fraction of counts, so that pages can be added up and resampled. F1 = 2 ×
 * pairs / (true + found).
 */
import { matchSpans, overlap, type Pair } from './marked/match.ts';
import { type MarkedPage, type MeasuredQuote, speakerKey } from './marked/quote.ts';

/** Overlap from which two spans count as the same although their ends differ. */
const TOUCHES = 0.5;
/** Every character is the same. */
const EXACT = 1;

export const MEASURES = [
  'direct, exact F1',
  'direct, IoU F1',
  'indirect, exact F1',
  'indirect, IoU F1',
  'indirect or mixed, IoU F1',
  'not-speech kept apart',
  'direct, mention',
  'direct, name',
  'indirect, mention',
  'indirect, name',
  'direct, end to end F1',
  'indirect, end to end F1',
  'indirect or mixed, end to end F1',
  'turn, exact F1',
  'turn, end to end F1',
] as const;

export type Measure = (typeof MEASURES)[number];

export interface Fraction {
  readonly right: number;
  readonly of: number;
}

export type Score = Readonly<Record<Measure, Fraction>>;

const share = (right: number, of: number): Fraction => ({ right, of });

interface Class {
  readonly truths: readonly MeasuredQuote[];
  readonly found: readonly MeasuredQuote[];
  readonly pairs: readonly Pair[];
}

function classOf(
  page: MarkedPage,
  found: readonly MeasuredQuote[],
  types: readonly MeasuredQuote['type'][],
  least = TOUCHES,
): Class {
  const one = page.quotes.filter(({ type }) => types.includes(type));
  const two = found.filter(({ type }) => types.includes(type));
  return { truths: one, found: two, pairs: matchSpans(one, two, least) };
}

const f1 = ({ truths, found, pairs }: Class): Fraction =>
  share(2 * pairs.length, truths.length + found.length);

function agreeing(
  { truths, found, pairs }: Class,
  same: (truth: MeasuredQuote, quote: MeasuredQuote) => boolean,
): number {
  return pairs.filter(([truth, quote]) => {
    const [one, two] = [truths[truth], found[quote]];
    return one !== undefined && two !== undefined && same(one, two);
  }).length;
}

const sameMention = (truth: MeasuredQuote, quote: MeasuredQuote): boolean =>
  (truth.speaker?.mention ?? null) === (quote.speaker?.mention ?? null);
const sameName = (truth: MeasuredQuote, quote: MeasuredQuote): boolean =>
  (truth.speaker?.name ?? null) === (quote.speaker?.name ?? null);
const sameSpeaker = (truth: MeasuredQuote, quote: MeasuredQuote): boolean =>
  speakerKey(truth) === speakerKey(quote);

/** Scores what a finder found on a page. */
export function scorePage(page: MarkedPage, found: readonly MeasuredQuote[]): Score {
  const direct = classOf(page, found, ['direct']);
  const indirect = classOf(page, found, ['indirect']);
  const terms = page.notSpeech.filter((span) =>
    direct.found.some(({ parts }) => parts.some((part) => overlap([part], [span]) >= TOUCHES)),
  );
  const given = (one: Class, same: typeof sameName): Fraction =>
    share(agreeing(one, same), one.pairs.length);
  const endToEnd = (one: Class): Fraction =>
    share(2 * agreeing(one, sameSpeaker), one.truths.length + one.found.length);
  return {
    'direct, exact F1': f1(classOf(page, found, ['direct'], EXACT)),
    'direct, IoU F1': f1(direct),
    'indirect, exact F1': f1(classOf(page, found, ['indirect'], EXACT)),
    'indirect, IoU F1': f1(indirect),
    'indirect or mixed, IoU F1': f1(classOf(page, found, ['indirect', 'mixed'])),
    'not-speech kept apart': share(page.notSpeech.length - terms.length, page.notSpeech.length),
    'direct, mention': given(direct, sameMention),
    'direct, name': given(direct, sameName),
    'indirect, mention': given(indirect, sameMention),
    'indirect, name': given(indirect, sameName),
    'direct, end to end F1': endToEnd(direct),
    'indirect, end to end F1': endToEnd(indirect),
    'indirect or mixed, end to end F1': endToEnd(classOf(page, found, ['indirect', 'mixed'])),
    'turn, exact F1': f1(classOf(page, found, ['turn'], EXACT)),
    'turn, end to end F1': endToEnd(classOf(page, found, ['turn'])),
  };
}

/** The measure over all pages together. */
export function micro(scores: readonly Score[], measure: Measure): number {
  const sum = (key: keyof Fraction): number =>
    scores.reduce((total, score) => total + score[measure][key], 0);
  const of = sum('of');
  return of === 0 ? Number.NaN : sum('right') / of;
}

/** The mean of the measure over the pages to which it applies. */
export function macro(scores: readonly Score[], measure: Measure): number {
  const held = scores.map((score) => score[measure]).filter(({ of }) => of > 0);
  return held.reduce((total, { right, of }) => total + right / of, 0) / held.length;
}

/** The quotes that were missed, and those that were found wrongly. */
export function faults(
  page: MarkedPage,
  found: readonly MeasuredQuote[],
): {
  readonly missed: readonly MeasuredQuote[];
  readonly extra: readonly MeasuredQuote[];
  readonly misheard: readonly (readonly [truth: MeasuredQuote, found: MeasuredQuote])[];
} {
  const missed: MeasuredQuote[] = [];
  const extra: MeasuredQuote[] = [];
  const misheard: (readonly [MeasuredQuote, MeasuredQuote])[] = [];
  for (const type of ['direct', 'indirect', 'mixed', 'turn'] as const) {
    const one = classOf(page, found, [type]);
    const paired = { truths: new Set<number>(), found: new Set<number>() };
    for (const [a, b] of one.pairs) {
      paired.truths.add(a);
      paired.found.add(b);
      const [truth, quote] = [one.truths[a], one.found[b]];
      if (truth === undefined || quote === undefined) continue;
      if (!(sameMention(truth, quote) && sameName(truth, quote))) misheard.push([truth, quote]);
    }
    missed.push(...one.truths.filter((_, i) => !paired.truths.has(i)));
    extra.push(...one.found.filter((_, i) => !paired.found.has(i)));
  }
  return { missed, extra, misheard };
}
