/** Reads the character tables of the package. Each is read once, when it is first needed. */
import type { CharacterTables } from '../../core/encoding/decode/tables.ts';
import { readPacked } from './packed-file.ts';

function read(name: string): Uint16Array {
  const { buffer, byteOffset, byteLength } = readPacked(name);
  const view = new DataView(buffer, byteOffset, byteLength);
  return Uint16Array.from({ length: byteLength / 2 }, (_, i) => view.getUint16(i * 2, true));
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
