/**
 * Writes src/core/language/gbk/generated/code-page-936.ts: the cells that Windows code page 936
 * lacks but the Encoding Standard's gb18030 has. The script fails if the two differ in any other
 * cell.
 *
 * Source: the table cp936 of iconv-lite (MIT).
 *
 * `npm run gen:cp936` writes the file. With `--check` it fails if the file is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { FIRST_LEAD, FIRST_TRAIL, LAST_LEAD, LAST_TRAIL } from '../src/core/language/gbk/gbk.ts';
import { pairTable } from '../src/core/language/gbk/pair-table.ts';

const TARGET = new URL('../src/core/language/gbk/generated/code-page-936.ts', import.meta.url);

const isPrivateUse = (unit: number): boolean => unit >= 0xe000 && unit <= 0xf8ff;

/** The code unit of a cell in code page 936; 0 for an empty or private-use cell. */
function ofCodePage(lead: number, trail: number): number {
  const text = iconv.decode(Uint8Array.of(lead, trail), 'cp936');
  const unit = text.length === 1 ? text.charCodeAt(0) : 0;
  return unit === 0xfffd || isPrivateUse(unit) ? 0 : unit;
}

const standard = pairTable('gb18030');
const lacking: number[] = [];
for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
  for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
    const point = standard(lead, trail);
    const expected = isPrivateUse(point) ? 0 : point;
    const unit = ofCodePage(lead, trail);
    if (unit === expected) continue;
    if (unit !== 0) throw new Error(`The tables differ at ${lead.toString(16)} ${trail}`);
    lacking.push(lead * 256 + trail);
  }
}

const hex = (cell: number): string => cell.toString(16).toUpperCase();

const ranges: string[] = [];
for (let i = 0; i < lacking.length; i += 1) {
  const first = lacking[i] ?? 0;
  while (lacking[i + 1] === (lacking[i] ?? 0) + 1) i += 1;
  const last = lacking[i] ?? 0;
  ranges.push(first === last ? hex(first) : `${hex(first)}-${hex(last)}`);
}

const text = `// Written by scripts/build-code-page-936.ts; do not edit.
// The cells, as lead and trail byte, that gb18030 has and code page 936 lacks; ranges are inclusive.
export const LACKING_CELLS =
  '${ranges.join(' ')}';
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(
      'src/core/language/gbk/generated/code-page-936.ts is stale: run npm run gen:cp936\n',
    );
    process.exit(1);
  }
} else {
  mkdirSync(new URL('.', TARGET), { recursive: true });
  writeFileSync(TARGET, text);
  process.stderr.write(`${lacking.length} cells\n`);
}
