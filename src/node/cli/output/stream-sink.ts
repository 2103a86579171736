/** Writes records to standard output, each as soon as it is next. */

import { OutputError } from '../../run/files/output-error.ts';
import type { Page, Sink } from '../../run/sinks/sink.ts';
import type { Output } from './stdout.ts';

export class StreamSink implements Sink {
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  async write({ result }: Page): Promise<'written' | 'closed'> {
    return this.#check(await this.#output.write(result.bytes));
  }

  async finish(): Promise<void> {
    this.#check(await this.#output.end());
  }

  stop(): Promise<void> {
    return this.finish();
  }

  #check(state: 'written' | 'closed' | 'failed'): 'written' | 'closed' {
    if (state === 'failed') throw new OutputError(this.#output.reason);
    return state;
  }
}
