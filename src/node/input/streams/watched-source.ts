/**
 * A source that is given up where too long nothing comes of it: a megabyte may unpack to gigabytes,
 * and a damaged archive may be searched for long. A pipe is not watched: its writer may be slow.
 */
import type { ByteSource, Fault } from './byte-source.ts';

export class WatchedSource implements ByteSource {
  readonly #source: ByteSource;
  readonly #patience: number;
  readonly #now: () => number;
  #since: number;
  #late: Fault | null = null;

  /** `patience` in milliseconds. */
  constructor(source: ByteSource, patience: number, now = (): number => performance.now()) {
    this.#source = source;
    this.#patience = patience;
    this.#now = now;
    this.#since = now();
  }

  get fault(): Fault | null {
    return this.#late ?? this.#source.fault;
  }

  /** Something came of it: its time begins anew. */
  renew(): void {
    this.#since = this.#now();
  }

  get #isLate(): boolean {
    if (this.#late === null && this.#now() - this.#since > this.#patience) {
      const detail = `no page came of it within ${this.#patience / 1000} s`;
      this.#late = { kind: 'unreadable', detail };
    }
    return this.#late !== null;
  }

  next(): Promise<Uint8Array | null> {
    return this.#isLate ? Promise.resolve(null) : this.#source.next();
  }

  skip(length: number): number {
    return this.#source.skip?.(length) ?? 0;
  }

  async resume(): Promise<boolean> {
    return !this.#isLate && ((await this.#source.resume?.()) ?? false);
  }

  place(from: number, to: number): { readonly offset: number; readonly length: number } | null {
    return this.#source.place?.(from, to) ?? null;
  }
}
