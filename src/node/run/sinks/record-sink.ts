/** Hands records to a program that iterates over them, and waits until it has taken them. */
import type { Output as Outcome } from '../../../core/record/schema.ts';
import type { Page, Sink } from './sink.ts';

/** Number of records that may wait to be taken. */
const MOST_WAITING = 16;

export class RecordSink implements Sink {
  readonly #waiting: Outcome[] = [];
  #waiters: (() => void)[] = [];
  #hasEnded = false;
  #isClosed = false;

  async write({ result }: Page): Promise<'written' | 'closed'> {
    if (result.bytes.length > 0) {
      this.#waiting.push(JSON.parse(Buffer.from(result.bytes).toString('utf8')) as Outcome);
      this.#changed();
    }
    await this.#until(() => this.#isClosed || this.#waiting.length < MOST_WAITING);
    return this.#isClosed ? 'closed' : 'written';
  }

  finish(): Promise<void> {
    this.#hasEnded = true;
    this.#changed();
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return this.finish();
  }

  /** Says that nobody takes records any more. */
  close(): void {
    this.#isClosed = true;
    this.#changed();
  }

  /** The records in order. Ends when the run has ended. */
  async *records(): AsyncGenerator<Outcome, void> {
    for (;;) {
      await this.#until(() => this.#hasEnded || this.#waiting.length > 0);
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#changed();
      yield next;
    }
  }

  #changed(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const wake of waiters) wake();
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        this.#waiters.push(resolve);
      });
    }
  }
}
