/** Makes text of UTF-16 code units. */

/** Number of arguments that `fromCharCode` accepts in every engine. */
const CHUNK = 8192;

/**
 * The string made of the given code units. Bytes give the characters U+0000 to U+00FF, as Latin-1
 * does.
 */
export function textOfUnits(units: Uint16Array | Uint8Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    // spreading the units would take eight times as long
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + CHUNK));
  }
  return text;
}
