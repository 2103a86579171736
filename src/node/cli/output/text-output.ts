/** Where `repair-article text` writes: standard output, or a file that appears when it is complete. */
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AtomicFile, newRunId } from '../../run/files/temp-files.ts';
import { EXIT, type ExitCode } from '../console/exit-codes.ts';
import { say } from '../console/stderr.ts';
import { target } from './destination.ts';
import { finish, Output, type WriteResult } from './stdout.ts';

export interface TextOutput {
  write(text: string | Uint8Array): Promise<WriteResult>;
  /** Waits until everything is written, and returns the exit code. */
  finish(code: ExitCode): Promise<ExitCode>;
}

const fail = (error: unknown): ExitCode => {
  const reason = error instanceof Error ? error.message : String(error);
  say(`The output cannot be written: ${reason}`);
  return EXIT.outputFailed;
};

/** Standard output, or a device or pipe, which cannot be replaced by a complete file. */
class StreamOutput implements TextOutput {
  readonly #output: Output;

  constructor(stream?: NodeJS.WritableStream) {
    this.#output = new Output(stream);
  }

  write(text: string | Uint8Array): Promise<WriteResult> {
    return this.#output.write(text);
  }

  finish(code: ExitCode): Promise<ExitCode> {
    return finish(this.#output, code);
  }
}

class FileOutput implements TextOutput {
  readonly #file: AtomicFile;
  #error: { readonly cause: unknown } | null = null;

  constructor(file: AtomicFile) {
    this.#file = file;
  }

  async write(text: string | Uint8Array): Promise<WriteResult> {
    if (this.#error !== null) return 'failed';
    try {
      await this.#file.write(Buffer.from(text));
    } catch (error) {
      this.#error = { cause: error };
      return 'failed';
    }
    return 'written';
  }

  async finish(code: ExitCode): Promise<ExitCode> {
    if (this.#error !== null) {
      await this.#file.discard();
      return fail(this.#error.cause);
    }
    try {
      await this.#file.finish();
    } catch (error) {
      return fail(error);
    }
    return code;
  }
}

/** Opens the output. Says why, and returns `null`, if it cannot be opened. */
export async function openTextOutput(path: string | undefined): Promise<TextOutput | null> {
  if (path === undefined) return new StreamOutput();
  try {
    const real = target(path);
    const there = await stat(real).catch(() => null);
    if (there !== null && !there.isFile()) return new StreamOutput(createWriteStream(real));
    return new FileOutput(await AtomicFile.create(real, newRunId()));
  } catch (error) {
    fail(error);
    return null;
  }
}
