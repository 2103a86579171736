/** The room of lattices, which one page after another uses. */
import { Slot } from './slot.ts';

/** What the model says about the characters of a list. */
export interface Weighed {
  readonly shares: Float64Array;
  /** What it reads for each of them. */
  readonly codes: Uint16Array;
}

/** Number of edges for which a slot may have room to be used again. */
const LARGEST_KEPT = 1 << 14;
/** Number of slots that are kept for later pages. */
const MOST_KEPT = 16;
/** Number of characters of a list for which there is room at first. */
const FEW = 256;

/**
 * Slots and other room that is used again, because making arrays takes longer than filling them. A
 * slot that is taken is empty, so that no page depends on an earlier one.
 */
export class SlotPool {
  readonly #free: Slot[] = [];
  #room: Weighed = { shares: new Float64Array(FEW), codes: new Uint16Array(FEW) };

  take(): Slot {
    const slot = this.#free.pop() ?? new Slot();
    slot.clear();
    return slot;
  }

  give(slot: Slot): void {
    if (slot.size <= LARGEST_KEPT && this.#free.length < MOST_KEPT) this.#free.push(slot);
  }

  /** Room for one list at a time. */
  room(length: number): Weighed {
    if (length > this.#room.codes.length) {
      this.#room = { shares: new Float64Array(length), codes: new Uint16Array(length) };
    }
    return this.#room;
  }
}
