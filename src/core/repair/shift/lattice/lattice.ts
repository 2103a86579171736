/**
 * Builds the lattice of a stretch of a page from left to right, and drops nodes whose paths are too
 * improbable compared with others at the same place.
 */
import type { LanguageModel } from '../../../language/model/language-model.ts';
import {
  follow,
  shareAfter,
  sharesAfter,
  type TextState,
} from '../../../language/model/likelihood.ts';
import { balanceLog, openAfter, opens } from '../cells/balance.ts';
import type { Candidates } from '../cells/candidates.ts';
import { otherOf } from '../cells/twins.ts';
import { UNEXPLAINED } from '../evidence/priors.ts';
import { mergeAlike } from './merging.ts';
import {
  CUT,
  type Edge,
  IN_STEP,
  type Kind,
  type Mode,
  type Node,
  PLAIN,
  VANISHED,
} from './node.ts';
import { MARGIN, type Slot, type Target } from './slot.ts';
import type { SlotPool, Weighed } from './slot-pool.ts';

/**
 * Number of nodes that are kept at a place, and number of those whose last character is only half
 * known. With a margin of 14 nats instead of 9 and three times as many nodes, the most probable text
 * was right in as many passages, in six times the time. With 7 nats and half as many, a third more
 * of the characters above the bar were wrong.
 */
const MOST_NODES = 32;
const MOST_HALF = 24;
/**
 * Nats by which one of the latter may be less probable than the best of them. With 9 nats no other
 * text of 1,920 was wrong, and with 4.5 two more.
 */
const HALF_MARGIN = 6;
/**
 * Least cost (nats) of what follows a vanished pair: a character of which one byte is visible. With 6
 * instead of 0 none of 10,496 mirrored texts was other, and the runs of 640 passages ask the model for
 * 0.81 million probabilities instead of 1.36 million, and 1.47 million without this comparison.
 */
const HIDDEN_COSTS = 6;

const LINE_FEED = 0x0a;

/** The byte of a target that is that of each character of a list. */
export const OWN_BYTE = -1;

/** Characters of which one follows a node. */
export interface Choice {
  readonly from: Node;
  /** Where they lead; `byte` may be OWN_BYTE. */
  readonly at: number;
  readonly mode: Mode;
  readonly byte: number;
  readonly kind: Kind;
  readonly list: Candidates;
  /** Log probability (nats) of all of them, and of each, apart from the model's. */
  readonly extra: number;
  readonly costOf: (unit: number) => number;
}

/** Whether one of the last four characters, which the model sees, opened the pair. */
const seesOpening = ({ last, before, head }: Node, pair: number): boolean =>
  opens(last, pair) ||
  opens(before, pair) ||
  opens(head & 0xffff, pair) ||
  opens(head >>> 16, pair);

