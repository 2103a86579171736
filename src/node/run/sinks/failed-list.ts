/** Writes the inputs that failed, as a list for `--input-list`. */
import type { Entry } from '../../input/entry/entry.ts';
import { AtomicFile, newRunId } from '../files/temp-files.ts';

const LINE_FEED = 0x0a;
const NUMBER_SIGN = 0x23;

export class FailedList {
  readonly #file: AtomicFile;
  readonly #separator: '\n' | '\0';
  #last: Buffer = Buffer.alloc(0);

  private constructor(file: AtomicFile, separator: '\n' | '\0') {
    this.#file = file;
    this.#separator = separator;
  }

  static async create(path: string, separator: '\n' | '\0'): Promise<FailedList> {
    return new FailedList(await AtomicFile.create(path, newRunId()), separator);
  }

  /** A container is listed once for all its pages that failed in a row. */
  async add({ input, place }: Entry): Promise<void> {
    const path = place.kind === 'file' || place.kind === 'slice' ? Buffer.from(place.path) : null;
    // the address without credentials, which are never written
    const operand = path ?? Buffer.from(input);
    if (operand.equals(this.#last)) return;
    this.#last = operand;
    await this.#file.write(Buffer.concat([this.#spell(operand), Buffer.from(this.#separator)]));
  }

  #spell(operand: Buffer): Buffer {
    if (this.#separator === '\0') return operand;
    if (operand.includes(LINE_FEED)) {
      return Buffer.from(`# ${JSON.stringify(operand.toString())} (use --null to list it)`);
    }
    return operand[0] === NUMBER_SIGN ? Buffer.concat([Buffer.from('./'), operand]) : operand;
  }

  finish(): Promise<void> {
    return this.#file.finish();
  }

  /** Leaves the previous list in place. */
  discard(): Promise<void> {
    return this.#file.discard();
  }
}
