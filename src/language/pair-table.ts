/** The characters of the two-byte encodings by their bytes, made of the standard's decoders. */
import { TextDecoder } from '@exodus/bytes/encoding.js';

const FIRST_PAIR_LEAD = 0x81;
const LAST_PAIR_LEAD = 0xfe;
export const FIRST_PAIR_TRAIL = 0x40;
export const LAST_PAIR_TRAIL = 0xff;

const TRAILS = LAST_PAIR_TRAIL - FIRST_PAIR_TRAIL + 1;
const LINE_FEED = 0x0a;

/** The character of a pair of bytes, `''` where the encoding has none or several. */
export type PairTable = (lead: number, trail: number) => string;

const isCharacter = (text: string): boolean =>
  text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);

function build(label: string): PairTable {
  const bytes: number[] = [];
  for (let lead = FIRST_PAIR_LEAD; lead <= LAST_PAIR_LEAD; lead += 1) {
    for (let trail = FIRST_PAIR_TRAIL; trail <= LAST_PAIR_TRAIL; trail += 1) {
      bytes.push(lead, trail, LINE_FEED);
    }
  }
  const cells = new TextDecoder(label)
    .decode(Uint8Array.from(bytes))
    .split('\n')
    .map((cell) => (cell !== '\ufffd' && isCharacter(cell) ? cell : ''));
  return (lead, trail) =>
    lead < FIRST_PAIR_LEAD || trail < FIRST_PAIR_TRAIL
      ? ''
      : (cells[(lead - FIRST_PAIR_LEAD) * TRAILS + trail - FIRST_PAIR_TRAIL] ?? '');
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