/** Whether the last character before a place is only half known. */
const isHalf = ({ mode }: Target): boolean => mode === VANISHED || mode === CUT;

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
  readonly #pool: SlotPool;
  /** The slots of places that were not read yet, by their distance from `#base`, and their number. */
  readonly #slots: (Slot | null)[] = [];
  #base = 0;
  #count = 0;
  #half: Slot;
  /** Least log probability of a path whose next pair vanished. */
  #floor = Number.NEGATIVE_INFINITY;
  /** The greatest log probability at the place that was taken last. */
  #taken = 0;
  /** The probability of the character that `#likelierOf` returned last. */
  #share = 0;

  readonly #state = (node: Node): TextState => this.stateOf(node);

  /** The slot to which an edge led last. */
  #near: Slot | null = null;
  #nearAt = -1;

  constructor(model: LanguageModel, pool: SlotPool) {
    this.#model = model;
    this.#pool = pool;
    this.#half = pool.take();
  }

  /**
   * The model's state on the most probable path to a node. The node before it has been asked for
   * its state when it was kept.
   */
  stateOf(node: Node): TextState {
    if (node.state !== null) return node.state;
    const { best } = node;
    if (best === null) throw new RangeError('The first node has no state.');
    const before = this.stateOf(best.from);
    node.state = best.code === 0 ? before : follow(this.#model, before, best.code);
    return node.state;
  }

  #shareOf(node: Node, code: number): number {
    this.work += 1;
    return shareAfter(this.#model, this.stateOf(node), code);
  }

  /**
   * The more probable one of the characters that the mirrors' map to traditional made into `unit`.
   * Its probability is in `#share`, because making an object for both would take longer.
   */
  #likelierOf(from: Node, unit: number): number {
    const share = this.#shareOf(from, unit);
    const other = otherOf(unit);
    const otherShare = other === 0 ? 0 : this.#shareOf(from, other);
    this.#share = Math.max(share, otherShare);
    return otherShare > share ? other : unit;
  }

  /** Begins with a single node, which has a state. */
  begin(node: Node): Node[] {
    this.#base = node.at;
    node.alpha = 0;
    node.bestLog = 0;
    node.beta = Number.NEGATIVE_INFINITY;
    this.#taken = 0;
    return this.#keep([node]);
  }

  /**
   * Begins where another lattice of the same text read a place; `order` are all nodes of that one.
   * Returns the nodes of the place.
   */
  resume(order: readonly Node[], at: number): Node[] {
    this.#base = at;
    for (const node of order) {
      if (node.at < at) {
        node.beta = Number.NEGATIVE_INFINITY;
        this.order.push(node);
      } else if (node.edges.length === 0) {
        return this.begin(node);
      } else if (!isHalf(node)) {
        this.#takeOver(node, at);
      }
    }
    return this.take(at);
  }

  /** Adds the edges that lead to a node from before an offset. */
  #takeOver(node: Node, at: number): void {
    const { open, holes, last, before, head, edges } = node;
    for (let i = edges.length - 1; i >= 0; i -= 1) {
      const edge = edges[i] as Edge;
      if (edge.from.at >= at) continue;
      const tail = (before << 16) | last;
      this.#slotAt(node.at).add(edge.from, node, { open, holes, tail, head }, edge);
    }
  }

  #slotAt(at: number): Slot {
    if (at === this.#nearAt && this.#near !== null) return this.#near;
    const index = at - this.#base;
    while (this.#slots.length <= index) this.#slots.push(null);
    let slot = this.#slots[index] ?? null;
    if (slot === null) {
      slot = this.#pool.take();
      this.#slots[index] = slot;
      this.#count += 1;
    }
    this.#near = slot;
    this.#nearAt = at;
    return slot;
  }

  /** The first place with nodes that were not read yet, or -1. */
  next(): number {
    const index = this.#slots.findIndex((slot) => slot !== null);
    return index < 0 ? -1 : this.#base + index;
  }

  /**
   * Tells whether a path with this log probability can still matter at the place that was taken
   * last.
   */
  matters(log: number): boolean {
    return log >= this.#taken - MARGIN;
  }

  /**
   * Compares paths with vanished pairs from now on with those that others have taken to a place, or
   * with none at all (-1).
   */
  compareWith(at: number): void {
    const best = this.#slots[at - this.#base]?.best ?? Number.NEGATIVE_INFINITY;
    this.#floor = best - MARGIN + HIDDEN_COSTS;
  }

  /** Takes the nodes of a place. */
  take(at: number): Node[] {
    const slot = this.#slotAt(at);
    this.#slots[at - this.#base] = null;
    this.#count -= 1;
    this.#near = null;
    this.#taken = slot.best;
    const nodes = slot.kept(MOST_NODES);
    this.#pool.give(slot);
    return this.#keep(mergeAlike(nodes, this.#state));
  }

  /** Takes one step of the nodes at the present place whose last character is only half known. */
  takeHalf(): Node[] {
    const slot = this.#half;
    const nodes = slot.kept(MOST_HALF, HALF_MARGIN);
    this.#half = this.#pool.take();
    this.#pool.give(slot);
    return this.#keep(mergeAlike(nodes, this.#state));
  }

  /** Gives back what the lattice needed only while it was built. */
  end(): void {
    for (const slot of this.#slots) if (slot !== null) this.#pool.give(slot);
    this.#slots.length = 0;
    this.#count = 0;
    this.#pool.give(this.#half);
  }

  #keep(nodes: Node[]): Node[] {
    for (const node of nodes) this.order.push(node);
    return nodes;
  }

  /** Whether everything that is left to read is in step and at the same place. */
  get isAlone(): boolean {
    return this.#count === 0;
  }

  #slotOf(to: Target): Slot {
    return isHalf(to) ? this.#half : this.#slotAt(to.at);
  }

  /**
   * Tells whether a path can still matter at a place that has both bytes of a character, if all that
   * the character costs apart from the model is `extra`.
   */
  mayReach(from: Node, to: Target, extra: number): boolean {
    return from.alpha + extra >= this.#floorOf(from, this.#slotOf(to));
  }

  /** Least log probability of a path into a slot before the model is asked. */
  #floorOf(from: Node, slot: Slot): number {
    return slot.best - MARGIN + (from.mode === VANISHED ? HIDDEN_COSTS : 0);
  }

  /**
   * Adds an edge with a character of the original, unless its path cannot matter.
   */
  say(from: Node, to: Target, kind: Kind, unit: number, extra: number): void {
    const slot = this.#slotOf(to);
    const balance = balanceLog(from.open, unit, from, seesOpening);
    const floor = to.mode === VANISHED ? this.#floor : this.#floorOf(from, slot);
    // too improbable even if the model were certain of the character
    if (!isPlain(from, to) && from.alpha + extra + balance < floor) {
      this.work += 1;
      return;
    }
    const code = this.#likelierOf(from, unit);
    const log = Math.log(this.#share) + extra;
    if (to.mode === VANISHED && from.alpha + log + balance < floor) return;
    this.#link(slot, from, to, kind, unit, code, log + balance);
  }

  /** The same for many characters, of which at most one is right. */
  sayAll(choice: Choice): void {
    const { from, at, mode, byte, list, extra } = choice;
    const { bytes, special } = list;
    const { units } = list.characters;
    if (units.length === 0) return;
    const target = { at, mode, byte };
    const slot = this.#slotOf(target);
    this.work += units.length;
    if (from.alpha + extra < (mode === VANISHED ? this.#floor : this.#floorOf(from, slot))) {
      for (const i of special) {
        if (byte === OWN_BYTE) target.byte = bytes[i] ?? 0;
        const unit = units[i] ?? 0;
        this.say(from, target, choice.kind, unit, extra + choice.costOf(unit));
      }
      return;
    }
    this.#chooseAmong(choice, slot, this.#sharesOf(from, list));
  }

  /** Adds edges with those characters of a list that can matter, whose probabilities are known. */
  #chooseAmong(choice: Choice, slot: Slot, weighed: Weighed): void {
    const { from, mode, list, extra } = choice;
    const { shares } = weighed;
    const { length } = list.characters;
    let first = 0;
    for (let i = 1; i < length; i += 1) {
      if ((shares[i] ?? 0) > (shares[first] ?? 0)) first = i;
    }
    // the most probable one comes first, because it bars most of the others
    this.#choose(choice, slot, weighed, first);
    const floor = mode === VANISHED ? this.#floor : Number.NEGATIVE_INFINITY;
    const least = Math.exp(Math.max(slot.best - MARGIN, floor) - from.alpha - extra);
    for (let i = 0; i < length; i += 1) {
      if ((shares[i] ?? 0) >= least && i !== first) this.#choose(choice, slot, weighed, i);
    }
    for (const i of list.special) {
      if ((shares[i] ?? 0) < least && i !== first) this.#choose(choice, slot, weighed, i);
    }
  }

  /** Adds an edge with a character of a list whose probabilities are known. */
  #choose(
    { from, at, mode, byte, kind, list, extra, costOf }: Choice,
    slot: Slot,
    { shares, codes }: Weighed,
    i: number,
  ): void {
    const unit = list.characters.units[i] ?? 0;
    const apart = extra + costOf(unit) + balanceLog(from.open, unit, from, seesOpening);
    const log = Math.log(shares[i] ?? 0) + apart;
    if (mode === VANISHED && from.alpha + log < this.#floor) return;
    const second = byte === OWN_BYTE ? (list.bytes[i] ?? 0) : byte;
    this.#link(slot, from, { at, mode, byte: second }, kind, unit, codes[i] ?? 0, log);
  }

  /**
   * The probability of each character of a list after a node, or of its twin if that is greater, and
   * what the model reads.
   */
  #sharesOf(from: Node, { characters, twins }: Candidates): Weighed {
    const { units } = characters;
    const weighed = this.#pool.room(units.length);
    const { shares, codes } = weighed;
    const state = this.stateOf(from);
    sharesAfter(this.#model, state, characters, shares);
    codes.set(units);
    for (const { index, other } of twins) {
      const share = shareAfter(this.#model, state, other);
      if (share <= (shares[index] ?? 0)) continue;
      shares[index] = share;
      codes[index] = other;
    }
    return weighed;
  }

  /** The same for a character of the page as it stands, which may be damaged in another way. */
  sayPlain(from: Node, to: Target, unit: number, extra: number): void {
    const code = this.#likelierOf(from, unit);
    const log = Math.max(UNEXPLAINED, Math.log(this.#share) + extra);
    const balance = balanceLog(from.open, unit, from, seesOpening);
    this.#link(this.#slotOf(to), from, to, PLAIN, unit, code, log + balance);
  }

  /**
   * Adds an edge with a character that the model reads as another one, or not at all (`code` 0).
   */
  show(from: Node, to: Target, kind: Kind, unit: number, code: number, extra: number): void {
    const slot = this.#slotOf(to);
    const apart = extra + balanceLog(from.open, unit, from, seesOpening);
    if (!isPlain(from, to) && from.alpha + apart < slot.best - MARGIN) return;
    const log = code === 0 ? 0 : Math.log(this.#shareOf(from, code));
    this.#link(slot, from, to, kind, unit, code, log + apart);
  }

  #link(
    slot: Slot,
    from: Node,
    to: Target,
    kind: Kind,
    unit: number,
    code: number,
    log: number,
  ): void {
    if (from.alpha + log < slot.best - MARGIN && !isPlain(from, to)) return;
    const isSame = unit === 0;
    const tail = isSame ? (from.before << 16) | from.last : (from.last << 16) | unit;
    const head = isSame ? from.head : ((from.head & 0xffff) << 16) | from.before;
    const holes = to.mode === VANISHED ? from.holes + 1 : 0;
    const open = code === LINE_FEED ? 0 : openAfter(from.open, unit);
    slot.add(from, to, { open, holes, tail, head }, { kind, unit, code, log });
    this.work += 1;
  }
}

export const inStep = (at: number): Target => ({ at, mode: IN_STEP, byte: 0 });
