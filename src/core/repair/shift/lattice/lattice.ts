/**
 * Builds the lattice of a stretch of a page from left to right, and drops nodes whose paths are too
 * improbable compared with others at the same place.
 */
import type { LanguageModel } from '../../../language/model/language-model.ts';
import type { TextState } from '../../../language/model/likelihood.ts';
import { balanceLog, openAfter, opens } from '../cells/balance.ts';
import { UNEXPLAINED } from '../evidence/priors.ts';
import { type Choice, OWN_BYTE } from './choice.ts';
import { Likelihoods } from './likelihoods.ts';
import { mergeAlike } from './merging.ts';
import { type Edge, type Kind, type Node, PLAIN, VANISHED } from './node.ts';
import { Places } from './places.ts';
import { type EdgeOf, MARGIN, type Slot } from './slot.ts';
import type { SlotPool, Weighed } from './slot-pool.ts';
import { isHalf, isPlain, type Target } from './target.ts';

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

/** Whether one of the last four characters, which the model sees, opened the pair. */
const seesOpening = ({ last, before, head }: Node, pair: number): boolean =>
  opens(last, pair) ||
  opens(before, pair) ||
  opens(head & 0xffff, pair) ||
  opens(head >>> 16, pair);

/** The lattice of one stretch, while it is built. */
export class Lattice {
  /** All nodes that were kept, each after those from which its edges come. */
  readonly order: Node[] = [];
  /** Number of edges made or passed over so far, apart from those for which the model was asked. */
  #made = 0;
  readonly #pool: SlotPool;
  readonly #likelihoods: Likelihoods;
  readonly #places: Places;
  /** Least log probability of a path whose next pair vanished. */
  #floor = Number.NEGATIVE_INFINITY;
  /** The greatest log probability at the place that was taken last. */
  #taken = 0;
  readonly #state = (node: Node): TextState => this.#likelihoods.stateOf(node);

  constructor(model: LanguageModel, pool: SlotPool) {
    this.#pool = pool;
    this.#likelihoods = new Likelihoods(model, pool);
    this.#places = new Places(pool);
  }

  /** Number of nodes and edges made so far, which measures the cost. */
  get work(): number {
    return this.#made + this.#likelihoods.asked;
  }

