/**
 * Decodes GB18030 with Node's own decoder, which knows its table already. That of `@exodus/bytes` is
 * unpacked from text at first use: 9 ms for a lone page.
 */

/**
 * Characters whose codes depend on the edition of the standard (2000, 2005, 2022): the euro, ḿ,
 * radicals, rare hanzi, vertical punctuation, and private use, which stands for them in older editions.
 * The rest is the same everywhere, U+FFFD for invalid bytes too: it was so for all pairs of bytes and
 * 2 million random texts on five versions of Node.
 */
const OF_AN_EDITION =
  /[\u1e3f\u20ac\u2e80-\u2fff\u303e\u3400-\u4dbf\u9fa6-\u9fff\ud800-\uf8ff\ufe10-\ufe19]/;

let decoder: InstanceType<typeof TextDecoder> | null | undefined;

/** Returns the text, or `null` if another decoder might read it in another way. */
export function nativeGb18030(bytes: Uint8Array): string | null {
  if (decoder === undefined) decoder = decoderOf('gb18030');
  const text = decoder?.decode(bytes) ?? null;
  return text === null || OF_AN_EDITION.test(text) ? null : text;
}

/** Node may have been built without the tables of ICU. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
