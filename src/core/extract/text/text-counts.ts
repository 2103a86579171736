/** Counts what a text consists of, and tells which rules may match it, in one pass. */

import { HAN, isHan, isReadableCharacter, isSpace, sizeAt } from './characters.ts';

/** A pattern with the characters that tell on which texts it need be tried. */
export interface Signed {
  /**
   * Sets of characters. Every match contains a character of each. Most lines lack one, and the
   * pattern is not tried on them.
   */
  readonly signs?: readonly string[];
}

/** What a text consists of. */
export interface TextCounts {
  /** Number of letters, digits and Chinese characters. */
  readonly readable: number;
  /** Number of marks that prose has and menus lack: `，。；：！？、“”「」…`, and ASCII ones before a space. */
  readonly marks: number;
  /** Number of marks that end a sentence: `。！？!?…`, and a full stop before a space. */
  readonly sentences: number;
  /** Number of marks within a sentence: `，、；：,;:` */
  readonly pauses: number;
  readonly digits: number;
  /** Number of ASCII letters. */
  readonly latin: number;
  readonly hasHan: boolean;
  /** Whether it contains a mark that ends a sentence or a part of one. */
  readonly hasSentence: boolean;
  /** Which sets of signs it contains a character of: 64 bits. */
  readonly low: number;
  readonly high: number;
}

/** What a character is, in bits. */
const READ = 1;
const IS_HAN = 2;
const MARK = 4;
/** A mark only if a space, a quotation mark or a Chinese character follows. */
const ASCII_MARK = 8;
const SENTENCE = 16;
const PAUSE = 32;
const DIGIT = 64;
const LATIN = 128;
/** Ends a sentence only if a space or nothing follows. */
const STOP = 256;
/** Shows that a text contains a sentence; the second one only if a space or the like follows. */
const SHOWS_SENTENCE = 512;
const MAY_SHOW_SENTENCE = 1024;

const KINDS: readonly (readonly [characters: string, kind: number])[] = [
  ['，。；：！？、“”「」…', MARK],
  [',.;:!?', ASCII_MARK],
  ['。！？!?…', SENTENCE],
  ['，、；：,;:', PAUSE],
  ['.', STOP],
  ['0123456789', DIGIT],
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LATIN],
  ['。！？…；', SHOWS_SENTENCE],
  ['.!?', MAY_SHOW_SENTENCE],
];

/** Number of sets for which one number has bits. */
const WORD = 32;
const CODE_UNITS = 0x10000;
/**
 * First of the numbers for characters of which only READ and IS_HAN matter, which it adds to. 0 is not
 * known yet.
 */
const PLAIN = 1;
const FIRST_NUMBER = 5;

/** The bits that one character of a text is enough for. */
const SURE = IS_HAN | SHOWS_SENTENCE;

const maskOf = (bits: readonly number[]): number =>
  bits.reduce((mask, bit) => (bit >= 0 && bit < WORD ? mask | (1 << bit) : mask), 0);

const isQuote = (unit: number): boolean => unit === 0x22 || unit === 0x201d;
const endsMark = (unit: number): boolean =>
  isSpace(unit) || isQuote(unit) || unit === 0x300d || (unit > 0x4dff && unit < 0xa000);
const endsSentence = (unit: number): boolean => isSpace(unit) || isQuote(unit);

/** What follows a character, or a space at the end of the text. */
const unitAfter = (text: string, at: number): number =>
  at + 1 < text.length ? text.charCodeAt(at + 1) : SPACE;
const SPACE = 0x20;

const pairKind = (pair: string): number =>
  (isReadableCharacter(pair) ? READ : 0) | (HAN.test(pair) ? IS_HAN : 0);

const plainKind = (character: string): number =>
  (isReadableCharacter(character) ? READ : 0) | (isHan(character.charCodeAt(0)) ? IS_HAN : 0);

type Counting = { -readonly [Name in keyof TextCounts]: TextCounts[Name] };

const nothing = (): Counting => ({
  readable: 0,
  marks: 0,
  sentences: 0,
  pauses: 0,
  digits: 0,
  latin: 0,
  hasHan: false,
  hasSentence: false,
  low: 0,
  high: 0,
});

