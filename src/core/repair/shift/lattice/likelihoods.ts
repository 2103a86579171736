/** What the language model says about the characters that may follow a node. */
import type { LanguageModel } from '../../../language/model/language-model.ts';
import {
  follow,
  shareAfter,
  sharesAfter,
  type TextState,
} from '../../../language/model/likelihood.ts';
import type { Candidates } from '../cells/candidates.ts';
import { otherOf } from '../cells/twins.ts';
import type { Node } from './node.ts';
import type { SlotPool, Weighed } from './slot-pool.ts';

/** The model's probabilities along the paths of one lattice. */
export class Likelihoods {
  /** Number of probabilities of single characters that were asked for. */
  asked = 0;
  /** The probability of the character that `likelierOf` returned last. */
  share = 0;
  readonly #model: LanguageModel;
  readonly #pool: SlotPool;

  constructor(model: LanguageModel, pool: SlotPool) {
    this.#model = model;
    this.#pool = pool;
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

  /** The probability of a character after a node. */
  shareOf(node: Node, code: number): number {
    this.asked += 1;
    return shareAfter(this.#model, this.stateOf(node), code);
  }

  /**
   * The more probable one of the characters that the mirrors' map to traditional made into `unit`.
   * Its probability is in `share`, because making an object for both would take longer.
   */
  likelierOf(from: Node, unit: number): number {
    const share = this.shareOf(from, unit);
    const other = otherOf(unit);
    const otherShare = other === 0 ? 0 : this.shareOf(from, other);
    this.share = Math.max(share, otherShare);
    return otherShare > share ? other : unit;
  }

  /**
   * The probability of each character of a list after a node, or of its twin if that is greater, and
   * what the model reads.
   */
  sharesOf(from: Node, { characters, twins }: Candidates): Weighed {
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
}
