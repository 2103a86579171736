/** Keeps the most probable of many numbered things for each slot, in arrays that are used again. */

/** Number of slots that a character can lead to: it ends at one of a few places. */
const FEW_SLOTS = 8;

export class Best {
  #most = 0;
  #slots: Int32Array = new Int32Array(FEW_SLOTS);
  #sizes: Int32Array = new Int32Array(FEW_SLOTS);
  /** Those of each slot, the most probable first. */
  #indices: Int32Array = new Int32Array(0);
  #shares: Float64Array = new Float64Array(256);
  #count = 0;

  /** Begins anew with `all` things, of which the `most` most probable of each slot are kept. */
  begin(most: number, all: number): void {
    this.#count = 0;
    this.#most = most;
    if (this.#indices.length < most * this.#slots.length) this.#makeRoom();
    if (this.#shares.length < all) this.#shares = new Float64Array(all * 2);
  }

  #makeRoom(): void {
    const indices = new Int32Array(this.#most * this.#slots.length);
    indices.set(this.#indices.subarray(0, indices.length));
    this.#indices = indices;
  }

  #slotAt(slot: number): number {
    const count = this.#count;
    for (let i = 0; i < count; i += 1) if (this.#slots[i] === slot) return i;
    if (count === this.#slots.length) {
      const slots = new Int32Array(count * 2);
      slots.set(this.#slots);
      this.#slots = slots;
      const sizes = new Int32Array(count * 2);
      sizes.set(this.#sizes);
      this.#sizes = sizes;
      this.#makeRoom();
    }
    this.#slots[count] = slot;
    this.#sizes[count] = 0;
    this.#count += 1;
    return count;
  }

  offer(slot: number, index: number, share: number): void {
    this.#shares[index] = share;
    const own = this.#slotAt(slot);
    const most = this.#most;
    const begin = own * most;
    const size = this.#sizes[own] ?? 0;
    const indices = this.#indices;
    const shares = this.#shares;
    if (size === most && share <= (shares[indices[begin + most - 1] ?? 0] ?? 0)) return;
    let at = begin + (size < most ? size : most - 1);
    if (size < most) this.#sizes[own] = size + 1;
    while (at > begin && (shares[indices[at - 1] ?? 0] ?? 0) < share) {
      indices[at] = indices[at - 1] ?? 0;
      at -= 1;
    }
    indices[at] = index;
  }

  shareOf(index: number): number {
    return this.#shares[index] ?? 0;
  }

  /** The sum of the probabilities of what is kept. */
  sum(): number {
    let sum = 0;
    for (let slot = 0; slot < this.#count; slot += 1) {
      const begin = slot * this.#most;
      const end = begin + (this.#sizes[slot] ?? 0);
      for (let i = begin; i < end; i += 1) sum += this.#shares[this.#indices[i] ?? 0] ?? 0;
    }
    return sum;
  }

  /** What is kept, slot by slot. */
  indices(): Int32Array {
    const all = new Int32Array(this.#count * this.#most);
    let length = 0;
    for (let slot = 0; slot < this.#count; slot += 1) {
      const begin = slot * this.#most;
      for (let i = 0; i < (this.#sizes[slot] ?? 0); i += 1) {
        all[length] = this.#indices[begin + i] ?? 0;
        length += 1;
      }
    }
    return all.subarray(0, length);
  }
}
