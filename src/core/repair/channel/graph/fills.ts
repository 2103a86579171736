/**
 * Which characters may fill a hole, and the bytes with which they may begin and continue. The lists of
 * missing bytes are made once for each set of them, because a search asks for them thousands of times.
 */
import { FIRST_PAIR_TRAIL } from '../../../language/gbk/pair-table.ts';
import { isTail } from '../readers/truths.ts';

type Bytes = readonly number[];

/** A list for each set of bytes. Sets are the same if they are the same array. */
function listedBy(make: (bytes: Bytes) => Bytes): (bytes: Bytes) => Bytes {
  const lists = new WeakMap<Bytes, Bytes>();
  return (bytes) => {
    let list = lists.get(bytes);
    if (list === undefined) {
      list = make(bytes);
      lists.set(bytes, list);
    }
    return list;
  };
}

/** The second and further bytes of UTF-8 in a set. */
export const tailsIn = listedBy((bytes) => bytes.filter(isTail));

/** The second bytes of pairs in a set. */
export const trailsIn = listedBy((bytes) => bytes.filter((byte) => byte >= FIRST_PAIR_TRAIL));

export class Fills {
  readonly #has: (point: number) => boolean;
  /** For each first byte of UTF-8, and for each pair of the first two, whether one begins so. */
  readonly #first = new Uint8Array(0x100);
  readonly #second = new Uint8Array(0x10000);
  /** The first bytes of UTF-8 in a set with which such a character begins. */
  readonly firsts: (bytes: Bytes) => Bytes;
  /** For each first byte, the second bytes in a set. */
  readonly #seconds: readonly ((bytes: Bytes) => Bytes)[];

  constructor(has: (point: number) => boolean) {
    this.#has = has;
    for (let point = 0x80; point <= 0xffff; point += 1) {
      if (!has(point) || (point >= 0xd800 && point <= 0xdfff)) continue;
      const isShort = point < 0x800;
      const lead = isShort ? 0xc0 | (point >> 6) : 0xe0 | (point >> 12);
      const tail = 0x80 | ((isShort ? point : point >> 6) & 0x3f);
      this.#first[lead] = 1;
      this.#second[(lead << 8) | tail] = 1;
    }
    this.firsts = listedBy((bytes) => bytes.filter((byte) => this.begins(byte)));
    this.#seconds = Array.from({ length: 0x100 }, (_, lead) =>
      listedBy((bytes) => bytes.filter((byte) => isTail(byte) && this.beginsWith(lead, byte))),
    );
  }

  /** The second bytes in a set with which such a character continues after a first byte. */
  secondsBehind(lead: number, bytes: Bytes): Bytes {
    return this.#seconds[lead]?.(bytes) ?? [];
  }

  has(point: number): boolean {
    return this.#has(point);
  }

  begins(lead: number): boolean {
    return this.#first[lead] === 1;
  }

  beginsWith(lead: number, tail: number): boolean {
    return this.#second[(lead << 8) | tail] === 1;
  }
}
