/**
 * Runs 2,000 mutated pages and 5,000 spliced texts, different ones in each run. A run prints its
 * seed; `FUZZ_SEED` sets it.
 */
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/options/repair-settings.ts';
import { contextOf } from '../../src/node/data/context.ts';
import { type Fuzzed, fuzzPages, fuzzTexts, seedsOf } from './fuzz.ts';

const PAGES = 2000;
const TEXTS = 5000;
/**
 * Times the work of the input in the middle. The slowest are pages of GBK read as Big5 of which some bytes
 * were changed, where many readings with losses are compared: one took 1,090 times.
 */
const MOST_WORK = 3000;

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const context = contextOf(null, DEFAULT_OPTIONS, null);

function expectFine({ troubles, middle, slowest }: Fuzzed): void {
  process.stdout.write(
    `FUZZ_SEED=${seed}: slowest ${slowest.seed}, ${(slowest.time / middle).toFixed(0)} times the middle\n`,
  );
  expect(troubles).toEqual([]);
  expect(slowest.time).toBeLessThan(MOST_WORK * Math.max(1, middle));
}

describe(`fuzz, FUZZ_SEED=${seed}`, { timeout: 600_000 }, () => {
  it('E6 mutated pages give valid records whose edits can be undone', () => {
    expectFine(fuzzPages(seedsOf(seed, PAGES), context));
  });

  it('E6 spliced texts can be repaired and come back', () => {
    expectFine(fuzzTexts(seedsOf(seed, TEXTS), context));
  });
});
