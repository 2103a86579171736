/** Measures how the time of a piece of work grows with its input. */
import { Script } from 'node:vm';

/** Shortest time that stands out from the noise of the clock, in milliseconds. */
const AUDIBLE = 30;
/** Number of runs, of which the quickest counts. */
const RUNS = 3;
/**
 * How many times growth must be measured before it is believed, because on a busy machine a single
 * measurement may double.
 */
const SIGHTINGS = 3;

/** Greatest growth allowed when the input doubles. Linear work grows by 2, quadratic work by 4. */
export const MOST_GROWTH = 3;

/** Processor time of the work in milliseconds, so that the load of the machine does not matter. */
const timeOf = (work: () => void, runs: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};

/**
 * Returns the factor by which the time grows when the input doubles: the least of several
 * measurements. Returns 0 if the work is too short to be measured up to the size `most`. `prepare`
 * gets a size and returns the work.
 */
export function growthOf(
  prepare: (size: number) => () => void,
  first: number,
  most: number,
): number {
  let size = first;
  while (timeOf(prepare(size), 1) < AUDIBLE) {
    size *= 2;
    if (size > most) return 0;
  }
  let least = Number.POSITIVE_INFINITY;
  for (let sighting = 0; sighting < SIGHTINGS; sighting += 1) {
    const [one, two] = [prepare(size), prepare(2 * size)];
    least = Math.min(least, timeOf(two, RUNS) / timeOf(one, RUNS));
    if (least < MOST_GROWTH) break;
  }
  return least;
}

const END = new Script('globalThis.workWithEnd()');

/**
 * Runs work that may not end, such as a match that takes exponential time. Throws when the time is
 * up.
 */
export const withEnd = (work: () => void, milliseconds: number): void => {
  Object.assign(globalThis, { workWithEnd: work });
  END.runInThisContext({ timeout: milliseconds });
};
