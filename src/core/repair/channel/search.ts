/**
 * Finds the readings of a part of a line and their probabilities. Each character is either copied,
 * or spelled by bytes that a wrong reader saw. Both kinds of paths are searched side by side (a
 * beam over the places of the page), and all paths together give the posterior probability of each
 * place.
 */

import { CHINESE_MARKS } from '../../language/model/frequent.ts';
import type { LanguageModel } from '../../language/model/language-model.ts';
import { logAfter, startOf } from '../../language/model/likelihood.ts';
import { beginReading, costOf, type Reading, read } from '../../language/model/plausibility.ts';
import { isSimplifiedOnly, isTraditionalOnly } from '../../language/script/traditional.ts';
import { type CharacterArc, REPLACEMENT } from './graph.ts';
import type { Spelled } from './readers/truths.ts';

/**
 * Cost (nats) of beginning and of ending a run of misread characters. It is small beside ASCII,
 * punctuation and line ends, and large in the middle of Chinese text, because programs misread
 * whole strings.
 */
const ENTER = -5;
const ENTER_INSIDE = -11;
const LEAVE = -5;
const LEAVE_INSIDE = -6;

/**
 * Number of paths that continue from a place, and number of characters that are kept among many for
 * a hole.
 */
export interface Width {
  readonly kept: number;
  readonly goOn: number;
}

export const WIDE: Width = { kept: 24, goOn: 16 };
export const NARROW: Width = { kept: 5, goOn: 5 };

/** Distance (nats) behind the best path at a place at which a path is given up. */
const BEHIND = 18;

/** Number of characters for a hole that are weighed, beginning with the frequent ones. */
const WEIGHED = 240;

/** Cost (nats) of a character for a hole that only the other script uses. */
const OTHER_SCRIPT = -6;

/** Stands for more characters than were examined. */
const UNCOUNTED = 10_000;

/**
 * Cost (nats) of giving up a character, in addition to that of U+FFFD. Rare names must cost less.
 */
const GIVEN_UP = -8;

export type Script = 'traditional' | 'simplified' | null;

/** A step of the best path. */
export interface Step {
  /** Places on the page, in code points. */
  readonly from: number;
  readonly to: number;
  readonly point: number;
  readonly recoded: boolean;
  readonly hole: boolean;
  /** Whether the readers hold no byte at its end. */
  readonly edge: boolean;
  /** Cost of the character in nats. */
  readonly cost: number;
  /** Number of characters that the bytes on the page permit; 0 if they form none. */
  readonly choices: number;
}

/**
 * Share of the model's nats that counts when readings are compared, because real text surprises the
 * model more often than its probabilities say.
 */
const TEMPER = 1;

/** One of the ways that lead to a path. */
interface Way {
  readonly back: Path;
  readonly weight: number;
  readonly point: number;
}

interface Path {
  readonly node: number;
  readonly recoded: boolean;
  /** `null` until the path is kept, which most are not. */
  reading: Reading | null;
  /** The last two characters, folded. Paths with the same ones continue alike. */
  readonly last: number;
  readonly secondLast: number;
  /**
   * Log probability of the best path to here, of all paths to here, and of all paths from here to
   * the end.
   */
  log: number;
  before: number;
  behind: number;
  /** The best way to this path. */
  back: Path | null;
  weight: number;
  point: number;
  hole: boolean;
  choices: number;
  /** The other ways to it. */
  others: Way[] | null;
  /** The next path at this place whose key has the same hash. */
  next: Path | null;
}

/**
 * The weights of a part's other readings, so that readings that are far behind are given up early.
 */
export interface Race {
  /**
   * For each place of the page, the log probability of the best path to it in the best reading so
   * far.
   */
  readonly logs: Float64Array;
  /** Nats behind that from which a path is given up. */
  readonly behind: number;
}

export interface Found {
  readonly steps: readonly Step[];
  /**
   * Log probability of the best path, and of the best path to each place where it may stop; −∞
   * elsewhere.
   */
  readonly log: number;
  readonly logs: Float64Array;
  /** The probability, over all paths, that a place was spelled like this. */
  readonly share: (step: Pick<Step, 'from' | 'to' | 'point'>) => number;
}

