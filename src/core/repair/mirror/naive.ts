/**
 * Recognizes pages of the mirrors' program without a gloss: traditional text that a one-to-one map
 * made, in which a shift can be undone.
 */
import { countScripts } from '../../language/script/traditional.ts';
import { countCuts, withoutRuns } from '../shift/evidence/signs.ts';
import type { RepairState } from '../state/repair-state.ts';
import { countGlosses } from './gloss.ts';
import type { Region } from './regions.ts';

/**
 * Number of traditional characters that a page must show, and factor by which they outnumber
 * simplified ones.
 */
const TRADITIONAL = 5;

/** Gain (nats) of all runs together. */
const LEAST_GAIN = 16;

/** Whether a page may be such a page, decided without a model. */
export function mayBeNaive(texts: readonly string[]): boolean {
  if (!texts.some((text) => countCuts(text) > 0)) return false;
  let traditional = 0;
  let simplified = 0;
  for (const text of texts) {
    const counts = countScripts(withoutRuns(text));
    traditional += counts.traditional;
    simplified += counts.simplified;
  }
  return traditional >= TRADITIONAL && simplified * TRADITIONAL <= traditional;
}

/**
 * Whether the runs that were undone prove it. They do not if somebody wrote traditional Chinese.
 */
export function isNaive({ revisions }: RepairState, { members }: Region): boolean {
  const own = revisions.filter((_, i) => members.has(i));
  if (countGlosses(own.map(({ text }) => text)).signs > 0) return false;
  const gains = own.flatMap(({ changes }) => changes.map(({ evidence }) => Number(evidence.gain)));
  return gains.reduce((sum, gain) => sum + gain, 0) >= LEAST_GAIN;
}
