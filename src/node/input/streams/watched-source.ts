/**
 * A source that is abandoned if it yields no page for too long. A megabyte may unpack to gigabytes,
 * and a damaged archive may take long to search. Pipes are not watched, because their writers may
 * be slow.
 */
import type { ByteSource, Fault } from './byte-source.ts';

/** Milliseconds of a clock that only moves forward. `performance` would be loaded for nothing else. */
function clock(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

export class WatchedSource implements ByteSource {
  readonly #source: ByteSource;
  readonly #patience: number;
  readonly #now: () => number;
  #since: number;
  #late: Fault | null = null;

  /** `patience` is in milliseconds. */
  constructor(source: ByteSource, patience: number, now = clock) {
    this.#source = source;
    this.#patience = patience;
    this.#now = now;
    this.#since = now();
  }

  get fault(): Fault | null {
    return this.#late ?? this.#source.fault;
  }

  /** Restarts the time limit, because the source has yielded a page. */
  renew(): void {
    this.#since = this.#now();
    this.#source.renew?.();
  }

  get #isLate(): boolean {
    if (this.#late === null && this.#now() - this.#since > this.#patience) {
      const detail = `it gave no page within ${this.#patience / 1000} s`;
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
