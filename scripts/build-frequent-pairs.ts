/**
 * Writes src/core/encoding/detect/generated/frequent-pairs.ts: the two-byte codes of the frequent
 * characters in each encoding that competes for Chinese text, by the tables of the Encoding Standard.
 *
 * `npm run gen:frequent-pairs` writes the file. `npm run gen:frequent-pairs -- --check` fails if it is
 * out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import {
  CHINESE_MARKS,
  FREQUENT_HANGUL,
  FREQUENT_HANZI,
} from '../src/core/language/model/frequent.ts';

const TARGET = new URL('../src/core/encoding/detect/generated/frequent-pairs.ts', import.meta.url);
const LABELS = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

/** The codes of characters in hexadecimal, one after another. */
function codesOf(label: string, characters: string): string {
  const wanted = new Set(characters);
  const decoder = new TextDecoder(label);
  let codes = '';
  for (let code = 0x81_40; code <= 0xfe_fe; code += 1) {
    if (wanted.has(decoder.decode(Uint8Array.of(code >> 8, code & 0xff)))) {
      codes += code.toString(16);
    }
  }
  return codes;
}

/** A property of an object literal, as Biome would write it. */
function property(label: string, codes: string): string {
  const name = label.includes('-') ? `'${label}'` : label;
  return `  ${name}:\n    '${codes}',\n`;
}

const rows = LABELS.map((label) => property(label, codesOf(label, FREQUENT_HANZI + CHINESE_MARKS)));
const text = `/** Written by scripts/build-frequent-pairs.ts. */

/** Frequent Chinese characters and marks. */
export const FREQUENT_PAIRS: Readonly<Record<string, string>> = {
${rows.join('')}};

/** Frequent Hangul syllables in EUC-KR. */
export const HANGUL_PAIRS =
  '${codesOf('euc-kr', FREQUENT_HANGUL)}';
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(
      'src/core/encoding/detect/generated/frequent-pairs.ts is stale: run npm run gen:frequent-pairs\n',
    );
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, text);