const marks = new Set(Array.from(CHINESE_MARKS, (mark) => mark.codePointAt(0) ?? 0));
const isWithin = (point = 0): boolean => point >= 0x80 && !marks.has(point);

/** Returns the log of the sum of two probabilities that are given as logs. */
function sumOf(a: number, b: number): number {
  if (a === UNREACHED) return b;
  if (b === UNREACHED) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** Number of nodes per place of the page for a single reader. */
const HELD = 256;

const LINE_FEED = 0x0a;
const UNREACHED = Number.NEGATIVE_INFINITY;

/** The folded form of each character, by code point, plus one; 0 if it is not known yet. */
const folded = new WeakMap<LanguageModel, Uint32Array>();

function foldedBy(model: LanguageModel): Uint32Array {
  let known = folded.get(model);
  if (known === undefined) {
    known = new Uint32Array(0x10000);
    folded.set(model, known);
  }
  return known;
}

function hashOf(offset: number, last: number, secondLast: number): number {
  const hash = Math.imul(offset, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b);
  return (hash ^ Math.imul(secondLast, 0xc2b2ae35)) >>> 2;
}

/** Cost of a character by itself, for choosing among many. */
const frequencies = new WeakMap<LanguageModel, Map<number, number>>();

function frequency(model: LanguageModel, point: number): number {
  let known = frequencies.get(model);
  if (known === undefined) {
    known = new Map();
    frequencies.set(model, known);
  }
  let log = known.get(point);
  if (log === undefined) {
    const start = startOf(model, '，');
    log = logAfter(model, start, point) - start.log;
    known.set(point, log);
  }
  return log;
}

const NO_PATHS: readonly Path[] = [];
const NO_WAYS: readonly Way[] = [];

interface Ranked {
  readonly arcs: readonly CharacterArc[];
  /** Number of choices for holes, among all characters. */
  readonly choices: number;
  readonly many: boolean;
}

class Search {
  readonly #model: LanguageModel;
  readonly #points: readonly number[];
  readonly #graph: Spelled;
  readonly #script: Script;
  readonly #width: Width;
  /** The code point after the part. */
  readonly #behind: number;
  /**
   * Two slots per place, because a path that holds a byte there has said more than one that holds
   * none.
   */
  readonly #places: (Map<number, Path> | undefined)[];
  readonly #best: Float64Array;
  readonly #folded: Uint32Array;
  readonly #race: Race | null;
  readonly #ranked = new Map<number, Ranked>();

  constructor(
    model: LanguageModel,
    points: readonly number[],
    graph: Spelled,
    script: Script,
    width: Width,
    behind: number,
    race: Race | null,
  ) {
    this.#model = model;
    this.#points = points;
    this.#graph = graph;
    this.#script = script;
    this.#width = width;
    this.#behind = behind;
    this.#race = race;
    const slots = (points.length + 1) * 2;
    this.#folded = foldedBy(model);
    this.#places = new Array<Map<number, Path> | undefined>(slots);
    this.#best = new Float64Array(slots).fill(UNREACHED);
  }

  run(): Found | null {
    const begin: Path = {
      node: 0,
      recoded: false,
      reading: beginReading(this.#model),
      last: 0,
      secondLast: 0,
      log: 0,
      before: 0,
      behind: UNREACHED,
      back: null,
      weight: 0,
      point: 0,
      hole: false,
      choices: 1,
      others: null,
      next: null,
    };
    this.#places[0] = new Map([[0, begin]]);
    const ends: { path: Path; log: number }[] = [];
    const kept: (readonly Path[])[] = [];
    for (let slot = 0; slot < this.#places.length; slot += 1) {
      const paths = this.#prune(slot);
      kept.push(paths);
      for (const path of paths) this.#goOn(path, slot >> 1, ends);
    }
    const best = ends.reduce<(typeof ends)[number] | null>(
      (a, b) => (a === null || b.path.log + b.log > a.path.log + a.log ? b : a),
      null,
    );
    if (best === null) return null;
    return this.#weigh(kept, ends, best);
  }

  /** The most probable paths at a place, with the log probability of all ways to each. */
  #prune(slot: number): readonly Path[] {
    const best = this.#best[slot] ?? 0;
    const { kept } = this.#width;
    const place = this.#places[slot];
    if (place === undefined) return NO_PATHS;
    const paths: Path[] = [];
    for (const first of place.values()) {
      for (let path: Path | null = first; path !== null; path = path.next) {
        if (path.log > best - BEHIND) paths.push(path);
      }
    }
    this.#places[slot] = undefined;
    if (paths.length > kept) paths.sort((a, b) => b.log - a.log).length = kept;
    for (const path of paths) {
      const { back } = path;
      if (back === null) continue;
      path.reading = read(this.#model, this.#readingOf(back), path.point, 'any');
      path.before = back.before + path.weight * TEMPER;
      for (const way of path.others ?? NO_WAYS) {
        path.before = sumOf(path.before, way.back.before + way.weight * TEMPER);
      }
    }
    return paths;
  }

  #readingOf(path: Path): Reading {
    return path.reading ?? beginReading(this.#model);
  }

  #goOn(path: Path, at: number, ends: { path: Path; log: number }[]): void {
    const { scale } = this.#graph;
    const { length } = this.#points;
    if (!path.recoded) {
      if (at === length) ends.push({ path, log: this.#ending(path) });
      else this.#copy(path, at, 0);
      if (this.#mayEnter(at)) {
        this.#recode(path, at * scale, this.#isInside(at) ? ENTER_INSIDE : ENTER);
      }
      return;
    }
    this.#recode(path, path.node, 0);
    for (const place of this.#graph.places(path.node)) {
      if (place === length) ends.push({ path, log: this.#ending(path) });
      else this.#copy(path, place, this.#isInside(place) ? LEAVE_INSIDE : LEAVE);
    }
  }

  /** Cost of the end of the part after a path. */
  #ending(path: Path): number {
    const reading = this.#readingOf(path);
    const { state } = reading;
    if (this.#behind !== LINE_FEED) return costOf(this.#model, reading, this.#behind, 'any');
    return logAfter(this.#model, state, LINE_FEED) - state.log;
  }

  #mayEnter(at: number): boolean {
    const point = this.#points[at];
    return point !== undefined && (point >= 0x80 || at === 0);
  }

  /** Whether a place is inside a string: neither ASCII nor punctuation is next to it. */
  #isInside(at: number): boolean {
    return at > 0 && isWithin(this.#points[at - 1]) && isWithin(this.#points[at]);
  }

  #copy(path: Path, at: number, cost: number): void {
    const point = this.#points[at] ?? 0;
    const weight = costOf(this.#model, this.#readingOf(path), point, 'any') + cost;
    this.#offer((at + 1) * this.#graph.scale, false, path, weight, point, false, 1);
  }

  #rank(node: number): Ranked {
    let ranked = this.#ranked.get(node);
    if (ranked !== undefined) return ranked;
    let arcs = this.#graph.arcs(node);
    const many = arcs.length > this.#width.goOn;
    const choices = this.#graph.isPartial(node) ? UNCOUNTED : Math.max(1, arcs.length);
    if (arcs.length > WEIGHED) {
      const model = this.#model;
      arcs = arcs
        .map((arc) => ({ arc, log: arc.hole ? frequency(model, arc.point) : 0 }))
        .sort((a, b) => b.log - a.log)
        .slice(0, WEIGHED)
        .map(({ arc }) => arc);
    }
    ranked = { arcs, choices, many };
    this.#ranked.set(node, ranked);
    return ranked;
  }

  #strange(point: number): number {
    if (this.#script === null || point < 0x3400) return 0;
    const character = String.fromCodePoint(point);
    const strange =
      this.#script === 'traditional' ? isSimplifiedOnly(character) : isTraditionalOnly(character);
    return strange ? OTHER_SCRIPT : 0;
  }

  #recode(path: Path, node: number, cost: number): void {
    const { arcs, choices, many } = this.#rank(node);
    if (many) this.#choose(path, arcs, choices, cost);
    else for (const arc of arcs) this.#take(path, arc, choices, cost);
    for (const { to, broken } of this.#graph.skips(node)) {
      const own = costOf(this.#model, this.#readingOf(path), REPLACEMENT, 'any');
      const weight = own + cost + GIVEN_UP;
      this.#offer(to, true, path, weight, REPLACEMENT, true, broken ? 0 : choices);
    }
  }

  /**
   * Among many characters for a hole, those that continue: the most probable of each slot, and all
   * known ones.
   */
  #choose(path: Path, arcs: readonly CharacterArc[], choices: number, cost: number): void {
    const { state } = this.#readingOf(path);
    const heaps = new Map<number, number[]>();
    const logs = new Float64Array(arcs.length);
    for (let i = 0; i < arcs.length; i += 1) {
      const arc = arcs[i];
      if (arc === undefined) continue;
      const log = logAfter(this.#model, state, arc.point) - state.log;
      logs[i] = log + (arc.hole ? this.#strange(arc.point) : 0);
      if (!arc.hole) this.#take(path, arc, choices, cost);
      else this.#keep(heaps, this.#slotOf(arc.to), i, logs);
    }
    for (const kept of heaps.values()) {
      for (const i of kept) {
        const arc = arcs[i];
        if (arc !== undefined) this.#take(path, arc, choices, cost);
      }
    }
  }

  /** Keeps an index among the most probable of its slot, in order. */
  #keep(heaps: Map<number, number[]>, slot: number, index: number, logs: Float64Array): void {
    let kept = heaps.get(slot);
    if (kept === undefined) {
      kept = [];
      heaps.set(slot, kept);
    }
    const log = logs[index] ?? 0;
    const { goOn } = this.#width;
    if (kept.length >= goOn && log <= (logs[kept[goOn - 1] ?? 0] ?? 0)) return;
    let at = kept.length < goOn ? kept.length : goOn - 1;
    while (at > 0 && (logs[kept[at - 1] ?? 0] ?? 0) < log) {
      kept[at] = kept[at - 1] ?? 0;
      at -= 1;
    }
    kept[at] = index;
  }

  #take(path: Path, arc: CharacterArc, choices: number, cost: number): void {
    const own = costOf(this.#model, this.#readingOf(path), arc.point, 'any');
    const weight = own + cost + (arc.hole ? this.#strange(arc.point) : 0);
    this.#offer(arc.to, true, path, weight, arc.point, arc.hole, choices);
  }

  /** The slot of a node. */
  #slotOf(node: number): number {
    const { scale } = this.#graph;
    const at = Math.floor(node / scale);
    return at * 2 + (node === at * scale ? 0 : 1);
  }

  /** Returns the folded form of a text's last character. */
  #lastOf(point: number): number {
    const known = this.#folded[point] ?? 0;
    if (known > 0) return known - 1;
    const { state, previous } = read(this.#model, beginReading(this.#model), point, 'any');
    const last = (state.code || previous) & 0xffff;
    this.#folded[point] = last + 1;
    return last;
  }

  #offer(
    node: number,
    recoded: boolean,
    from: Path,
    weight: number,
    point: number,
    hole: boolean,
    choices: number,
  ): void {
    const { scale } = this.#graph;
    const slot = this.#slotOf(node);
    const log = from.log + weight;
    const best = this.#best[slot] ?? UNREACHED;
    if (log < best - BEHIND) return;
    const race = this.#race;
    if (race !== null && log < (race.logs[slot >> 1] ?? UNREACHED) - race.behind) return;
    if (log > best) this.#best[slot] = log;
    const last = this.#lastOf(point);
    // what a chain of readers spells is merged earlier
    const secondLast = scale > HELD ? 0 : from.last;
    const hash = hashOf((node - (slot >> 1) * scale) * 2 + (recoded ? 1 : 0), last, secondLast);
    let place = this.#places[slot];
    if (place === undefined) {
      place = new Map();
      this.#places[slot] = place;
    }
    const next = place.get(hash) ?? null;
    for (let known = next; known !== null; known = known.next) {
      if (
        known.node === node &&
        known.recoded === recoded &&
        known.last === last &&
        known.secondLast === secondLast
      ) {
        this.#merge(known, from, log, weight, point, hole, choices);
        return;
      }
    }
    place.set(hash, {
      node,
      recoded,
      reading: null,
      last,
      secondLast,
      log,
      before: 0,
      behind: UNREACHED,
      back: from,
      weight,
      point,
      hole,
      choices,
      others: null,
      next,
    });
  }

  /** Adds another way to a path. */
  #merge(
    known: Path,
    from: Path,
    log: number,
    weight: number,
    point: number,
    hole: boolean,
    choices: number,
  ): void {
    known.others ??= [];
    if (log <= known.log || known.back === null) {
      known.others.push({ back: from, weight, point });
      return;
    }
    known.others.push({ back: known.back, weight: known.weight, point: known.point });
    known.log = log;
    known.back = from;
    known.weight = weight;
    known.point = point;
    known.hole = hole;
    known.choices = choices;
  }

  /** Goes back from the ends, to compute for each path the weight of all ways through it. */
  #weigh(
    kept: readonly (readonly Path[])[],
    ends: readonly { path: Path; log: number }[],
    best: { path: Path; log: number },
  ): Found {
    for (const { path, log } of ends) path.behind = sumOf(path.behind, log * TEMPER);
    for (let at = kept.length - 1; at >= 0; at -= 1) {
      for (const path of kept[at] ?? []) {
        if (path.behind === UNREACHED || path.back === null) continue;
        path.back.behind = sumOf(path.back.behind, path.weight * TEMPER + path.behind);
        for (const { back, weight } of path.others ?? NO_WAYS) {
          back.behind = sumOf(back.behind, weight * TEMPER + path.behind);
        }
      }
    }
    const all = ends.reduce(
      (sum, { path, log: end }) => sumOf(sum, path.before + end * TEMPER),
      UNREACHED,
    );
    const { scale } = this.#graph;
    const placeOf = (path: Path): number => Math.floor(path.node / scale);
    const steps: Step[] = [];
    const logs = new Float64Array(this.#points.length + 1).fill(UNREACHED);
    for (let { path } = best; path.back !== null; path = path.back) {
      const { back, point, recoded, hole, node, choices } = path;
      const to = placeOf(path);
      logs[to] = path.log;
      const from = recoded ? placeOf(back) : to - 1;
      const edge = !recoded || this.#graph.places(node).includes(to);
      const cost = this.#readingOf(path).log - this.#readingOf(back).log;
      steps.push({ from, to, point, recoded, hole, edge, cost, choices });
    }
    steps.reverse();
    return {
      steps,
      logs,
      log: best.path.log + best.log,
      share: ({ from, to, point }) => {
        let sum = UNREACHED;
        const add = (path: Path, way: Way): void => {
          if (way.point !== point) return;
          if ((path.recoded ? placeOf(way.back) : to - 1) !== from) return;
          sum = sumOf(sum, way.back.before + way.weight * TEMPER + path.behind - all);
        };
        for (const path of [...(kept[to * 2] ?? []), ...(kept[to * 2 + 1] ?? [])]) {
          const { back, weight, others } = path;
          if (path.behind === UNREACHED || back === null) continue;
          // ASCII reads the same where it is copied
          if (!path.recoded && point >= 0x80) continue;
          add(path, { back, weight, point: path.point });
          for (const way of others ?? NO_WAYS) add(path, way);
        }
        return Math.min(1, Math.exp(sum));
      },
    };
  }
}

/**
 * Searches the readings of a part of a line, given as code points. `behind` is the code point after
 * the part. Returns `null` if there is no reading, or none that keeps up with a race.
 */
export const search = (
  model: LanguageModel,
  points: readonly number[],
  graph: Spelled,
  script: Script,
  width: Width,
  behind: number,
  race: Race | null = null,
): Found | null => new Search(model, points, graph, script, width, behind, race).run();
