/** The sets of cases. Each is a row of the table. */
import { seeded } from '../../test/random.ts';
import type { EncodingSet } from './encoding-set.ts';
import type { Case } from './right.ts';
import { damagedSets } from './sets-damaged.ts';
import { foreignSets } from './sets-foreign.ts';
import { pageSets } from './sets-pages.ts';
import { chineseSets } from './sets-pieces.ts';

export const SETS: readonly EncodingSet[] = [
  ...chineseSets,
  ...pageSets,
  ...damagedSets,
  ...foreignSets,
];

/** A number derived from the name, so that a new set does not change the cases of others. */
function seedOf(name: string): number {
  let seed = 2166136261;
  for (const character of name) seed = Math.imul(seed ^ character.charCodeAt(0), 16777619);
  return seed >>> 0;
}

/** The cases of a set. They are the same every time; another seed gives others. */
export function casesOf(set: EncodingSet, count: number, seed = 0): Case[] {
  const random = seeded(seedOf(set.name) + seed);
  const length = Math.max(1, Math.round(count * (set.share ?? 1)));
  return Array.from({ length }, () => set.make(random));
}
