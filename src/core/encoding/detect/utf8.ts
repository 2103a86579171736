/** Measures how much of the bytes is valid UTF-8. */

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

function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return false;
  }
  return fits(bytes[at] ?? 0, bytes[at + 1] ?? 0);
}

/** Number of non-ASCII bytes examined. */
const LOOKED_AT = 2048;

/**
 * Share of the non-ASCII bytes that belong to valid sequences. A sequence cut off at the end counts
 * as valid.
 */
export function utf8Share(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = 0;
  let i = 0;
  while (i < bytes.length && valid + invalid < LOOKED_AT) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const length = sequenceLength(lead);
    if (length > 0 && i + length > bytes.length) {
      valid += bytes.length - i;
      break;
    }
    if (length > 0 && isSequence(bytes, i, length)) {
      valid += length;
      i += length;
    } else {
      invalid += 1;
      i += 1;
    }
  }
  return valid + invalid === 0 ? 1 : valid / (valid + invalid);
}

/** Number of lead bytes in valid UTF-8, counted up to a limit. */
export function multiByteSequences(bytes: Uint8Array, limit: number): number {
  let count = 0;
  for (let i = 0; i < bytes.length && count < limit; i += 1)
    if ((bytes[i] ?? 0) >= 0xc0) count += 1;
  return count;
}

/** Number of non-ASCII bytes, counted up to a limit. */
export function countHighBytes(bytes: Uint8Array, limit: number): number {
  let count = 0;
  for (let i = 0; i < bytes.length && count < limit; i += 1)
    if ((bytes[i] ?? 0) >= 0x80) count += 1;
  return count;
}
