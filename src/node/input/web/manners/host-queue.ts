/**
 * Limits how often hosts are asked: one request at a time per host, a pause between two pages, and
 * a limited number of hosts at once.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';

export interface HostRequest {
  /** Host name and port. */
  readonly host: string;
  /**
   * Whether it is the first request of a page, which waits in the queue. Later ones (redirects) go
   * before it.
   */
  readonly first: boolean;
  /** Pause before the next page of the host, in milliseconds. */
  readonly pause: number;
}

/**
 * Waits until no process that shares the lock asks the host, and locks it. The result unlocks it,
 * after which the host is free again in `pause` milliseconds.
 */
export type HostLock = (
  host: string,
  pause: number,
  signal: AbortSignal,
) => Promise<() => Promise<void>>;

interface Host {
  /** Pages that have not begun, in order. The first of them waits for the pause to end. */
  readonly line: PQueue;
  /** Requests. Those of pages that have begun go first. */
  readonly requests: PQueue;
  /** When the next page may be requested, in milliseconds since the epoch. */
  free: number;
}

/** Number of hosts that are remembered. Beyond it, hosts without a pause are forgotten. */
const MOST_HOSTS = 1000;

const isIdle = ({ size, pending }: PQueue): boolean => size + pending === 0;

const NOT_YET = Symbol('the host still pauses');

export class HostQueue {
  readonly #hosts = new Map<string, Host>();
  readonly #atOnce: PQueue;
  readonly #signal: AbortSignal;

  readonly #lock: HostLock | null;

  /** `closing` ends all waiting. `lock` is asked before each page if other processes fetch too. */
  constructor(atOnce: number, closing: AbortSignal, lock: HostLock | null = null) {
    this.#lock = lock;
    this.#atOnce = new PQueue({ concurrency: atOnce });
    this.#signal = closing;
    // each waiting page adds a listener
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

  #request<T>(host: Host, { host: name, first, pause }: HostRequest, work: () => Promise<T>) {
    const options = { priority: first ? 0 : 1, signal: this.#signal };
    return host.requests.add(async (): Promise<T | typeof NOT_YET> => {
      if (first && host.free > Date.now()) return NOT_YET;
      const unlock = first ? await this.#lock?.(name, pause, this.#signal) : undefined;
      try {
        return await this.#atOnce.add(work, options);
      } finally {
        await unlock?.();
        host.free = Math.max(host.free, Date.now() + pause);
      }
    }, options);
  }

  /** Does `work` when its host is free. Rejects when the run is closed. */
  take<T>(request: HostRequest, work: () => Promise<T>): Promise<T> {
    const host = this.#host(request.host);
    const signal = this.#signal;
    const done = async (): Promise<T> => {
      for (;;) {
        const wait = request.first ? host.free - Date.now() : 0;
        if (wait > 0) await sleep(wait, undefined, { signal });
        const result = await this.#request(host, request, work);
        if (result !== NOT_YET) return result;
      }
    };
    return request.first ? host.line.add(done, { signal }) : done();
  }
}
