/** Decides which characters of a run are certain enough to be put into the text. */
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../state/revision.ts';
import type { Letter, Run } from './lattice/decode.ts';

const GONE = '\ufffd';
/** Number of characters of which at least one must be certain for a run to be repaired in part. */
const LEAST_KEPT = 2;

/** How many times higher the odds of a character must be than those at the bar. */
interface Odds {
  readonly elsewhere: number;
  /** Where one pair vanished, more may have vanished. */
  readonly besideHole: number;
}

/**
 * The odds if the whole run is to be restored. Of 15,360 passages, a factor of 1.5 beside vanished
 * pairs had 48 more exact and 4 of 33,000 characters more wrong, but one of 38 real spots wrong untold.
 */
const WHOLE: Odds = { elsewhere: 1, besideHole: 2 };
/**
 * The odds of a character if others of its run remain open, because what makes one of them doubtful
 * often makes the model prefer wrong neighbours too, and the run stays damaged in any case. Odds twice
 * as high spare 1 of 245 wrong characters and lose 91 of 33,070.
 */
const PART: Odds = { elsewhere: 1.1, besideHole: 3.3 };
/** Cost (nats) from which a character is so improbable that something else may have stood there. */
const UNLIKELY = -13;

const isAbove = (
  { log, share, isBesideHole }: Letter,
  least: number,
  { elsewhere, besideHole }: Odds,
): boolean => log > UNLIKELY && share >= barOf(least, isBesideHole ? besideHole : elsewhere);

/** The probability from which on the odds against a character are a `times`-th of those at `least`. */
const barOf = (least: number, times: number): number => 1 - (1 - least) / times;

/** A run, as far as the bars look at it. */
export type Weighed = Pick<Run, 'letters' | 'share'>;

/**
 * Which characters of a run are certain, if one that is not beside a vanished pair, in a run without
 * doubtful ones, needs a probability of `least`; or null if the run is to be left.
 */
export function certainIn({ letters, share }: Weighed, least: number): boolean[] | null {
  if (share >= least && letters.every((letter) => isAbove(letter, least, WHOLE))) {
    return letters.map(() => true);
  }
  const certain = letters.map((letter) => isAbove(letter, least, PART));
  const count = certain.filter(Boolean).length;
  return share < barOf(least, PART.elsewhere) || count * LEAST_KEPT < letters.length
    ? null
    : certain;
}

/** The certain part of a run, or the reason why it is left. */
export function replacementOf(run: Run, least: number): Replacement | DamageLeft {
  const { start, end, letters, share, gain } = run;
  const certain = certainIn(run, least);
  if (certain === null) return { start, end, reason: 'ambiguous' };
  const kept = letters.filter((_, i) => certain[i]);
  const lost = letters.length - kept.length;
  const confidence = Math.min(share, ...kept.map((letter) => letter.share));
  return {
    start,
    end,
    after: letters.map(({ unit }, i) => (certain[i] ? String.fromCharCode(unit) : GONE)).join(''),
    rule: 'gbk-shift',
    confidence: Math.floor(confidence * 1000) / 1000,
    lossy: lost > 0 || letters.some(({ isLossy }) => isLossy),
    evidence: { gain: Math.round(gain * 10) / 10, ...(lost > 0 ? { lost } : {}) },
  };
}
