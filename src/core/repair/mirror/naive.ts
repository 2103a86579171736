/**
 * Recognizes pages of the mirrors' program without a gloss: traditional text that a one-to-one map
 * made, in which a shift can be undone.
 */
import type { RepairState } from '../state/repair-state.ts';
import { countGlosses } from './gloss.ts';
import type { Region } from './regions.ts';

/** Gain (nats) of all runs together. */
const LEAST_GAIN = 16;

/**
 * Whether the runs that were undone prove it. They do not if somebody wrote traditional Chinese.
 */
export function isNaive({ revisions }: RepairState, { members }: Region): boolean {
  const own = revisions.filter((_, i) => members.has(i));
  if (countGlosses(own.map(({ text }) => text)).signs > 0) return false;
  const gains = own.flatMap(({ changes }) => changes.map(({ evidence }) => Number(evidence.gain)));
  return gains.reduce((sum, gain) => sum + gain, 0) >= LEAST_GAIN;
}
