/** Inverses of a run while they grow, and the best of them. */
import type { TextState } from '../../language/model/likelihood.ts';

/** A partial or finished inverse of a run. */
export interface Path {
  /** Next offset on the page. */
  readonly at: number;
  readonly pending: number;
  /** What the page said before the damage, glosses included. */
  readonly text: string;
  /** What the model makes of the text so far, glosses left out. */
  readonly state: TextState;
  /** Log probability of the choices that the model does not know of. */
  readonly bonus: number;
  /** The inverse had to choose bytes that the page no longer holds. */
  readonly lossy: boolean;
  readonly vanished: number;
  readonly done: boolean;
}

/** Log probability (nats). It never rises as a path grows. */
export const scoreOf = ({ state, bonus }: Path): number => state.log + bonus;

/**
 * The best of what is offered, the best first, equals in the order in which they came. What it does
 * not take need not be made: of thousands a hundred are.
 */
export class Best<T> {
  readonly items: T[] = [];
  readonly #scores: Float64Array;

  constructor(most: number) {
    this.#scores = new Float64Array(most);
  }

  takes(score: number): boolean {
    const { length } = this.items;
    return length < this.#scores.length || score > (this.#scores[length - 1] ?? 0);
  }

  /** Adds what `takes` says yes to. */
  add(item: T, score: number): void {
    const scores = this.#scores;
    const { items } = this;
    let at = Math.min(items.length, scores.length - 1);
    for (; at > 0 && (scores[at - 1] ?? 0) < score; at -= 1) {
      scores[at] = scores[at - 1] ?? 0;
      items[at] = items[at - 1] as T;
    }
    scores[at] = score;
    items[at] = item;
  }
}
