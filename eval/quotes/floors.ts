/**
 * The floors: what each measure must reach on our own sentences (test/core/quotes/floors.json). `--pin`
 * raises them to the present figures and never lowers one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ours } from './finders.ts';
import { MEASURES, type Measure, micro, scorePage } from './measures.ts';
import { sentencePages } from './sentences.ts';

const FLOORS = new URL('../../test/core/quotes/floors.json', import.meta.url);
/** Floors have three digits and are rounded down. */
const DIGITS = 1000;

export type Floors = Readonly<Record<string, number>>;

export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS, 'utf8'));

export function measureSentences(): Readonly<Record<Measure, number>> {
  const scores = sentencePages().map((page) => scorePage(page, ours.find(page.text)));
  const rows = MEASURES.map((measure): [Measure, number] => [measure, micro(scores, measure)]);
  return Object.fromEntries(rows) as Record<Measure, number>;
}

export function pinFloors(): void {
  const old: Floors = existsSync(FLOORS) ? readFloors() : {};
  const floors = Object.fromEntries(
    Object.entries(measureSentences()).map(([measure, value]) => [
      measure,
      Math.max(old[measure] ?? 0, Math.floor(value * DIGITS) / DIGITS),
    ]),
  );
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}
