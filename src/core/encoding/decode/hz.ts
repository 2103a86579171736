/**
 * Decodes HZ (RFC 1843): GB 2312 in seven bits between `~{` and `~}`, as it was used in mail and
 * newsgroups of the nineties.
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

/**
 * Not a lead byte of gb18030. The gb18030 decoder turns it into U+FFFD and takes no neighbouring
 * byte along.
 */
const BAD = 0xff;

/** Whether two high bytes are a pair of GBK, which occur in files that mix HZ with plain GB. */
const isRawPair = (lead: number, trail: number): boolean =>
  lead > 0x80 && lead < 0xff && trail >= 0x80 && trail < 0xff;

/** Rewrites HZ as gb18030, so that a single call of the gb18030 decoder gives the text. */
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

  /** Rewrites the character or escape at an offset and returns its length in bytes. */
  #step(at: number): number {
    const byte = this.#bytes[at] ?? 0;
    if (byte === TILDE) return this.#tilde(at);
    if (byte >= 0x80) return this.#high(byte, this.#bytes[at + 1] ?? 0);
    if (this.#chinese && isCell(byte)) return this.#pair(at);
    // a line begins in ASCII, even if the line before did not switch back to it
    if (byte === LF || byte === CR) this.#chinese = false;
    this.#put(byte);
    return 1;
  }

  /**
   * Handles an escape. An escape that changes nothing is dropped, as the standard's decoder did it.
   */
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
    // a line continuation
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
    // no row is 0x7d, so a byte was lost, and the escape here ends the damage
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
 * Decodes HZ. Never throws. A pair outside GB 2312 becomes U+FFFD, and so does a tilde that is not
 * followed by `{`, `}`, `~` or a line end. Raw pairs of GBK are decoded as GBK.
 */
export const decodeHz = (bytes: Uint8Array): string =>
  new TextDecoder('gb18030').decode(new Rewriter(bytes).run());