  /** Begins with a single node, which has a state. */
  begin(node: Node): Node[] {
    this.#places.beginAt(node.at);
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
    this.#places.beginAt(at);
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
      this.#places.slotAt(node.at).add(edge.from, node, { open, holes, tail, head }, edge);
    }
  }

  /** The first place with nodes that were not read yet, or -1. */
  next(): number {
    return this.#places.next();
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
    const best = this.#places.bestAt(at);
    this.#floor = best - MARGIN + HIDDEN_COSTS;
  }

  /** Takes the nodes of a place. */
  take(at: number): Node[] {
    const slot = this.#places.take(at);
    this.#taken = slot.best;
    const nodes = slot.kept(MOST_NODES);
    this.#pool.give(slot);
    return this.#keep(mergeAlike(nodes, this.#state));
  }

  /** Takes one step of the nodes at the present place whose last character is only half known. */
  takeHalf(): Node[] {
    const slot = this.#places.half;
    const nodes = slot.kept(MOST_HALF, HALF_MARGIN);
    this.#places.half = this.#pool.take();
    this.#pool.give(slot);
    return this.#keep(mergeAlike(nodes, this.#state));
  }

  /** Gives back what the lattice needed only while it was built. */
  end(): void {
    this.#places.end();
  }

  #keep(nodes: Node[]): Node[] {
    for (const node of nodes) this.order.push(node);
    return nodes;
  }

  /** Whether everything that is left to read is in step and at the same place. */
  get isAlone(): boolean {
    return this.#places.isEmpty;
  }

  /**
   * Tells whether a path can still matter at a place that has both bytes of a character, if all that
   * the character costs apart from the model is `extra`.
   */
  mayReach(from: Node, to: Target, extra: number): boolean {
    return from.alpha + extra >= this.#floorOf(from, this.#places.slotOf(to));
  }

  /** Least log probability of a path into a slot before the model is asked. */
  #floorOf(from: Node, slot: Slot): number {
    return slot.best - MARGIN + (from.mode === VANISHED ? HIDDEN_COSTS : 0);
  }

  /**
   * Adds an edge with a character of the original, unless its path cannot matter.
   */
  say(from: Node, to: Target, kind: Kind, unit: number, extra: number): void {
    const slot = this.#places.slotOf(to);
    const balance = balanceLog(from.open, unit, from, seesOpening);
    const floor = to.mode === VANISHED ? this.#floor : this.#floorOf(from, slot);
    // too improbable even if the model were certain of the character
    if (!isPlain(from, to) && from.alpha + extra + balance < floor) {
      this.#made += 1;
      return;
    }
    const code = this.#likelihoods.likelierOf(from, unit);
    const log = Math.log(this.#likelihoods.share) + extra;
    if (to.mode === VANISHED && from.alpha + log + balance < floor) return;
    this.#link(slot, from, to, { kind, unit, code, log: log + balance });
  }

  /** The same for many characters, of which at most one is right. */
  sayAll(choice: Choice): void {
    const { from, at, mode, byte, list, extra } = choice;
    const { bytes, special } = list;
    const { units } = list.characters;
    if (units.length === 0) return;
    const target = { at, mode, byte };
    const slot = this.#places.slotOf(target);
    this.#made += units.length;
    if (from.alpha + extra < (mode === VANISHED ? this.#floor : this.#floorOf(from, slot))) {
      for (const i of special) {
        if (byte === OWN_BYTE) target.byte = bytes[i] ?? 0;
        const unit = units[i] ?? 0;
        this.say(from, target, choice.kind, unit, extra + choice.costOf(unit));
      }
      return;
    }
    this.#chooseAmong(choice, slot, this.#likelihoods.sharesOf(from, list));
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
    this.#link(slot, from, { at, mode, byte: second }, { kind, unit, code: codes[i] ?? 0, log });
  }

  /** The same for a character of the page as it stands, which may be damaged in another way. */
  sayPlain(from: Node, to: Target, unit: number, extra: number): void {
    const code = this.#likelihoods.likelierOf(from, unit);
    const log = Math.max(UNEXPLAINED, Math.log(this.#likelihoods.share) + extra);
    const balance = balanceLog(from.open, unit, from, seesOpening);
    this.#link(this.#places.slotOf(to), from, to, { kind: PLAIN, unit, code, log: log + balance });
  }

  /**
   * Adds an edge with a character that the model reads as another one, or not at all (`code` 0).
   */
  show(from: Node, to: Target, edge: EdgeOf): void {
    const { unit, code } = edge;
    const slot = this.#places.slotOf(to);
    const apart = edge.log + balanceLog(from.open, unit, from, seesOpening);
    if (!isPlain(from, to) && from.alpha + apart < slot.best - MARGIN) return;
    const log = code === 0 ? 0 : Math.log(this.#likelihoods.shareOf(from, code));
    this.#link(slot, from, to, { kind: edge.kind, unit, code, log: log + apart });
  }

  #link(slot: Slot, from: Node, to: Target, edge: EdgeOf): void {
    const { unit, code, log } = edge;
    if (from.alpha + log < slot.best - MARGIN && !isPlain(from, to)) return;
    const isSame = unit === 0;
    const tail = isSame ? (from.before << 16) | from.last : (from.last << 16) | unit;
    const head = isSame ? from.head : ((from.head & 0xffff) << 16) | from.before;
    const holes = to.mode === VANISHED ? from.holes + 1 : 0;
    const open = code === LINE_FEED ? 0 : openAfter(from.open, unit);
    slot.add(from, to, { open, holes, tail, head }, edge);
    this.#made += 1;
  }
}
