/**
 * Finds short strings that would be Chinese if they had been misread, but that nothing beside them
 * proves: 浣犲ソ alone may be 你好. They are left unchanged and reported.
 */

import type { Misreading } from '../readers/misreadings.ts';
import { reread } from './gate.ts';
import { hasUnusual } from './regions.ts';
import { frequentShare } from './tally.ts';

/** The misreadings that are frequent enough to be considered without proof. */
const LIKELY: readonly Misreading[] = [
  { truth: 'utf-8', reader: 'gb18030' },
  { truth: 'utf-8', reader: 'windows-1252' },
  { truth: 'gb18030', reader: 'windows-1252' },
];

const BEYOND_ASCII = /[^\0-\x7f]+/g;
const ALL_HANZI = /^[\u4e00-\u9fff，。！？：]{2,}$/;

/**
 * Shortest and greatest length in UTF-16 code units. Two characters in UTF-8 are six bytes, which are
 * three characters of GBK; the model judges longer strings.
 */
const SHORTEST = 3;
const LONGEST = 24;

/** Required share of frequent characters. Two or three characters reach it only in a misreading. */
const FREQUENT = 0.5;

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Finds the places of a line that may have been misread. Offsets are in UTF-16 code units. */
export function suspectedPlaces(line: string): Place[] {
  // most lines end here, at one look-up a character
  if (!hasUnusual(line)) return [];
  return [...line.matchAll(BEYOND_ASCII)].flatMap(({ index, 0: run }) => {
    if (run.length < SHORTEST || run.length > LONGEST || !hasUnusual(run) || frequentShare(run) > 0)
      return [];
    const isSuspect = LIKELY.some((misreading) => {
      const text = reread(run, misreading);
      return ALL_HANZI.test(text) && frequentShare(text) >= FREQUENT;
    });
    return isSuspect ? [{ start: index, end: index + run.length }] : [];
  });
}
