/**
 * Decides how far the steps of a run are trusted beyond their posterior probability, because
 * something may have happened to the text that no hypothesis includes. If the reading is not like
 * clean text, or leaves many places open, what was put into holes is more often only the nonsense
 * that the model likes best.
 *
 * For holes it is a logistic regression, fitted on 3,400 holes in 500 texts with losses: half of the
 * project's own sentences and texts of an encyclopedia, in all channels. Of 576 holes in the other
 * half to which it gives .9 or more, 569 are right.
 */

import { REPLACEMENT } from './graph/graph.ts';
import { type Steps, trustInSteps } from './in-step.ts';
import type { Step } from './search/path.ts';

/** Weights of the regression, for the log of the odds. */
const HOLE = {
  bias: 0.69,
  /** For the log of the posterior's odds. */
  odds: 0.661,
  /** For each nat by which a character costs more than `DEAR`, and than `DEAREST`. */
  dear: -0.981,
  /** Set by hand: of six such characters that seemed sure, two were right. */
  dearest: -6,
  /** For the logarithm to base 2 of one more than the number of characters that fit. */
  choices: -0.014,
  /** Where few characters fit: a constant, and an additional weight for the log of the odds. */
  few: 0.363,
  fewOdds: 0.098,
  /** For the doubt in the other holes of the run, and in the near ones, from 0 to 1. */
  doubt: -0.927,
  near: -0.304,
  /** For the share of holes among the near steps. */
  dense: -0.716,
} as const;

const DEAR = -9;
const DEAREST = -12.4;

/** Stands for the number of choices where the bytes on the page form no character. */
const UNCOUNTED = 8;

/** Number of characters up to which few fit, as for a byte that windows-1252 lacks. */
const FEW = 8;

/** Greatest log of the odds that counts. */
const SUREST = 9;

/** Number of steps on both sides that are near. */
const NEAR = 20;

const isGone = ({ point }: Step): boolean => point === REPLACEMENT;

/** Whether a step stands beside a character that was given up. */
export const isBesideGone = (steps: readonly Step[], at: number): boolean =>
  [steps[at - 1], steps[at + 1]].some((beside) => beside !== undefined && isGone(beside));

/** Mean of what is missing to 1 in some probabilities. */
const doubtIn = (shares: readonly number[]): number =>
  shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + 1 - share, 0) / shares.length;

/**
 * Probability that each step of a run is right; `posterior` has its posterior probability, which is
 * 0 where a character was given up, and so is the probability of a hole beside it: of 30 that had
 * more than .95, 26 were right, because the bytes had been divided wrongly. Of 12,000 characters in
 * those texts whose bytes are all on the page, none was wrong; their posterior stands, unless they may
 * be out of step: `inStep` is the regression for these, or `null`.
 */
export function trustIn(
  steps: readonly Step[],
  posterior: readonly number[],
  inStep: Steps | null,
): number[] {
  const holes = steps.flatMap((step, at) => (step.hole || isGone(step) ? [at] : []));
  if (holes.length === 0 && inStep === null) return [...posterior];
  const shareAt = (at: number): number => posterior[at] ?? 0;
  const together = inStep === null ? [] : trustInSteps(steps, inStep);
  const shares = holes.map(shareAt);
  const all = doubtIn(shares) * shares.length;
  return steps.map((step, at) => {
    const own = shareAt(at);
    if (isGone(step)) return 0;
    if (!step.hole) return own * (together[at] ?? 1);
    if (own === 1) return own;
    if (isBesideGone(steps, at)) return 0;
    const near = holes.filter((hole) => hole !== at && Math.abs(hole - at) <= NEAR).map(shareAt);
    const odds = Math.min(SUREST, Math.log(Math.max(own, 1e-6) / Math.max(1 - own, 1e-5)));
    const isFew = step.choices > 0 && step.choices <= FEW;
    const log =
      (isFew ? HOLE.few + HOLE.fewOdds * odds : 0) +
      HOLE.bias +
      HOLE.odds * odds +
      HOLE.dear * Math.max(0, DEAR - step.cost) +
      HOLE.dearest * Math.max(0, DEAREST - step.cost) +
      HOLE.choices * (step.choices === 0 ? UNCOUNTED : Math.log2(step.choices + 1)) +
      HOLE.doubt * (holes.length > 1 ? (all - (1 - own)) / (holes.length - 1) : 0) +
      HOLE.near * doubtIn(near) +
      HOLE.dense * (near.length / Math.min(2 * NEAR + 1, steps.length));
    return 1 / (1 + Math.exp(-log));
  });
}
