/** Collects the characters that the bytes at a node of a graph may spell. */

import type { Fills } from './fills.ts';
import type { CharacterArc, Gap } from './graph.ts';

/** The characters that may come next. */
export interface Choices {
  /** Those that are on the page, and those for a hole. */
  readonly arcs: readonly CharacterArc[];
  /** Number of all characters, of which the arcs are the most frequent. */
  readonly count: number;
  /** Share of the arcs among all characters for a hole, by their frequency. */
  readonly covered: number;
  /** Whether there are characters for a hole that were not tried. */
  readonly isPartial: boolean;
}

/** Number of characters for a hole that are weighed, beginning with the frequent ones. */
const WEIGHED = 240;

const CODE_POINTS = 0x30000;

/** For each code point: the last time that any sink got it, and the node after it. */
interface Seen {
  readonly times: Uint32Array;
  readonly nodes: Float64Array;
}

/** The arrays of all sinks, which use them one after another. */
let seen: Seen | null = null;
let time = 0;

function seenBefore(): Seen {
  seen ??= { times: new Uint32Array(CODE_POINTS), nodes: new Float64Array(CODE_POINTS) };
  return seen;
}

export class Sink {
  readonly fills: Fills;
  /** Whether characters were left out. */
  partial = false;
  readonly #frequency: ((point: number) => number) | null;
  #known: CharacterArc[] = [];
  /** A character of which the page shows nothing could be anywhere, so that each ends here or later. */
  #least = 0;
  #within: readonly number[] = [];
  /** The characters for holes, and the nodes after them. */
  #points = new Int32Array(512);
  #nodes = new Float64Array(512);
  #size = 0;
  /** Characters that were put with several nodes. */
  readonly #several = new Set<string>();

  /** `frequency` is the probability of a character by itself; without it, all characters are kept. */
  constructor(fills: Fills, frequency: ((point: number) => number) | null) {
    this.fills = fills;
    this.#frequency = frequency;
  }

  /**
   * Begins with another node; `least` is the first node at which a character may end, apart from
   * those `within` the next character of the page.
   */
  begin(least: number, within: readonly number[]): void {
    this.#known = [];
    this.#least = least;
    this.#within = within;
    this.#size = 0;
    time += 1;
    this.#several.clear();
    this.partial = false;
  }

  /** Whether a character for a hole may end at one of the nodes after the missing bytes of a gap. */
  reaches({ to, holds }: Gap): boolean {
    if (to >= this.#least) return true;
    return this.#within.some((node) => (holds ? node > to && node <= to + 0xff : node === to));
  }

  /** Adds a character of which all bytes are on the page, or one of ASCII. */
  show(point: number, to: number, hole: boolean): void {
    this.#known.push({ point, to, hole });
  }

  /** Adds a character, unless it cannot fill a hole. */
  put(point: number, to: number, hole: boolean): void {
    if (!hole) {
      this.#known.push({ point, to, hole });
      return;
    }
    if (to < this.#least && !this.#within.includes(to)) return;
    if (!this.fills.has(point) || this.#isThere(point, to)) return;
    if (this.#size === this.#points.length) this.#grow();
    this.#points[this.#size] = point;
    this.#nodes[this.#size] = to;
    this.#size += 1;
  }

  #isThere(point: number, to: number): boolean {
    const { times, nodes } = seenBefore();
    if (times[point] !== time) {
      times[point] = time;
      nodes[point] = to;
      return false;
    }
    if (nodes[point] === to) return true;
    const key = `${point} ${to}`;
    if (this.#several.has(key)) return true;
    this.#several.add(key);
    return false;
  }

  #grow(): void {
    const points = new Int32Array(this.#size * 2);
    points.set(this.#points);
    this.#points = points;
    const nodes = new Float64Array(this.#size * 2);
    nodes.set(this.#nodes);
    this.#nodes = nodes;
  }

  /** What was put since the beginning. */
  choices(): Choices {
    const arcs = this.#known;
    const size = this.#size;
    const count = arcs.length + size;
    const frequency = this.#frequency;
    const isPartial = this.partial;
    if (frequency === null || count <= WEIGHED) {
      for (let i = 0; i < size; i += 1) this.#push(i);
      return { arcs, count, covered: 1, isPartial };
    }
    const shares = new Float64Array(size);
    let all = 0;
    for (let i = 0; i < size; i += 1) {
      const share = frequency(this.#points[i] ?? 0);
      shares[i] = share;
      all += share;
    }
    const least = shares.toSorted()[count - WEIGHED] ?? 0;
    let kept = 0;
    for (let i = 0; i < size; i += 1) {
      const share = shares[i] ?? 0;
      if (share < least) continue;
      kept += share;
      this.#push(i);
    }
    return { arcs, count, covered: all === 0 ? 1 : kept / all, isPartial };
  }

  #push(i: number): void {
    this.#known.push({ point: this.#points[i] ?? 0, to: this.#nodes[i] ?? 0, hole: true });
  }
}
