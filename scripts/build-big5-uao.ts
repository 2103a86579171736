/**
 * Writes data/big5-uao.bin.br: the cells in which Unicode-at-on 2.50 (Big5-UAO, the Big5 of
 * Taiwanese bulletin boards) differs from the Encoding Standard's big5.
 *
 * Source: the table of MozTW in the npm package uao-js (MIT). Unpacked, the file has 126 × 157
 * UTF-16 code units, little-endian; 0 where the standard's big5 has the same character:
 *
 *     unit[(lead − 0x81) × 157 + trail − (trail < 0x7f ? 0x40 : 0x62)]
 *
 * `npm run gen:big5-uao` writes the file. With `--check` it fails if the file is out of date.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { writeTable } from './packed-table.ts';

const TARGET = new URL('../data/big5-uao.bin.br', import.meta.url);
const SOURCE = createRequire(import.meta.url).resolve('uao-js/src/uao250-b2u.txt');
const ROW = /^0x([0-9A-F]{2})([0-9A-F]{2}) 0x([0-9A-F]{4})\s*$/i;
const LEADS = 126;
const TRAILS = 157;

const units = new Uint16Array(LEADS * TRAILS);
const big5 = new TextDecoder('big5');
let rows = 0;
for (const line of readFileSync(SOURCE, 'utf8').split('\n')) {
  const [, first, second, unit] = ROW.exec(line) ?? [];
  if (first === undefined || second === undefined || unit === undefined) continue;
  const lead = Number.parseInt(first, 16);
  const trail = Number.parseInt(second, 16);
  const character = String.fromCharCode(Number.parseInt(unit, 16));
  rows += 1;
  if (big5.decode(Uint8Array.of(lead, trail)) === character) continue;
  units[(lead - 0x81) * TRAILS + trail - (trail < 0x7f ? 0x40 : 0x62)] = character.charCodeAt(0);
}
if (rows !== LEADS * TRAILS) throw new Error(`${SOURCE} has ${rows} rows`);
writeTable(TARGET, units, 'npm run gen:big5-uao');
