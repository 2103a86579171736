/** Recognizes data that is not text. */

/** The first bytes of well-known file types, as Latin-1, and what such a file is. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'this is a PDF'],
  ['\x89PNG', 'this is a PNG picture'],
  ['\xff\xd8\xff', 'this is a JPEG picture'],
  ['GIF8', 'this is a GIF picture'],
  ['PK\x03\x04', 'this is a ZIP or Office file'],
  ['\x1f\x8b', 'this is gzip data'],
  ['\xd0\xcf\x11\xe0', 'this is an old Office file'],
  ['\x7fELF', 'this is a program'],
  ['RIFF', 'this is a media file'],
  ['\x00\x00\x00\x18ftyp', 'this is a video'],
];

/**
 * Share of control characters above which bytes are not text. In random bytes the share is about a
 * tenth.
 */
const MOST_CONTROLS = 0.02;

/**
 * Control characters that text may contain: tab, line ends, form feed, and those that ISO 2022 uses
 * for shifts.
 */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x0e, 0x0f, 0x1a, 0x1b]);

/** What kind of binary file the first bytes show, or `null`. */
export function magicKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
}

/**
 * Whether the bytes contain more control characters than any text. UTF-16 and UTF-32 are exempt,
 * because there such a byte may be part of a code unit.
 */
export function isBinary(bytes: Uint8Array, label: string): boolean {
  if (label.startsWith('utf-16') || label.startsWith('utf-32')) return false;
  const sample = bytes.subarray(0, 4096);
  let controls = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const byte = sample[i] ?? 0;
    if (byte < 0x20 && byte !== 0x0a && !TEXT_CONTROLS.has(byte)) controls += 1;
  }
  return controls > Math.max(1, sample.length * MOST_CONTROLS);
}
