/**
 * The paths of a search that have reached each place of the page. Paths at the same node with the
 * same last characters continue alike, so that they become one with several ways to it.
 */
import type { LanguageModel } from '../../../language/model/language-model.ts';
import { beginReading, read } from '../../../language/model/plausibility.ts';
import { NO_WAYS, type Path, type Race, sumOf, UNREACHED } from './path.ts';
import type { Prefix } from './prefix.ts';

/** Distance (nats) behind the best path at a place at which a path is given up. */
const BEHIND = 14;

/** Number of nodes per place of the page for a single reader. */
const HELD = 256;

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

const NO_PATHS: readonly Path[] = [];

const pathFrom = (begin: Prefix): Path => ({
  node: 0,
  recoded: false,
  reading: begin,
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
});

export class Frontier {
  readonly #model: LanguageModel;
  readonly #begin: Prefix;
  readonly #scale: number;
  readonly #kept: number;
  /**
   * Two slots per place, because a path that holds a byte there has said more than one that holds
   * none.
   */
  readonly #places: (Map<number, Path> | undefined)[];
  readonly #best: Float64Array;
  readonly #folded: Uint32Array;
  readonly #race: Race | null;

  /** `scale` is that of the graph, `length` the number of places, `kept` the number of paths per slot. */
  constructor(
    model: LanguageModel,
    begin: Prefix,
    scale: number,
    length: number,
    kept: number,
    race: Race | null,
  ) {
    const slots = (length + 1) * 2;
    this.#model = model;
    this.#begin = begin;
    this.#scale = scale;
    this.#kept = kept;
    this.#race = race;
    this.#folded = foldedBy(model);
    this.#places = new Array<Map<number, Path> | undefined>(slots);
    this.#best = new Float64Array(slots).fill(UNREACHED);
    this.#places[0] = new Map([[0, pathFrom(begin)]]);
  }

  get slots(): number {
    return this.#places.length;
  }

  /** The most probable paths at a place, with the log probability of all ways to each. */
  take(slot: number): readonly Path[] {
    const best = this.#best[slot] ?? 0;
    const kept = this.#kept;
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
      path.reading = (back.reading ?? this.#begin).after(path.point);
      path.before = back.before + path.weight;
      for (const way of path.others ?? NO_WAYS) {
        path.before = sumOf(path.before, way.back.before + way.weight);
      }
    }
    return paths;
  }

  /** The slot of a node. */
  slotOf(node: number): number {
    const scale = this.#scale;
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

  /** Adds a path to a node, or a way to a path that is there, unless it is far behind. */
  offer(
    node: number,
    recoded: boolean,
    from: Path,
    weight: number,
    point: number,
    hole: boolean,
    choices: number,
    examined: number,
  ): void {
    const scale = this.#scale;
    const slot = this.slotOf(node);
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
}
