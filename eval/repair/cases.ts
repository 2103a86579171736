/** The cases on which the repair is measured: damaged texts and their originals. */
import { readFileSync } from 'node:fs';

export interface RepairCase {
  readonly id: string;
  readonly family: string;
  readonly corrupted: string;
  readonly gold: string;
  /** Whether bytes of it are lost, so that no program can know all of it. */
  readonly lossy: boolean;
}

/** Reads a file of JSON Lines. */
export const readCases = (path: string): RepairCase[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): RepairCase => JSON.parse(line));

export const isClean = ({ corrupted, gold }: RepairCase): boolean => corrupted === gold;

/** The kind of damage in a family, by its name. */
export function kindOf(family: string): 'clean' | 'mirror' | 'rule' | 'codec' | 'channel' {
  if (family.startsWith('neg')) return 'clean';
  if (family.startsWith('gloss')) return 'mirror';
  if (family.startsWith('channel:')) return 'channel';
  return RULES.test(family) ? 'rule' : 'codec';
}

const RULES = /^(?:entity|escape|radical|spacing|punctuation|remnant|zero-width|nbsp)/;
