/**
 * Decodes Big5-UAO (Unicode-at-on 2.50), the Big5 of Taiwanese bulletin boards, which fills the
 * free cells of Big5 with kana, simplified characters and more.
 *
 *     81 40  →  丗    A4 A4  →  中
 *
 * It differs from the Encoding Standard's big5 in 5,926 cells. Errors are handled as in the
 * standard: an invalid pair becomes U+FFFD, and an ASCII byte in it is decoded again.
 */

import { TextDecoder } from '@exodus/bytes/encoding.js';
import { textOfUnits } from '../../language/units.ts';
import { type CharacterTables, REPLACEMENT } from './tables.ts';

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const TRAILS = 157;
const LF = 0x0a;

/** Position of a trail byte in its row, or −1 for a byte that cannot be a trail byte. */
function trailAt(byte: number): number {
  if (byte >= 0x40 && byte <= 0x7e) return byte - 0x40;
  return byte >= 0xa1 && byte <= 0xfe ? byte - 0x62 : -1;
}

let standard: Uint16Array | null = null;

/**
 * The standard's big5 in the layout of the UAO table. A cell whose text has more than one UTF-16
 * code unit stays empty; UAO has another character in each of them.
 */
function standardBig5(): Uint16Array {
  if (standard !== null) return standard;
  const cells = (LAST_LEAD - FIRST_LEAD + 1) * TRAILS;
  const lines = new Uint8Array(cells * 3);
  for (let cell = 0; cell < cells; cell += 1) {
    const trail = cell % TRAILS;
    const lead = Math.floor(cell / TRAILS) + FIRST_LEAD;
    lines.set([lead, trail + (trail < 0x3f ? 0x40 : 0x62), LF], cell * 3);
  }
  const characters = new TextDecoder('big5').decode(lines).split('\n');
  standard = Uint16Array.from({ length: cells }, (_, cell) => {
    const character = characters[cell] ?? '';
    return character.length === 1 ? character.charCodeAt(0) : 0;
  });
  return standard;
}

/** Decodes Big5-UAO. Never throws. */
export function decodeBig5Uao(bytes: Uint8Array, tables: CharacterTables): string {
  const own = tables.big5Uao();
  const common = standardBig5();
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    at += 1;
    let unit = lead < 0x80 ? lead : REPLACEMENT;
    if (lead >= FIRST_LEAD && lead <= LAST_LEAD) {
      const byte = bytes[at] ?? 0;
      const trail = trailAt(byte);
      const cell = (lead - FIRST_LEAD) * TRAILS + trail;
      if (trail >= 0) unit = own[cell] || common[cell] || REPLACEMENT;
      if (byte >= 0x80 || unit !== REPLACEMENT) at += 1;
    }
    units[length] = unit;
    length += 1;
  }
  return textOfUnits(units.subarray(0, length));
}
