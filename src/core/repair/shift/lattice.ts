/**
 * Builds the lattice of a stretch of a page from left to right, and drops nodes whose paths are too
 * improbable compared with others at the same place.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { advance, shareAfter, type TextState } from '../../language/model/likelihood.ts';
import { otherOf } from './cells.ts';
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

const KEYS = 0x3fffffff;

/** The nodes at one place. */
class Slot {
  /** The nodes by a hash of all their distinguishing properties. */
  readonly nodes = new Map<number, Node>();
  best = Number.NEGATIVE_INFINITY;

  /** Returns the node with these properties, which is made if it does not exist. */
  nodeOf(
    { at, mode, byte }: Target,
    isQuoted: boolean,
    last: number,
    before: number,
    holes: number,
    head: number,
  ): Node {
    const place = ((mode * 1024 + byte * 4 + holes) << 1) | (isQuoted ? 1 : 0);
    const tail = (before << 16) | last;
    const mixed = Math.imul(head ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b);
    const hash = Math.imul(mixed ^ (mixed >>> 15) ^ tail, 0xc2b2ae35);
    // a map finds small numbers fastest
    let key = (hash ^ (hash >>> 15)) & KEYS;
    let node = this.nodes.get(key);
    while (node !== undefined) {
      if (
        node.last === last &&
        node.byte === byte &&
        node.before === before &&
        node.head === head &&
        node.mode === mode &&
        node.holes === holes &&
        node.isQuoted === isQuoted
      ) {
        return node;
      }
      key = (key + 1) & KEYS;
      node = this.nodes.get(key);
    }
    const made = new Node(at, mode, byte, isQuoted, last, before, holes, head);
    this.nodes.set(key, made);
    return made;
  }
}

/** Where an edge leads. */
export interface Target {
  readonly at: number;
  readonly mode: Mode;
  readonly byte: number;
}

/**
 * Inserts a node into a list of descending probability, after equal ones. The list keeps at most
 * `most` nodes.
 */
function insert(list: Node[], node: Node, most: number): void {
  const { alpha } = node;
  let at = list.length;
  if (at === most) {
    if (alpha <= (list[at - 1]?.alpha ?? alpha)) return;
    at -= 1;
  }
  for (; at > 0; at -= 1) {
    const before = list[at - 1] as Node;
    if (before.alpha >= alpha) break;
    list[at] = before;
  }
  list[at] = node;
}

/**
 * The nodes in order of probability, without those that are too improbable. One that is in step
 * always stays, so that some path reaches the end.
 */
function pruned({ nodes, best }: Slot, most: number): Node[] {
  const kept: Node[] = [];
  for (const node of nodes.values()) if (node.alpha >= best - MARGIN) insert(kept, node, most);
  if (kept.some(({ mode }) => mode === IN_STEP)) return kept;
  let spare: Node | null = null;
  for (const node of nodes.values()) {
    if (node.mode === IN_STEP && (spare === null || node.alpha > spare.alpha)) spare = node;
  }
  if (spare !== null) kept.push(spare);
  return kept;
}

function balanceOf({ isQuoted }: Node, unit: number): number {
  if (unit === OPENING) return isQuoted ? -UNBALANCED : 0;
  if (unit === CLOSING) return isQuoted ? 0 : -CLOSES_NOTHING;
  return 0;
}

/**
 * Tells whether an edge stays in step. Such edges are never dropped, so that at least one path
 * remains.
 */
const isPlain = (from: Node, to: Target): boolean => from.mode === IN_STEP && to.mode === IN_STEP;

export class Lattice {
  /** All nodes that were kept, each after those from which its edges come. */
  readonly order: Node[] = [];
  /** Number of nodes and edges made so far, which measures the cost. */
  work = 0;
  readonly #model: LanguageModel;
  readonly #slots = new Map<number, Slot>();
  #half = new Slot();
  /** The greatest log probability at the place that was taken last. */
  #taken = 0;

  /** The slot to which an edge led last. */
  #near: Slot | null = null;
  #nearAt = -1;
  readonly #isExact: boolean;

  /**
   * With `isExact`, `say` returns the probability of a character even if its path cannot matter.
   */
  constructor(model: LanguageModel, isExact: boolean) {
    this.#model = model;
    this.#isExact = isExact;
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
    return Math.log(this.#shareOf(this.stateOf(node), code));
  }

  #shareOf(state: TextState, code: number): number {
    this.work += 1;
    return shareAfter(this.#model, state, code);
  }

  begin(node: Node): void {
    node.alpha = 0;
    node.bestLog = 0;
    const slot = this.#slotAt(node.at);
    slot.nodes.set(0, node);
    slot.best = 0;
  }

  #slotAt(at: number): Slot {
    if (at === this.#nearAt && this.#near !== null) return this.#near;
    let slot = this.#slots.get(at);
    if (slot === undefined) {
      slot = new Slot();
      this.#slots.set(at, slot);
    }
    this.#near = slot;
    this.#nearAt = at;
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
    this.#nearAt = -1;
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
    const other = otherOf(unit);
    if (other === 0) return { code: unit, log };
    const otherLog = this.logOf(from, other);
    return otherLog > log ? { code: other, log: otherLog } : { code: unit, log };
  }

  #slotOf({ at, mode }: Target): Slot {
    return mode === VANISHED || mode === CUT ? this.#half : this.#slotAt(at);
  }

  /**
   * Adds an edge with a character of the original and returns its log probability, or negative
   * infinity if its path cannot matter and the lattice is not exact.
   */
  say(from: Node, to: Target, kind: Kind, unit: number, extra: number): number {
    const slot = this.#slotOf(to);
    const balance = balanceOf(from, unit);
    // too improbable even if the model were certain of the character
    if (!this.#isExact && !isPlain(from, to) && from.alpha + extra + balance < slot.best - MARGIN) {
      this.work += 1;
      return Number.NEGATIVE_INFINITY;
    }
    const state = this.stateOf(from);
    let share = this.#shareOf(state, unit);
    let code = unit;
    const other = otherOf(unit);
    if (other !== 0) {
      const otherShare = this.#shareOf(state, other);
      if (otherShare > share) {
        share = otherShare;
        code = other;
      }
    }
    const log = Math.log(share) + extra;
    const sum = log + balance;
    if (from.alpha + sum >= slot.best - MARGIN || isPlain(from, to)) {
      this.#add(slot, from, to, kind, unit, code, sum);
    }
    return log;
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
    const slot = this.#slotOf(to);
    const sum = log + balanceOf(from, unit);
    const score = from.alpha + sum;
    if (score < slot.best - MARGIN && !isPlain(from, to)) return;
    this.#add(slot, from, to, kind, unit, code, sum);
  }

  #add(
    slot: Slot,
    from: Node,
    to: Target,
    kind: Kind,
    unit: number,
    code: number,
    sum: number,
  ): void {
    const score = from.alpha + sum;
    if (score > slot.best) slot.best = score;
    const isQuoted = unit === OPENING || (unit !== CLOSING && from.isQuoted);
    const last = unit === 0 ? from.last : unit;
    const before = unit === 0 ? from.before : from.last;
    const holes = to.mode === VANISHED ? from.holes + 1 : 0;
    const head = unit === 0 ? from.head : ((from.head & 0xffff) << 16) | from.before;
    const node = slot.nodeOf(to, isQuoted, last, before, holes, head);
    node.add(new Edge(from, kind, unit, code, sum));
    if (node.alpha > slot.best) slot.best = node.alpha;
    this.work += 1;
  }
}

export const inStep = (at: number): Target => ({ at, mode: IN_STEP, byte: 0 });
