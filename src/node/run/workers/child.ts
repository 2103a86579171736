/**
 * A worker as its parent sees it: a child process that gets tasks, is watched, and is replaced if a
 * page ends it. That page costs one failure; the tasks after it continue in the next process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { type Failure, failure } from '../../../core/messages/failure.ts';
import type { Result } from '../result/result.ts';
import type { FromWorker, Settings, Task, ToWorker } from './job.ts';
import { workerFile } from './worker-file.ts';

export interface Limits {
  /** Longest time for a page, in milliseconds. */
  readonly pageTimeout: number;
  /** Largest heap of a worker, in megabytes. */
  readonly pageMemory: number;
}

export interface Listener {
  done(result: Result): void;
  failed(task: Task, reason: Failure): void;
  /** Called when there is room for tasks, or when the process has ended for good. */
  changed(): void;
}

/**
 * Number of characters that are kept from the end of a dying process's stderr. V8 reports a full
 * heap there.
 */
const STDERR_KEPT = 4096;
const ERROR_LINE = /^\w*Error: .+$/m;
const HEAP_FULL = /heap out of memory|heap limit/i;

/** Number of failed starts in a row after which the machine is considered at fault. */
const MOST_FAILED_STARTS = 3;

/** Longest time that a timer can wait, in milliseconds. */
const LONGEST_WAIT = 0x7fffffff;

/**
 * Least time that a process gets to start, to take up its next page, and to end, in milliseconds. A
 * start takes 0.3 s, and 4 s on a machine with ten times as much work as cores.
 */
const LEAST_PATIENCE = 10_000;

export class Child {
  readonly #settings: Settings;
  readonly #limits: Limits;
  readonly #listener: Listener;
  /** Tasks that were given but are not done, by ordinal, in order. */
  readonly #tasks = new Map<number, Task>();
  /** Pages that ended a process once. Memory may have been short because of another page. */
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

  /** Lets the running page finish and drops the tasks after it. */
  stop(): void {
    this.#isStopping = true;
    this.#send({ kind: 'stop' });
    this.#watch(this.#running);
  }

  kill(): void {
    this.#isStopping = true;
    this.#process?.kill('SIGKILL');
  }

  /**
   * Gives the running page its full time again, because the clock continued while everything was
   * suspended.
   */
  rearm(): void {
    this.#watch(this.#running);
  }

  #send(message: ToWorker): void {
    // if the process is gone, its exit event reports that
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
    // a process that could not be started has no exit event
    child.on('error', (error) => {
      if (child.pid === undefined) this.#ended(error.message);
    });
    // `close` comes after the last message and the last output on stderr
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
   * Limits the time of the process: to finish the running page, or, if there is none, to announce
   * the next one. A process without tasks is not watched.
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
        // the answer may already be here, unread because this process was busy
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

  /** What the end of the process means for its page; `null` if the page may not be at fault. */
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
