/**
 * The characters of the two-byte encodings by their bytes, computed with the standard's decoders.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';

export const FIRST_PAIR_LEAD = 0x81;
export const LAST_PAIR_LEAD = 0xfe;
export const FIRST_PAIR_TRAIL = 0x40;
export const LAST_PAIR_TRAIL = 0xff;

const TRAILS = LAST_PAIR_TRAIL - FIRST_PAIR_TRAIL + 1;
const INVALID = 0xfffd;

/** Stands for the cells of Big5 that give a letter and an accent. */
export const SEVERAL = -1;

/** The code point of a pair of bytes; 0 if the encoding has none, SEVERAL if there are several. */
export type PairTable = (lead: number, trail: number) => number;

/** Macron and caron, which no cell contains alone. */
const isAccent = (unit: number): boolean => unit === 0x304 || unit === 0x30c;

/**
 * Whether a byte begins a pair. In shift_jis some bytes between the lead bytes are single
 * characters; in euc-jp 8F begins three bytes, which are left out, and most low bytes are invalid.
 */
function isLead(label: string, byte: number): boolean {
  if (label === 'shift_jis') return byte < 0xa0 || (byte >= 0xe0 && byte <= 0xfc);
  return label !== 'euc-jp' || byte === 0x8e || byte >= 0xa1;
}

/**
 * Decodes all pairs as one text without separators. An invalid pair is U+FFFD, followed by its
 * trail byte if that is ASCII. Separating the pairs and splitting the text would take a third of
 * the 180 ms that the first unusual line of a process costs.
 */
function build(label: string): PairTable {
  const leads: number[] = [];
  for (let lead = FIRST_PAIR_LEAD; lead <= LAST_PAIR_LEAD; lead += 1) {
    if (isLead(label, lead)) leads.push(lead);
  }
  const bytes = new Uint8Array(leads.length * TRAILS * 2);
  let length = 0;
  for (const lead of leads) {
    for (let trail = FIRST_PAIR_TRAIL; trail <= LAST_PAIR_TRAIL; trail += 1) {
      bytes[length] = lead;
      bytes[length + 1] = trail;
      length += 2;
    }
  }
  const text = new TextDecoder(label).decode(bytes);
  const points = new Int32Array((LAST_PAIR_LEAD - FIRST_PAIR_LEAD + 1) * TRAILS);
  let at = 0;
  for (const lead of leads) {
    const row = (lead - FIRST_PAIR_LEAD) * TRAILS;
    for (let cell = 0; cell < TRAILS; cell += 1) {
      const point = text.codePointAt(at) ?? 0;
      at += point > 0xffff ? 2 : 1;
      if (point === INVALID) {
        if (cell + FIRST_PAIR_TRAIL < 0x80) at += 1;
      } else if (isAccent(text.charCodeAt(at))) {
        points[row + cell] = SEVERAL;
        at += 1;
      } else points[row + cell] = point;
    }
  }
  return (lead, trail) =>
    lead < FIRST_PAIR_LEAD || trail < FIRST_PAIR_TRAIL
      ? 0
      : (points[(lead - FIRST_PAIR_LEAD) * TRAILS + trail - FIRST_PAIR_TRAIL] ?? 0);
}

const tables = new Map<string, PairTable>();

/** The table of gb18030, big5, shift_jis, euc-kr or euc-jp. It is computed once. */
export function pairTable(label: string): PairTable {
  let table = tables.get(label);
  if (table === undefined) {
    table = build(label);
    tables.set(label, table);
  }
  return table;
}
