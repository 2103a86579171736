/**
 * The encodings in which text was misread. Their tables are computed with the decoders of the
 * Encoding Standard, so that they contain what a browser showed. Deviations of Python, Java and
 * Windows are added.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { decodeGbk } from '../../../language/gbk/gbk.ts';
import {
  FIRST_PAIR_LEAD,
  FIRST_PAIR_TRAIL,
  LAST_PAIR_LEAD,
  LAST_PAIR_TRAIL,
  pairTable,
} from '../../../language/gbk/pair-table.ts';
import { CLASS_OF, CLASSES, classFor } from './classes.ts';
import { DOS_PAGES, OLD_BIG5_ROWS } from './code-pages.ts';

/** Encodings with one byte per character, by their labels in the standard. */
const STANDARD_PAGES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'x-mac-cyrillic',
  'ibm866',
] as const;

const DOS = ['cp437', 'cp850', 'cp852'] as const;

const PAIRS = [
  'gb18030',
  'gbk',
  'big5',
  'cp950',
  'ms950',
  'shift_jis',
  'euc-kr',
  'ks-x-1001',
  'euc-jp',
] as const;

export type PairReaderName = (typeof PAIRS)[number];

export type ReaderName =
  | 'latin1'
  | (typeof STANDARD_PAGES)[number]
  | (typeof DOS)[number]
  | PairReaderName
  | 'mended-latin1';

export const SINGLE_NAMES: readonly ReaderName[] = ['latin1', ...STANDARD_PAGES, ...DOS];

/** A decoder with its table in both directions. */
export interface Reader {
  readonly name: ReaderName;
  /**
   * `single`: one byte per character. `pair`: bytes from 80 on are lead bytes of pairs, or single.
   * `mended`: Latin-1, in which every other character stands for its UTF-8 bytes.
   */
  readonly kind: 'single' | 'pair' | 'mended';
  /** The code of a code point: one byte, or `lead << 8 | trail`; 0 for none. */
  readonly code: (point: number) => number;
  /** A second code of some code points; 0 for none. */
  readonly second: (point: number) => number;
  /** The code point that a byte shows by itself; 0 for none. */
  readonly shown: Int32Array;
  /** The code point of a pair; 0 for none. */
  readonly pair: (lead: number, trail: number) => number;
  readonly isLead: (byte: number) => boolean;
}

const LINE_FEED = 0x0a;
const REPLACEMENT = 0xfffd;

/** The bytes 80 to FF, each followed by a byte that keeps it from being a lead byte. */
const HIGH_BYTES = Uint8Array.from({ length: 0x100 }, (_, i) =>
  i % 2 === 0 ? 0x80 + i / 2 : LINE_FEED,
);

/**
 * Characters that other tables of the same name show for a byte: Apple's older one, and the
 * Ukrainian RFC.
 */
const ALSO: Readonly<Partial<Record<ReaderName, readonly (readonly [string, number])[]>>> = {
  macintosh: [
    ['\u2126', 0xbd],
    ['¤', 0xdb],
  ],
  'koi8-u': [
    ['╝', 0xae],
    ['╬', 0xbe],
  ],
};

/** Those of pairs: GB18030 as its standard has it, without the € of Windows at 80. */
const ALSO_PAIRS: Readonly<Partial<Record<ReaderName, readonly (readonly [string, number])[]>>> = {
  gbk: [['€', 0xa2e3]],
};

function shownBy(name: ReaderName): Int32Array {
  const shown = new Int32Array(0x100);
  if (name === 'latin1' || name === 'mended-latin1') {
    for (let byte = 0x80; byte <= 0xff; byte += 1) shown[byte] = byte;
    return shown;
  }
  const dos = DOS.find((page) => page === name);
  const characters =
    dos === undefined
      ? new TextDecoder(name).decode(HIGH_BYTES).split('\n')
      : DOS_PAGES[dos].split('');
  for (let i = 0; i < 0x80; i += 1) {
    const point = characters[i]?.codePointAt(0) ?? REPLACEMENT;
    if (point !== REPLACEMENT) shown[0x80 + i] = point;
  }
  return shown;
}

const NO_PAIR = (): number => 0;
const NEVER = (): boolean => false;

function single(name: ReaderName): Reader {
  const shown = shownBy(name);
  const codes = new Uint8Array(CLASSES);
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const point = shown[byte] ?? 0;
    if (point !== 0) codes[classFor(point)] = byte;
  }
  for (const [character, byte] of ALSO[name] ?? []) codes[classFor(character.charCodeAt(0))] = byte;
  // a page that shows controls of Latin-1 beside the characters of Windows
  for (let byte = 0x80; byte <= 0x9f; byte += 1) {
    const own = classFor(byte);
    if (codes[own] === 0) codes[own] = byte;
  }
  return {
    name,
    kind: name === 'mended-latin1' ? 'mended' : 'single',
    code: (point) => codes[CLASS_OF[point] ?? 0] ?? 0,
    second: NO_PAIR,
    shown,
    pair: NO_PAIR,
    isLead: NEVER,
  };
}

type Pair = Reader['pair'];

const isPrivate = (point: number): boolean => point >= 0xe000 && point <= 0xf8ff;

