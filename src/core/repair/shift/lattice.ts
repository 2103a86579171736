/**
 * Builds the lattice of a stretch of a page from left to right, and drops nodes whose paths are too
 * improbable compared with others at the same place.
 */
import type { BigramModel } from '../../language/model/bigram-model.ts';
import { advance, logAfter, type TextState } from '../../language/model/likelihood.ts';
import { OTHERS } from './cells.ts';
import { CUT, Edge, IN_STEP, type Kind, type Mode, Node, PLAIN, VANISHED } from './node.ts';
import { UNEXPLAINED } from './priors.ts';

/**
 * Nats by which a path may be less probable than the best one at its place. With 14 nats and twice
 * as many nodes the same spots and passages were restored, in twice the time.
 */
const MARGIN = 9;

/**
 * Number of nodes that are kept at a place, and number of those whose last character is only half
 * known.
 */
const MOST_NODES = 32;
const MOST_HALF = 12;

/** Cost (nats) of a “ that opens while one is open, or stays open at the end of its line. */
export const UNBALANCED = 3.5;
/**
 * Cost of a ” that closes nothing in its line, since the quotation may have begun in another one.
 */
const CLOSES_NOTHING = 2.5;

const OPENING = 0x201c;
const CLOSING = 0x201d;

class Slot {
  readonly nodes = new Map<number, Node>();
  best = Number.NEGATIVE_INFINITY;
}

/** Where an edge leads. */
export interface Target {
  readonly at: number;
  readonly mode: Mode;
  readonly byte: number;
}

const byAlpha = (a: Node, b: Node): number => b.alpha - a.alpha;

/**
 * The nodes in order of probability, without those that are too improbable. One that is in step
 * always stays, so that some path reaches the end.
 */
function pruned({ nodes, best }: Slot, most: number): Node[] {
  const all = [...nodes.values()];
  const kept = all.filter(({ alpha }) => alpha >= best - MARGIN);
  if (kept.length > 1) kept.sort(byAlpha);
  if (kept.length > most) kept.length = most;
  if (kept.some(({ mode }) => mode === IN_STEP)) return kept;
  const [spare] = all.filter(({ mode }) => mode === IN_STEP).sort(byAlpha);
  return spare === undefined ? kept : [...kept, spare];
}

export class Lattice {
  /** All nodes that were kept, each after those from which its edges come. */
  readonly order: Node[] = [];
  /** Number of nodes and edges made so far, which measures the cost. */
  work = 0;
  readonly #model: BigramModel;
  readonly #slots = new Map<number, Slot>();
  #half = new Slot();
  /** The greatest log probability at the place that was taken last. */
  #taken = 0;

  constructor(model: BigramModel) {
    this.#model = model;
  }

  /** The model's state on the most probable path to a node. */
  stateOf(node: Node): TextState {
    if (node.state !== null) return node.state;
    const { best } = node;
    if (best === null) throw new RangeError('a first node has a state');
    const before = this.stateOf(best.from);
    node.state = best.code === 0 ? before : advance(this.#model, before, best.code);
    return node.state;
  }

  /** Log probability of a character after a node (nats). */
  logOf(node: Node, code: number): number {
    const state = this.stateOf(node);
    this.work += 1;
    return logAfter(this.#model, state, code) - state.log;
  }

  begin(node: Node): void {
    node.alpha = 0;
    node.bestLog = 0;
    const slot = this.#slotAt(node.at);
    slot.nodes.set(0, node);
    slot.best = 0;
  }

  #slotAt(at: number): Slot {
    let slot = this.#slots.get(at);
    if (slot === undefined) {
      slot = new Slot();
      this.#slots.set(at, slot);
    }
    return slot;
  }

  /** The first place with nodes that were not read yet, or -1. */
  next(): number {
    let first = -1;
    for (const at of this.#slots.keys()) if (first < 0 || at < first) first = at;
    return first;
  }

  /**
   * Tells whether a path with this log probability can still matter at the place that was taken
   * last.
   */
  matters(log: number): boolean {
    return log >= this.#taken - MARGIN;
  }

  /** Takes the nodes of a place. */
  take(at: number): Node[] {
    const slot = this.#slots.get(at) ?? new Slot();
    this.#slots.delete(at);
    this.#taken = slot.best;
    return this.#keep(pruned(slot, MOST_NODES));
  }

  /** Takes one step of the nodes at the present place whose last character is only half known. */
  takeHalf(): Node[] {
    const slot = this.#half;
    this.#half = new Slot();
    return this.#keep(pruned(slot, MOST_HALF));
  }

  #keep(nodes: Node[]): Node[] {
    for (const node of nodes) this.order.push(node);
    return nodes;
  }

  /** Whether everything that is left to read is in step and at the same place. */
  get isAlone(): boolean {
    return this.#slots.size === 0;
  }

  /**
   * Among the characters from which the map may have made `unit`, the one that the model prefers.
   */
  #meant(from: Node, unit: number): { code: number; log: number } {
    const log = this.logOf(from, unit);
    const other = OTHERS.get(unit);
    if (other === undefined) return { code: unit, log };
    const otherLog = this.logOf(from, other);
    return otherLog > log ? { code: other, log: otherLog } : { code: unit, log };
  }

