/** The byte sequences of UTF-8. */

/** Length of the sequence a lead byte announces, 0 for a byte that cannot lead. */
export const sequenceLength = (lead: number): number =>
  lead >= 0xc2 && lead <= 0xdf
    ? 2
    : lead >= 0xe0 && lead <= 0xef
      ? 3
      : lead >= 0xf0 && lead <= 0xf4
        ? 4
        : 0;

/** The second byte's range is narrower after some leads: no overlong forms, no surrogates. */
function fits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second <= 0x8f;
}

/** Length of the valid sequence that begins at a byte above 0x7f, 0 where there is none. */
export function validSequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = sequenceLength(lead);
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return fits(lead, bytes[at + 1] ?? 0) ? length : 0;
}
