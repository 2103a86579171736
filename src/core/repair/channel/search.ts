/**
 * Finds the readings of a part of a line and their probabilities. Each character is either copied,
 * or spelled by bytes that a wrong reader saw. Both kinds of paths are searched side by side (a
 * beam over the places of the page), and all paths together give the posterior probability of each
 * place.
 */

import { foldings } from '../../language/model/folding.ts';
import { CHINESE_MARKS } from '../../language/model/frequent.ts';
import type { LanguageModel } from '../../language/model/language-model.ts';
import { shareAfter, startOf } from '../../language/model/likelihood.ts';
import { beginReading, read } from '../../language/model/plausibility.ts';
import { isSimplifiedOnly, isTraditionalOnly } from '../../language/script/traditional.ts';
import { type CharacterArc, REPLACEMENT } from './graph.ts';
import type { Prefix } from './prefix.ts';
import { readerOf } from './readers/readers.ts';
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

export const WIDE: Width = { kept: 32, goOn: 32 };
export const NARROW: Width = { kept: 12, goOn: 8 };

/** Distance (nats) behind the best path at a place at which a path is given up. */
const BEHIND = 18;

/** Number of characters for a hole that are weighed, beginning with the frequent ones. */
const WEIGHED = 240;

/** Cost (nats) of a character for a hole that only the other script uses. */
const OTHER_SCRIPT = -6;

/**
 * Cost (nats) of giving up a character, in addition to that of U+FFFD. Rare names must cost less.
 */
const GIVEN_UP = -8;

/**
 * Cost (nats) of a rare form, such as 爲 for 為, to which the model gives the probability of the
 * usual one.
 */
const VARIANT = -4;

const FIRST_USUAL = 0xa440;
const LAST_USUAL = 0xc67e;

/** Whether the model knows a character only as another one, and Big5 has it among the rare ones. */
function isVariant(point: number): boolean {
  const form = foldings()[point] ?? 0;
  if (form === point || form === 0) return false;
  const code = readerOf('big5').code(point);
  return code < FIRST_USUAL || code > LAST_USUAL;
}

/** Cost (nats) of giving up a character that may be almost any one. */
const ANYTHING = -6;

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
  /** Share of the probability of all these characters, given what comes before, that was examined. */
  readonly examined: number;
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
  reading: Prefix | null;
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
  examined: number;
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

/** The probability of each UTF-16 code unit by itself; 0 if it is not known yet. */
const frequencies = new WeakMap<LanguageModel, Float64Array>();

/** Probability of a character by itself, for choosing among many. */
function frequency(model: LanguageModel, point: number): number {
  if (point > 0xffff) return 0;
  let known = frequencies.get(model);
  if (known === undefined) {
    known = new Float64Array(0x10000);
    frequencies.set(model, known);
  }
  let share = known[point] ?? 0;
  if (share === 0) {
    share = shareAfter(model, startOf(model, '，'), point);
    known[point] = share;
  }
  return share;
}

/**
 * The most frequent characters among many, besides those that the page shows, and their share of
 * the frequencies of all.
 */
function mostFrequent(
  model: LanguageModel,
  arcs: readonly CharacterArc[],
): { readonly arcs: readonly CharacterArc[]; readonly covered: number } {
  const shares = Float64Array.from(arcs, ({ point, hole }) => (hole ? frequency(model, point) : 2));
  const least = shares.toSorted()[arcs.length - WEIGHED] ?? 0;
  let all = 0;
  let kept = 0;
  const chosen = arcs.filter(({ hole }, i) => {
    const share = shares[i] ?? 0;
    if (hole) all += share;
    if (share < least) return false;
    if (hole) kept += share;
    return true;
  });
  return { arcs: chosen, covered: all === 0 ? 1 : kept / all };
}

const NO_PATHS: readonly Path[] = [];
const NO_WAYS: readonly Way[] = [];

interface Ranked {
  readonly arcs: readonly CharacterArc[];
  /** Number of choices for holes, among all characters. */
  readonly choices: number;
  readonly many: boolean;
  /** Share of the weighed characters among all, by their frequency. */
  readonly covered: number;
}

