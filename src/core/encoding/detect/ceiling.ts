/**
 * How plausible a text can be at most under a two-byte encoding, without the table of that encoding.
 * A page in GBK then needs no other table than its own: four tables took 13 ms of a lone page.
 */
import { validSequence } from '../../language/utf8.ts';
import { FREQUENT_PAIRS, HANGUL_PAIRS } from './generated/frequent-pairs.ts';

/** What a character weighs. The figures are explained in statistics.ts. */
export const WEIGHT = { frequent: 2, phonetic: 1, hanzi: -0.4, odd: -1, never: -6 } as const;

const DIGITS = 4;

/** Reads codes in hexadecimal into a table of weights, by code. */
function fill(table: Float32Array, codes: string, weight: number): void {
  for (let at = 0; at < codes.length; at += DIGITS) {
    table[Number.parseInt(codes.slice(at, at + DIGITS), 16)] = weight;
  }
}

const tables = new Map<string, Float32Array>();

/** For each pair of bytes, the most that its character can weigh. */
function tableOf(label: string): Float32Array {
  let table = tables.get(label);
  if (table === undefined) {
    table = new Float32Array(0x10000).fill(WEIGHT.hanzi);
    for (const lead of KANA[label] ?? []) table.fill(WEIGHT.phonetic, lead << 8, (lead + 1) << 8);
    if (label === 'euc-kr') fill(table, HANGUL_PAIRS, WEIGHT.phonetic);
    fill(table, FREQUENT_PAIRS[label] ?? '', WEIGHT.frequent);
    tables.set(label, table);
  }
  return table;
}

/** Lead bytes of the rows with kana, and with marks that stand in their block: ー, ・, ゝ. */
const KANA: Readonly<Record<string, readonly number[]>> = {
  shift_jis: [0x81, 0x82, 0x83],
  'euc-jp': [0xa1, 0xa4, 0xa5],
};

const isLead: Readonly<Record<string, (byte: number) => boolean>> = {
  gb18030: (byte) => byte > 0x80 && byte < 0xff,
  big5: (byte) => byte > 0x80 && byte < 0xff,
  'euc-kr': (byte) => byte > 0x80 && byte < 0xff,
  shift_jis: (byte) => (byte > 0x80 && byte < 0xa0) || (byte > 0xdf && byte < 0xfd),
  'euc-jp': (byte) => byte === 0x8e || byte === 0x8f || (byte > 0xa0 && byte < 0xff),
};

/** Lead byte of three-byte characters in EUC-JP. */
const THREE = 0x8f;

const isDigit = (byte: number): boolean => byte > 0x2f && byte < 0x3a;

/** Most bytes that one U+FFFD stands for in UTF-8. */
const LONGEST_FAULT = 3;

/** The same for UTF-8: each character may be frequent, and the invalid bytes are as few U+FFFD as can be. */
export function utf8Ceiling(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = validSequence(bytes, at);
    if (length === 0) invalid += 1;
    else {
      valid += 1;
      at += length - 1;
    }
  }
  const faults = invalid / LONGEST_FAULT;
  const sum = valid * WEIGHT.frequent + faults * WEIGHT.never;
  return valid + faults === 0 ? 0 : sum / (valid + faults);
}

/**
 * The greatest mean weight that the non-ASCII characters of a text can have under an encoding, never
 * less than that of a rare hanzi. It is infinite where characters of four bytes of GB18030 occur.
 *
 * Decoders of the standard always go on behind the second byte of a pair, or read it again if it is
 * ASCII, so the pairs are the same whether they have a character or not.
 */
export function meanCeiling(bytes: Uint8Array, label: string): number {
  const table = tableOf(label);
  const leads = isLead[label];
  if (leads === undefined) return Number.POSITIVE_INFINITY;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    count += 1;
    if (!leads(lead) || at + 1 === bytes.length) {
      sum += WEIGHT.odd;
      continue;
    }
    at += 1;
    const trail = bytes[at] ?? 0;
    if (label === 'gb18030' && isDigit(trail)) return Number.POSITIVE_INFINITY;
    if (lead === THREE && label === 'euc-jp') {
      sum += WEIGHT.frequent;
      if (trail > 0xa0) at += 1;
    } else sum += table[(lead << 8) | trail] ?? 0;
  }
  return Math.max(WEIGHT.hanzi, count === 0 ? 0 : sum / count);
}
