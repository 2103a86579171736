/** Text from its UTF-16 units. */

/** Number of arguments that `fromCharCode` takes in every engine. */
const CHUNK = 8192;

/** The string of these units; bytes give the characters U+0000 to U+00FF, as Latin-1 does. */
export function textOfUnits(units: Uint16Array | Uint8Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    // spreading the units takes eight times as long
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + CHUNK));
  }
  return text;
}
