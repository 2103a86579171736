/**
 * Measures how much a text looks like Chinese, or how much bytes do in an encoding. Bytes are
 * counted without making their text, because the gate needs about fifty readings of each unusual
 * place.
 */
import { decodeAs } from '../../../language/gbk/decode-as.ts';
import { pairTable, SEVERAL } from '../../../language/gbk/pair-table.ts';
import { CHINESE_MARKS, FREQUENT_HANZI } from '../../../language/model/frequent.ts';
import { simplifiedPairs } from '../../../language/script/traditional.ts';
import type { TruthName } from '../readers/truths.ts';

/** Counts of UTF-16 code units. */
export interface Tally {
  /** All code units. */
  readonly units: number;
  /** Those that are not ASCII. */
  readonly beyondAscii: number;
  /** Those that are U+FFFD. */
  readonly invalid: number;
  readonly frequent: number;
  readonly marks: number;
}

const FREQUENT = 1;
const MARK = 2;
const INVALID = 3;
const REPLACEMENT = 0xfffd;

let weights: Uint8Array | null = null;

/** Weights of code units: frequent characters in both scripts, and punctuation. */
function weightTable(): Uint8Array {
  if (weights !== null) return weights;
  weights = new Uint8Array(0x10000);
  for (const character of FREQUENT_HANZI) weights[character.charCodeAt(0)] = FREQUENT;
  const pairs = simplifiedPairs();
  for (let at = 0; at < pairs.length; at += 2) {
    weights[pairs[at] ?? 0] = weights[pairs[at + 1] ?? 0] ?? 0;
  }
  for (const mark of CHINESE_MARKS) weights[mark.charCodeAt(0)] = MARK;
  weights[REPLACEMENT] = INVALID;
  return weights;
}

/** Whether a UTF-16 code unit is a frequent Chinese character of either script. */
export const isFrequent = (unit: number): boolean => weightTable()[unit] === FREQUENT;

export const isMark = (unit: number): boolean => weightTable()[unit] === MARK;

class Counter implements Tally {
  units = 0;
  beyondAscii = 0;
  invalid = 0;
  frequent = 0;
  marks = 0;
  readonly #weights = weightTable();

  /**
   * Counts a non-ASCII character. Characters of two code units are neither frequent nor
   * punctuation.
   */
  add(point: number): void {
    const units = point > 0xffff ? 2 : 1;
    this.units += units;
    this.beyondAscii += units;
    const weight = this.#weights[point];
    if (weight === FREQUENT) this.frequent += 1;
    else if (weight === MARK) this.marks += 1;
    else if (weight === INVALID) this.invalid += 1;
  }
}

export function tallyOf(text: string): Tally {
  const counter = new Counter();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) counter.units += 1;
    else counter.add(unit);
  }
  return counter;
}

/** Number of bytes after a lead byte of UTF-8; 0 if it is not a lead byte. */
function tailsBehind(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
}

/** The second bytes that a lead byte of UTF-8 permits, without overlong forms and surrogates. */
const leastSecond = (lead: number): number => (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80);
const mostSecond = (lead: number): number => (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);

/**
 * Counts as the standard decodes: invalid bytes are one U+FFFD, up to the byte that cannot
 * continue.
 */
function tallyUtf8(bytes: Uint8Array, from: number): Tally {
  const counter = new Counter();
  const marked = bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf;
  for (let at = marked ? from + 3 : from; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    at += 1;
    if (lead < 0x80) {
      counter.units += 1;
      continue;
    }
    let tails = tailsBehind(lead);
    let point = tails === 0 ? REPLACEMENT : lead & (0x3f >> tails);
    for (let least = leastSecond(lead), most = mostSecond(lead); tails > 0; tails -= 1) {
      const tail = bytes[at] ?? 0;
      if (tail < least || tail > most) {
        point = REPLACEMENT;
        break;
      }
      point = (point << 6) | (tail & 0x3f);
      at += 1;
      least = 0x80;
      most = 0xbf;
    }
    counter.add(point);
  }
  return counter;
}

const EURO = 0x80;
const EURO_SIGN = 0x20ac;

/** Whether a byte is a digit, which after a lead byte begins a four-byte code of gb18030. */
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Returns `null` if there are four-byte codes, which only the decoder knows. */
function tallyPairs(bytes: Uint8Array, from: number, label: 'gb18030' | 'big5'): Tally | null {
  const counter = new Counter();
  const table = pairTable(label);
  for (let at = from; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      counter.units += 1;
      continue;
    }
    if (lead === EURO || lead === 0xff) {
      counter.add(lead === EURO && label === 'gb18030' ? EURO_SIGN : REPLACEMENT);
      continue;
    }
    at += 1;
    const trail = bytes[at] ?? 0xff;
    if (label === 'gb18030' && isDigit(trail)) return null;
    const point = table(lead, trail);
    if (point === SEVERAL) {
      counter.units += 2;
      counter.beyondAscii += 2;
    } else counter.add(point === 0 ? REPLACEMENT : point);
    // ASCII after an invalid lead byte stays
    if (point === 0 && trail < 0x80) counter.units += 1;
  }
  return counter;
}

/** The tally of bytes from an offset on. Invalid bytes count as U+FFFD. */
export function tallyBytes(bytes: Uint8Array, from: number, truth: TruthName): Tally {
  if (truth === 'utf-8') return tallyUtf8(bytes, from);
  return tallyPairs(bytes, from, truth) ?? tallyOf(decodeAs(truth, bytes.subarray(from)));
}

/** Share of invalid sequences that a true reading may have. */
const MOST_INVALID = 0.5;

/**
 * How Chinese a text looks: the share of frequent characters among everything except punctuation.
 * It is 0 if too much is invalid or there are fewer than `least` characters.
 */
export function shareOf(
  { beyondAscii, invalid, frequent, marks }: Tally,
  least = 2,
  mostInvalid = MOST_INVALID,
): number {
  const letters = beyondAscii - invalid - marks;
  if (letters < Math.max(1, least - marks) || invalid > beyondAscii * mostInvalid) return 0;
  return frequent / letters;
}

export const frequentShare = (text: string): number => shareOf(tallyOf(text));
