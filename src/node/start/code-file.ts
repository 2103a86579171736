/** Reads files of code without making a string of each step. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Kept for the next file, because each first touch of memory costs more than reading it. */
let space = Buffer.alloc(0);

/** The text of a file of ASCII between two other texts of ASCII. Throws if it cannot be read. */
export function readBetween(path: string, [before, after]: readonly [string, string]): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const whole = before.length + size + after.length;
    if (space.length < whole) space = Buffer.allocUnsafeSlow(whole);
    space.write(before, 'latin1');
    let end = before.length;
    for (let read = -1; read !== 0; end += read) {
      read = readSync(file, space, end, before.length + size - end, null);
    }
    return space.toString('latin1', 0, end + space.write(after, end, 'latin1'));
  } finally {
    closeSync(file);
  }
}
