/**
 * The floors of documents (test/core/repair/document-floors.json), by groups of families. `--pin` never
 * makes one easier to reach.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DOCUMENT_FAMILIES, type Group } from './families.ts';
import { measureDocuments } from './table.ts';

const FLOORS = new URL('../../../test/core/repair/document-floors.json', import.meta.url);

/** One document of every fifth family is few enough that the test takes seconds. */
const EVERY = 5;
const SEED = 7;

export interface DocumentFloor {
  /** Percentages of damaged lines, and of damaged cells, that must be exact. */
  readonly exact: number;
  readonly exactCells: number;
  /** Greatest numbers of lines with an invented character, of silent ones and of changed sound ones. */
  readonly invented: number;
  readonly silent: number;
  readonly changed: number;
}

export type DocumentFloors = Readonly<Partial<Record<Group, DocumentFloor>>>;

export const readDocumentFloors = (): DocumentFloors => JSON.parse(readFileSync(FLOORS, 'utf8'));

export function measureDocumentFloors(): DocumentFloors {
  const families = DOCUMENT_FAMILIES.filter(({ group }, i) => group === 'sound' || i % EVERY === 0);
  const results = measureDocuments({ count: 1, seed: SEED, families });
  const groups = [...new Set(families.map(({ group }) => group))];
  return Object.fromEntries(
    groups.map((group) => {
      const own = results.filter(({ family }) => family.group === group);
      const sum = (key: keyof (typeof own)[number]['tally']): number =>
        own.reduce((all, { tally }) => all + tally[key], 0);
      const share = (part: number, all: number): number =>
        all === 0 ? 100 : Math.floor((part / all) * 100);
      const floor: DocumentFloor = {
        exact: share(sum('exact'), sum('damaged')),
        exactCells: share(sum('exactCells'), sum('cells')),
        invented: sum('invented'),
        silent: sum('silent'),
        changed: sum('changed'),
      };
      return [group, floor];
    }),
  );
}

export function pinDocumentFloors(): void {
  const now = measureDocumentFloors();
  const old = existsSync(FLOORS) ? readDocumentFloors() : now;
  const floors = Object.fromEntries(
    Object.entries(now).map(([group, own]) => {
      const before = old[group as Group] ?? own;
      return [
        group,
        {
          exact: Math.max(before.exact, own.exact),
          exactCells: Math.max(before.exactCells, own.exactCells),
          invented: Math.min(before.invented, own.invented),
          silent: Math.min(before.silent, own.silent),
          changed: Math.min(before.changed, own.changed),
        },
      ];
    }),
  );
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}
