/**
 * Finds the readings of a part of a line and their probabilities. Each character is either copied,
 * or spelled by bytes that a wrong reader saw. Both kinds of paths are searched side by side (a
 * beam over the places of the page), and all paths together give the posterior probability of each
 * place.
 */

import { CHINESE_MARKS } from '../../../language/model/frequent.ts';
import type { LanguageModel } from '../../../language/model/language-model.ts';
import type { Spelled } from '../readers/truths.ts';
import { type Script, strangeness } from './choices.ts';
import { Frontier } from './frontier.ts';
import { type CharacterArc, REPLACEMENT } from './graph.ts';
import type { Found, Path, Race } from './path.ts';
import { weigh } from './posterior.ts';
import type { Prefix } from './prefix.ts';

/**
 * Cost (nats) of beginning and of ending a run of misread characters. It is small beside ASCII,
 * punctuation and line ends, and large in the middle of Chinese text, because programs misread
 * whole strings.
 */
export const ENTER = -5;
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
/** For a first look: where nothing is lost, and where bytes may be lost. */
export const NARROWEST: Width = { kept: 5, goOn: 5 };
export const NARROW: Width = { kept: 12, goOn: 8 };

/**
 * Cost (nats) of giving up a character, in addition to that of U+FFFD. Rare names must cost less.
 */
const GIVEN_UP = -8;

/** Cost (nats) of giving up a character that may be almost any one. */
const ANYTHING = -6;

const marks = new Set(Array.from(CHINESE_MARKS, (mark) => mark.codePointAt(0) ?? 0));
const isWithin = (point = 0): boolean => point >= 0x80 && !marks.has(point);

const LINE_FEED = 0x0a;

/** Cost (nats) of what comes after a part: a code point, or the end of the line. */
export const endingAfter = (reading: Prefix, behind: number): number =>
  behind === LINE_FEED ? reading.plainCost(LINE_FEED) : reading.cost(behind);

class Search {
  readonly #begin: Prefix;
  readonly #points: readonly number[];
  readonly #graph: Spelled;
  readonly #script: Script;
  readonly #width: Width;
  /** The code point after the part. */
  readonly #behind: number;
  readonly #frontier: Frontier;

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
    this.#begin = begin;
    this.#points = points;
    this.#graph = graph;
    this.#script = script;
    this.#width = width;
    this.#behind = behind;
    this.#frontier = new Frontier(model, begin, graph.scale, points.length, width.kept, race);
  }

  run(): Found | null {
    const ends: { path: Path; log: number }[] = [];
    const kept: (readonly Path[])[] = [];
    for (let slot = 0; slot < this.#frontier.slots; slot += 1) {
      const paths = this.#frontier.take(slot);
      kept.push(paths);
      for (const path of paths) this.#goOn(path, slot >> 1, ends);
    }
    const best = ends.reduce<(typeof ends)[number] | null>(
      (a, b) => (a === null || b.path.log + b.log > a.path.log + a.log ? b : a),
      null,
    );
    if (best === null) return null;
    return weigh(this.#graph, this.#points.length, kept, ends, best);
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
    return endingAfter(this.#readingOf(path), this.#behind);
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
    this.#frontier.offer((at + 1) * this.#graph.scale, false, path, weight, point, false, 1, 1);
  }

  #recode(path: Path, node: number, cost: number): void {
    const { arcs, count: choices, covered, isPartial } = this.#graph.choices(node);
    if (choices > this.#width.goOn) this.#choose(path, arcs, choices, covered, cost);
    else for (const arc of arcs) this.#take(path, arc, choices, 1, cost);
    for (const { to, broken } of this.#graph.skips(node)) {
      const own = isPartial ? ANYTHING : this.#readingOf(path).cost(REPLACEMENT) + GIVEN_UP;
      const left = broken ? 0 : choices;
      this.#frontier.offer(to, true, path, own + cost, REPLACEMENT, true, left, 1);
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
      const log = reading.plainCost(arc.point) + strangeness(arc.point, this.#script);
      logs[i] = log;
      all += Math.exp(log);
      this.#keep(heaps, this.#frontier.slotOf(arc.to), i, logs);
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
    const { point, hole } = arc;
    const reading = this.#readingOf(path);
    const own = hole
      ? reading.costInHole(point) + strangeness(point, this.#script)
      : reading.cost(point);
    const weight = own + cost;
    this.#frontier.offer(arc.to, true, path, weight, point, hole, choices, examined);
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
