/**
 * Decodes ISO-2022-CN (RFC 1922): GB 2312 or plane 1 of CNS 11643 between SO and SI, and single
 * characters of plane 2 after ESC N.
 *
 *     ESC $ ) A SO V P SI ok  →  中ok
 *
 * Of ISO-2022-CN-EXT it reads ISO-IR-165 as GB 2312, of which it is an extension. Each character of
 * plane 3 and above becomes one U+FFFD.
 */
import { textOfUnits } from '../../language/units.ts';
import { type CharacterTables, gb2312, isCell, PLANE, REPLACEMENT, unitAt } from './tables.ts';

const SO = 0x0e;
const SI = 0x0f;
const ESC = 0x1b;
const LF = 0x0a;
const CR = 0x0d;

/** `$ )`, `$ *` and `$ +` designate a set for SO, for ESC N and for ESC O. */
const DOLLAR = 0x24;
const NAMES_SO = 0x29;
const NAMES_SS2 = 0x2a;
const NAMES_SS3 = 0x2b;
const SS2 = 0x4e;
const SS3 = 0x4f;

/** Stands for a set that was not designated. All its cells are empty. */
const NONE = new Uint16Array();

class Reader {
  readonly #bytes: Uint8Array;
  readonly #out: Uint16Array;
  readonly #planes: Uint16Array;
  #length = 0;
  #shifted = false;
  /** The set that SO selects, and the set from which ESC N takes one character. */
  #so: Uint16Array = NONE;
  #ss2: Uint16Array = NONE;

  constructor(bytes: Uint8Array, tables: CharacterTables) {
    this.#bytes = bytes;
    this.#out = new Uint16Array(bytes.length);
    this.#planes = tables.cns11643();
  }

  run(): string {
    for (let at = 0; at < this.#bytes.length; ) at += this.#step(at);
    return textOfUnits(this.#out.subarray(0, this.#length));
  }

  #put(unit: number): void {
    this.#out[this.#length] = unit;
    this.#length += 1;
  }

  /** Decodes the character or escape at an offset and returns its length in bytes. */
  #step(at: number): number {
    const byte = this.#bytes[at] ?? 0;
    if (byte === ESC) return this.#escape(at);
    if (this.#shifted && isCell(byte)) return this.#pair(at);
    if (byte === SO && this.#so !== NONE) this.#shifted = true;
    else if (byte === SI) this.#shifted = false;
    else if (byte === SO || byte >= 0x80) this.#put(REPLACEMENT);
    else {
      if (byte === LF || byte === CR) this.#forget();
      this.#put(byte);
    }
    return 1;
  }

  /** A new line begins in ASCII and must designate its sets again. */
  #forget(): void {
    this.#shifted = false;
    this.#so = NONE;
    this.#ss2 = NONE;
  }

  /**
   * Handles an escape. An escape that does not belong to the format becomes U+FFFD, and the bytes
   * after it are decoded again.
   */
  #escape(at: number): number {
    const [, first, second, third] = this.#bytes.subarray(at, at + 4);
    if (first === DOLLAR && this.#names(second, third)) return 4;
    if ((first === SS2 || first === SS3) && isCell(second) && isCell(third)) {
      this.#put(unitAt(first === SS2 ? this.#ss2 : NONE, second, third));
      return 4;
    }
    this.#put(REPLACEMENT);
    return 1;
  }

  /** Designates a set by its final byte. Returns false for an unknown one. */
  #names(target: number | undefined, final: number | undefined): boolean {
    const name = String.fromCharCode(final ?? 0);
    if (target === NAMES_SO && 'AEG'.includes(name)) {
      this.#so = name === 'G' ? this.#planes.subarray(0, PLANE) : gb2312();
      return true;
    }
    if (target === NAMES_SS2 && name === 'H') {
      this.#ss2 = this.#planes.subarray(PLANE);
      return true;
    }
    return target === NAMES_SS3 && 'IJKLM'.includes(name);
  }

  #pair(at: number): number {
    const column = this.#bytes[at + 1];
    const isPair = isCell(column);
    this.#put(isPair ? unitAt(this.#so, this.#bytes[at] ?? 0, column) : REPLACEMENT);
    return isPair ? 2 : 1;
  }
}

/**
 * Decodes ISO-2022-CN. Never throws. An empty cell, a single byte of a pair, and a shift without a
 * designated set become U+FFFD.
 */
export const decodeIso2022Cn = (bytes: Uint8Array, tables: CharacterTables): string =>
  new Reader(bytes, tables).run();
