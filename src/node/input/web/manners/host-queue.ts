/**
 * Who may ask whom, and when: one request at a time at a host, a rest between two pages, and so
 * many hosts at once.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';

export interface Turn {
  /** Host and port. */
  readonly host: string;
  /** The first request of a page waits in line; later ones (redirects) go before it. */
  readonly first: boolean;
  /** How long the host rests before its next page, ms. */
  readonly rest: number;
}

interface Host {
  /** Pages that have not begun, in order; the first of them waits for the rest to be over. */
  readonly line: PQueue;
  /** Requests; those of pages that have begun go first. */
  readonly requests: PQueue;
  /** When its next page may be asked for, ms since the epoch. */
  free: number;
}

/** Hosts remembered; those that rest no longer are forgotten beyond it. */
const MOST_HOSTS = 1000;

const isIdle = ({ size, pending }: PQueue): boolean => size + pending === 0;

const NOT_YET = Symbol('the host still rests');

export class Turns {
  readonly #hosts = new Map<string, Host>();
  readonly #atOnce: PQueue;
  readonly #signal: AbortSignal;

  /** `closing` ends all waiting. */
  constructor(atOnce: number, closing: AbortSignal) {
    this.#atOnce = new PQueue({ concurrency: atOnce });
    this.#signal = closing;
    // one for each page that waits
    setMaxListeners(0, closing);
  }

  #forget(now: number): void {
    for (const [name, { line, requests, free }] of this.#hosts) {
      if (isIdle(line) && isIdle(requests) && free <= now) this.#hosts.delete(name);
    }
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const now = Date.now();
    if (this.#hosts.size >= MOST_HOSTS) this.#forget(now);
    const line = new PQueue({ concurrency: 1 });
    const host: Host = { line, requests: new PQueue({ concurrency: 1 }), free: now };
    this.#hosts.set(name, host);
    return host;
  }

  #request<T>(host: Host, { first, rest }: Turn, work: () => Promise<T>) {
    const options = { priority: first ? 0 : 1, signal: this.#signal };
    return host.requests.add(async (): Promise<T | typeof NOT_YET> => {
      if (first && host.free > Date.now()) return NOT_YET;
      try {
        return await this.#atOnce.add(work, options);
      } finally {
        host.free = Math.max(host.free, Date.now() + rest);
      }
    }, options);
  }

  /** Does `work` when its turn has come. Rejects when the run is closed. */
  take<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
    const host = this.#host(turn.host);
    const signal = this.#signal;
    const done = async (): Promise<T> => {
      for (;;) {
        const wait = turn.first ? host.free - Date.now() : 0;
        if (wait > 0) await sleep(wait, undefined, { signal });
        const result = await this.#request(host, turn, work);
        if (result !== NOT_YET) return result;
      }
    };
    return turn.first ? host.line.add(done, { signal }) : done();
  }
}
