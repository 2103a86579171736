/**
 * The floors: for each set, the percentage that our detector must reach
 * (test/core/encoding/floors.json). `--pin` raises them to the present figures and never lowers one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ours } from './detectors.ts';
import type { EncodingSet } from './encoding-set.ts';
import { casesOf, SETS } from './sets.ts';
import { shareRight } from './table.ts';

const FLOORS = new URL('../../test/core/encoding/floors.json', import.meta.url);

/** Number of cases per set: half of the table's, so that the test takes seconds. */
const COUNT = 120;

export type Floors = Readonly<Record<string, number>>;

export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS, 'utf8'));

/** Percentage of right answers on the cases of the test. */
export const measure = (set: EncodingSet): number =>
  shareRight(ours.answer(casesOf(set, COUNT))) * 100;

export function pinFloors(): void {
  const old: Floors = existsSync(FLOORS) ? readFloors() : {};
  const floors = Object.fromEntries(
    SETS.map((set) => [set.name, Math.max(old[set.name] ?? 0, Math.floor(measure(set)))]),
  );
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}
