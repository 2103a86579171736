/** Measures how much of the bytes is valid UTF-8. */
import { sequenceLength, validSequence } from '../../language/utf8.ts';

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
    if (validSequence(bytes, i) > 0) {
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
