/**
 * The paths of a search and the ways that lead to them, as records in flat arrays. A search makes
 * tens of thousands of them, and the arrays are used again by the next search. A path or a way is
 * the number of its record.
 */

/** Numbers of a path in `ints`. */
export const PATH = 10;
/** The path before it on the best way; −1 for the path that begins a search. */
export const BACK = 0;
/** The code point of its last character. */
export const POINT = 1;
/** The last two characters, folded. Paths with the same ones continue alike. */
export const LAST = 2;
export const SECOND_LAST = 3;
/** RECODED and HOLE, added. */
export const KIND = 4;
/** Number of characters that the bytes on the page permit for its last character. */
export const CHOICES = 5;
/** The first of the other ways to it. */
export const OTHERS = 6;
/** The next path whose key has the same hash. */
export const NEXT = 7;
/** The path that was added to its slot before it. */
export const IN_SLOT = 8;
/** Its text, as the number of a prefix; set when the path is kept, which most are not. */
export const TEXT = 9;

/** Kinds: the last character was not copied from the page; a byte of it is not on the page. */
export const RECODED = 1;
export const HOLE = 2;

/** Numbers of a path in `floats`. */
export const PATH_FLOATS = 6;
export const NODE = 0;
/**
 * Log probability of the best way to here, of all ways to here, and of all ways from here to the
 * end.
 */
export const LOG = 1;
export const BEFORE = 2;
export const BEHIND = 3;
/** Log probability of its last character. */
export const WEIGHT = 4;
/** Share of the probability of all characters for it that was examined. */
export const EXAMINED = 5;

/** Numbers of a way in `wayInts`; its log probability is alone in `wayWeights`. */
export const WAY = 3;
export const WAY_BACK = 0;
export const WAY_POINT = 1;
export const WAY_NEXT = 2;

/** The number of no path and of no way. */
export const NONE = -1;

const FEW = 1 << 12;

function twice(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

function twiceFloats(numbers: Float64Array): Float64Array {
  const more = new Float64Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

export class Paths {
  ints: Int32Array = new Int32Array(FEW * PATH);
  floats: Float64Array = new Float64Array(FEW * PATH_FLOATS);
  wayInts: Int32Array = new Int32Array(FEW * WAY);
  wayWeights: Float64Array = new Float64Array(FEW);
  #size = 0;
  #ways = 0;

  clear(): void {
    this.#size = 0;
    this.#ways = 0;
  }

  /** Makes room for a path and returns it. Its numbers are those of an earlier search. */
  add(): number {
    const path = this.#size;
    this.#size += 1;
    if (this.#size * PATH > this.ints.length) {
      this.ints = twice(this.ints);
      this.floats = twiceFloats(this.floats);
    }
    return path;
  }

  /** Adds another way to a path. */
  addWay(path: number, back: number, weight: number, point: number): void {
    const way = this.#ways;
    this.#ways += 1;
    if (this.#ways > this.wayWeights.length) {
      this.wayInts = twice(this.wayInts);
      this.wayWeights = twiceFloats(this.wayWeights);
    }
    const others = path * PATH + OTHERS;
    this.wayInts[way * WAY + WAY_BACK] = back;
    this.wayInts[way * WAY + WAY_POINT] = point;
    this.wayInts[way * WAY + WAY_NEXT] = this.ints[others] ?? NONE;
    this.wayWeights[way] = weight;
    this.ints[others] = way;
  }

  int(path: number, entry: number): number {
    return this.ints[path * PATH + entry] ?? 0;
  }

  float(path: number, entry: number): number {
    return this.floats[path * PATH_FLOATS + entry] ?? 0;
  }

  wayInt(way: number, entry: number): number {
    return this.wayInts[way * WAY + entry] ?? 0;
  }

  wayWeight(way: number): number {
    return this.wayWeights[way] ?? 0;
  }
}