/** Python's gbk, which has neither private use nor what later editions of the standard added. */
const pythonGbk: Pair = (lead, trail) => {
  const point = decodeGbk(lead, trail)?.codePointAt(0) ?? 0;
  return isPrivate(point) ? 0 : point;
};

const OLD_ROWS = 0xc6a1;
const LAST_OLD_LEAD = 0xc8;
const CELLS = 157;
const cellOf = (trail: number): number => (trail < 0x80 ? trail - 0x40 : trail - 0x62);

/** Big5 without the Hong Kong extension. */
function cp950(): Pair {
  const standard = pairTable('big5');
  return (lead, trail) => {
    if (lead < 0xa1 || lead > 0xf9 || trail < FIRST_PAIR_TRAIL || trail > 0xfe) return 0;
    if (lead === 0xa3 && trail >= 0xc0) return 0;
    if (((lead << 8) | trail) < OLD_ROWS || lead > LAST_OLD_LEAD)
      return Math.max(0, standard(lead, trail));
    const cell = (lead - 0xc6) * CELLS + cellOf(trail) - cellOf(0xa1);
    return OLD_BIG5_ROWS.charCodeAt(cell) || 0;
  };
}

/** The same without those rows, which Windows shows as private use. */
function ms950(): Pair {
  const pair = cp950();
  return (lead, trail) =>
    ((lead << 8) | trail) >= OLD_ROWS && lead <= LAST_OLD_LEAD ? 0 : pair(lead, trail);
}

/** Python's euc_kr and iconv's EUC-KR, which lack the syllables that Microsoft added. */
function ksX1001(): Pair {
  const table = pairTable('euc-kr');
  return (lead, trail) => (lead < 0xa1 || trail < 0xa1 ? 0 : Math.max(0, table(lead, trail)));
}

/** The code point of a pair. Pairs with two code points count as none. */
function pairOf(name: PairReaderName): Pair {
  if (name === 'gbk') return pythonGbk;
  if (name === 'cp950') return cp950();
  if (name === 'ms950') return ms950();
  if (name === 'ks-x-1001') return ksX1001();
  const table = pairTable(name);
  return (lead, trail) => Math.max(0, table(lead, trail));
}

/** The single characters of encodings that also have pairs. */
const singlesOf = (name: PairReaderName): Int32Array => {
  const shown = name === 'shift_jis' ? shownBy(name) : new Int32Array(0x100);
  if (name === 'gb18030') shown[0x80] = 0x20ac;
  return shown;
};

/**
 * Lead bytes whose rows come last in the tables of the repair, because other rows contain the same
 * characters.
 */
function leadsOf(name: PairReaderName, shown: Int32Array): number[] {
  const leads: number[] = [];
  for (let lead = FIRST_PAIR_LEAD; lead <= LAST_PAIR_LEAD; lead += 1) {
    if (shown[lead] === 0) leads.push(lead);
  }
  if (name !== 'big5') return leads;
  return [...leads.filter((lead) => lead >= 0xa1), ...leads.filter((lead) => lead < 0xa1)];
}

/** NEC's selection of IBM's characters. No encoder writes it, but misread bytes may be in it. */
const isSecondRow = (name: PairReaderName, lead: number): boolean =>
  name === 'shift_jis' && (lead === 0xed || lead === 0xee);

/**
 * The bytes after which a decoder waits for a second one, whether or not any pair begins with them.
 * Bytes from 80 on that are missing here are invalid by themselves.
 */
function isLeadOf(name: PairReaderName, byte: number): boolean {
  switch (name) {
    case 'shift_jis':
      return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
    case 'euc-jp':
      return byte === 0x8e || byte === 0x8f || (byte >= 0xa1 && byte <= 0xfe);
    default:
      return byte >= 0x81 && byte <= 0xfe;
  }
}

const CODE_POINTS = 0x30000;

function paired(name: PairReaderName): Reader {
  const shown = singlesOf(name);
  const pair = pairOf(name);
  const codes = new Uint16Array(CODE_POINTS);
  const seconds = new Map<number, number>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const point = shown[byte] ?? 0;
    if (point !== 0) codes[point] = byte;
  }
  for (const [character, code] of ALSO_PAIRS[name] ?? []) codes[character.charCodeAt(0)] = code;
  for (const lead of leadsOf(name, shown)) {
    for (let trail = FIRST_PAIR_TRAIL; trail < LAST_PAIR_TRAIL; trail += 1) {
      const point = pair(lead, trail);
      if (point === 0) continue;
      const code = (lead << 8) | trail;
      if (codes[point] === 0 && !isSecondRow(name, lead)) codes[point] = code;
      else seconds.set(point, code);
    }
  }
  return {
    name,
    kind: 'pair',
    code: (point) => codes[point] ?? 0,
    second: (point) => seconds.get(point) ?? 0,
    shown,
    pair,
    isLead: (byte) => isLeadOf(name, byte),
  };
}

const isPair = (name: ReaderName): name is PairReaderName =>
  (PAIRS as readonly ReaderName[]).includes(name);

const readers = new Map<ReaderName, Reader>();

export function readerOf(name: ReaderName): Reader {
  let reader = readers.get(name);
  if (reader === undefined) {
    reader = isPair(name) ? paired(name) : single(name);
    readers.set(name, reader);
  }
  return reader;
}
