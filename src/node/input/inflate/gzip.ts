/** The header of gzip (RFC 1952). */

const FLAGS = { crc: 0x02, extra: 0x04, name: 0x08, comment: 0x10 } as const;

/** The first bytes of a member. The third one means deflate, the only method there is. */
export const GZIP_MAGIC = Buffer.from([0x1f, 0x8b, 8]);

export const isGzip = (bytes: Uint8Array): boolean =>
  GZIP_MAGIC.every((byte, i) => bytes[i] === byte);

/** Length of the header at the start of a member, or `null` if the header is incomplete. */
export function gzipHeaderLength(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & FLAGS.extra) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const flag of [FLAGS.name, FLAGS.comment]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end === -1) return null;
    at = end + 1;
  }
  if (flags & FLAGS.crc) at += 2;
  return at < bytes.length ? at : null;
}
