/**
 * Files of flat arrays, which are used as they lie: a file is read without copying. All numbers are
 * little-endian, and each array begins at a multiple of four bytes.
 */

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Goes through a file and returns views of it. */
export class FlatReader {
  readonly #buffer: ArrayBufferLike;
  #at: number;

  constructor(bytes: Uint8Array) {
    const readable = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    this.#buffer = readable.buffer;
    this.#at = readable.byteOffset;
  }

  #next(bytes: number): number {
    const at = this.#at;
    this.#at += aligned(bytes);
    return at;
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#next(length), length);
  }

  shorts(length: number): Uint16Array {
    return new Uint16Array(this.#buffer, this.#next(length * 2), length);
  }

  words(length: number): Uint32Array {
    return new Uint32Array(this.#buffer, this.#next(length * 4), length);
  }

  floats(length: number): Float32Array {
    return new Float32Array(this.#buffer, this.#next(length * 4), length);
  }
}

/** The bytes of a file that consists of these arrays. */
export function flatFile(
  parts: readonly (Uint8Array | Uint16Array | Uint32Array | Float32Array)[],
): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  }
  return bytes;
}
