/**
 * Writes src/core/language/script/generated/traditional.ts: every hanzi of GBK outside GB 2312 that
 * is the traditional form of a hanzi in GB 2312, with that simplified form and its readings with
 * tones.
 *
 * Sources: TSCharacters of OpenCC (opencc-js, Apache-2.0) for the forms; pinyin-pro (MIT) for the
 * readings, of both forms, because a mirror's table may have looked up either.
 *
 * `npm run gen` writes the file. `npm run gen -- --check` fails if it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import { polyphonic } from 'pinyin-pro';
import { decodeGbk } from '../src/core/language/gbk/gbk.ts';

const TARGET = new URL('../src/core/language/script/generated/traditional.ts', import.meta.url);

const forms = new Map<string, string>();
for (const row of tsCharacters.split('|')) {
  const [traditional = '', simplified = ''] = row.split(' ');
  forms.set(traditional, simplified);
}

const isGb2312Hanzi = (lead: number, trail: number): boolean =>
  lead >= 0xb0 && lead <= 0xf7 && trail >= 0xa1;

const gb2312 = new Set<string>();
const extension: string[] = [];
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decodeGbk(lead, trail);
    if (character === null) continue;
    if (isGb2312Hanzi(lead, trail)) gb2312.add(character);
    else extension.push(character);
  }
}

const readingsOf = (character: string): string[] =>
  polyphonic(character, { type: 'array' })[0] ?? [];

/**
 * A one-to-one map made for Windows does not convert a character that traditional text uses too (后
 * 里 干 于 云 制 只 面 系 松 么 …). These are the characters of Big5's first level, its 5,401
 * common characters.
 */
const LAST_COMMON_BIG5 = 0xc67e;
const isCommonInBig5 = (character: string): boolean => {
  const [lead = 0, trail = 0] = iconv.encode(character, 'big5');
  return lead >= 0xa4 && lead * 256 + trail <= LAST_COMMON_BIG5;
};

const rows: string[] = [];
const unchanged = new Set<string>();
for (const traditional of extension) {
  const simplified = forms.get(traditional);
  if (simplified === undefined || !gb2312.has(simplified)) continue;
  const readings = new Set([...readingsOf(traditional), ...readingsOf(simplified)]);
  if (isCommonInBig5(simplified)) unchanged.add(simplified);
  rows.push(`${traditional}${simplified}${[...readings].join(',')}`);
}

const text = `// Written by scripts/build-traditional.ts; do not edit.
// A row: traditional form (GBK, not GB 2312), simplified form (GB 2312), toned readings.
// 學学xué,xiáo → 學 is 学, read xué or xiáo.
export const TRADITIONAL_ROWS =
  '${rows.join(' ')}';

// Simplified forms in these rows that are traditional characters too, so that a one-to-one map
// leaves them: 后 stays 后.
export const ALSO_TRADITIONAL = '${[...unchanged].join('')}';
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(
      'src/core/language/script/generated/traditional.ts is stale: run npm run gen\n',
    );
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
  process.stderr.write(`${rows.length} characters, ${text.length} code units\n`);
}
