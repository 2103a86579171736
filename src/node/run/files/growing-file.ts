/**
 * A file to which only one process appends. It is checked before each append: if another process
 * has written to it, or it was replaced or removed, nothing more is written.
 */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { OutputError } from './output-error.ts';

export class GrowingFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  #length: number;

  private constructor(path: string, handle: FileHandle, length: number) {
    this.#path = path;
    this.#handle = handle;
    this.#length = length;
  }

  /** Opens a file and truncates it to `length` bytes. The file is created if it does not exist. */
  static async open(path: string, length: number): Promise<GrowingFile> {
    const handle = await open(path, 'a');
    await handle.truncate(length);
    return new GrowingFile(path, handle, length);
  }

  get length(): number {
    return this.#length;
  }

  async #check(): Promise<void> {
    const own = await this.#handle.stat();
    const there = await stat(this.#path).catch(() => null);
    const isOwn = there !== null && there.ino === own.ino && there.dev === own.dev;
    if (isOwn && own.size === this.#length) return;
    const what = isOwn
      ? `has ${own.size} bytes instead of ${this.#length}`
      : 'was replaced or removed';
    throw new OutputError(`${this.#path} ${what}: another process writes to it.`);
  }

  /** Appends bytes. They are on disk when it resolves. */
  async append(bytes: Uint8Array): Promise<void> {
    await this.#check();
    await this.#handle.appendFile(bytes);
    await this.#handle.datasync();
    this.#length += bytes.length;
  }

  async sync(): Promise<void> {
    await this.#check();
    await this.#handle.sync();
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
