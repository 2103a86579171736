/**
 * Checks digests as archives write them: `sha1:` and the hash in base 32, hexadecimal or base 64.
 */
import { createHash } from 'node:crypto';

const LABELLED = /^([a-z0-9-]+):([0-9a-z=+/]+)$/i;
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['sha1', 'sha1'],
  ['sha-1', 'sha1'],
  ['sha256', 'sha256'],
  ['sha-256', 'sha256'],
  ['sha512', 'sha512'],
  ['sha-512', 'sha512'],
  ['md5', 'md5'],
]);

const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base 32 of RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE_32[(value >> bits) & 31];
    }
  }
  return bits > 0 ? text + BASE_32[(value << (5 - bits)) & 31] : text;
}

/** Base 32 and base 64 may be padded to a whole number of bytes. */
function withoutPadding(digest: string): string {
  let end = digest.length;
  while (digest[end - 1] === '=') end -= 1;
  return digest.slice(0, end);
}

/** A digest that differs from the digest of the bytes. */
export interface DigestMismatch {
  readonly stated: string;
  readonly found: string;
}

/**
 * Compares a stated digest with those of the bodies that it may refer to: the body as it was sent,
 * and the body without its chunk framing. Archives differ in which one they use. Returns `null` if
 * one matches or the algorithm is unknown.
 */
export function digestMismatch(
  stated: string | undefined,
  bodies: readonly Uint8Array[],
): DigestMismatch | null {
  const [, label = '', digest = ''] = LABELLED.exec(stated ?? '') ?? [];
  const algorithm = ALGORITHMS.get(label.toLowerCase());
  if (algorithm === undefined) return null;
  const wanted = withoutPadding(digest).toUpperCase();
  let found = '';
  for (const body of bodies) {
    const hash = createHash(algorithm).update(body).digest();
    found = base32(hash);
    if (wanted === found || wanted === hash.toString('hex').toUpperCase()) return null;
    if (digest === hash.toString('base64')) return null;
  }
  return { stated: `${label}:${digest}`, found: `${label}:${found}` };
}
