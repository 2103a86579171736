/**
 * Gives tasks to workers in small batches. Messages cost little beside pages (0.1 ms a page), but
 * a worker that waits for its next page costs all: four batches lie ready at each.
 */
import { failureRecord } from '../../../core/record/record.ts';
import { sourceOf } from '../../input/open-entry.ts';
import { resultOf } from '../result.ts';
import { Child, type Limits } from './child.ts';
import type { Settings, Task } from './job.ts';
import type { Workers, WorkersListener } from './workers.ts';

/** Tasks a message. */
const BATCH = 16;
/** Tasks that lie at a worker. */
export const TASKS_A_WORKER = 4 * BATCH;

export interface PoolOptions extends Limits {
  /** Workers at once. */
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

  /** No process is left. */
  get hasEnded(): boolean {
    return this.#children.size === 0;
  }

  add(task: Task): void {
    if (this.#isStopping) return;
    this.#queue.push(task);
    if (this.#isFilling) return;
    this.#isFilling = true;
    // what is added in one turn goes in one message
    setImmediate(() => {
      this.#isFilling = false;
      if (!this.#isStopping) this.#fill();
    });
  }

  /** Ends the workers; running pages finish, the tasks behind them are dropped. */
  stop(): void {
    this.#isStopping = true;
    this.#queue.length = 0;
    for (const child of this.#children) child.stop();
  }

  /** Ends the workers now. */
  kill(): void {
    this.#isStopping = true;
    for (const child of this.#children) child.kill();
  }

  /** Gives all running pages their whole time again. */
  rearm(): void {
    for (const child of this.#children) child.rearm();
  }

  #fill(): void {
    const { jobs } = this.#options;
    // a worker takes longer to start than a few pages take
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
    // small messages are for workers that run dry, and for the end of a run
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
