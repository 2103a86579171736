/**
 * The floors (test/core/repair/floors.json): for each family the percentage of texts that must be
 * restored exactly, and how many characters may be invented in total. `--pin` never makes one
 * easier to reach.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { makeCases } from './corpus.ts';
import { type Score, score } from './score.ts';

const FLOORS = new URL('../../test/core/repair/floors.json', import.meta.url);

/** Number of cases per family, small enough that the test takes seconds. */
const COUNT = 6;
const SEED = 7;

export interface Floors {
  /** Percentage restored exactly. */
  readonly exact: Readonly<Record<string, number>>;
  /** Number of characters, over all families. */
  readonly invented: number;
}

export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS, 'utf8'));

export function measure(): Floors {
  const scores = makeCases(COUNT, SEED, 'held').map((given) => score(given));
  const families = [...new Set(scores.map(({ given }) => given.family))];
  const share = (list: readonly Score[]): number =>
    Math.floor((list.filter(({ exact }) => exact).length / list.length) * 100);
  return {
    exact: Object.fromEntries(
      families.map((family) => [
        family,
        share(scores.filter(({ given }) => given.family === family)),
      ]),
    ),
    invented: scores.filter(({ invents }) => invents).length,
  };
}

export function pinFloors(): void {
  const now = measure();
  const old: Floors = existsSync(FLOORS) ? readFloors() : now;
  const floors: Floors = {
    exact: Object.fromEntries(
      Object.entries(now.exact).map(([family, share]) => [
        family,
        Math.max(old.exact[family] ?? 0, share),
      ]),
    ),
    invented: Math.min(old.invented, now.invented),
  };
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}
