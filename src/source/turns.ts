/**
 * Who may ask whom, and when: one request at a time at a host, a rest between two pages, and so
 * many hosts at once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';

export interface Turn {
  /** Host and port. */
  readonly host: string;
  /** The first request of a page waits in line; its redirects go before those who have not begun. */
  readonly first: boolean;
  /** How long the host rests before its next page, ms. */
  readonly rest: number;
}

interface Host {
  readonly line: PQueue;
  /** When its next page may be asked for, ms since the epoch. */
  free: number;
}

/** Hosts remembered; those that rest no longer are forgotten beyond it. */
const MOST_HOSTS = 1000;

export class Turns {
  readonly #hosts = new Map<string, Host>();
  readonly #atOnce: PQueue;
  readonly #closing: AbortSignal;

  constructor(atOnce: number, closing: AbortSignal) {
    this.#atOnce = new PQueue({ concurrency: atOnce });
    this.#closing = closing;
  }

  #forget(now: number): void {
    for (const [name, { line, free }] of this.#hosts) {
      if (line.size + line.pending === 0 && free <= now) this.#hosts.delete(name);
    }
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const now = Date.now();
    if (this.#hosts.size >= MOST_HOSTS) this.#forget(now);
    const host: Host = { line: new PQueue({ concurrency: 1 }), free: now };
    this.#hosts.set(name, host);
    return host;
  }

  /** Does `work` when its turn has come. Rejects when the run is closed. */
  take<T>({ host: name, first, rest }: Turn, work: () => Promise<T>): Promise<T> {
    const host = this.#host(name);
    const options = { priority: first ? 0 : 1, signal: this.#closing };
    return host.line.add(async () => {
      const wait = host.free - Date.now();
      if (first && wait > 0) await sleep(wait, undefined, { signal: this.#closing });
      try {
        return await this.#atOnce.add(work, options);
      } finally {
        host.free = Math.max(host.free, Date.now() + rest);
      }
    }, options);
  }
}
