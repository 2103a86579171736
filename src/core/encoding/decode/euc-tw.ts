/**
 * Decodes EUC-TW: CNS 11643 as Unix systems in Taiwan encoded it (its sets are those of RFC 1922,
 * its table that of glibc). A character of plane 1 takes two bytes; a character of any plane can
 * take four: 8E, A0 + plane, row, column.
 *
 *     C4 E3 6F 6B  →  中ok
 *     8E A2 C4 A1  →  歈
 *
 * Errors are handled as in the Encoding Standard's EUC-JP: the bytes read so far become one U+FFFD,
 * and an ASCII byte among them is decoded again.
 */
import { textOfUnits } from '../../language/units.ts';
import { type CharacterTables, REPLACEMENT, unitAt } from './tables.ts';

/** Single shift two: the next byte gives the plane. */
const SS2 = 0x8e;
const FIRST_PLANE = 0xa1;
const LAST_PLANE = 0xb0;

const isHigh = (byte: number): boolean => byte >= 0xa1 && byte <= 0xfe;
const isPlane = (byte: number): boolean => byte >= FIRST_PLANE && byte <= LAST_PLANE;

/** Number of bytes, from the lead byte at `at` on, that fit a sequence of `length` bytes. */
function fitting(bytes: Uint8Array, at: number, length: number): number {
  let fit = 1;
  while (fit < length) {
    const byte = bytes[at + fit] ?? 0;
    if (!(length === 4 && fit === 1 ? isPlane(byte) : isHigh(byte))) break;
    fit += 1;
  }
  return fit;
}

/** Decodes EUC-TW. Never throws. Each character of plane 3 and above becomes one U+FFFD. */
export function decodeEucTw(bytes: Uint8Array, tables: CharacterTables): string {
  const planes = tables.cns11643();
  const units = new Uint16Array(bytes.length);
  let length = 0;
  const put = (unit: number): void => {
    units[length] = unit;
    length += 1;
  };
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead !== SS2 && !isHigh(lead)) {
      put(lead < 0x80 ? lead : REPLACEMENT);
      at += 1;
      continue;
    }
    const wanted = lead === SS2 ? 4 : 2;
    const fit = fitting(bytes, at, wanted);
    const end = at + fit;
    if (fit < wanted) {
      put(REPLACEMENT);
      at = (bytes[end] ?? 0) < 0x80 ? end : end + 1;
      continue;
    }
    const plane = lead === SS2 ? (bytes[at + 1] ?? 0) - FIRST_PLANE : 0;
    put(unitAt(planes, (bytes[end - 2] ?? 0) - 0x80, (bytes[end - 1] ?? 0) - 0x80, plane));
    at = end;
  }
  return textOfUnits(units.subarray(0, length));
}
