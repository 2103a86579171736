/** The encodings in which misread text was written, and the form of sequences of UTF-8. */

export type TruthName = 'utf-8' | 'gb18030' | 'big5';

export const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

/** Number of bytes of a sequence that begins with a byte; 0 if none does. */
export function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Whether a code point needs this many bytes and is not a surrogate. */
export function isWellFormed(point: number, length: number): boolean {
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
