/**
 * Finds the readings of a part of a line and their probabilities. Each character is either copied,
 * or spelled by bytes that a wrong reader saw. Both kinds of paths are searched side by side (a
 * beam over the places of the page), and all paths together give the posterior probability of each
 * place.
 */

import { CHINESE_MARKS } from '../../../language/model/frequent.ts';
import type { LanguageModel } from '../../../language/model/language-model.ts';
import { type CharacterArc, REPLACEMENT } from '../graph/graph.ts';
import type { Spelled } from '../graph/spelling.ts';
import { Best } from './best.ts';
import { type Script, strangeness, strangenessTable } from './choices.ts';
import { Frontier } from './frontier.ts';
import type { Found, Race } from './path.ts';
import { KIND, LOG, NODE, RECODED, TEXT } from './paths.ts';
import { type End, weigh } from './posterior.ts';
import { isHanzi, type Prefix, type Prefixes } from './prefixes.ts';

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
/**
 * For a first look: where nothing is lost, and where bytes may be lost. With 5 paths, 昔 behind misread
 * text became 昺.
 */
export const NARROWEST: Width = { kept: 6, goOn: 5 };
export const NARROW: Width = { kept: 12, goOn: 8 };

/**
 * Cost (nats) of giving up a character, in addition to that of U+FFFD. Rare names must cost less.
 */
const GIVEN_UP = -8;

/** Cost (nats) of giving up a character that may be almost any one. */
const ANYTHING = -6;

/** Least cost (nats) of a character that is read straight, and number of places near an end. */
const STRAIGHT = -9;
const NEAR_END = 6;

/** Number of characters behind it that must be so too: 樓 behind misread text was taken for one of it. */
const AHEAD = 2;

const marks = new Set(Array.from(CHINESE_MARKS, (mark) => mark.codePointAt(0) ?? 0));
const isWithin = (point = 0): boolean => point >= 0x80 && !marks.has(point);

const LINE_FEED = 0x0a;

/** Cost (nats) of what comes after a part: a code point, or the end of the line. */
export const endingAfter = (prefixes: Prefixes, text: Prefix, behind: number): number =>
  behind === LINE_FEED ? prefixes.plainCost(text, LINE_FEED) : prefixes.cost(text, behind);

/** The arrays of all searches, which are made one after another. */
const frontier = new Frontier();
const best = new Best();

class Search {
  readonly #prefixes: Prefixes;
  readonly #points: readonly number[];
  readonly #graph: Spelled;
  readonly #script: Script;
  readonly #width: Width;
  /** The code point after the part. */
  readonly #behind: number;
  readonly #ends: End[] = [];

  constructor(
    model: LanguageModel,
    prefixes: Prefixes,
    points: readonly number[],
    graph: Spelled,
    script: Script,
    width: Width,
    behind: number,
    race: Race | null,
  ) {
    this.#prefixes = prefixes;
    this.#points = points;
    this.#graph = graph;
    this.#script = script;
    this.#width = width;
    this.#behind = behind;
    const { scale } = graph;
    frontier.begin({ model, prefixes, scale, length: points.length, kept: width.kept, race });
  }

  run(): Found | null {
    for (let slot = 0; slot < frontier.slots; slot += 1) {
      frontier.take(slot);
      const end = frontier.kept.endOf(slot);
      if (frontier.hasOnly(slot) && this.#goStraight(frontier.kept.at(end - 1))) continue;
      for (let i = frontier.kept.endOf(slot - 1); i < end; i += 1) {
        this.#goOn(frontier.kept.at(i), slot >> 1);
      }
    }
    const logOf = ({ path, log }: End): number => frontier.paths.float(path, LOG) + log;
    const [first, ...others] = this.#ends;
    if (first === undefined) return null;
    const most = others.reduce((a, b) => (logOf(b) > logOf(a) ? b : a), first);
    return weigh(this.#graph, this.#points.length, frontier, this.#prefixes, this.#ends, most);
  }

  /**
   * Continues the only path that is left with a character of which all bytes are known. To give it up
   * or to copy it instead would cost more than `FAR`, unless it or one of the next characters is
   * improbable or near the end: the misread text may end there. Returns whether there is such a
   * character.
   */
  #goStraight(path: number): boolean {
    if ((frontier.paths.int(path, KIND) & RECODED) === 0) return false;
    let text = this.#textOf(path);
    const arc = this.#probable(text, frontier.paths.float(path, NODE));
    let next = arc;
    for (let i = 0; i < AHEAD && next !== null; i += 1) {
      text = this.#prefixes.after(text, next.point);
      next = this.#probable(text, next.to);
    }
    if (arc === null || next === null) return false;
    const cost = this.#prefixes.cost(this.#textOf(path), arc.point);
    frontier.offer(arc.to, true, path, cost, arc.point, false, 1, 1);
    return true;
  }

  /** The only character at a node, if it is certain, probable and not near the end. */
  #probable(text: Prefix, node: number): CharacterArc | null {
    const arc = this.#graph.straight(node);
    if (arc === null || arc.to > (this.#points.length - NEAR_END) * this.#graph.scale) return null;
    return this.#prefixes.cost(text, arc.point) < STRAIGHT ? null : arc;
  }

  #goOn(path: number, at: number): void {
    const { scale } = this.#graph;
    const { length } = this.#points;
    if ((frontier.paths.int(path, KIND) & RECODED) === 0) {
      if (at === length) this.#end(path);
      else this.#copy(path, at, 0);
      if (this.#mayEnter(at)) {
        this.#recode(path, at * scale, this.#isInside(at) ? ENTER_INSIDE : ENTER);
      }
      return;
    }
    const node = frontier.paths.float(path, NODE);
    this.#recode(path, node, 0);
    for (const place of this.#graph.places(node)) {
      if (place === length) this.#end(path);
      else this.#copy(path, place, this.#isInside(place) ? LEAVE_INSIDE : LEAVE);
    }
  }

  #textOf(path: number): Prefix {
    return frontier.paths.int(path, TEXT);
  }

