/** The byte sequences of UTF-8. */

/** Length of the sequence that a lead byte announces, or 0 for a byte that cannot lead. */
export const sequenceLength = (lead: number): number =>
  lead >= 0xc2 && lead <= 0xdf
    ? 2
    : lead >= 0xe0 && lead <= 0xef
      ? 3
      : lead >= 0xf0 && lead <= 0xf4
        ? 4
        : 0;

/**
 * Whether the second byte fits the lead. After some leads its range is narrower, to exclude
 * overlong forms and surrogates.
 */
function fits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second <= 0x8f;
}

/** Length of the valid sequence that begins with a non-ASCII byte, or 0 if there is none. */
export function validSequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = sequenceLength(lead);
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return fits(lead, bytes[at + 1] ?? 0) ? length : 0;
}
