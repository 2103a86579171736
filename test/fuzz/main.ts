/**
 * Runs the fuzz test by hand with any number of inputs:
 * `npm run fuzz -- --pages 100000 --texts 100000 --seed 1`. `--only pages:SEED` makes a single
 * input again.
 */
import { parseArgs } from 'node:util';
import { DEFAULT_OPTIONS } from '../../src/core/options/repair-settings.ts';
import { contextOf } from '../../src/node/data/context.ts';
import { type Fuzzed, fuzzPages, fuzzTexts, seedsOf } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '100000' },
    texts: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const context = contextOf(null, DEFAULT_OPTIONS, null);
const BATCH = 1000;
let failures = 0;

const show = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function run(seeds: readonly number[], fuzz: (seeds: readonly number[]) => Fuzzed): void {
  for (let at = 0; at < seeds.length; at += BATCH) {
    const { troubles, middle, slowest } = fuzz(seeds.slice(at, at + BATCH));
    failures += troubles.length;
    for (const { seed, what } of troubles) show(`${seed}: ${what}`);
    const done = Math.min(seeds.length, at + BATCH);
    show(
      `${done} done, middle ${middle.toFixed(1)} ms, slowest ${slowest.seed} ${slowest.time.toFixed(0)} ms`,
    );
  }
}

const pages = (seeds: readonly number[]): Fuzzed => fuzzPages(seeds, context);
const texts = (seeds: readonly number[]): Fuzzed => fuzzTexts(seeds, context);
const [kind, one] = values.only?.split(':') ?? [];
if (one === undefined) {
  const seed = Number(values.seed);
  run(seedsOf(seed, Number(values.pages)), pages);
  run(seedsOf(seed, Number(values.texts)), texts);
} else run([Number(one)], kind === 'texts' ? texts : pages);
show(failures === 0 ? 'all well' : `${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
