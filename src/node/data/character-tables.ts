/**
 * Reads the character tables from the package's data folder. Each is read once, when it is first
 * needed.
 */
import type { CharacterTables } from '../../core/encoding/decode/tables.ts';
import { readPacked } from './packed-file.ts';

function read(name: string): Uint16Array {
  const bytes = readPacked(name);
  return Uint16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16LE(i * 2));
}

let cns: Uint16Array | null = null;
let uao: Uint16Array | null = null;

export const loadTables: CharacterTables = {
  cns11643() {
    cns ??= read('cns11643');
    return cns;
  },
  big5Uao() {
    uao ??= read('big5-uao');
    return uao;
  },
};
