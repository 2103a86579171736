/**
 * Tells which of the readers with one byte per character have the characters of a text: one look-up
 * per character for all of them together. A set of readers is a number with one bit for each of
 * SINGLE_NAMES, which are 31; there is room for 32.
 */
import { CLASS_OF, CLASSES } from './classes.ts';
import { type ReaderName, readerOf, SINGLE_NAMES } from './readers.ts';

const REPLACEMENT = 0xfffd;

export type ReaderSet = number;

/** All readers; a set is an unsigned number of 32 bits. */
const ALL = 2 ** SINGLE_NAMES.length - 1;

let lacking: Uint32Array | null = null;

/** For each class of characters, the readers that lack them. */
function lackingBy(): Uint32Array {
  if (lacking !== null) return lacking;
  const readers = SINGLE_NAMES.map(readerOf);
  const table = new Uint32Array(CLASSES).fill(ALL);
  for (let unit = 0x80; unit < CLASS_OF.length; unit += 1) {
    const own = CLASS_OF[unit] ?? 0;
    if (own === 0) continue;
    let set = 0;
    for (const [i, reader] of readers.entries()) if (reader.code(unit) === 0) set |= 1 << i;
    table[own] = set >>> 0;
  }
  lacking = table;
  return table;
}

/** Number of binary digits of the counts: lines have at most 20,000 code units. */
const DIGITS = 16;

/** Binary digits of what each reader lacks: one number has the same digit of all counts. */
const counts = new Uint32Array(DIGITS);

/** Counts the code points of a slice of a text that each reader lacks. Returns the digits in use. */
function countLacking(text: string, start: number, end: number): number {
  const table = lackingBy();
  let used = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 || unit === REPLACEMENT) continue;
    // a surrogate pair is one character, which all of them lack
    if (unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff) at += 1;
    let carry = table[CLASS_OF[unit] ?? 0] ?? 0;
    for (let digit = 0; carry !== 0 && digit < DIGITS; digit += 1) {
      if (digit === used) {
        counts[digit] = 0;
        used += 1;
      }
      const before = counts[digit] ?? 0;
      counts[digit] = before ^ carry;
      carry = before & carry;
    }
  }
  return used;
}

/** The readers that have most of the characters of a slice of a text. */
export function ableToShow(text: string, start: number, end: number): ReaderSet {
  let able = ALL;
  for (let digit = countLacking(text, start, end) - 1; digit >= 0; digit -= 1) {
    const less = able & ~(counts[digit] ?? 0);
    if (less !== 0) able = less;
  }
  return able >>> 0;
}

/** The readers that have all characters of a slice of a text. */
export function completeFor(text: string, start: number, end: number): ReaderSet {
  const table = lackingBy();
  let lacks = 0;
  for (let at = start; at < end && lacks !== ALL; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 && unit !== REPLACEMENT) lacks |= table[CLASS_OF[unit] ?? 0] ?? 0;
  }
  return (ALL & ~lacks) >>> 0;
}

const indices = new Map(SINGLE_NAMES.map((name, i) => [name, i]));

/** Whether a set contains a reader. */
export function contains(set: ReaderSet, name: ReaderName): boolean {
  const index = indices.get(name);
  return index !== undefined && ((set >>> index) & 1) === 1;
}
