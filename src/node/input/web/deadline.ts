/** The whole time of one page. It runs from the page's first turn, not while it waits in line. */
import type { SourceOptions } from '../options.ts';

/** The longest that a timer can wait, ms. */
const LONGEST = 0x7fffffff;

/** The time a page has, ms. */
export const milliseconds = ({ timeoutSeconds }: SourceOptions): number =>
  Math.min(LONGEST, Math.ceil(timeoutSeconds * 1000));

export class Deadline {
  readonly #controller = new AbortController();
  readonly #length: number;
  readonly #closing: AbortSignal;
  #timer: NodeJS.Timeout | null = null;
  #end = Number.POSITIVE_INFINITY;

  /** `length` in ms; `closing` ends it before its time. Whoever makes one clears it. */
  constructor(length: number, closing: AbortSignal) {
    this.#length = length;
    this.#closing = closing;
    if (closing.aborted) this.#close();
    closing.addEventListener('abort', this.#close);
  }

  // not AbortSignal.any: what it makes of a signal that stays was long kept for ever (Node 20)
  readonly #close = (): void => this.#controller.abort(this.#closing.reason);

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Starts the clock, if it does not run yet. */
  start(): void {
    if (this.#timer !== null) return;
    this.#end = Date.now() + this.#length;
    this.#timer = setTimeout(() => {
      this.#controller.abort(new DOMException('The time is over.', 'TimeoutError'));
    }, this.#length);
  }

  /** Whether a wait of `wait` ms ends in time. */
  allows(wait: number): boolean {
    return Date.now() + wait < this.#end;
  }

  clear(): void {
    this.#closing.removeEventListener('abort', this.#close);
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}

/** What a promise gives, unless the signal comes first. */
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
