/**
 * Writes to stdout. It waits for slow readers, ends quietly when the pipe is closed (`| head -1`),
 * and reports a full disk. A standard output that was closed before the program began (`>&-`) cannot
 * be told from /dev/null, which Node opens in its place, so it swallows everything, as asked.
 */
import { printableLines } from '../../../core/language/printable.ts';
import { EXIT, type ExitCode } from '../console/exit-codes.ts';
import { say } from '../console/stderr.ts';
import { stdout } from './direct.ts';

export type WriteResult = 'written' | 'closed' | 'failed';

export class Output {
  #state: WriteResult = 'written';
  #reason = '';
  readonly #stream: NodeJS.WritableStream & { readonly isTTY?: boolean };

  /** Writers that wait until the stream accepts more. */
  readonly #waiting: (() => void)[] = [];

  constructor(stream: NodeJS.WritableStream & { readonly isTTY?: boolean } = stdout()) {
    this.#stream = stream;
    const wake = (): void => {
      for (const resume of this.#waiting.splice(0)) resume();
    };
    // one listener for the whole run; one for each write would accumulate while a reader is slow
    stream.on('drain', wake);
    stream.on('close', wake);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#state = error.code === 'EPIPE' ? 'closed' : 'failed';
      this.#reason = error.message;
      wake();
    });
  }

  /** The reason why writing failed. */
  get reason(): string {
    return this.#reason;
  }

  /** Writes a text or bytes. Resolves when there is room for more. */
  async write(text: string | Uint8Array): Promise<WriteResult> {
    if (this.#state !== 'written') return this.#state;
    if (!this.#stream.write(this.#shown(text))) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    return this.#state;
  }

  /** Makes text harmless for a terminal. Records are already harmless. */
  #shown(text: string | Uint8Array): string | Uint8Array {
    return typeof text === 'string' && this.#stream.isTTY ? printableLines(text) : text;
  }

  /** Waits until everything has been handed to the system. */
  async end(): Promise<WriteResult> {
    if (this.#state === 'written') {
      await new Promise<void>((resolve) => {
        this.#stream.write('', () => resolve());
      });
    }
    return this.#state;
  }
}

/** Writes a text to standard output and returns the exit code, as `finish` does. */
export async function print(text: string, code: ExitCode): Promise<ExitCode> {
  const output = new Output();
  await output.write(text);
  return finish(output, code);
}

/**
 * Waits for the output to be written and returns the exit code. A reader that has left had all it
 * wanted, which is not a failure.
 */
export async function finish(output: Output, code: ExitCode): Promise<ExitCode> {
  const ended = await output.end();
  if (ended === 'written') return code;
  if (ended === 'closed') return EXIT.ok;
  say(`The output cannot be written: ${output.reason}`);
  return EXIT.outputFailed;
}
