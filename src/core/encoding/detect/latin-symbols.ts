/**
 * Recognizes text of ASCII and a few symbols of windows-1252, such as `25 °C ± 2` and `© 2031`.
 * Without this, the symbols look like half-width kana or, before a letter, like a rare hanzi: `25癈`.
 */

export const LATIN = 'windows-1252';

/** Symbols that stand alone in English text, as bytes of windows-1252. */
const SYMBOLS: ReadonlySet<number> = new Set(
  [...'¢£¥§©«®°±²³µ·»¼½¾×º¹'].map((symbol) => symbol.charCodeAt(0)),
);

/** Units that may follow a symbol directly: °C, µm. */
const UNITS: ReadonlyMap<number, string> = new Map([
  [0xb0, 'CFNSEW'],
  [0xb5, 'mslgALVWFH'],
]);

/** The lowest second byte of a character of two bytes. Digits and spaces lie below it. */
const LEAST_TRAIL = 0x40;

const isLetter = (byte = 0): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Whether what follows a symbol cannot be its second byte, or is a unit. */
function standsAlone(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1];
  if (next === undefined || next < LEAST_TRAIL) return true;
  const unit = UNITS.get(bytes[at] ?? 0) ?? '';
  return unit.includes(String.fromCharCode(next)) && !isLetter(bytes[at + 2]);
}

/** Whether all non-ASCII bytes are such symbols, none beside another. */
export function isLatinSymbols(bytes: Uint8Array): boolean {
  let found = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (!SYMBOLS.has(byte) || (bytes[at + 1] ?? 0) >= 0x80 || !standsAlone(bytes, at)) return false;
    found = true;
  }
  return found;
}
