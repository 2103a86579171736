/** Sources of bytes that come in pieces and that know where a range of them lies in its file. */
import type { OpenFile } from './open-file.ts';

/** Why a source ended too early. The reader makes the record for it. */
export interface Fault {
  readonly kind: 'truncated' | 'damaged' | 'unreadable';
  /** The reason in English. */
  readonly detail: string;
}

export interface ByteSource {
  /** Returns the next piece, of any length, or `null` at the end or at a fault. Does not reject. */
  next(): Promise<Uint8Array | null>;
  /** Set if `next` returned `null` too early. */
  readonly fault: Fault | null;
  /** Skips up to `length` bytes that are not needed. Returns how many were skipped. */
  skip?(length: number): number;
  /** Restarts the time limits of the source and of those that it reads from. */
  renew?(): void;
  /** Continues after damaged bytes, where something may begin. Returns whether there is more. */
  resume?(): Promise<boolean>;
  /**
   * Where in the file a range of the returned bytes can be read again by itself, or null if that is
   * not known.
   */
  place?(from: number, to: number): { readonly offset: number; readonly length: number } | null;
}

export const faultOf = (error: unknown): Fault => {
  const { code, message = String(error) } = error as NodeJS.ErrnoException;
  return { kind: 'unreadable', detail: code ?? message };
};

/**
 * Number of bytes read at a time. The first block is just enough to recognize the kind of a file.
 */
const FIRST_BLOCK = 8 * 1024;
const BLOCK = 256 * 1024;

/** A file that can be read at any offset. */
export class FileSource implements ByteSource {
  fault: Fault | null = null;
  readonly #file: OpenFile;
  readonly #size: number;
  #position = 0;

  constructor(file: OpenFile, size: number) {
    this.#file = file;
    this.#size = size;
  }

  async next(): Promise<Uint8Array | null> {
    const block = Buffer.allocUnsafeSlow(this.#position === 0 ? FIRST_BLOCK : BLOCK);
    try {
      const count = await this.#file.read(block, this.#position);
      this.#position += count;
      return count === 0 ? null : block.subarray(0, count);
    } catch (error) {
      this.fault = faultOf(error);
      return null;
    }
  }

  skip(length: number): number {
    const skipped = Math.max(0, Math.min(length, this.#size - this.#position));
    this.#position += skipped;
    return skipped;
  }

  place(from: number, to: number): { offset: number; length: number } {
    return { offset: from, length: to - from };
  }
}

/** A stream, which can be read only once. */
export class StreamSource implements ByteSource {
  fault: Fault | null = null;
  readonly #pieces: AsyncIterator<Uint8Array>;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  async next(): Promise<Uint8Array | null> {
    try {
      const { done, value } = await this.#pieces.next();
      return done === true ? null : value;
    } catch (error) {
      this.fault = faultOf(error);
      return null;
    }
  }
}
