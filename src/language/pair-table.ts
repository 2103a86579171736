/** The characters of the two-byte encodings by their bytes, made of the standard's decoders. */
import { TextDecoder } from '@exodus/bytes/encoding.js';

export const FIRST_PAIR_LEAD = 0x81;
export const LAST_PAIR_LEAD = 0xfe;
export const FIRST_PAIR_TRAIL = 0x40;
export const LAST_PAIR_TRAIL = 0xff;

const TRAILS = LAST_PAIR_TRAIL - FIRST_PAIR_TRAIL + 1;
const LINE_FEED = 0x0a;
const INVALID = 0xfffd;

/** Stands for the cells of Big5 that are a letter and an accent. */
export const SEVERAL = -1;

/** The code point of a pair of bytes, 0 where the encoding has none, SEVERAL for several. */
export type PairTable = (lead: number, trail: number) => number;

/** The code point of a cell that was decoded between `from` and `to`. */
function pointOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if (first === INVALID || first < 0x80) return 0;
  if (to - from === 1) return first;
  const point = text.codePointAt(from) ?? 0;
  if (to - from > 2) return 0;
  return point > 0xffff ? point : SEVERAL;
}

/**
 * A row at a time: the decoder is quick up to the first cell that is empty. Splitting one long
 * text took most of the 180 ms that the first garbled line of a process did.
 */
function build(label: string): PairTable {
  const decoder = new TextDecoder(label);
  const points = new Int32Array((LAST_PAIR_LEAD - FIRST_PAIR_LEAD + 1) * TRAILS);
  const row = new Uint8Array(TRAILS * 3).fill(LINE_FEED);
  for (let i = 0; i < TRAILS; i += 1) row[i * 3 + 1] = FIRST_PAIR_TRAIL + i;
  let cell = 0;
  for (let lead = FIRST_PAIR_LEAD; lead <= LAST_PAIR_LEAD; lead += 1) {
    for (let i = 0; i < TRAILS; i += 1) row[i * 3] = lead;
    const text = decoder.decode(row);
    for (let from = 0; from < text.length; cell += 1) {
      const to = text.indexOf('\n', from);
      points[cell] = pointOf(text, from, to);
      from = to + 1;
    }
  }
  return (lead, trail) =>
    lead < FIRST_PAIR_LEAD || trail < FIRST_PAIR_TRAIL
      ? 0
      : (points[(lead - FIRST_PAIR_LEAD) * TRAILS + trail - FIRST_PAIR_TRAIL] ?? 0);
}

const tables = new Map<string, PairTable>();

/** The table of gb18030, big5, shift_jis or euc-kr; made once. */
export function pairTable(label: string): PairTable {
  let table = tables.get(label);
  if (table === undefined) {
    table = build(label);
    tables.set(label, table);
  }
  return table;
}
