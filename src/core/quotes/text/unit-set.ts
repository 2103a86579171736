/**
 * Sets of characters, as bits in tables that they share. Reading a Chinese character from a text as a
 * string makes a new string each time, and its number none.
 */

const BITS = 32;

/** The last table that was made, and the number of its bits that are taken. */
let rows = new Uint32Array(0x10000);
let taken = 0;

export class UnitSet {
  private readonly rows: Uint32Array;
  private readonly bit: number;

  constructor(characters: string) {
    if (taken === BITS) {
      rows = new Uint32Array(0x10000);
      taken = 0;
    }
    const bit = 1 << taken;
    taken += 1;
    for (let i = 0; i < characters.length; i += 1) {
      const unit = characters.charCodeAt(i);
      rows[unit] = (rows[unit] ?? 0) | bit;
    }
    this.rows = rows;
    this.bit = bit;
  }

  has(unit: number): boolean {
    return ((this.rows[unit] ?? 0) & this.bit) !== 0;
  }

  /** Whether a text has one of the characters at an offset. There is none outside of it. */
  at(text: string, at: number): boolean {
    if (at < 0 || at >= text.length) return false;
    return ((this.rows[text.charCodeAt(at)] ?? 0) & this.bit) !== 0;
  }
}

/** Makes a set of the characters of a text, which are all in the basic plane. */
export const unitSet = (characters: string): UnitSet => new UnitSet(characters);
