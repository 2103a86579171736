/** The 7-bit encodings of Chinese and Japanese: they announce themselves by sequences that no other text has. */
import { escapedForeign } from './foreign.ts';

/** How far to look. */
const REACH = 65_536;

/** HZ: `~{` and at least one pair of GB 2312 before `~}`. */
const HZ = /~\{(?:[!-w][!-~])+~\}/;
/** ISO-2022-CN: a designation of GB 2312, ISO-IR-165 or CNS 11643. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is sought
const ISO_2022_CN = /\x1b\$(?:\)[AEG]|\*H)/;

/** The 7-bit encoding that the bytes announce, or `null`. */
export function escapedEncoding(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, REACH)).toString(
    'latin1',
  );
  if (ISO_2022_CN.test(text)) return 'iso-2022-cn';
  if (HZ.test(text)) return 'hz-gb-2312';
  return text.includes('\x1b') ? escapedForeign(bytes) : null;
}
