/**
 * Writes data/cns11643.bin.br: planes 1 and 2 of CNS 11643, which EUC-TW and ISO-2022-CN use.
 *
 * Source: the EUC-TW converter of glibc's `iconv`. Unpacked, the file has 2 × 94 × 94 UTF-16 code
 * units, little-endian; 0 for an empty cell:
 *
 *     unit[(plane − 1) × 8836 + (row − 0x21) × 94 + (column − 0x21)]
 *
 * `npm run gen:cns11643` writes the file. With `--check` it fails if the file is out of date. On a
 * machine whose iconv lacks EUC-TW it leaves the file unchanged and says so.
 */
import { spawnSync } from 'node:child_process';
import { writeTable } from './packed-table.ts';

const TARGET = new URL('../data/cns11643.bin.br', import.meta.url);
const SIDE = 94;
const PLANES = 2;

/**
 * The bytes of a cell in EUC-TW, which can write every plane in four bytes: 8E, A0 + plane, row,
 * column.
 */
const cell = (plane: number, row: number, column: number): number[] => [
  0x8e,
  0xa0 + plane,
  0xa1 + row,
  0xa1 + column,
];

/** The characters of one row; `''` for an empty cell, at which iconv stops. */
function decodeRow(plane: number, row: number): string[] {
  const characters: string[] = [];
  while (characters.length < SIDE) {
    const input: number[] = [];
    for (let column = characters.length; column < SIDE; column += 1) {
      input.push(...cell(plane, row, column), 0x0a);
    }
    const { stdout } = spawnSync('iconv', ['-f', 'EUC-TW', '-t', 'UTF-8'], {
      input: Buffer.from(input),
      encoding: 'utf8',
    });
    characters.push(...stdout.split('\n').slice(0, -1));
    if (characters.length < SIDE) characters.push('');
  }
  return characters;
}

function build(): Uint16Array {
  const units = new Uint16Array(PLANES * SIDE * SIDE);
  for (let plane = 1; plane <= PLANES; plane += 1) {
    for (let row = 0; row < SIDE; row += 1) {
      decodeRow(plane, row).forEach((character, column) => {
        if (character.length > 1) throw new Error(`${character} is not one UTF-16 unit`);
        const at = ((plane - 1) * SIDE + row) * SIDE + column;
        units[at] = character === '' ? 0 : character.charCodeAt(0);
      });
    }
  }
  return units;
}

const listed = spawnSync('iconv', ['-l'], { encoding: 'utf8' }).stdout ?? '';
if (listed.includes('EUC-TW')) writeTable(TARGET, build(), 'npm run gen:cns11643');
else process.stderr.write('data/cns11643.bin.br left as it is: no iconv here knows EUC-TW\n');
