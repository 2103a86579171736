/** Makes many inputs from one seed and checks each. */
import type { PipelineContext } from '../../src/core/pipeline.ts';
import { seeded } from '../random.ts';
import { checkPage, checkText } from './checks.ts';
import { mutatedPage, ownPages, type Random, textMaker } from './mutations.ts';

export interface Trouble {
  /** The input's seed. `npm run fuzz -- --only pages:SEED` makes the input again. */
  readonly seed: string;
  readonly what: string;
}

export interface Fuzzed {
  readonly troubles: readonly Trouble[];
  /** CPU time in milliseconds: the median, and that of the slowest input. */
  readonly middle: number;
  readonly slowest: { readonly seed: string; readonly time: number };
}

const PRIME = 1_000_003;

/**
 * Checks many inputs. `make` builds an input from random numbers; `check` throws if something does
 * not hold.
 */
function fuzzed<T>(
  kind: string,
  seeds: readonly number[],
  make: (random: Random) => T,
  check: (input: T) => void,
): Fuzzed {
  const troubles: Trouble[] = [];
  const times: number[] = [];
  let slowest = { seed: '', time: 0 };
  for (const seed of seeds) {
    const input = make(seeded(seed));
    const start = process.cpuUsage();
    try {
      check(input);
    } catch (error) {
      troubles.push({ seed: `${kind}:${seed}`, what: String(error).slice(0, 300) });
    }
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    times.push(time);
    if (time > slowest.time) slowest = { seed: `${kind}:${seed}`, time };
  }
  times.sort((a, b) => a - b);
  return { troubles, middle: times[Math.floor(times.length / 2)] ?? 0, slowest };
}

/** Derives the seeds of the inputs from the seed of the run. */
export const seedsOf = (seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => (seed * PRIME + i) >>> 0);

export function fuzzPages(seeds: readonly number[], context: PipelineContext): Fuzzed {
  const pages = ownPages();
  return fuzzed(
    'pages',
    seeds,
    (random) => mutatedPage(pages, random),
    (bytes) => checkPage(bytes, context),
  );
}

export const fuzzTexts = (seeds: readonly number[], context: PipelineContext): Fuzzed =>
  fuzzed('texts', seeds, textMaker(), (text) => checkText(text, context));
