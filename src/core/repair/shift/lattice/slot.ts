/**
 * The nodes that may lie at one place of the page, in flat arrays. Most of them turn out to be too
 * improbable, so that only the few that are kept become objects.
 */
import { OPEN_STATES } from '../cells/balance.ts';
import { Edge, IN_STEP, type Kind, type Mode, Node } from './node.ts';
import type { Target } from './target.ts';

/** Nats by which a path may be less probable than the best one at its place. */
export const MARGIN = 9;

const NONE = -1;
const FIRST_SIZE = 256;
/** Entries of the hash table for each node, so that most look-ups need a single step. */
const SPARSE = 4;
const HOLES = 4;
const BYTES = 0x100;

/** What distinguishes a node from others at its place. */
export interface Tail {
  /** The open pairs of marks, one bit each. */
  readonly open: number;
  /** Number of pairs that vanished in succession just before. */
  readonly holes: number;
  /** The last two characters of the original, as `second-last << 16 | last`. */
  readonly tail: number;
  /** The two characters before those, in the same way. */
  readonly head: number;
}

const larger = <T extends Int32Array | Float64Array | Uint16Array | Uint8Array>(
  array: T,
  copy: T,
): T => {
  copy.set(array);
  return copy;
};

export class Slot {
  /** The greatest log probability of a node (nats). */
  best = Number.NEGATIVE_INFINITY;
  #size = 0;
  #at = new Int32Array(FIRST_SIZE);
  /** Mode, byte, holes and open pairs in one number. */
  #place = new Int32Array(FIRST_SIZE);
  #tail = new Int32Array(FIRST_SIZE);
  #head = new Int32Array(FIRST_SIZE);
  /** The probability of the paths to each node, divided by that of the first path, e to `#scale`. */
  #sum = new Float64Array(FIRST_SIZE);
  #scale = Number.NEGATIVE_INFINITY;
  #bestSum = 0;
  #bestLog = new Float64Array(FIRST_SIZE);
  #bestEdge = new Int32Array(FIRST_SIZE);
  #lastEdge = new Int32Array(FIRST_SIZE);

  #edges = 0;
  readonly #from: Node[] = [];
  #kind = new Uint8Array(FIRST_SIZE);
  #unit = new Uint16Array(FIRST_SIZE);
  #code = new Uint16Array(FIRST_SIZE);
  #log = new Float64Array(FIRST_SIZE);
  /** The edge to the same node that was added before, or NONE. */
  #next = new Int32Array(FIRST_SIZE);

  /** The hash table. An entry is valid if its stamp is the present one. */
  #table = new Int32Array(FIRST_SIZE * SPARSE);
  #stamps = new Int32Array(FIRST_SIZE * SPARSE);
  #stamp = 1;

  /** Number of edges for which it has room. */
  get size(): number {
    return this.#kind.length;
  }

  clear(): void {
    this.#from.length = 0;
    this.best = Number.NEGATIVE_INFINITY;
    this.#scale = Number.NEGATIVE_INFINITY;
    this.#bestSum = 0;
    this.#size = 0;
    this.#edges = 0;
    this.#stamp += 1;
  }

