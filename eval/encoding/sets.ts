/** The sets of cases: a row of the table each. */
import { seeded } from '../../test/random.ts';
import type { Random } from './pieces.ts';
import type { Case } from './right.ts';
import { damagedSets } from './sets-damaged.ts';
import { foreignSets } from './sets-foreign.ts';
import { pageSets } from './sets-pages.ts';
import { chineseSets } from './sets-pieces.ts';

export interface EncodingSet {
  readonly name: string;
  /** One line on what it holds. */
  readonly about: string;
  /** Counted in the mean over the hard sets: what detectors are known to fail on. */
  readonly hard: boolean;
  /** Share of the usual number of cases: long ones are fewer. */
  readonly share?: number;
  readonly make: (random: Random) => Case;
}

export const SETS: readonly EncodingSet[] = [
  ...chineseSets,
  ...pageSets,
  ...damagedSets,
  ...foreignSets,
];

/** A number of the name, so that a new set does not move the others. */
function seedOf(name: string): number {
  let seed = 2166136261;
  for (const character of name) seed = Math.imul(seed ^ character.charCodeAt(0), 16777619);
  return seed >>> 0;
}

/** The cases of a set: the same ones each time, others with another seed. */
export function casesOf(set: EncodingSet, count: number, seed = 0): Case[] {
  const random = seeded(seedOf(set.name) + seed);
  const length = Math.max(1, Math.round(count * (set.share ?? 1)));
  return Array.from({ length }, () => set.make(random));
}
