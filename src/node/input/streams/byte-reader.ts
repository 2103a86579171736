/** Reads a byte source in the lengths that are asked for, however its pieces are divided. */
import type { ByteSource } from './byte-source.ts';

const EMPTY = Buffer.alloc(0);

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export class ByteReader {
  readonly source: ByteSource;
  /** Number of bytes consumed so far. */
  offset = 0;
  #buffer: Buffer = EMPTY;
  #ended = false;

  constructor(source: ByteSource) {
    this.source = source;
  }

  /**
   * Returns the bytes ahead without consuming them: at least `length` bytes, or fewer at the end.
   */
  async fill(length: number): Promise<Buffer> {
    if (this.#buffer.length >= length || this.#ended) return this.#buffer;
    const pieces: Uint8Array[] = this.#buffer.length === 0 ? [] : [this.#buffer];
    let filled = this.#buffer.length;
    while (filled < length) {
      const piece = await this.source.next();
      if (piece === null) {
        this.#ended = true;
        break;
      }
      pieces.push(piece);
      filled += piece.length;
    }
    const [first = EMPTY] = pieces;
    this.#buffer = pieces.length > 1 ? Buffer.concat(pieces, filled) : asBuffer(first);
    return this.#buffer;
  }

  /** Consumes bytes that `fill` has returned. */
  drop(length: number): void {
    this.#buffer = this.#buffer.subarray(length);
    this.offset += length;
  }

  /** Consumes and returns `length` bytes, or fewer at the end. */
  async take(length: number): Promise<Buffer> {
    const bytes = (await this.fill(length)).subarray(0, length);
    this.drop(bytes.length);
    return bytes;
  }

  /** Consumes `length` bytes without holding them. Returns how many there were. */
  async skip(length: number): Promise<number> {
    let left = length;
    for (;;) {
      const ahead = Math.min(left, this.#buffer.length);
      this.drop(ahead);
      left -= ahead;
      if (left === 0 || this.#ended) return length - left;
      const skipped = this.source.skip?.(left) ?? 0;
      this.offset += skipped;
      left -= skipped;
      if (left > 0) await this.fill(1);
    }
  }

  /** Continues after damaged bytes, if the source can. Returns whether there is more. */
  async resume(): Promise<boolean> {
    const isMore = (await this.source.resume?.()) ?? false;
    this.drop(this.#buffer.length);
    if (isMore) this.#ended = false;
    return isMore;
  }

  /** Puts back the bytes that were consumed last. */
  unread(bytes: Uint8Array): void {
    this.#buffer =
      this.#buffer.length === 0 ? asBuffer(bytes) : Buffer.concat([bytes, this.#buffer]);
    this.offset -= bytes.length;
  }
}