  /** Adds an edge with a character of the original, and returns its log probability. */
  say(from: Node, to: Target, kind: Kind, unit: number, extra: number): number {
    const { code, log } = this.#meant(from, unit);
    this.#link(from, to, kind, unit, code, log + extra);
    return log + extra;
  }

  /** The same for a character of the page as it stands, which may be damaged in another way. */
  sayPlain(from: Node, to: Target, unit: number, extra: number): void {
    const { code, log } = this.#meant(from, unit);
    this.#link(from, to, PLAIN, unit, code, Math.max(UNEXPLAINED, log + extra));
  }

  /**
   * Adds an edge with a character that the model reads as another one, or not at all (`code` 0).
   */
  show(from: Node, to: Target, kind: Kind, unit: number, code: number, extra: number): void {
    const log = code === 0 ? 0 : this.logOf(from, code);
    this.#link(from, to, kind, unit, code, log + extra);
  }

  #link(from: Node, to: Target, kind: Kind, unit: number, code: number, log: number): void {
    const isHalf = to.mode === VANISHED || to.mode === CUT;
    const slot = isHalf ? this.#half : this.#slotAt(to.at);
    const balance = this.#balance(from, unit);
    const sum = log + balance;
    const score = from.alpha + sum;
    const isPlain = from.mode === IN_STEP && to.mode === IN_STEP;
    if (score < slot.best - MARGIN && !isPlain) return;
    if (score > slot.best) slot.best = score;
    const isQuoted = unit === OPENING || (unit !== CLOSING && from.isQuoted);
    const last = unit === 0 ? from.last : unit;
    const before = unit === 0 ? from.before : from.last;
    const holes = to.mode === VANISHED ? from.holes + 1 : 0;
    const place = to.mode * 1024 + to.byte * 4 + holes;
    const tail = before * 0x10000 + last;
    const head = unit === 0 ? from.head : from.before + (from.head & 0xffff) * 0x10000;
    const hash = (Math.imul(head, 0x85ebca6b) ^ Math.imul(tail, 0xc2b2ae35)) >>> 0;
    const key = (hash * 0x1000 + place) * 2 + (isQuoted ? 1 : 0);
    let node = slot.nodes.get(key);
    if (node === undefined) {
      node = new Node(to.at, to.mode, to.byte, isQuoted, last, before, holes, head);
      slot.nodes.set(key, node);
    }
    node.add(new Edge(from, kind, unit, code, sum));
    if (node.alpha > slot.best) slot.best = node.alpha;
    this.work += 1;
  }

  #balance({ isQuoted }: Node, unit: number): number {
    if (unit === OPENING) return isQuoted ? -UNBALANCED : 0;
    if (unit === CLOSING) return isQuoted ? 0 : -CLOSES_NOTHING;
    return 0;
  }
}

export const inStep = (at: number): Target => ({ at, mode: IN_STEP, byte: 0 });
