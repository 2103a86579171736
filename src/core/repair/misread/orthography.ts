/**
 * Text that breaks the rules of the script in which it is shown: Thai whose signs stand above no
 * consonant, and hangul that changes with hanzi and a third script after every other character.
 */
import type { Place } from './proof.ts';

const FIRST_THAI = 0xe01;
const LAST_THAI = 0xe5b;

/** Bits of what a Thai character is. */
const CONSONANT = 1;
/** Stands above or below a consonant. */
const SIGN = 2;
/** Stands above such a sign too. */
const TONE = 4;
/** A vowel that is written before its consonant. */
const BEFORE = 8;
/** Not used in the Thai of today: ฃ ฅ ๏ ๚ ๛, and ๅ unless it follows ฤ or ฦ. */
const RARE = 16;

const kinds = new Uint8Array(LAST_THAI - FIRST_THAI + 1);
const mark = (first: number, last: number, bit: number): void => {
  for (let point = first; point <= last; point += 1) {
    kinds[point - FIRST_THAI] = (kinds[point - FIRST_THAI] ?? 0) | bit;
  }
};
mark(0xe01, 0xe2e, CONSONANT);
mark(0xe31, 0xe31, SIGN);
mark(0xe34, 0xe3a, SIGN);
mark(0xe47, 0xe4e, SIGN);
mark(0xe48, 0xe4c, TONE);
mark(0xe40, 0xe44, BEFORE);
for (const rare of [0xe03, 0xe05, 0xe45, 0xe4f, 0xe5a, 0xe5b]) mark(rare, rare, RARE);

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at) - FIRST_THAI] ?? 0;

const isThai = (unit: number): boolean => unit >= FIRST_THAI && unit <= LAST_THAI;

/** ฤ and ฦ, which ๅ may follow. */
const LONG: ReadonlySet<string> = new Set(['\u0e24', '\u0e26']);

/** Whether the character at an offset cannot stand there in Thai. */
function isMisplaced(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  const before = kindAt(text, at - 1);
  if ((kind & SIGN) !== 0) {
    const isAboveSign = (kind & TONE) !== 0 && (before & (SIGN | TONE)) === SIGN;
    return (before & CONSONANT) === 0 && !isAboveSign;
  }
  if ((kind & BEFORE) !== 0) return (kindAt(text, at + 1) & CONSONANT) === 0;
  return (kind & RARE) !== 0 && !LONG.has(text[at - 1] ?? '');
}

/**
 * Number of Thai characters that a text must have, of those that cannot stand where they are, and the
 * share of these. Of UTF-8 and GBK that Python read as windows-874 without the bytes that it lacks, 11
 * of 15 silent lines have them, of 12 Thai and 9,103 other clean lines none.
 */
const LEAST_THAI = 8;
const LEAST_MISPLACED = 3;
const MISPLACED = 0.1;

function falseThai(text: string): Place[] {
  let first = -1;
  let last = -1;
  let all = 0;
  let misplaced = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isThai(text.charCodeAt(at))) continue;
    if (first < 0) first = at;
    last = at;
    all += 1;
    if (isMisplaced(text, at)) misplaced += 1;
  }
  const isFalse = all >= LEAST_THAI && misplaced >= LEAST_MISPLACED && misplaced >= all * MISPLACED;
  return isFalse ? [{ start: first, end: last + 1 }] : [];
}

const HANGUL = 1;
const HANZI = 2;
const KANA = 3;
const SYMBOL = 4;

/** The script of a character; 0 for ASCII, marks and everything else. */
function scriptOf(unit: number): number {
  if (unit >= 0xac00 && unit <= 0xd7a3) return HANGUL;
  if (unit >= 0x3400 && unit <= 0x9fff) return HANZI;
  if (unit >= 0x3041 && unit <= 0x30fe) return KANA;
  const isSymbol = (unit >= 0x2100 && unit <= 0x27bf) || (unit >= 0x3200 && unit <= 0x33ff);
  return isSymbol || (unit >= 0x370 && unit <= 0x52f) ? SYMBOL : 0;
}

/**
 * Number of pairs of adjacent characters of these scripts in a text, and share of them in which the
 * script changes. Korean has next to no hanja today, and none beside kana or between symbols.
 */
const LEAST_PAIRS = 8;
const LEAST_CHANGES = 4;
const CHANGES = 0.35;

function mixedHangul(text: string): Place[] {
  const seen = new Set<number>();
  let first = -1;
  let last = -1;
  let pairs = 0;
  let changes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const script = scriptOf(text.charCodeAt(at));
    if (script === 0) continue;
    if (first < 0) first = at;
    last = at;
    seen.add(script);
    const before = at === 0 ? 0 : scriptOf(text.charCodeAt(at - 1));
    if (before === 0) continue;
    pairs += 1;
    if (before !== script) changes += 1;
  }
  const isMixed = seen.has(HANGUL) && seen.has(HANZI) && seen.size > 2 && pairs >= LEAST_PAIRS;
  const isOften = changes >= LEAST_CHANGES && changes >= pairs * CHANGES;
  return isMixed && isOften ? [{ start: first, end: last + 1 }] : [];
}

/** The place of a text that breaks such rules: all of it in that script, or nothing. */
export const againstRules = (text: string): Place[] => [...falseThai(text), ...mixedHangul(text)];
