/**
 * Writes to stdout: waits for slow readers, is quiet when the pipe is closed (`| head -1`), and
 * tells when the disk is full.
 */
import { once } from 'node:events';

export type WriteResult = 'written' | 'closed' | 'failed';

export class Output {
  #state: WriteResult = 'written';
  #reason = '';
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream = process.stdout) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#state = error.code === 'EPIPE' ? 'closed' : 'failed';
      this.#reason = error.message;
    });
  }

  /** Why writing failed. */
  get reason(): string {
    return this.#reason;
  }

  /** Writes a text; resolves when there is room for more. */
  async write(text: string): Promise<WriteResult> {
    if (this.#state !== 'written') return this.#state;
    if (!this.#stream.write(text)) {
      await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(
        () => {},
      );
    }
    return this.#state;
  }

  /** Waits until all is handed to the system. */
  async end(): Promise<WriteResult> {
    if (this.#state === 'written') {
      await new Promise<void>((resolve) => {
        this.#stream.write('', () => resolve());
      });
    }
    return this.#state;
  }
}
