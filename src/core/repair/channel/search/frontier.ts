/**
 * The paths of a search that have reached each place of the page. Paths at the same node with the
 * same last characters continue alike, so that they become one with several ways to it.
 */
import type { LanguageModel } from '../../../language/model/language-model.ts';
import { KeptPaths } from './kept-paths.ts';
import { BUCKETS, bucketOf, lastCharacterBy } from './keys.ts';
import { type Race, sumOf, UNREACHED } from './path.ts';
import {
  BACK,
  BEFORE,
  BEHIND,
  CHOICES,
  EXAMINED,
  HOLE,
  IN_SLOT,
  KIND,
  LAST,
  LOG,
  NEXT,
  NODE,
  NONE,
  OTHERS,
  PATH,
  PATH_FLOATS,
  Paths,
  POINT,
  RECODED,
  SECOND_LAST,
  TEXT,
  WAY_BACK,
  WAY_NEXT,
  WEIGHT,
} from './paths.ts';
import { EMPTY, type Prefixes } from './prefixes.ts';

/** Distance (nats) behind the best path at a place at which a path is given up. */
const FAR = 14;

/** Number of nodes per place of the page for a single reader. */
const HELD = 256;

/** What a search goes over. */
export interface Ground {
  readonly model: LanguageModel;
  readonly prefixes: Prefixes;
  /** Nodes of the graph are nodes of the page multiplied by this number. */
  readonly scale: number;
  /** Number of places. */
  readonly length: number;
  /** Number of paths that are kept in a slot. */
  readonly kept: number;
  readonly race: Race | null;
}

export class Frontier {
  readonly paths = new Paths();
  /** The paths that were kept in slots that were taken. */
  readonly kept = new KeptPaths();
  #ground: Ground | null = null;
  #scale = 1;
  #raceLogs: Float64Array | null = null;
  #raceBehind = 0;
  #lastOf: (point: number) => number = (point) => point;
  readonly #buckets = new Int32Array(BUCKETS);
  /**
   * The path that was added last to each slot. There are two slots per place, because a path that
   * holds a byte there has said more than one that holds none.
   */
  #last = new Int32Array(0);
  /** Number of slots with paths that were not taken yet. */
  #waiting = 0;
  #best = new Float64Array(0);

  /** Begins a search. */
  begin(ground: Ground): void {
    const { model, scale, length, kept, race } = ground;
    const slots = (length + 1) * 2;
    this.#ground = ground;
    this.#scale = scale;
    this.#raceLogs = race?.logs ?? null;
    this.#raceBehind = race?.behind ?? 0;
    this.#lastOf = lastCharacterBy(model);
    if (this.#last.length < slots) {
      this.#last = new Int32Array(slots * 2);
      this.#best = new Float64Array(slots * 2);
    }
    this.kept.begin(slots, kept);
    this.#last.fill(NONE, 0, slots);
    this.#best.fill(UNREACHED, 0, slots);
    this.#waiting = 0;
    this.#buckets.fill(NONE);
    this.paths.clear();
    this.#add(0, 0, false, NONE, 0, 0, 0, false, 1, 1, 0, 0);
    this.paths.ints[TEXT] = EMPTY;
    this.paths.floats[BEFORE] = 0;
  }

