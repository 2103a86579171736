/**
 * The character tables of the decoders that the Encoding Standard lacks.
 *
 * A table holds one UTF-16 code unit per cell, never a surrogate; 0 marks an empty cell.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';

export interface CharacterTables {
  /**
   * Planes 1 and 2 of CNS 11643, 2 × 94 × 94 code units:
   * `unit[(plane − 1) × 8836 + (row − 0x21) × 94 + (column − 0x21)]`
   */
  cns11643(): Uint16Array;
  /**
   * The cells in which Unicode-at-on 2.50 differs from the standard's big5, 126 × 157 code units; 0
   * where they are equal:
   * `unit[(lead − 0x81) × 157 + trail − (trail < 0x7f ? 0x40 : 0x62)]`
   */
  big5Uao(): Uint16Array;
}

/** Number of rows in a plane, and of columns in a row, in sets built on ISO 2022. */
export const SIDE = 94;

/** Number of cells in such a plane. */
export const PLANE = SIDE * SIDE;

export const REPLACEMENT = 0xfffd;

/** Whether a byte is a seven-bit row or column. EUC adds 0x80 to both. */
export const isCell = (byte: number | undefined): byte is number =>
  byte !== undefined && byte > 0x20 && byte < 0x7f;

/**
 * The code unit of a cell, given by its seven-bit row and column and by the index of its plane in
 * the table. It is U+FFFD for an empty cell and for a plane that the table lacks.
 */
export const unitAt = (table: Uint16Array, row: number, column: number, plane = 0): number =>
  table[plane * PLANE + (row - 0x21) * SIDE + column - 0x21] || REPLACEMENT;

const isPrivate = (unit: number): boolean => unit >= 0xe000 && unit <= 0xf8ff;

let gb: Uint16Array | null = null;

/**
 * GB 2312 as one plane: the range A1A1 to FEFE of gb18030. It includes the characters that GBK put
 * into free cells of these rows. Private-use cells are empty.
 */
export function gb2312(): Uint16Array {
  if (gb !== null) return gb;
  const bytes = new Uint8Array(PLANE * 2);
  for (let cell = 0; cell < PLANE; cell += 1) {
    bytes[cell * 2] = Math.floor(cell / SIDE) + 0xa1;
    bytes[cell * 2 + 1] = (cell % SIDE) + 0xa1;
  }
  const text = new TextDecoder('gb18030').decode(bytes);
  gb = Uint16Array.from({ length: PLANE }, (_, cell) => {
    const unit = text.charCodeAt(cell);
    return isPrivate(unit) ? 0 : unit;
  });
  return gb;
}
