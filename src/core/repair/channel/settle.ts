/**
 * Decides which characters of a run are restored, by the posterior probability over all hypotheses,
 * and with which confidence.
 */

import type { Part } from './gate/regions.ts';
import { joinGone, type PlacedStep } from './gone.ts';
import { REPLACEMENT } from './graph/graph.ts';
import type { Steps } from './in-step.ts';
import type { Misreading } from './readers/misreadings.ts';
import { type Hypothesis, isStrict, weightsOf } from './readings.ts';
import type { Run } from './runs.ts';
import type { Step } from './search/path.ts';
import { isBetweenPairs, shareOfBest } from './strict.ts';
import { isBesideGone, trustIn } from './trust.ts';
import { isDoubtful } from './vanished.ts';

/** Marks a character of which too little is left. */
export const GONE = '\ufffd';

/** A run and what it was, as far as that is known. */
export interface Settled {
  /** UTF-16 offsets in the part. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** Gain of the whole run, in nats. */
  readonly gain: number;
  readonly confidence: number;
  readonly lossy: boolean;
}

/**
 * Confidence of a run before its characters are weighed. Of 14,346 edits of texts that nothing was fitted
 * on, 21 had a wrong character: none of 83 that gained less than 50 nats, and 16 of 12,673 that gained
 * more than 200, so that the gain does not matter.
 */
const SURE = 0.995;

/** Confidence below which safe mode makes no edit. */
const LEAST_CONFIDENCE = 0.9;

/**
 * A hypothesis that is compared with others: its weight, and the probability that it assigns to a
 * step.
 */
export interface Rival {
  readonly weight: number;
  readonly share: (step: Step) => number;
}

const LEAST_WEIGHT = 1e-4;

/**
 * Returns the hypotheses that decide what is restored. If the best one explains all of a part
 * without a loss, only others that do so too count, each with only its best path, because
 * misreading affects whole strings.
 */
export function rivalsOf(
  best: Hypothesis,
  hypotheses: readonly Hypothesis[],
  text: string,
): Rival[] {
  const isOfPairs = best.layers.some(({ misreading }) => isBetweenPairs(misreading));
  const strict = isStrict(best, text) && !(isOfPairs && isDoubtful(best));
  const rivals = strict ? hypotheses.filter((other) => isStrict(other, text)) : hypotheses;
  const weights = weightsOf(rivals);
  return rivals
    .map(({ found }, i): Rival => {
      const weight = weights[i] ?? 0;
      return { weight, share: strict ? shareOfBest(found) : found.share };
    })
    .filter(({ weight }) => weight >= LEAST_WEIGHT);
}

/**
 * Probability from which all characters of a run are accepted together. Of 73 lines with .8 to .9
 * (seed 11 of our own sentences, and an encyclopedia) 69 were right, because most lines that are
 * wrong are wrong in several places.
 */
const WHOLE_RUN = 0.8;

/**
 * Where the whole of a run is not believed: the probability that all characters which are accepted
 * must have together. With .9, two more of 472 lossy lines had an invented character.
 */
const PART_OF_RUN = 0.95;

/** Share of the doubt about a whole run that was borne out. */
const DOUBT = 0.4;

/**
 * Probability below which a guess is reported with less than .95, so that whoever asks for .95 does
 * not get it. Of 2,130 guesses that were at least as sure (an encyclopedia, and seed 31 of our own
 * sentences) 3 were wrong, of 610 that were accepted although they were less sure 7.
 */
const SURE_GUESS = 0.985;
const UNSURE = 0.945;

/** What is accepted of a run, and how sure each of its characters is. */
interface Believed {
  readonly believed: boolean[];
  readonly shares: readonly number[];
}

/**
 * Decides by the probabilities of all characters of a run which of them are accepted. Below
 * WHOLE_RUN, `leastShare` is asked of each character alone.
 */
function believe(shares: readonly number[], leastShare: number): Believed {
  if (leastShare < WHOLE_RUN) return { shares, believed: shares.map((own) => own >= leastShare) };
  if (shares.reduce((all, own) => all * own, 1) >= WHOLE_RUN) {
    return { shares: shares.map((own) => 1 - DOUBT * (1 - own)), believed: shares.map(() => true) };
  }
  const believed = shares.map(() => false);
  let together = 1;
  for (const i of [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))) {
    together *= shares[i] ?? 0;
    if (together < PART_OF_RUN) break;
    believed[i] = true;
  }
  return { shares, believed };
}

/**
 * Gives up characters that would stand alone between two that were given up, because what is out of
 * step stands together: of ten in 1,300 fresh texts of which readers ignored bytes, five were wrong.
 */
function withoutLone(steps: readonly Step[], believed: boolean[]): void {
  const isOut = (at: number): boolean => believed[at] === false && (steps[at]?.point ?? 0) >= 0x80;
  const lone = [...steps.keys()].filter((at) => isOut(at - 1) && isOut(at + 1));
  for (const at of lone) believed[at] = false;
}