class Search {
  readonly #model: LanguageModel;
  readonly #begin: Prefix;
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
    begin: Prefix,
    points: readonly number[],
    graph: Spelled,
    script: Script,
    width: Width,
    behind: number,
    race: Race | null,
  ) {
    this.#model = model;
    this.#begin = begin;
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
      reading: this.#begin,
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
      examined: 1,
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
      path.reading = this.#readingOf(back).after(path.point);
      path.before = back.before + path.weight * TEMPER;
      for (const way of path.others ?? NO_WAYS) {
        path.before = sumOf(path.before, way.back.before + way.weight * TEMPER);
      }
    }
    return paths;
  }

  #readingOf(path: Path): Prefix {
    return path.reading ?? this.#begin;
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
    return this.#behind === LINE_FEED ? reading.plainCost(LINE_FEED) : reading.cost(this.#behind);
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
    const weight = this.#readingOf(path).cost(point) + cost;
    this.#offer((at + 1) * this.#graph.scale, false, path, weight, point, false, 1, 1);
  }

  #rank(node: number): Ranked {
    let ranked = this.#ranked.get(node);
    if (ranked !== undefined) return ranked;
    let arcs = this.#graph.arcs(node);
    const many = arcs.length > this.#width.goOn;
    const choices = Math.max(1, arcs.length);
    let covered = 1;
    if (arcs.length > WEIGHED) ({ arcs, covered } = mostFrequent(this.#model, arcs));
    ranked = { arcs, choices, many, covered };
    this.#ranked.set(node, ranked);
    return ranked;
  }

  #strange(point: number): number {
    if (point < 0x3400) return 0;
    const variant = isVariant(point) ? VARIANT : 0;
    if (this.#script === null) return variant;
    const character = String.fromCodePoint(point);
    const strange =
      this.#script === 'traditional' ? isSimplifiedOnly(character) : isTraditionalOnly(character);
    return strange ? OTHER_SCRIPT : variant;
  }

  #recode(path: Path, node: number, cost: number): void {
    const { arcs, choices, many, covered } = this.#rank(node);
    if (many) this.#choose(path, arcs, choices, covered, cost);
    else for (const arc of arcs) this.#take(path, arc, choices, 1, cost);
    const isPartial = this.#graph.isPartial(node);
    for (const { to, broken } of this.#graph.skips(node)) {
      const own = isPartial ? ANYTHING : this.#readingOf(path).cost(REPLACEMENT) + GIVEN_UP;
      const left = broken ? 0 : choices;
      this.#offer(to, true, path, own + cost, REPLACEMENT, true, left, 1);
    }
  }

  /**
   * Among many characters for a hole, those that continue: the most probable of each slot, and all
   * known ones.
   */
  #choose(
    path: Path,
    arcs: readonly CharacterArc[],
    choices: number,
    covered: number,
    cost: number,
  ): void {
    const reading = this.#readingOf(path);
    const heaps = new Map<number, number[]>();
    const logs = new Float64Array(arcs.length);
    let all = 0;
    for (let i = 0; i < arcs.length; i += 1) {
      const arc = arcs[i];
      if (arc === undefined) continue;
      if (!arc.hole) {
        this.#take(path, arc, choices, 1, cost);
        continue;
      }
      const log = reading.plainCost(arc.point) + this.#strange(arc.point);
      logs[i] = log;
      all += Math.exp(log);
      this.#keep(heaps, this.#slotOf(arc.to), i, logs);
    }
    let kept = 0;
    for (const list of heaps.values()) for (const i of list) kept += Math.exp(logs[i] ?? 0);
    const examined = (covered * kept) / Math.max(1e-12, all);
    for (const list of heaps.values()) {
      for (const i of list) {
        const arc = arcs[i];
        if (arc !== undefined) this.#take(path, arc, choices, examined, cost);
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

  #take(path: Path, arc: CharacterArc, choices: number, examined: number, cost: number): void {
    const own = this.#readingOf(path).cost(arc.point);
    const weight = own + cost + (arc.hole ? this.#strange(arc.point) : 0);
    this.#offer(arc.to, true, path, weight, arc.point, arc.hole, choices, examined);
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
    examined: number,
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
        this.#merge(known, from, log, weight, point, hole, choices, examined);
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
      examined,
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
    examined: number,
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
    known.examined = examined;
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
      const { back, point, recoded, hole, node, choices, examined } = path;
      const to = placeOf(path);
      logs[to] = path.log;
      const from = recoded ? placeOf(back) : to - 1;
      const edge = !recoded || this.#graph.places(node).includes(to);
      const cost = this.#readingOf(back).cost(point);
      steps.push({ from, to, point, recoded, hole, edge, cost, choices, examined });
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
  begin: Prefix,
  points: readonly number[],
  graph: Spelled,
  script: Script,
  width: Width,
  behind: number,
  race: Race | null = null,
): Found | null => new Search(model, begin, points, graph, script, width, behind, race).run();