/** Counts a digit, an ASCII letter or a mark. */
function countMark(counts: Counting, kind: number, text: string, at: number): void {
  if ((kind & DIGIT) !== 0) counts.digits += 1;
  else if ((kind & LATIN) !== 0) counts.latin += 1;
  else {
    const next = (kind & ASCII_MARK) === 0 ? SPACE : unitAfter(text, at);
    if ((kind & MARK) !== 0 || endsMark(next)) counts.marks += 1;
    if ((kind & SENTENCE) !== 0 || ((kind & STOP) !== 0 && next === SPACE)) counts.sentences += 1;
    if ((kind & PAUSE) !== 0) counts.pauses += 1;
    if ((kind & MAY_SHOW_SENTENCE) !== 0 && endsSentence(next)) counts.hasSentence = true;
  }
}

/** Reads texts, given items with signs. */
export class TextReader {
  /** The sets of signs that each item needs. */
  private readonly needLow: Int32Array;
  private readonly needHigh: Int32Array;
  /** A number for each UTF-16 code unit, and for each number what such a character is. */
  private readonly numbers = new Uint16Array(CODE_UNITS);
  private readonly kinds: Uint16Array;
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly areSigned: boolean;

  constructor(items: readonly Signed[]) {
    const sets = [...new Set(items.flatMap(({ signs = [] }) => signs))];
    if (sets.length > 2 * WORD) throw new RangeError(`${sets.length} sets of signs`);
    const needs = (from: number): Int32Array =>
      Int32Array.from(items, ({ signs = [] }) =>
        maskOf(signs.map((sign) => sets.indexOf(sign) - from)),
      );
    this.needLow = needs(0);
    this.needHigh = needs(WORD);
    this.areSigned = items.every(({ signs = [] }) => signs.length > 0);
    const characters = [...new Set(KINDS.map(([own]) => own).join('') + sets.join(''))];
    const size = FIRST_NUMBER + characters.length;
    this.kinds = new Uint16Array(size);
    this.low = new Int32Array(size);
    this.high = new Int32Array(size);
    for (const [at, character] of characters.entries()) {
      this.numbers[character.charCodeAt(0)] = FIRST_NUMBER + at;
      this.kinds[FIRST_NUMBER + at] = plainKind(character);
    }
    for (const [own, kind] of KINDS) this.mark(this.kinds, own, kind);
    for (const [at, set] of sets.entries()) {
      this.mark(at < WORD ? this.low : this.high, set, 1 << (at % WORD));
    }
  }

  private mark(masks: Uint16Array | Int32Array, characters: string, bits: number): void {
    for (let at = 0; at < characters.length; at += 1) {
      const number = this.numbers[characters.charCodeAt(at)] as number;
      (masks[number] as number) |= bits;
    }
  }

  /** The number of a code unit that occurs for the first time. */
  private learn(unit: number): number {
    const number = PLAIN + plainKind(String.fromCharCode(unit));
    this.numbers[unit] = number;
    return number;
  }

  read(text: string): TextCounts {
    const { numbers, kinds, low: lows, high: highs } = this;
    const counts = nothing();
    let readable = 0;
    let seen = 0;
    let low = 0;
    let high = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const number = (numbers[unit] as number) || this.learn(unit);
      // most characters are Chinese, and nothing else
      if (number < FIRST_NUMBER) {
        const kind = number - PLAIN;
        readable += kind & READ;
        seen |= kind;
        if (kind !== 0 || sizeAt(text, at) !== 2) continue;
        const pair = pairKind(text.slice(at, at + 2));
        readable += pair & READ;
        seen |= pair;
        at += 1;
        continue;
      }
      const kind = kinds[number] as number;
      readable += kind & READ;
      seen |= kind & SURE;
      low |= lows[number] as number;
      high |= highs[number] as number;
      if (kind >= MARK) countMark(counts, kind, text, at);
    }
    counts.readable = readable;
    counts.hasHan = (seen & IS_HAN) !== 0;
    counts.hasSentence ||= (seen & SHOWS_SENTENCE) !== 0;
    counts.low = low;
    counts.high = high;
    return counts;
  }

  /**
   * Position of the next item, from one on, whose signs a text with these counts contains, or -1.
   */
  nextFitting({ low, high }: TextCounts, from: number): number {
    if ((low | high) === 0 && this.areSigned) return -1;
    const { needLow, needHigh } = this;
    for (let at = from; at < needLow.length; at += 1) {
      const needsLow = needLow[at] as number;
      const needsHigh = needHigh[at] as number;
      if ((low & needsLow) === needsLow && (high & needsHigh) === needsHigh) return at;
    }
    return -1;
  }
}
