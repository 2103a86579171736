/** Computes the posterior probability of each place over all paths of a search. */

import type { Spelled } from '../graph/spelling.ts';
import type { Frontier } from './frontier.ts';
import { type Found, type Step, sumOf, UNREACHED } from './path.ts';
import {
  BACK,
  BEFORE,
  BEHIND,
  CHOICES,
  EXAMINED,
  HOLE,
  KIND,
  LOG,
  NODE,
  NONE,
  OTHERS,
  PATH_FLOATS,
  type Paths,
  POINT,
  RECODED,
  TEXT,
  WAY_BACK,
  WAY_NEXT,
  WAY_POINT,
  WEIGHT,
} from './paths.ts';
import type { Prefixes } from './prefixes.ts';

/** A path at the end of the page, with the log probability of what comes after it. */
export interface End {
  readonly path: number;
  readonly log: number;
}

/** Adds a log probability to that of all ways from a path to the end. */
function addBehind({ floats }: Paths, path: number, log: number): void {
  const at = path * PATH_FLOATS + BEHIND;
  floats[at] = sumOf(floats[at] ?? UNREACHED, log);
}

/** Goes back from the ends, to compute for each path the weight of all ways from it. */
function goBack(frontier: Frontier, ends: readonly End[]): void {
  const { paths } = frontier;
  for (const { path, log } of ends) addBehind(paths, path, log);
  for (let i = frontier.kept.endOf(frontier.slots - 1) - 1; i >= 0; i -= 1) {
    const path = frontier.kept.at(i);
    const behind = paths.float(path, BEHIND);
    const back = paths.int(path, BACK);
    if (behind === UNREACHED || back === NONE) continue;
    addBehind(paths, back, paths.float(path, WEIGHT) + behind);
    for (let way = paths.int(path, OTHERS); way !== NONE; way = paths.wayInt(way, WAY_NEXT)) {
      addBehind(paths, paths.wayInt(way, WAY_BACK), paths.wayWeight(way) + behind);
    }
  }
}

/** Log probability (nats) below which a way is not worth a look. */
const LEAST = -25;

/** The ways of all kept paths, ordered by the places where they end, as numbers. */
class Ways {
  /** From and point of each way, and its log probability. */
  readonly #ints: number[] = [];
  readonly #logs: number[] = [];
  /** For each place, the number of ways that end before it. */
  readonly #begins: Int32Array;

  constructor(frontier: Frontier, scale: number, length: number, all: number) {
    const { paths } = frontier;
    this.#begins = new Int32Array(length + 2);
    for (let to = 0; to <= length; to += 1) {
      for (let i = frontier.kept.endOf(to * 2 - 1); i < frontier.kept.endOf(to * 2 + 1); i += 1) {
        const path = frontier.kept.at(i);
        const behind = paths.float(path, BEHIND) - all;
        const back = paths.int(path, BACK);
        if (paths.float(path, BEFORE) + behind < LEAST || back === NONE) continue;
        const isCopy = (paths.int(path, KIND) & RECODED) === 0;
        // ASCII reads the same where it is copied
        if (isCopy && paths.int(path, POINT) >= 0x80) continue;
        const add = (from: number, point: number, weight: number): void => {
          const log = paths.float(from, BEFORE) + weight + behind;
          if (log < LEAST) return;
          const place = isCopy ? to - 1 : Math.floor(paths.float(from, NODE) / scale);
          this.#ints.push(place, point);
          this.#logs.push(log);
        };
        add(back, paths.int(path, POINT), paths.float(path, WEIGHT));
        for (let way = paths.int(path, OTHERS); way !== NONE; way = paths.wayInt(way, WAY_NEXT)) {
          add(paths.wayInt(way, WAY_BACK), paths.wayInt(way, WAY_POINT), paths.wayWeight(way));
        }
      }
      this.#begins[to + 1] = this.#logs.length;
    }
  }

  /** The probability that a character was spelled between two places. */
  share(from: number, to: number, point: number): number {
    let sum = UNREACHED;
    for (let i = this.#begins[to] ?? 0; i < (this.#begins[to + 1] ?? 0); i += 1) {
      if (this.#ints[i * 2] !== from || this.#ints[i * 2 + 1] !== point) continue;
      sum = sumOf(sum, this.#logs[i] ?? UNREACHED);
    }
    return Math.min(1, Math.exp(sum));
  }
}

/** The steps of the path to an end, and the log probability of the path to each place in `logs`. */
function stepsTo(
  end: End,
  { paths }: Frontier,
  prefixes: Prefixes,
  graph: Spelled,
  logs: Float64Array,
): Step[] {
  const { scale } = graph;
  const placeOf = (path: number): number => Math.floor(paths.float(path, NODE) / scale);
  const steps: Step[] = [];
  let { path } = end;
  for (let back = paths.int(path, BACK); back !== NONE; back = paths.int(path, BACK)) {
    const to = placeOf(path);
    logs[to] = paths.float(path, LOG);
    const point = paths.int(path, POINT);
    const kind = paths.int(path, KIND);
    const recoded = (kind & RECODED) !== 0;
    const hole = (kind & HOLE) !== 0;
    const text = paths.int(back, TEXT);
    steps.push({
      from: recoded ? placeOf(back) : to - 1,
      to,
      point,
      recoded,
      hole,
      edge: !recoded || (placeOf(back) < to && graph.places(paths.float(path, NODE)).includes(to)),
      cost: hole ? prefixes.costInHole(text, point) : prefixes.cost(text, point),
      choices: paths.int(path, CHOICES),
      examined: paths.float(path, EXAMINED),
    });
    path = back;
  }
  return steps.reverse();
}

/** What a search found, given its kept paths and its ends, of which one is the best. */
export function weigh(
  graph: Spelled,
  length: number,
  frontier: Frontier,
  prefixes: Prefixes,
  ends: readonly End[],
  best: End,
): Found {
  const { paths } = frontier;
  goBack(frontier, ends);
  const all = ends.reduce(
    (sum, { path, log }) => sumOf(sum, paths.float(path, BEFORE) + log),
    UNREACHED,
  );
  const logs = new Float64Array(length + 1).fill(UNREACHED);
  const steps = stepsTo(best, frontier, prefixes, graph, logs);
  const ways = new Ways(frontier, graph.scale, length, all);
  return {
    steps,
    logs,
    log: paths.float(best.path, LOG) + best.log,
    share: ({ from, to, point }) => ways.share(from, to, point),
  };
}
