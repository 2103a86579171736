/**
 * A worker as its parent sees it: a child process that is given tasks, watched, and replaced when a
 * page ends it. That page costs one failure; the tasks behind it go on in the next process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { type Failure, failure } from '../../../core/messages/failure.ts';
import type { Result } from '../result.ts';
import type { FromWorker, Settings, Task, ToWorker } from './job.ts';
import { workerFile } from './worker-file.ts';

export interface Limits {
  /** Longest time of a page, in milliseconds. */
  readonly pageTimeout: number;
  /** Largest heap of a worker, in megabytes. */
  readonly pageMemory: number;
}

export interface Listener {
  done(result: Result): void;
  failed(task: Task, reason: Failure): void;
  /** There is room for tasks, or the process has ended for good. */
  changed(): void;
}

/** Of what a dying process says, the end is kept: V8 tells there that its heap was full. */
const STDERR_KEPT = 4096;
const ERROR_LINE = /^\w*Error: .+$/m;
const HEAP_FULL = /heap out of memory|heap limit/i;

/** Starts in a row that come to nothing, after which the machine is at fault. */
const MOST_FAILED_STARTS = 3;

/** The longest that a timer can wait, in milliseconds. */
const LONGEST_WAIT = 0x7fffffff;

/**
 * Milliseconds that a process has at least to start, to take up its next page, and to end: a start
 * takes 0.3 s, and 4 s on a machine that does ten times as much as it has cores for.
 */
const LEAST_PATIENCE = 10_000;

export class Child {
  readonly #settings: Settings;
  readonly #limits: Limits;
  readonly #listener: Listener;
  /** Tasks given and not done, by ordinal, in their order. */
  readonly #tasks = new Map<number, Task>();
  /** Pages that ended a process once: memory may have been short for another's sake. */
  readonly #suspects = new Set<number>();
  #process: ChildProcess | null = null;
  #running: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isLate = false;
  #isStopping = false;
  #failedStarts = 0;
  #stderr = '';

  constructor(settings: Settings, limits: Limits, listener: Listener) {
    this.#settings = settings;
    this.#limits = limits;
    this.#listener = listener;
    this.#start();
  }

  get load(): number {
    return this.#tasks.size;
  }

  get hasEnded(): boolean {
    return this.#process === null;
  }

  give(tasks: readonly Task[]): void {
    const isIdle = this.#tasks.size === 0;
    for (const task of tasks) this.#tasks.set(task.ordinal, task);
    this.#send({ kind: 'tasks', tasks });
    if (isIdle) this.#watch(this.#running);
  }

  /** Lets the running page finish; the tasks behind it are dropped. */
  stop(): void {
    this.#isStopping = true;
    this.#send({ kind: 'stop' });
    this.#watch(this.#running);
  }

  kill(): void {
    this.#isStopping = true;
    this.#process?.kill('SIGKILL');
  }

  /** Gives the running page its whole time again: the clock ran on while all was suspended. */
  rearm(): void {
    this.#watch(this.#running);
  }

  #send(message: ToWorker): void {
    // a process that is gone is told by its exit
    if (this.#process?.connected === true) this.#process.send(message, () => {});
  }

  #start(): void {
    const file = workerFile();
    if (file === null) throw new TypeError('The program of the workers is not there.');
    const child = fork(file, {
      serialization: 'advanced',
      execArgv: [...process.execArgv, `--max-old-space-size=${this.#limits.pageMemory}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process = child;
    this.#stderr = '';
    child.stderr?.setEncoding('latin1').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    child.on('message', (message) => this.#hear(message as FromWorker));
    // a process that could not be started has no exit
    child.on('error', (error) => {
      if (child.pid === undefined) this.#ended(error.message);
    });
    // `close` comes behind the last message and the last of stderr
    child.on('close', (code, signal) => {
      this.#ended(signal === null ? `exit code ${code}` : signal);
    });
    this.#watch(null);
    this.#send({ kind: 'settings', settings: this.#settings });
    if (this.#tasks.size > 0) this.#send({ kind: 'tasks', tasks: [...this.#tasks.values()] });
  }

  #hear({ done, running }: FromWorker): void {
    this.#failedStarts = 0;
    if (done !== null) {
      this.#tasks.delete(done.ordinal);
      this.#suspects.delete(done.ordinal);
    }
    this.#watch(running);
    if (done !== null) this.#listener.done(done);
    this.#listener.changed();
  }

  /**
   * Gives the process its time: to be done with the running page, or without one to say what it
   * does next. A process with nothing to do is not watched.
   */
  #watch(running: number | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#running = running;
    this.#timer = null;
    const child = this.#process;
    if (child === null || (this.#tasks.size === 0 && !this.#isStopping)) return;
    const { pageTimeout } = this.#limits;
    const patience = running === null ? Math.max(LEAST_PATIENCE, pageTimeout) : pageTimeout;
    const timer = setTimeout(
      () => {
        // the answer may be here already, unread since this process was busy
        setImmediate(() => {
          if (this.#timer !== timer || this.#process !== child) return;
          this.#isLate = true;
          child.kill('SIGKILL');
        });
      },
      Math.min(LONGEST_WAIT, patience),
    );
    this.#timer = timer;
  }

  /** What the end of the process says of its page; `null` where it may not be the page's fault. */
  #verdict(ordinal: number, how: string): Failure | null {
    if (this.#isLate) {
      return failure('ERR_PAGE_TIMEOUT', { seconds: this.#limits.pageTimeout / 1000 });
    }
    if (!this.#suspects.has(ordinal)) return null;
    return HEAP_FULL.test(this.#stderr)
      ? failure('ERR_MEMORY', { limit: this.#limits.pageMemory })
      : failure('ERR_CRASH', { detail: how });
  }

  /** `exit code 1, Error: EMFILE: too many open files` */
  #whyNoStart(how: string): string {
    const [error] = ERROR_LINE.exec(this.#stderr) ?? [];
    return error === undefined ? how : `${how}, ${error}`;
  }

  #ended(how: string): void {
    const running = this.#running;
    const task = running === null ? undefined : this.#tasks.get(running);
    this.#process = null;
    this.#watch(null);
    if (task === undefined) this.#failedStarts += 1;
    else {
      const verdict = this.#isStopping ? null : this.#verdict(task.ordinal, how);
      this.#suspects.add(task.ordinal);
      if (verdict !== null) this.#giveUp(task, verdict);
    }
    this.#isLate = false;
    if (this.#failedStarts >= MOST_FAILED_STARTS) {
      for (const one of [...this.#tasks.values()]) {
        this.#giveUp(one, failure('ERR_CRASH', { detail: this.#whyNoStart(how) }));
      }
    }
    if (!this.#isStopping && this.#tasks.size > 0) this.#start();
    this.#listener.changed();
  }

  #giveUp(task: Task, reason: Failure): void {
    this.#tasks.delete(task.ordinal);
    this.#suspects.delete(task.ordinal);
    this.#listener.failed(task, reason);
  }
}