  /** Adds a path that ends with the part. */
  #end(path: number): void {
    this.#ends.push({ path, log: endingAfter(this.#prefixes, this.#textOf(path), this.#behind) });
  }

  #mayEnter(at: number): boolean {
    const point = this.#points[at];
    return point !== undefined && (point >= 0x80 || at === 0);
  }

  /** Whether a place is inside a string: neither ASCII nor punctuation is next to it. */
  #isInside(at: number): boolean {
    return at > 0 && isWithin(this.#points[at - 1]) && isWithin(this.#points[at]);
  }

  #copy(path: number, at: number, cost: number): void {
    const point = this.#points[at] ?? 0;
    const weight = this.#prefixes.cost(this.#textOf(path), point) + cost;
    frontier.offer((at + 1) * this.#graph.scale, false, path, weight, point, false, 1, 1);
  }

  #recode(path: number, node: number, cost: number): void {
    const { arcs, count: choices, covered, isPartial } = this.#graph.choices(node);
    const text = this.#textOf(path);
    if (choices > this.#width.goOn) this.#choose(path, arcs, choices, covered, cost);
    else {
      for (const { point, to, hole } of arcs) {
        const own = hole
          ? this.#prefixes.costInHole(text, point) + strangeness(point, this.#script)
          : this.#prefixes.cost(text, point);
        frontier.offer(to, true, path, own + cost, point, hole, choices, 1);
      }
    }
    for (const { to, broken } of this.#graph.skips(node)) {
      const own = isPartial ? ANYTHING : this.#prefixes.cost(text, REPLACEMENT) + GIVEN_UP;
      frontier.offer(to, true, path, own + cost, REPLACEMENT, true, broken ? 0 : choices, 1);
    }
  }

  /**
   * Among many characters for a hole, those that continue: the most probable of each slot, and all
   * known ones.
   */
  #choose(
    path: number,
    arcs: readonly CharacterArc[],
    choices: number,
    covered: number,
    cost: number,
  ): void {
    const prefixes = this.#prefixes;
    const text = this.#textOf(path);
    const strange = strangenessTable(this.#script);
    best.begin(this.#width.goOn, arcs.length);
    let all = 0;
    for (let i = 0; i < arcs.length; i += 1) {
      const arc = arcs[i];
      if (arc === undefined) continue;
      const { point, to } = arc;
      if (!arc.hole) {
        frontier.offer(to, true, path, prefixes.cost(text, point) + cost, point, false, choices, 1);
        continue;
      }
      const share = prefixes.plainShare(text, point) * (strange[point] ?? 1);
      all += share;
      best.offer(frontier.slotOf(to), i, share);
    }
    const examined = (covered * best.sum()) / Math.max(1e-12, all);
    for (const i of best.indices()) {
      const arc = arcs[i];
      if (arc === undefined) continue;
      const { point, to } = arc;
      const factor = strange[point] ?? 1;
      const plain = Math.log(best.shareOf(i) / factor);
      const own = isHanzi(point)
        ? prefixes.costGiven(text, point, plain)
        : prefixes.cost(text, point);
      const weight = own + strangeness(point, this.#script) + cost;
      frontier.offer(to, true, path, weight, point, true, choices, examined);
    }
  }
}

/**
 * Searches the readings of a part of a line, given as code points. `behind` is the code point after
 * the part. Returns `null` if there is no reading, or none that keeps up with a race.
 */
export const search = (
  model: LanguageModel,
  prefixes: Prefixes,
  points: readonly number[],
  graph: Spelled,
  script: Script,
  width: Width,
  behind: number,
  race: Race | null = null,
): Found | null => new Search(model, prefixes, points, graph, script, width, behind, race).run();
