/**
 * Inflates a gzip file member by member.
 *
 * Node's gunzip joins the members. Here their bounds must be known, because a record that is a
 * member of its own can be read again by itself.
 */
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { GZIP_MAGIC, gzipHeaderLength, isGzip } from '../inflate/gzip.ts';
import type { ByteReader } from '../streams/byte-reader.ts';
import type { ByteSource, Fault } from '../streams/byte-source.ts';

/**
 * Largest packed and unpacked size of a member that is inflated in a single call. Measured on
 * members of 8 KB, single calls take 0.7 times the CPU of Node's gunzip stream, whereas one stream
 * per member takes 1.8 times.
 */
const SHORT_PACKED = 256 * 1024;
const SHORT_UNPACKED = 4 * 1024 * 1024;
const CHUNK = 32 * 1024;

/**
 * Longest header that is accepted. Name and comment may have any length, but real ones are far
 * shorter.
 */
const LONGEST_HEADER = 64 * 1024;
const TRAILER = 8;

interface Member {
  /** Bounds of its content in the inflated bytes so far. */
  readonly from: number;
  readonly to: number;
  /** Offset and length of the member in the file. */
  readonly offset: number;
  readonly length: number;
}

const TRUNCATED: Fault = { kind: 'truncated', detail: 'the compressed data ends early' };

/** Errors of zlib that only mean that the member is too long for a single call. */
const TRY_STREAM: ReadonlySet<string> = new Set(['Z_BUF_ERROR', 'ERR_BUFFER_TOO_LARGE']);

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? '');

const damaged = (error: unknown): Fault => ({ kind: 'damaged', detail: codeOf(error) });

/** Number of members that are remembered for `place`; more than any reader looks ahead. */
const MOST_MEMBERS = 4096;

/**
 * Number of false starts in a row after which a damaged file is given up. A member begins with
 * three fixed bytes, which occur by chance once in 16 MB.
 */
const MOST_FALSE_STARTS = 256;

/** Number of line-end bytes that may stand between a record and the end of its member. */
const BETWEEN_RECORDS = 4;

export class GzipSource implements ByteSource {
  fault: Fault | null = null;
  readonly #packed: ByteReader;
  #pieces: AsyncGenerator<Uint8Array> | null = null;
  /** The members inflated last, without those that lie before a requested place. */
  #members: Member[] = [];
  #inflated = 0;
  readonly #seekable: boolean;
  #falseStarts = 0;

  /** `packed` must be at its start. `seekable` means that members can be read again. */
  constructor(packed: ByteReader, seekable: boolean) {
    this.#packed = packed;
    this.#seekable = seekable;
  }

  place(from: number, to: number): { offset: number; length: number } | null {
    if (!this.#seekable) return null;
    this.#members = this.#members.filter((member) => member.to > from);
    const [member] = this.#members;
    const isAlone =
      member !== undefined &&
      member.from === from &&
      member.to >= to &&
      member.to - to <= BETWEEN_RECORDS;
    return isAlone ? { offset: member.offset, length: member.length } : null;
  }

  renew(): void {
    this.#packed.source.renew?.();
  }

  async next(): Promise<Uint8Array | null> {
    while (this.fault === null) {
      if (this.#pieces !== null) {
        const { done, value } = await this.#pieces.next();
        if (done !== true) return value;
        this.#pieces = null;
        continue;
      }
      const window = await this.#packed.fill(SHORT_PACKED);
      if (window.length === 0) {
        this.fault = this.#packed.source.fault;
        return null;
      }
      const whole = this.#begin(window);
      if (whole !== null) return whole;
    }
    return null;
  }

  async resume(): Promise<boolean> {
    this.#falseStarts += 1;
    if (this.fault?.kind !== 'damaged' || this.#falseStarts > MOST_FALSE_STARTS) return false;
    const packed = this.#packed;
    packed.drop(Math.min(1, (await packed.fill(1)).length));
    for (;;) {
      const window = await packed.fill(SHORT_PACKED);
      const at = window.indexOf(GZIP_MAGIC);
      if (at !== -1) {
        packed.drop(at);
        this.fault = null;
        return true;
      }
      if (window.length < SHORT_PACKED) return false;
      packed.drop(window.length - GZIP_MAGIC.length + 1);
    }
  }

  /**
   * Begins the next member. Returns its content if it is short; otherwise returns `null` and sets
   * `#pieces`.
   */
  #begin(window: Buffer): Uint8Array | null {
    if (!isGzip(window)) {
      const isPadding = window.every((byte) => byte === 0);
      if (isPadding) this.#packed.drop(window.length);
      else this.fault = { kind: 'damaged', detail: 'compressed data was expected here' };
      return null;
    }
    const header = gzipHeaderLength(window.subarray(0, LONGEST_HEADER));
    if (header === null) {
      this.fault = TRUNCATED;
      return null;
    }
    const short = this.#inflateShort(window.subarray(header));
    if (short === null) {
      if (this.fault === null) this.#pieces = this.#inflateLong(header);
      return null;
    }
    this.#end(this.#packed.offset, header + short.packed + TRAILER, short.bytes.length);
    this.#packed.drop(Math.min(window.length, header + short.packed + TRAILER));
    if (header + short.packed + TRAILER > window.length) this.fault = TRUNCATED;
    return short.bytes;
  }

  #inflateShort(body: Buffer): { bytes: Uint8Array; packed: number } | null {
    try {
      // with `info`, the result is { buffer, engine }, which the types do not declare
      const { buffer, engine } = inflateRawSync(body, {
        info: true,
        chunkSize: CHUNK,
        maxOutputLength: SHORT_UNPACKED,
      }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
      return { bytes: buffer, packed: engine.bytesWritten };
    } catch (error) {
      if (!TRY_STREAM.has(codeOf(error))) this.fault = damaged(error);
      return null;
    }
  }

  #end(offset: number, length: number, size: number): void {
    const from = this.#inflated;
    this.#inflated += size;
    this.#falseStarts = 0;
    if (!this.#seekable) return;
    if (this.#members.length >= MOST_MEMBERS) this.#members.shift();
    this.#members.push({ from, to: this.#inflated, offset, length });
  }

  /** Inflates a member of any length through a stream that is fed piece by piece. */
  async *#inflateLong(header: number): AsyncGenerator<Uint8Array> {
    const packed = this.#packed;
    const start = packed.offset;
    packed.drop(header);
    const inflater = createInflateRaw({ chunkSize: CHUNK });
    let given = 0;
    let last: Uint8Array = new Uint8Array();
    const feed = async (): Promise<void> => {
      // bytes of a piece that the inflater does not consume come after the member
      while (inflater.bytesWritten === given && !inflater.destroyed) {
        const piece = await packed.fill(1);
        if (piece.length === 0) {
          inflater.end();
          return;
        }
        packed.drop(piece.length);
        last = piece;
        given += piece.length;
        await new Promise<void>((resolve) => {
          inflater.write(piece, () => resolve());
        });
      }
    };
    const feeding = feed();
    let size = 0;
    try {
      for await (const bytes of inflater as AsyncIterable<Uint8Array>) {
        size += bytes.length;
        yield bytes;
      }
    } catch (error) {
      this.fault = codeOf(error) === 'Z_BUF_ERROR' ? TRUNCATED : damaged(error);
      this.#inflated += size;
      return;
    }
    await feeding;
    const surplus = given - inflater.bytesWritten;
    packed.unread(last.subarray(last.length - surplus));
    const trailer = await packed.take(TRAILER);
    if (trailer.length < TRAILER) this.fault = TRUNCATED;
    this.#end(start, packed.offset - start, size);
  }
}
