/** How the time of a piece of work grows with its input. */
import { Script } from 'node:vm';

/** Milliseconds from which on a time says more than the clock's noise. */
const AUDIBLE = 30;
/** Runs of which the quickest counts. */
const RUNS = 3;
/** Times that a growth has to be seen before it is believed: a busy machine doubles one time. */
const SIGHTINGS = 3;

/** Twice the input, twice the time; four times is the square. Between them lies what is refused. */
export const MOST_GROWTH = 3;

/** Milliseconds of the processor, whatever else the machine does meanwhile. */
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
 * The least factor by which time grows from some size to the double, where it can be heard up to
 * `most`; 0 where it cannot. `work` gets a size.
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

/** Ends work that would not end: exponential growth. Throws when it does. */
export const withEnd = (work: () => void, milliseconds: number): void => {
  Object.assign(globalThis, { workWithEnd: work });
  END.runInThisContext({ timeout: milliseconds });
};
