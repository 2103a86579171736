/**
 * Recognizes pages of the mirrors' program without a gloss: traditional text that a one-to-one map
 * made, in which a shift can be undone.
 */
import { FREQUENT_HANZI } from '../../language/model/frequent.ts';
import type { RepairState } from '../state/repair-state.ts';
import { countGlosses } from './gloss.ts';
import type { Region } from './regions.ts';

/** Gain (nats) of all runs together. */
const LEAST_GAIN = 16;

/**
 * Least share of frequent characters. Lists and tables of ours that were misread reach .12, with marks
 * in them that look like those of shifted runs; mapped notes of ours have .27 or more in 19 of 20 cases.
 */
const LEAST_FREQUENT = 0.2;

const HANZI = /[\u3400-\u9fff]/g;

/** Whether texts consist of characters that Chinese text consists of, and were not misread. */
export function readsAsChinese(texts: readonly string[]): boolean {
  const frequent = new Set(FREQUENT_HANZI);
  const hanzi = texts.flatMap((text) => text.match(HANZI) ?? []);
  const found = hanzi.filter((character) => frequent.has(character)).length;
  return found >= hanzi.length * LEAST_FREQUENT;
}

/**
 * Whether the runs that were undone prove it. They do not if somebody wrote traditional Chinese, or
 * if the text does not read as Chinese at all.
 */
export function isNaive({ revisions }: RepairState, { members }: Region): boolean {
  const own = revisions.filter((_, i) => members.has(i));
  const texts = own.map(({ text }) => text);
  if (countGlosses(texts).signs > 0 || !readsAsChinese(texts)) return false;
  const gains = own.flatMap(({ changes }) => changes.map(({ evidence }) => Number(evidence.gain)));
  return gains.reduce((sum, gain) => sum + gain, 0) >= LEAST_GAIN;
}
