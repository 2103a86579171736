/** The characters that the mirrors' map to traditional made of two different ones. */
import { AMBIGUOUS } from '../../../language/script/traditional.ts';

let others: Uint16Array | null = null;

function buildOthers(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [character, other] of AMBIGUOUS) {
    table[character.charCodeAt(0)] = other.charCodeAt(0);
  }
  return table;
}

/**
 * The second of two characters that the map turned into the same one: 著 came from 著 or from 着.
 */
export function otherOf(unit: number): number {
  others ??= buildOthers();
  return others[unit] ?? 0;
}
