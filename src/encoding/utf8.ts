/** How much of the bytes is valid UTF-8. */

/** Length of the sequence a lead byte announces, 0 for a byte that cannot lead. */
const lengthOf = (lead: number): number =>
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

function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return false;
  }
  return fits(bytes[at] ?? 0, bytes[at + 1] ?? 0);
}

/** Non-ASCII bytes, and the share of them that stand in valid sequences (a cut last one counts). */
export function utf8Share(bytes: Uint8Array): { nonAscii: number; share: number } {
  let valid = 0;
  let invalid = 0;
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const length = lengthOf(lead);
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
  const nonAscii = valid + invalid;
  return { nonAscii, share: nonAscii === 0 ? 1 : valid / nonAscii };
}
