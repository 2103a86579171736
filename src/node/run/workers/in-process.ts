/** Makes records in this process, one page after another. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Settings, Task } from './job.ts';
import { type Maker, makerOf } from './maker.ts';
import type { Workers, WorkersListener } from './workers.ts';

export class InProcess implements Workers {
  readonly #listener: WorkersListener;
  readonly #make: Maker;
  #queue: Task[] = [];
  #isWorking = false;
  #isStopping = false;

  /** `pageTimeout` is the longest time for a page, in seconds. */
  constructor(settings: Settings, pageTimeout: number, listener: WorkersListener) {
    this.#listener = listener;
    this.#make = makerOf(settings, pageTimeout);
  }

  get hasEnded(): boolean {
    return this.#isStopping && !this.#isWorking;
  }

  add(task: Task): void {
    if (this.#isStopping) return;
    this.#queue.push(task);
    if (!this.#isWorking) void this.#work();
  }

  stop(): void {
    this.#isStopping = true;
    this.#queue = [];
  }

  kill(): void {
    this.stop();
  }

  rearm(): void {
    // no page is running while this is called, because pages occupy this process
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    for (let task = this.#queue.shift(); task !== undefined; task = this.#queue.shift()) {
      const result = await this.#make(task);
      if (!this.#isStopping) this.#listener.onResult(result);
      // lets other work of this process run
      await turn();
    }
    this.#isWorking = false;
    this.#listener.onRoom();
  }
}
