/**
 * GBK as Windows code page 936 decodes it: two-byte characters and their bytes.
 *
 * It differs from the Encoding Standard's gb18030. The cells that the mirrors' decoder drops
 * (private use, A6D9 and the like) are empty here, whereas gb18030 has since filled some of them.
 */
import { LACKING_CELLS } from './generated/code-page-936.ts';
import { pairTable } from './pair-table.ts';

export const FIRST_LEAD = 0x81;
export const LAST_LEAD = 0xfe;
export const FIRST_TRAIL = 0x40;
export const LAST_TRAIL = 0xfe;
const ROW = LAST_TRAIL - FIRST_TRAIL + 1;

const isPrivateUse = (codePoint: number): boolean => codePoint >= 0xe000 && codePoint <= 0xf8ff;

interface Table {
  /** The UTF-16 code unit of each cell; 0 for an empty one. */
  readonly units: Uint16Array;
  /** The two bytes of each code unit; 0 if there are none. */
  readonly bytes: Uint16Array;
}

let table: Table | null = null;

/** The cells of gb18030 that code page 936 lacks, as `lead * 256 + trail`. */
function lackingCells(): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const range of LACKING_CELLS.split(' ')) {
    const [first = '', last = first] = range.split('-');
    for (let cell = Number.parseInt(first, 16); cell <= Number.parseInt(last, 16); cell += 1) {
      cells.add(cell);
    }
  }
  return cells;
}

function build(): Table {
  const standard = pairTable('gb18030');
  const lacking = lackingCells();
  const units = new Uint16Array((LAST_LEAD - FIRST_LEAD + 1) * ROW);
  const bytes = new Uint16Array(0x10000);
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      const unit = standard(lead, trail);
      const pair = lead * 256 + trail;
      if (unit === 0 || isPrivateUse(unit) || lacking.has(pair)) continue;
      units[(lead - FIRST_LEAD) * ROW + trail - FIRST_TRAIL] = unit;
      if (bytes[unit] === 0) bytes[unit] = pair;
    }
  }
  return { units, bytes };
}

const get = (): Table => {
  table ??= build();
  return table;
};

/** The UTF-16 code unit of a two-byte cell; 0 for an empty or private-use one. */
export function gbkUnit(lead: number, trail: number): number {
  if (lead < FIRST_LEAD || lead > LAST_LEAD || trail < FIRST_TRAIL || trail > LAST_TRAIL) return 0;
  return get().units[(lead - FIRST_LEAD) * ROW + trail - FIRST_TRAIL] ?? 0;
}

/** The character of a two-byte cell, or `null` for an empty or private-use one. */
export function decodeGbk(lead: number, trail: number): string | null {
  const unit = gbkUnit(lead, trail);
  return unit === 0 ? null : String.fromCharCode(unit);
}

/** The two bytes of a character as `lead * 256 + trail`, or 0 if GBK does not contain it. */
export function encodeGbk(character: string): number {
  return character.length === 1 ? (get().bytes[character.charCodeAt(0)] ?? 0) : 0;
}
