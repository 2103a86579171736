/**
 * The time limit of one page. It starts with the page's first request and does not include waiting
 * in the queue.
 */
import type { SourceOptions } from '../../entry/options.ts';

/** Longest time that a timer can wait, in milliseconds. */
const LONGEST = 0x7fffffff;

/** The time limit of a page, in milliseconds. */
export const milliseconds = ({ timeoutSeconds }: SourceOptions): number =>
  Math.min(LONGEST, Math.ceil(timeoutSeconds * 1000));

export class Deadline {
  readonly #controller = new AbortController();
  readonly #length: number;
  readonly #closing: AbortSignal;
  #timer: NodeJS.Timeout | null = null;
  #end = Number.POSITIVE_INFINITY;

  /**
   * `length` is in milliseconds; `closing` ends the time early. Whoever creates a deadline must
   * clear it.
   */
  constructor(length: number, closing: AbortSignal) {
    this.#length = length;
    this.#closing = closing;
    if (closing.aborted) this.#close();
    closing.addEventListener('abort', this.#close);
  }

  // not AbortSignal.any, which leaked memory for signals that live long (Node 20)
  readonly #close = (): void => this.#controller.abort(this.#closing.reason);

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Starts the clock if it is not running. */
  start(): void {
    if (this.#timer !== null) return;
    this.#end = Date.now() + this.#length;
    this.#timer = setTimeout(() => {
      this.#controller.abort(new DOMException('The time is over.', 'TimeoutError'));
    }, this.#length);
  }

  /** Whether a wait of `wait` milliseconds would end in time. */
  allows(wait: number): boolean {
    return Date.now() + wait < this.#end;
  }

  clear(): void {
    this.#closing.removeEventListener('abort', this.#close);
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}

/** Resolves or rejects as the promise does, or rejects when the signal aborts first. */
export async function orAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let stop: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
