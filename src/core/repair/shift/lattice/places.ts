/** The places of a lattice that have nodes and were not read yet, each with its slot. */
import type { Slot } from './slot.ts';
import type { SlotPool } from './slot-pool.ts';
import { isHalf, type Target } from './target.ts';

/** The slots of places that were not read yet, and that of characters that are only half known. */
export class Places {
  /** The slot of nodes at the present place whose last character is only half known. */
  half: Slot;
  readonly #pool: SlotPool;
  /** The slots by their distance from `#base`, and their number. */
  readonly #slots: (Slot | null)[] = [];
  #base = 0;
  #count = 0;
  /** The slot to which an edge led last. */
  #near: Slot | null = null;
  #nearAt = -1;

  constructor(pool: SlotPool) {
    this.#pool = pool;
    this.half = pool.take();
  }

  /** Begins at a place. */
  beginAt(at: number): void {
    this.#base = at;
  }

  /** The slot of a place. */
  slotAt(at: number): Slot {
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

  /** The slot to which an edge leads. */
  slotOf(to: Target): Slot {
    return isHalf(to) ? this.half : this.slotAt(to.at);
  }

  /** The greatest log probability of a node at a place; −∞ if it has none. */
  bestAt(at: number): number {
    return this.#slots[at - this.#base]?.best ?? Number.NEGATIVE_INFINITY;
  }

  /** Takes the slot of a place away. */
  take(at: number): Slot {
    const slot = this.slotAt(at);
    this.#slots[at - this.#base] = null;
    this.#count -= 1;
    this.#near = null;
    return slot;
  }

  /** Whether no place has nodes that were not read yet. */
  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Gives back all slots, when the lattice is built. */
  end(): void {
    for (const slot of this.#slots) if (slot !== null) this.#pool.give(slot);
    this.#slots.length = 0;
    this.#count = 0;
    this.#pool.give(this.half);
  }
}
