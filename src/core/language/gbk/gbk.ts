/**
 * GBK as Windows code page 936 reads it: two-byte characters and their bytes.
 *
 * The table is that of code page 936, not the WHATWG one: the cells that the mirrors' decoder drops
 * (private use, A6D9 and its like) are empty here, while WHATWG's GB 18030 has since filled some.
 */
import iconv from 'iconv-lite';

export const FIRST_LEAD = 0x81;
export const LAST_LEAD = 0xfe;
export const FIRST_TRAIL = 0x40;
export const LAST_TRAIL = 0xfe;
const ROW = LAST_TRAIL - FIRST_TRAIL + 1;

const isPrivateUse = (codePoint: number): boolean => codePoint >= 0xe000 && codePoint <= 0xf8ff;

interface Table {
  /** UTF-16 code unit of each cell, 0 where there is none. */
  readonly units: Uint16Array;
  /** Two bytes of each code unit, 0 where there are none. */
  readonly bytes: Uint16Array;
}

let table: Table | null = null;

/** Ends a cell, so that one call decodes them all: a lead byte never takes it for its trail. */
const LINE_FEED = 0x0a;

function build(): Table {
  const cells = (LAST_LEAD - FIRST_LEAD + 1) * ROW;
  const units = new Uint16Array(cells);
  const bytes = new Uint16Array(0x10000);
  const all = new Uint8Array(cells * 3).fill(LINE_FEED);
  for (let cell = 0; cell < cells; cell += 1) {
    all[cell * 3] = FIRST_LEAD + Math.floor(cell / ROW);
    all[cell * 3 + 1] = FIRST_TRAIL + (cell % ROW);
  }
  for (const [cell, text] of iconv.decode(all, 'cp936').split('\n').entries()) {
    const unit = text.length === 1 ? text.charCodeAt(0) : 0;
    if (unit < 0x80 || unit === 0xfffd || isPrivateUse(unit)) continue;
    units[cell] = unit;
    if (bytes[unit] === 0) {
      bytes[unit] = (all[cell * 3] ?? 0) * 256 + (all[cell * 3 + 1] ?? 0);
    }
  }
  return { units, bytes };
}

const get = (): Table => {
  table ??= build();
  return table;
};

/** The UTF-16 unit of a two-byte cell, 0 for an empty or private-use one. */
export function gbkUnit(lead: number, trail: number): number {
  if (lead < FIRST_LEAD || lead > LAST_LEAD || trail < FIRST_TRAIL || trail > LAST_TRAIL) return 0;
  return get().units[(lead - FIRST_LEAD) * ROW + trail - FIRST_TRAIL] ?? 0;
}

/** The character of a two-byte cell, or `null` for an empty or private-use one. */
export function decodeGbk(lead: number, trail: number): string | null {
  const unit = gbkUnit(lead, trail);
  return unit === 0 ? null : String.fromCharCode(unit);
}

/** The two bytes of a character as `lead * 256 + trail`, or 0 where GBK has none for it. */
export function encodeGbk(character: string): number {
  return character.length === 1 ? (get().bytes[character.charCodeAt(0)] ?? 0) : 0;
}
