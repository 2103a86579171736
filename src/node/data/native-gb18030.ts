/**
 * Decodes GB18030 with Node's own decoder, which knows its table already. That of `@exodus/bytes` is
 * unpacked from text at first use: 9 ms for a lone page.
 */

/**
 * Characters that all decoders of GB18030 read alike: ASCII, the hanzi of Unicode 1.1, and the usual
 * punctuation. Cells of which editions of the standard differ give other characters, and invalid bytes
 * give U+FFFD.
 */
const OTHER =
  /[^\0-\x7f\u4e00-\u9fa5\u3000-\u3017\u2018\u2019\u201c\u201d\u2014\u2026\xa9\xb7\uff01-\uff5e]/;

let decoder: InstanceType<typeof TextDecoder> | null | undefined;

/** Returns the text, or `null` if another decoder might read it in another way. */
export function nativeGb18030(bytes: Uint8Array): string | null {
  if (decoder === undefined) decoder = decoderOf('gb18030');
  const text = decoder?.decode(bytes) ?? null;
  return text === null || OTHER.test(text) ? null : text;
}

/** Node may have been built without the tables of ICU. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
