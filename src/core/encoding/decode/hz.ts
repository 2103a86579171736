/**
 * HZ (RFC 1843): GB 2312 in seven bits between `~{` and `~}`, as mail and news of the nineties
 * had it.
 *
 *     ~{VPND~} ok  →  中文 ok
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { gb2312, isCell, REPLACEMENT, unitAt } from './tables.ts';

const TILDE = 0x7e;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LF = 0x0a;
const CR = 0x0d;

/** No lead byte of gb18030: its decoder gives U+FFFD for it and for nothing round it. */
const BAD = 0xff;

/** A pair of GBK of which both bytes are high, as files that mix HZ and plain GB have. */
const isRawPair = (lead: number, trail: number): boolean =>
  lead > 0x80 && lead < 0xff && trail >= 0x80 && trail < 0xff;

/** HZ → gb18030, byte for byte, so that one run of its decoder gives the text. */
class Rewriter {
  readonly #bytes: Uint8Array;
  readonly #out: Uint8Array;
  readonly #cells = gb2312();
  #length = 0;
  #chinese = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#out = new Uint8Array(bytes.length);
  }

  run(): Uint8Array {
    for (let at = 0; at < this.#bytes.length; ) at += this.#step(at);
    return this.#out.subarray(0, this.#length);
  }

  #put(byte: number): void {
    this.#out[this.#length] = byte;
    this.#length += 1;
  }

  /** Rewrites what stands at an offset; returns how many bytes that was. */
  #step(at: number): number {
    const byte = this.#bytes[at] ?? 0;
    if (byte === TILDE) return this.#tilde(at);
    if (byte >= 0x80) return this.#high(byte, this.#bytes[at + 1] ?? 0);
    if (this.#chinese && isCell(byte)) return this.#pair(at);
    // a line begins in ASCII, whether or not the one before it came back to it
    if (byte === LF || byte === CR) this.#chinese = false;
    this.#put(byte);
    return 1;
  }

  /** An escape. One that changes nothing is dropped, as the standard's decoder did. */
  #tilde(at: number): number {
    const next = this.#bytes[at + 1];
    if (next === OPEN || next === CLOSE) {
      this.#chinese = next === OPEN;
      return 2;
    }
    if (next === TILDE) {
      this.#put(TILDE);
      return 2;
    }
    // a line that goes on
    if (next === LF) return 2;
    if (next === CR && this.#bytes[at + 2] === LF) return 3;
    this.#put(BAD);
    return this.#chinese && isCell(next) ? 2 : 1;
  }

  #high(lead: number, trail: number): number {
    if (!isRawPair(lead, trail)) {
      this.#put(BAD);
      return 1;
    }
    this.#put(lead);
    this.#put(trail);
    return 2;
  }

  #pair(at: number): number {
    const row = this.#bytes[at] ?? 0;
    const column = this.#bytes[at + 1] ?? 0;
    // no row is 0x7d: a byte was lost, and here the escape ends the damage
    const isEscape = column === TILDE && this.#bytes[at + 2] === CLOSE;
    if (!isCell(column) || isEscape) {
      this.#put(BAD);
      return 1;
    }
    if (unitAt(this.#cells, row, column) === REPLACEMENT) this.#put(BAD);
    else {
      this.#put(row + 0x80);
      this.#put(column + 0x80);
    }
    return 2;
  }
}

/**
 * Decodes HZ. A pair outside GB 2312 gives U+FFFD, and so does a tilde before anything but `{`,
 * `}`, `~` and a line end; raw pairs of GBK are read as such.
 */
export const decodeHz = (bytes: Uint8Array): string =>
  new TextDecoder('gb18030').decode(new Rewriter(bytes).run());
