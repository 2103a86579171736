/**
 * Characters that a reader with one byte per character shows, as small numbers. Such readers have
 * 754 characters together, so that a table by these numbers fits where one by code points would not.
 */

/** Number of different characters for which there is room. Class 0 stands for all others. */
export const CLASSES = 1024;

/** The class of each UTF-16 code unit. No such reader shows a character beyond them. */
export const CLASS_OF = new Uint16Array(0x10000);

let last = 0;

/** The class of a character, which is made if there is none. Throws a RangeError for too many. */
export function classFor(point: number): number {
  const known = CLASS_OF[point] ?? 0;
  if (known !== 0) return known;
  last += 1;
  if (last >= CLASSES || point > 0xffff) throw new RangeError(`no class left for ${point}`);
  CLASS_OF[point] = last;
  return last;
}
