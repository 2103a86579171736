/**
 * Recognizes the 7-bit encodings of Chinese and Japanese by sequences that occur in no other text.
 */
import { textOfUnits } from '../../language/units.ts';
import { escapedForeign } from './foreign.ts';
import { isUtf7 } from './unicode-forms.ts';

/** Number of bytes searched. */
const REACH = 65_536;

const ESCAPE = 0x1b;
const TILDE = 0x7e;
const PLUS = 0x2b;

/** HZ: `~{`, at least one pair of GB 2312, `~}`. */
const HZ = /~\{((?:[!-w][!-~])+)~\}/g;
/** ISO-2022-CN: a designation of GB 2312, ISO-IR-165 or CNS 11643. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is sought
const ISO_2022_CN = /\x1b\$(?:\)[AEG]|\*H)/;

/**
 * Share of HZ pairs that must be marks or characters of GB 2312's first level. In running text
 * nearly all are, whereas the letters of a template such as `~{name~}` read as characters of the
 * second level.
 */
const LEAST_USUAL = 0.6;

const isUsual = (row: string): boolean => (row >= '!' && row <= '#') || (row >= '0' && row <= 'W');

function isHz(text: string): boolean {
  let pairs = 0;
  let usual = 0;
  for (const [, run = ''] of text.matchAll(HZ)) {
    for (let i = 0; i < run.length; i += 2) {
      pairs += 1;
      if (isUsual(run[i] ?? '')) usual += 1;
    }
  }
  return pairs > 0 && usual >= pairs * LEAST_USUAL;
}

/** The 7-bit encoding that the bytes use, or `null`. */
export function escapedEncoding(bytes: Uint8Array): string | null {
  if (bytes.includes(PLUS) && isUtf7(bytes)) return 'utf-7';
  if (!bytes.includes(ESCAPE) && !bytes.includes(TILDE)) return null;
  const text = textOfUnits(bytes.subarray(0, REACH));
  if (ISO_2022_CN.test(text)) return 'iso-2022-cn';
  if (text.includes('~{') && isHz(text)) return 'hz-gb-2312';
  return text.includes('\x1b') ? escapedForeign(bytes) : null;
}
