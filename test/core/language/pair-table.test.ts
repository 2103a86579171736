/** The tables of pairs have what the standard's decoders give for each pair alone. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { expect, it } from 'vitest';
import {
  FIRST_PAIR_LEAD,
  FIRST_PAIR_TRAIL,
  LAST_PAIR_LEAD,
  LAST_PAIR_TRAIL,
  pairTable,
} from '../../../src/core/language/gbk/pair-table.ts';

/** The code point of a pair that is one character; 0 for any other. */
function decoded(decoder: InstanceType<typeof TextDecoder>, lead: number, trail: number): number {
  const characters = [...decoder.decode(Uint8Array.of(lead, trail))];
  const [first = '\ufffd'] = characters;
  return characters.length > 1 || first === '\ufffd' ? 0 : (first.codePointAt(0) ?? 0);
}

it.each(['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp'])('%s', (label) => {
  const table = pairTable(label);
  const decoder = new TextDecoder(label);
  const wrong: string[] = [];
  for (let lead = FIRST_PAIR_LEAD; lead <= LAST_PAIR_LEAD; lead += 1) {
    for (let trail = FIRST_PAIR_TRAIL; trail < LAST_PAIR_TRAIL; trail += 1) {
      const expected = decoded(decoder, lead, trail);
      if (Math.max(0, table(lead, trail)) !== expected) wrong.push(`${lead} ${trail}`);
    }
  }
  expect(wrong).toEqual([]);
});
