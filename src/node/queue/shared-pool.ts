/**
 * Worker processes that serve many jobs, because starting them for each job would cost more than
 * its pages.
 */
import { RefusedError } from '../run/options/refused-error.ts';
import type { Result } from '../run/result/result.ts';
import type { Settings, Task } from '../run/workers/job.ts';
import type { Workers } from '../run/workers/workers.ts';
import { workersFor } from '../run/workers/workers-for.ts';

interface Limits {
  readonly jobs: number;
  readonly pageTimeout?: number | undefined;
  readonly pageMemory?: number | undefined;
}

/** Number of different options for which idle workers are kept. */
const MOST_IDLE = 2;

/** The workers for some options, and the number of their tasks under way. */
interface Served {
  readonly workers: Workers;
  underWay: number;
}

export class SharedPool {
  readonly #limits: Limits;
  /** Workers by their settings as JSON, the most recently used last. */
  readonly #pools = new Map<string, Served>();
  readonly #waiting = new Map<
    number,
    { resolve(result: Result): void; reject(why: Error): void }
  >();
  #next = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Makes the result of a task. */
  async run(settings: Settings, task: Omit<Task, 'ordinal'>): Promise<Result> {
    const ordinal = this.#next;
    this.#next += 1;
    const served = this.#serve(settings);
    served.underWay += 1;
    try {
      return await new Promise<Result>((resolve, reject) => {
        this.#waiting.set(ordinal, { resolve, reject });
        served.workers.add({ ...task, ordinal });
      });
    } finally {
      served.underWay -= 1;
    }
  }

  #serve(settings: Settings): Served {
    const name = JSON.stringify(settings);
    const served = this.#pools.get(name) ?? { workers: this.#newPool(settings), underWay: 0 };
    this.#pools.delete(name);
    this.#pools.set(name, served);
    for (const [oldest, { workers, underWay }] of this.#pools) {
      if (this.#pools.size <= MOST_IDLE) break;
      if (underWay > 0 || oldest === name) continue;
      this.#pools.delete(oldest);
      workers.stop();
    }
    return served;
  }

  #newPool(settings: Settings): Workers {
    const listener = {
      onResult: (result: Result): void => {
        this.#waiting.get(result.ordinal)?.resolve(result);
        this.#waiting.delete(result.ordinal);
      },
      onRoom: (): void => {},
    };
    return workersFor(settings, this.#limits)(listener);
  }

  /** Ends all workers. Unfinished tasks are rejected. */
  close(): void {
    for (const { workers } of this.#pools.values()) workers.kill();
    for (const { reject } of this.#waiting.values()) reject(new RefusedError('the worker stops'));
    this.#waiting.clear();
  }
}
