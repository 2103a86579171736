/**
 * Ascending numbers as their distances, which deflate better. From NEAR on, a distance takes two
 * bytes: this one counts NEAR and steps of 256, and the other, in an array of its own, is the rest.
 */
export const NEAR = 200;

/** The largest distance that has two bytes. */
const FARTHEST = NEAR + ((0x100 - NEAR) << 8) - 1;

/**
 * Adds the distance of each number from the one before it, and of the first one from -1. Throws a
 * RangeError for distances above 14,535.
 */
export function pushDistances(
  numbers: Iterable<number>,
  distances: number[],
  rests: number[],
): void {
  let before = -1;
  for (const number of numbers) {
    const distance = number - before;
    before = number;
    if (distance > FARTHEST) throw new RangeError('too many characters');
    if (distance < NEAR) distances.push(distance);
    else {
      distances.push(NEAR + ((distance - NEAR) >> 8));
      rests.push((distance - NEAR) & 0xff);
    }
  }
}

/** A distance of which the first byte is NEAR or more. */
export const farDistance = (first: number, rest: number): number =>
  NEAR + ((first - NEAR) << 8) + rest;