  /** Adds an edge, and the node to which it leads if it does not exist. */
  add(from: Node, to: Target, { open, holes, tail, head }: Tail, edge: EdgeOf): void {
    const place = ((to.mode * BYTES + to.byte) * HOLES + holes) * OPEN_STATES + open;
    const node = this.#nodeOf(to.at, place, tail, head);
    const index = this.#edges;
    if (index === this.#kind.length) this.#growEdges();
    this.#from[index] = from;
    this.#kind[index] = edge.kind;
    this.#unit[index] = edge.unit;
    this.#code[index] = edge.code;
    this.#log[index] = edge.log;
    this.#next[index] = this.#lastEdge[node] as number;
    this.#lastEdge[node] = index;
    this.#edges = index + 1;
    const bestLog = from.bestLog + edge.log;
    if (bestLog > (this.#bestLog[node] as number)) {
      this.#bestLog[node] = bestLog;
      this.#bestEdge[node] = index;
    }
    this.#addPath(node, from.alpha + edge.log);
  }

  /** Adds paths with this log probability to a node. */
  #addPath(node: number, log: number): void {
    if (log === Number.NEGATIVE_INFINITY) return;
    if (this.#scale === Number.NEGATIVE_INFINITY) this.#scale = log;
    const sum = (this.#sum[node] as number) + Math.exp(log - this.#scale);
    this.#sum[node] = sum;
    if (sum <= this.#bestSum) return;
    this.#bestSum = sum;
    this.best = this.#scale + Math.log(sum);
  }

  #nodeOf(at: number, place: number, tail: number, head: number): number {
    const mixed = Math.imul(head ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b);
    const hash = Math.imul(mixed ^ (mixed >>> 15) ^ tail, 0xc2b2ae35);
    const mask = this.#table.length - 1;
    let entry = (hash ^ (hash >>> 15)) & mask;
    while (this.#stamps[entry] === this.#stamp) {
      const node = this.#table[entry] as number;
      if (
        this.#tail[node] === tail &&
        this.#place[node] === place &&
        this.#head[node] === head &&
        this.#at[node] === at
      ) {
        return node;
      }
      entry = (entry + 1) & mask;
    }
    const node = this.#size;
    if (node === this.#at.length) {
      this.#growNodes();
      return this.#nodeOf(at, place, tail, head);
    }
    this.#table[entry] = node;
    this.#stamps[entry] = this.#stamp;
    this.#at[node] = at;
    this.#place[node] = place;
    this.#tail[node] = tail;
    this.#head[node] = head;
    this.#sum[node] = 0;
    this.#bestLog[node] = Number.NEGATIVE_INFINITY;
    this.#lastEdge[node] = NONE;
    this.#size = node + 1;
    return node;
  }

  #growEdges(): void {
    const size = this.#kind.length * 2;
    this.#kind = larger(this.#kind, new Uint8Array(size));
    this.#unit = larger(this.#unit, new Uint16Array(size));
    this.#code = larger(this.#code, new Uint16Array(size));
    this.#log = larger(this.#log, new Float64Array(size));
    this.#next = larger(this.#next, new Int32Array(size));
  }

  #growNodes(): void {
    const size = this.#at.length * 2;
    const [at, place, tail, head] = [this.#at, this.#place, this.#tail, this.#head];
    const kept = this.#size;
    const values = {
      sum: this.#sum,
      bestLog: this.#bestLog,
      bestEdge: this.#bestEdge,
      lastEdge: this.#lastEdge,
    };
    this.#at = larger(at, new Int32Array(size));
    this.#place = larger(place, new Int32Array(size));
    this.#tail = larger(tail, new Int32Array(size));
    this.#head = larger(head, new Int32Array(size));
    this.#sum = new Float64Array(size);
    this.#bestLog = new Float64Array(size);
    this.#bestEdge = new Int32Array(size);
    this.#lastEdge = new Int32Array(size);
    this.#table = new Int32Array(size * SPARSE);
    this.#stamps = new Int32Array(size * SPARSE);
    this.#stamp = 1;
    this.#size = 0;
    for (let node = 0; node < kept; node += 1) {
      this.#nodeOf(
        at[node] as number,
        place[node] as number,
        tail[node] as number,
        head[node] as number,
      );
    }
    this.#sum.set(values.sum);
    this.#bestLog.set(values.bestLog);
    this.#bestEdge.set(values.bestEdge);
    this.#lastEdge.set(values.lastEdge);
  }

  /**
   * The nodes in order of probability: at most `most`, and none that is less probable than the best
   * one by more than `margin` nats. One that is in step always stays, so that some path reaches the
   * end.
   */
  kept(most: number, margin = MARGIN): Node[] {
    const sums = this.#sum;
    const least = this.#bestSum * Math.exp(-margin);
    const list: number[] = [];
    let spare = NONE;
    let hasStep = false;
    for (let node = 0; node < this.#size; node += 1) {
      const sum = sums[node] as number;
      if (sum >= least) insert(list, sums, node, most);
      if (!this.#isInStep(node)) continue;
      if (spare === NONE || sum > (sums[spare] as number)) spare = node;
    }
    for (const node of list) hasStep ||= this.#isInStep(node);
    if (!hasStep && spare !== NONE) list.push(spare);
    return list.map((node) => this.#objectOf(node));
  }

  #isInStep(node: number): boolean {
    return Math.floor((this.#place[node] as number) / (BYTES * HOLES * OPEN_STATES)) === IN_STEP;
  }

  #objectOf(index: number): Node {
    let place = this.#place[index] as number;
    const open = place % OPEN_STATES;
    place = (place - open) / OPEN_STATES;
    const holes = place % HOLES;
    place = (place - holes) / HOLES;
    const tail = this.#tail[index] as number;
    const node = new Node(
      this.#at[index] as number,
      Math.floor(place / BYTES) as Mode,
      place % BYTES,
      open,
      tail & 0xffff,
      tail >>> 16,
      holes,
      this.#head[index] as number,
    );
    node.alpha = this.#scale + Math.log(this.#sum[index] as number);
    node.bestLog = this.#bestLog[index] as number;
    const best = this.#bestEdge[index] as number;
    for (let at = this.#lastEdge[index] as number; at !== NONE; at = this.#next[at] as number) {
      const edge = new Edge(
        this.#from[at] as Node,
        this.#kind[at] as Kind,
        this.#unit[at] as number,
        this.#code[at] as number,
        this.#log[at] as number,
      );
      node.edges.push(edge);
      if (at === best) node.best = edge;
    }
    return node;
  }
}

/** What an edge says, apart from where it begins. */
export interface EdgeOf {
  readonly kind: Kind;
  readonly unit: number;
  readonly code: number;
  readonly log: number;
}

/**
 * Inserts a node into a list of descending probability, after equal ones. The list keeps at most
 * `most` nodes.
 */
function insert(list: number[], sums: Float64Array, node: number, most: number): void {
  const sum = sums[node] as number;
  let at = list.length;
  if (at === most) {
    if (sum <= (sums[list[at - 1] as number] as number)) return;
    at -= 1;
  }
  for (; at > 0; at -= 1) {
    const before = list[at - 1] as number;
    if ((sums[before] as number) >= sum) break;
    list[at] = before;
  }
  list[at] = node;
}
