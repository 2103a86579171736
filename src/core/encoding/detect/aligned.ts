/**
 * Finds the most probable reading of text in a two-byte encoding in which bytes may be missing or
 * wrong. An ordinary decoder that has lost a byte reads garbage up to the next ASCII byte. Here any
 * byte may also be skipped at a cost (Viterbi over the offsets):
 *
 *     D3 | B0 EC B2 A1 …  the first byte belongs to a character that was cut off
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { pairTable } from '../../language/gbk/pair-table.ts';
import type { LanguageModel } from '../../language/model/language-model.ts';
import {
  beginReading,
  ERROR,
  type Family,
  type Reading,
  read,
} from '../../language/model/plausibility.ts';

/** Whether a four-byte code of gb18030 begins here, which a digit after the lead byte shows. */
const isFourByte = (bytes: Uint8Array, at: number): boolean => {
  const second = bytes[at + 1] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  return second >= 0x30 && second <= 0x39 && fourth >= 0x30 && fourth <= 0x39;
};

/** Log probability (nats) of the bytes in their most probable reading under a two-byte encoding. */
export function alignedPlausibility(
  model: LanguageModel,
  bytes: Uint8Array,
  label: string,
  family: Family,
): number {
  const table = pairTable(label);
  const four = label === 'gb18030' ? new TextDecoder(label) : null;
  const best: (Reading | undefined)[] = new Array(bytes.length + 4);
  best[0] = beginReading(model);
  const offer = (at: number, reading: Reading): void => {
    const known = best[at];
    if (known === undefined || reading.log > known.log) best[at] = reading;
  };
  for (let at = 0; at < bytes.length; at += 1) {
    const reading = best[at];
    if (reading === undefined) continue;
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      offer(at + 1, read(model, reading, byte, family));
      continue;
    }
    offer(at + 1, { ...reading, log: reading.log + ERROR });
    const trail = bytes[at + 1] ?? 0;
    const point = table(byte, trail);
    if (point > 0) offer(at + 2, read(model, reading, point, family));
    else if (four !== null && isFourByte(bytes, at)) {
      const character = four.decode(bytes.subarray(at, at + 4));
      if (!character.includes('\ufffd')) {
        offer(at + 4, read(model, reading, character.codePointAt(0) ?? 0, family));
      }
    }
  }
  return (best[bytes.length] ?? best[bytes.length - 1])?.log ?? Number.NEGATIVE_INFINITY;
}
