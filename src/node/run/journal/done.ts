/** Which entries are done, and whether they are the same entries as before. */
import { createHash } from 'node:crypto';
import type { Entry } from '../../input/entry.ts';

/** What an entry is told by, beside its ordinal. */
export interface Identity {
  readonly input: string;
  /** Where in its container the entry begins. */
  readonly offset?: number;
}

export const identityOf = ({ input, place }: Entry): Identity =>
  place.kind === 'slice' ? { input, offset: place.offset } : { input };

/** Ordinals that are done: all below `prefix`, and some behind it where order was given up. */
export class Done {
  #prefix = 0;
  readonly #others = new Set<number>();

  get count(): number {
    return this.#prefix + this.#others.size;
  }

  has(ordinal: number): boolean {
    return ordinal < this.#prefix || this.#others.has(ordinal);
  }

  add(ordinal: number): void {
    this.#others.add(ordinal);
    while (this.#others.delete(this.#prefix)) this.#prefix += 1;
  }
}

/** Tells sets of entries apart, in whatever order they are added. */
export class Identities {
  #sum = 0n;

  add(ordinal: number, { input, offset = -1 }: Identity): void {
    const digest = createHash('sha256').update(`${ordinal}\0${offset}\0${input}`).digest();
    this.#sum ^= digest.readBigUInt64BE();
  }

  equals(other: Identities): boolean {
    return this.#sum === other.#sum;
  }
}