  get slots(): number {
    return ((this.#ground?.length ?? 0) + 1) * 2;
  }

  /**
   * Keeps the most probable paths at a place, with the log probability of all ways to each. Slots
   * are taken in order.
   */
  take(slot: number): void {
    if (this.#last[slot] !== NONE) this.#waiting -= 1;
    const least = (this.#best[slot] ?? 0) - FAR;
    const { kept } = this;
    kept.take(this.paths, slot, this.#last[slot] ?? NONE, least);
    this.#last[slot] = NONE;
    const end = kept.endOf(slot);
    for (let i = kept.endOf(slot - 1); i < end; i += 1) this.#settle(kept.at(i));
  }

  /** Computes what is needed only of paths that are kept. */
  #settle(path: number): void {
    const { paths } = this;
    const back = paths.int(path, BACK);
    if (back === NONE) return;
    const prefixes = this.#ground?.prefixes;
    paths.ints[path * PATH + TEXT] =
      prefixes?.after(paths.int(back, TEXT), paths.int(path, POINT)) ?? EMPTY;
    let before = paths.float(back, BEFORE) + paths.float(path, WEIGHT);
    for (let way = paths.int(path, OTHERS); way !== NONE; way = paths.wayInt(way, WAY_NEXT)) {
      const other = paths.float(paths.wayInt(way, WAY_BACK), BEFORE) + paths.wayWeight(way);
      before = sumOf(before, other);
    }
    paths.floats[path * PATH_FLOATS + BEFORE] = before;
  }

  /** Whether one path is left that ends in a slot, and none behind it. */
  hasOnly(slot: number): boolean {
    return this.#waiting === 0 && this.kept.endOf(slot) === this.kept.endOf(slot - 1) + 1;
  }

  /** The slot of a node. */
  slotOf(node: number): number {
    const scale = this.#scale;
    const at = Math.floor(node / scale);
    return at * 2 + (node === at * scale ? 0 : 1);
  }

  /** Adds a path to a node, or a way to a path that is there, unless it is far behind. */
  offer(
    node: number,
    recoded: boolean,
    from: number,
    weight: number,
    point: number,
    hole: boolean,
    choices: number,
    examined: number,
  ): void {
    const { paths } = this;
    const scale = this.#scale;
    const slot = this.slotOf(node);
    const log = paths.float(from, LOG) + weight;
    const best = this.#best[slot] ?? UNREACHED;
    if (log < best - FAR) return;
    const raceLogs = this.#raceLogs;
    if (raceLogs !== null && log < (raceLogs[slot >> 1] ?? UNREACHED) - this.#raceBehind) return;
    if (log > best) this.#best[slot] = log;
    const last = this.#lastOf(point);
    // what a chain of readers spells is merged earlier
    const secondLast = scale > HELD ? 0 : paths.int(from, LAST);
    const bucket = bucketOf(slot, node - (slot >> 1) * scale, last, secondLast);
    const { ints, floats } = paths;
    for (let known = this.#buckets[bucket] ?? NONE; known !== NONE; ) {
      const at = known * PATH;
      if (
        ints[at + LAST] === last &&
        ints[at + SECOND_LAST] === secondLast &&
        floats[known * PATH_FLOATS + NODE] === node &&
        ((ints[at + KIND] ?? 0) & RECODED) === (recoded ? RECODED : 0)
      ) {
        this.#merge(known, from, log, weight, point, recoded, hole, choices, examined);
        return;
      }
      known = ints[at + NEXT] ?? NONE;
    }
    const path = this.#add(
      node,
      slot,
      recoded,
      from,
      log,
      weight,
      point,
      hole,
      choices,
      examined,
      last,
      secondLast,
    );
    paths.ints[path * PATH + NEXT] = this.#buckets[bucket] ?? NONE;
    this.#buckets[bucket] = path;
  }

  #add(
    node: number,
    slot: number,
    recoded: boolean,
    back: number,
    log: number,
    weight: number,
    point: number,
    hole: boolean,
    choices: number,
    examined: number,
    last: number,
    secondLast: number,
  ): number {
    const path = this.paths.add();
    const { ints, floats } = this.paths;
    const at = path * PATH;
    ints[at + BACK] = back;
    ints[at + POINT] = point;
    ints[at + LAST] = last;
    ints[at + SECOND_LAST] = secondLast;
    ints[at + KIND] = (recoded ? RECODED : 0) + (hole ? HOLE : 0);
    ints[at + CHOICES] = choices;
    ints[at + OTHERS] = NONE;
    ints[at + NEXT] = NONE;
    if (this.#last[slot] === NONE) this.#waiting += 1;
    ints[at + IN_SLOT] = this.#last[slot] ?? NONE;
    this.#last[slot] = path;
    const float = path * PATH_FLOATS;
    floats[float + NODE] = node;
    floats[float + LOG] = log;
    floats[float + BEFORE] = UNREACHED;
    floats[float + BEHIND] = UNREACHED;
    floats[float + WEIGHT] = weight;
    floats[float + EXAMINED] = examined;
    return path;
  }

  /** Adds another way to a path. */
  #merge(
    known: number,
    from: number,
    log: number,
    weight: number,
    point: number,
    recoded: boolean,
    hole: boolean,
    choices: number,
    examined: number,
  ): void {
    const { paths } = this;
    const at = known * PATH;
    const float = known * PATH_FLOATS;
    const back = paths.int(known, BACK);
    if (log <= paths.float(known, LOG) || back === NONE) {
      paths.addWay(known, from, weight, point);
      return;
    }
    paths.addWay(known, back, paths.float(known, WEIGHT), paths.int(known, POINT));
    const { ints, floats } = paths;
    ints[at + BACK] = from;
    ints[at + POINT] = point;
    ints[at + KIND] = (recoded ? RECODED : 0) + (hole ? HOLE : 0);
    ints[at + CHOICES] = choices;
    floats[float + LOG] = log;
    floats[float + WEIGHT] = weight;
    floats[float + EXAMINED] = examined;
  }
}
