/** Writes a heading before the first page of an output. */
import type { InputList } from '../journal/known-inputs.ts';
import type { Page, Sink } from './sink.ts';

export class HeadedSink implements Sink {
  readonly #sink: Sink;
  #heading: string;

  /** `heading` is `''` if the output already has it. */
  constructor(sink: Sink, heading: string) {
    this.#sink = sink;
    this.#heading = heading;
  }

  write(page: Page): Promise<'written' | 'closed'> {
    const heading = this.#heading;
    if (heading === '') return this.#sink.write(page);
    this.#heading = '';
    const bytes = Buffer.concat([Buffer.from(heading), page.result.bytes]);
    return this.#sink.write({ ...page, result: { ...page.result, bytes } });
  }

  finish(inputs: InputList): Promise<void> {
    return this.#sink.finish(inputs);
  }

  stop(): Promise<void> {
    return this.#sink.stop();
  }
}
