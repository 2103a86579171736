/** Reads a byte source by the length that is asked for, however its pieces are cut. */
import type { ByteSource } from './byte-source.ts';

const EMPTY = Buffer.alloc(0);

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export class ByteReader {
  readonly source: ByteSource;
  /** Bytes consumed so far. */
  offset = 0;
  #buffer: Buffer = EMPTY;
  #ended = false;

  constructor(source: ByteSource) {
    this.source = source;
  }

  /** What lies ahead, unconsumed: at least `length` bytes, fewer only before the end. */
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

  /** Consumes what `fill` showed. */
  drop(length: number): void {
    this.#buffer = this.#buffer.subarray(length);
    this.offset += length;
  }

  /** Consumes `length` bytes and gives them; fewer only at the end. */
  async take(length: number): Promise<Buffer> {
    const bytes = (await this.fill(length)).subarray(0, length);
    this.drop(bytes.length);
    return bytes;
  }

  /** Consumes `length` bytes without holding them; the number there were. */
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

  /** Goes on behind what is damaged, if the source can. */
  async resume(): Promise<boolean> {
    const isMore = (await this.source.resume?.()) ?? false;
    this.drop(this.#buffer.length);
    if (isMore) this.#ended = false;
    return isMore;
  }

  /** Puts bytes that were consumed last back in front. */
  unread(bytes: Uint8Array): void {
    this.#buffer =
      this.#buffer.length === 0 ? asBuffer(bytes) : Buffer.concat([bytes, this.#buffer]);
    this.offset -= bytes.length;
  }
}