/** What decides about a run apart from its steps. */
export interface Evidence {
  readonly part: Part;
  /** Gain of the run, in nats. */
  readonly gain: number;
  readonly rivals: readonly Rival[];
  /** Share of the probability that a character must have. */
  readonly leastShare: number;
  /** The last misreading of the reading. */
  readonly misreading: Misreading;
  /** Whether it is the only one: UTF-8 then spells no other character with bytes of ASCII. */
  readonly isOnce: boolean;
  /** How characters are trusted that may be out of step; `null` if none is. */
  readonly inStep: Steps | null;
  /**
   * Whether bytes may be missing although every byte on the page is explained: all that is read then is
   * reported with less than .95.
   */
  readonly isDoubted: boolean;
  /** Whether what fills a hole left no mark but a space, so that it is reported with less too. */
  readonly isUnmarked: boolean;
  /**
   * For each step the probability that all characters of the page which it takes were bytes of it.
   */
  readonly whole: readonly number[];
}

const isLost = (step: Step | undefined): boolean => step?.hole === true;

/** The posterior probability of each step of a run; 0 where a character was given up. */
function posteriorOf({ steps }: Run, evidence: Evidence): number[] {
  const { part, rivals, misreading, isOnce, whole } = evidence;
  const isAsciiSure = isOnce && misreading.truth === 'utf-8';
  return steps.map((step, at) => {
    if (step.point === REPLACEMENT) return 0;
    if (isAsciiSure && step.point < 0x80) {
      if (part.points[step.to - 1] === step.point) return 1;
      // a second byte of a pair, which belongs to what was lost beside it
      if (isBesideGone(steps, at) || isLost(steps[at - 1]) || isLost(steps[at + 1])) return 0;
    }
    const share = rivals.reduce((sum, rival) => sum + rival.weight * rival.share(step), 0);
    return step.examined * share * (whole[at] ?? 1);
  });
}

/** What is accepted of a run: all of it, or the characters that are surest together. */
export function settle(run: Run, evidence: Evidence): Settled[] {
  const { part, gain, leastShare, misreading, isOnce, inStep, whole } = evidence;
  const { isDoubted, isUnmarked } = evidence;
  const trusted = trustIn(run.steps, posteriorOf(run, evidence), inStep);
  const { shares, believed } = believe(trusted, leastShare);
  if (inStep?.mayBeAlone === false) withoutLone(run.steps, believed);
  const least = Math.min(LEAST_CONFIDENCE, leastShare);
  const all = joinGone(run.steps, part.points, isOnce ? misreading : null);
  // the mark behind a character that was cut stays outside of the edit
  const cut = all.map(({ at }) => (whole[at] ?? 1) < WHOLE_RUN);
  return pieces(all, cut).map(({ from, to }) => {
    const steps = all.slice(from, to);
    const own = steps.map(({ at }) => shares[at] ?? 0);
    const kept = steps.map(({ at }) => believed[at] ?? false);
    let confidence = own.reduce((all, share, i) => all * (kept[i] ? share : 1), SURE);
    const doubtful = [...own.keys()].sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
    for (const i of doubtful) {
      if (confidence >= least) break;
      if (!kept[i]) continue;
      kept[i] = false;
      confidence /= own[i] ?? 1;
    }
    const isGuess = ({ at, hole }: PlacedStep, i: number): boolean =>
      kept[i] === true && ((trusted[at] ?? 0) < SURE_GUESS || (hole && isUnmarked));
    if (isDoubted || steps.some(isGuess)) confidence = Math.min(confidence, UNSURE);
    const after = steps
      .map(({ point }, i) => (kept[i] ? String.fromCodePoint(point) : GONE))
      .join('');
    const begin = from === 0 ? run.from : (all[from - 1]?.to ?? 0);
    const last = to === all.length ? run.to : (all[to - 1]?.to ?? 0);
    const end = cut[to - 1] ? last - 1 : last;
    return {
      start: part.offsets[begin] ?? 0,
      end: part.offsets[end] ?? part.text.length,
      after,
      gain,
      confidence: Math.round(confidence * 1000) / 1000,
      lossy: after.includes(GONE) || steps.some(({ hole }) => hole),
    };
  });
}

/**
 * Divides a run into parts that may be separate edits, at places where the readers hold no byte,
 * because what is on the page is more certain than what is missing. `cut` is true for characters of
 * which the end is missing.
 */
function pieces(steps: readonly Step[], cut: readonly boolean[]): { from: number; to: number }[] {
  const found: { from: number; to: number; hole: boolean }[] = [];
  let from = 0;
  for (let to = 1; to <= steps.length; to += 1) {
    if (to < steps.length && !steps[to - 1]?.edge) continue;
    const hole = steps.slice(from, to).some((step, i) => step.hole || cut[from + i]);
    const last = found.at(-1);
    if (last === undefined || hole || last.hole) found.push({ from, to, hole });
    else last.to = to;
    from = to;
  }
  return found;
}
