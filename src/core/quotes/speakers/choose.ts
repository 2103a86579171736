/** Chooses the speaker among the candidates if a quote names none. */

import type { Person } from '../mentions/mention.ts';
import { type Feature, logOdds } from '../weights/linear.ts';
import type { Models } from '../weights/models.ts';
import type { Candidate } from './candidates.ts';
import type { FoundQuote } from './found-quote.ts';

/** The person chosen, and the probability that this is right. */
export interface Chosen {
  readonly who: Person | null;
  readonly sure: number;
}

/** Chooses among candidates. In training, the answers of the marked pages take its place. */
export type Choose = (
  candidates: readonly Candidate[],
  nobody: readonly Feature[],
  mode: Mode,
  quote: FoundQuote,
) => Chosen;

/** Whether the quote has a pronoun or nothing. */
export type Mode = 'pronoun' | 'carried';

/**
 * Least probability of a candidate for a quote without a pronoun. Below it, on outlets left out of the training, more of them were
 * wrong than right; nobody is better than a wrong person.
 */
const LEAST_PROBABLE = 0.4;

/**
 * Chooses by weights: the candidate with the greatest sum, or nobody. The probabilities of all
 * candidates and of nobody are in proportion to the exponentials of their sums.
 */
export const chooseBy =
  (models: Pick<Models, Mode>): Choose =>
  (candidates, nobody, mode) => {
    const least = mode === 'carried' ? LEAST_PROBABLE : 0;
    const weights = models[mode];
    const odds = candidates.map(({ known }) => logOdds(weights, known));
    const none = logOdds(weights, nobody);
    const top = Math.max(none, ...odds);
    const all = [none, ...odds].reduce((sum, one) => sum + Math.exp(one - top), 0);
    const isSure = none < top && 1 / all >= least;
    return { who: isSure ? (candidates[odds.indexOf(top)]?.who ?? null) : null, sure: 1 / all };
  };

const HUNDREDTHS = 100;
const LEAST_SURE = 0.05;
const MOST_SURE = 0.9;

/** The confidence of a choice for the record: in hundredths, and never 1. */
export const sureness = (sure: number): number =>
  Math.round(Math.min(MOST_SURE, Math.max(LEAST_SURE, sure)) * HUNDREDTHS) / HUNDREDTHS;
