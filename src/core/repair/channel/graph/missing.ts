/**
 * The bytes with which a character may continue where the page does not show them, by what they can be
 * there. The lists are made once for each set of missing bytes, because a search asks for them
 * thousands of times.
 */
import { FIRST_PAIR_TRAIL } from '../../../language/gbk/pair-table.ts';
import { isTail } from '../readers/truths.ts';
import type { Fills } from './choices.ts';

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

/** Which bytes of a set begin a character of UTF-8 that may fill a hole, and continue its beginning. */
export class Beginnings {
  /** The first bytes in a set. */
  readonly firsts: (bytes: Bytes) => Bytes;
  /** For each first byte, the second bytes in a set. */
  readonly #seconds: readonly ((bytes: Bytes) => Bytes)[];

  constructor(fills: Fills) {
    this.firsts = listedBy((bytes) => bytes.filter((byte) => fills.begins(byte)));
    this.#seconds = Array.from({ length: 0x100 }, (_, lead) =>
      listedBy((bytes) => bytes.filter((byte) => isTail(byte) && fills.beginsWith(lead, byte))),
    );
  }

  secondsBehind(lead: number, bytes: Bytes): Bytes {
    return this.#seconds[lead]?.(bytes) ?? [];
  }
}
