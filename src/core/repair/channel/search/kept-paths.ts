/** The paths of a search that are kept at each place of the page, because they are probable. */
import { IN_SLOT, LOG, NONE, type Paths } from './paths.ts';

/** The paths that were kept, slot by slot. Slots are taken in order. */
export class KeptPaths {
  #most = 0;
  #kept = new Int32Array(1024);
  /** Where the paths of each slot end. */
  #ends = new Int32Array(0);
  #logs = new Float64Array(1024);

  /** Begins a search with so many slots, in each of which at most so many paths are kept. */
  begin(slots: number, most: number): void {
    this.#most = most;
    if (this.#ends.length < slots) this.#ends = new Int32Array(slots * 2);
  }

  /** The path at an index. */
  at(index: number): number {
    return this.#kept[index] ?? NONE;
  }

  /** The index behind the paths that were kept in a slot and before it. */
  endOf(slot: number): number {
    return slot < 0 ? 0 : (this.#ends[slot] ?? 0);
  }

  /**
   * Keeps the most probable paths of a slot, of which `last` was added last, if their log
   * probability is greater than `least`.
   */
  take(paths: Paths, slot: number, last: number, least: number): void {
    const begin = this.endOf(slot - 1);
    let end = begin;
    for (let path = last; path !== NONE; path = paths.int(path, IN_SLOT)) {
      if (paths.float(path, LOG) <= least) continue;
      if (end === this.#kept.length) this.#grow();
      this.#kept[end] = path;
      this.#logs[end - begin] = paths.float(path, LOG);
      end += 1;
    }
    // in the order in which they were added, so that of equal ones the first are kept
    this.#kept.subarray(begin, end).reverse();
    this.#ends[slot] = this.#bestOf(paths, begin, end);
  }

  #grow(): void {
    const kept = new Int32Array(this.#kept.length * 2);
    kept.set(this.#kept);
    this.#kept = kept;
    const logs = new Float64Array(kept.length);
    logs.set(this.#logs);
    this.#logs = logs;
  }

  /** Leaves the most probable of some kept paths in their order. Returns their end. */
  #bestOf(paths: Paths, begin: number, end: number): number {
    const most = this.#most;
    const count = end - begin;
    if (count <= most) return end;
    const least = this.#logs.subarray(0, count).sort()[count - most] ?? 0;
    let to = begin;
    for (let i = begin; i < end && to < begin + most; i += 1) {
      const path = this.#kept[i] ?? NONE;
      if (paths.float(path, LOG) < least) continue;
      this.#kept[to] = path;
      to += 1;
    }
    return to;
  }
}
