/**
 * Gives tasks to workers in small batches. Messages cost little compared to pages (0.1 ms per
 * page), but a worker that waits for its next page wastes all its time. Therefore four batches wait
 * at each worker.
 */
import { failureRecord } from '../../../core/record/record.ts';
import { sourceOf } from '../../input/open-entry.ts';
import { resultOf } from '../result/result.ts';
import { Child, type Limits } from './child.ts';
import type { Settings, Task } from './job.ts';
import type { Workers, WorkersListener } from './workers.ts';

/** Number of tasks sent in one message to a worker. */
const BATCH = 16;
/** Number of tasks that wait at a worker. */
export const TASKS_A_WORKER = 4 * BATCH;

export interface PoolOptions extends Limits {
  /** Number of workers. */
  readonly jobs: number;
}

export class Pool implements Workers {
  readonly #settings: Settings;
  readonly #options: PoolOptions;
  readonly #listener: WorkersListener;
  readonly #queue: Task[] = [];
  readonly #children = new Set<Child>();
  #isFilling = false;
  #isStopping = false;

  constructor(settings: Settings, options: PoolOptions, listener: WorkersListener) {
    this.#settings = settings;
    this.#options = options;
    this.#listener = listener;
  }

  /** Number of tasks that were added and are not done. */
  get load(): number {
    let load = this.#queue.length;
    for (const child of this.#children) load += child.load;
    return load;
  }

  /** Whether no process is left. */
  get hasEnded(): boolean {
    return this.#children.size === 0;
  }

  add(task: Task): void {
    if (this.#isStopping) return;
    this.#queue.push(task);
    if (this.#isFilling) return;
    this.#isFilling = true;
    // tasks added in the same turn go into one message
    setImmediate(() => {
      this.#isFilling = false;
      if (!this.#isStopping) this.#fill();
    });
  }

  /** Ends the workers: running pages finish, and the tasks after them are dropped. */
  stop(): void {
    this.#isStopping = true;
    this.#queue.length = 0;
    for (const child of this.#children) child.stop();
  }

  /** Ends the workers at once. */
  kill(): void {
    this.#isStopping = true;
    for (const child of this.#children) child.kill();
  }

  /** Gives all running pages their full time again. */
  rearm(): void {
    for (const child of this.#children) child.rearm();
  }

  #fill(): void {
    const { jobs } = this.#options;
    // starting a worker takes longer than a few pages take
    const { load } = this;
    while (this.#children.size < jobs && load > BATCH * this.#children.size) {
      this.#children.add(this.#newChild());
    }
    for (let given = true; given; ) {
      given = false;
      for (const child of this.#children) given = this.#give(child) || given;
    }
  }

  #give(child: Child): boolean {
    const left = this.#queue.length;
    const room = TASKS_A_WORKER - child.load;
    // small messages are only for workers that run out of tasks, and for the end of a run
    if (left === 0 || room < BATCH || (left < BATCH && child.load >= BATCH)) return false;
    const share = Math.ceil(left / this.#children.size);
    child.give(this.#queue.splice(0, Math.min(BATCH, share)));
    return true;
  }

  #newChild(): Child {
    const child = new Child(this.#settings, this.#options, {
      done: this.#listener.onResult,
      failed: (task, reason) => {
        const source = task.opened?.source ?? sourceOf(task.entry);
        this.#listener.onResult(
          resultOf(task.ordinal, failureRecord(source, reason), this.#settings),
        );
      },
      changed: () => {
        if (child.hasEnded) this.#children.delete(child);
        if (!this.#isStopping) this.#fill();
        this.#listener.onRoom();
      },
    });
    return child;
  }
}
