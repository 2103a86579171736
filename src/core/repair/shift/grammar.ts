/**
 * What the mirror's program can have made of the original, read backwards: which characters of the
 * original lie behind the next character of the page, given what the decoder held.
 *
 * The program put glosses behind bytes without a look at the boundaries of characters, and cut the
 * text before the bytes of 。！，？； wherever they stood. Behind each such place the decoder was one
 * byte out of step, until an ASCII byte, or another cut, brought it back:
 *
 *     面傳統 = C3E6·82F7·BD79, E682 is 鎮: 面?zhèn)鹘y(tǒng)
 *     。”談及2 = A1|A3 A1|B1 D5|84 BC|B0 32: the orphan A1 is `?`, then A3A1 ！, B1D5 闭, 84BC 劶, `?`
 */
import { encodeGbk, FIRST_LEAD, LAST_LEAD } from '../../language/gbk/gbk.ts';
import { isSimplifiedUnit, keysWith } from '../../language/script/traditional.ts';
import {
  chainedBehind,
  emptyAsciiBehind,
  halvesOf,
  hiddenBehind,
  standing,
  vanishingHalvesOf,
} from './cells.ts';
import { type Eaten, eatenCharacters } from './eaten.ts';
import { cutGloss, glossLength, type KeyTable, keyLog } from './gloss-marks.ts';
import { inStep, type Lattice, UNBALANCED } from './lattice.ts';
import {
  CUT,
  FIRST,
  HALF,
  IN_STEP,
  NOTHING,
  type Node,
  PLAIN,
  READ,
  SHIFTED,
  TAKEN,
  VANISHED,
} from './node.ts';
import {
  BARE_KEY,
  CUT_FIRES,
  FOLDED_MARK,
  FOLDED_OTHER,
  FULL_STOP_FIRST,
  LEAD_LOST,
  LETTER_ALONE,
  LETTER_OF_WORD,
  LOST_TRAIL,
  ODD_LETTER,
  SIMPLIFIED,
  SPACE,
  SURPRISE,
} from './priors.ts';

/** A mark before whose bytes the program cuts. */
interface CutMark {
  readonly wide: number;
  /** Its bytes, and so the trail of a character that it is made of, and the lead of the next. */
  readonly first: number;
  readonly second: number;
}

const CUT_MARKS: ReadonlyMap<number, CutMark> = new Map(
  [...'！!，,？?；;。'].map((shown) => {
    const code = shown.charCodeAt(0);
    const wide = code < 0x80 ? code + 0xfee0 : code;
    const bytes = encodeGbk(String.fromCharCode(wide));
    return [code, { wide, first: bytes >> 8, second: bytes & 0xff }];
  }),
);

export const isCutMark = (unit: number): boolean => CUT_MARKS.has(unit);

/** What is known of the page around a text. */
export interface Surroundings {
  /** Characters that are glossed wherever they stand. */
  readonly keys: KeyTable;
  /** Share of the characters that are spaces. */
  readonly spaces: number;
  /** Log probability that an orphaned byte shows as `?`, and that it is gone (nats). */
  readonly orphanShown: number;
  readonly orphanGone: number;
  /** Log probability that a character of the original was lost and shows as `?`. */
  readonly lost: number;
}

const QUESTION = 0x3f;
const WIDE_QUESTION = 0xff1f;
const LINE_FEED = 0x0a;
const FULL_STOP = 0x3002;
const EURO = 0x20ac;
const EURO_BYTE = 0x80;
const FOLDED_LEAD = 0xa3;
const MOST_HOLES = 3;

const FOLDABLE: ReadonlySet<number> = new Set([...'!(),:;?|'].map((mark) => mark.charCodeAt(0)));
const ALPHANUMERIC = /[A-Za-z0-9]/;
const LETTER = /[A-Za-z]/;
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/;

/** The trail byte of a character of the original; of a folded mark, the one of its wide form. */
function trailOf(unit: number): number {
  const code = encodeGbk(String.fromCharCode(unit));
  if (code > 0) return code & 0xff;
  return unit > 0x20 && unit < 0x7f ? unit + 0x80 : 0;
}

const isLead = (byte: number): boolean => byte >= FIRST_LEAD && byte <= LAST_LEAD;

/** Characters behind an eaten one that tell what it was. */
const EATEN_BY = 64;

export class Grammar {
  readonly #lattice: Lattice;
  readonly #page: string;
  readonly #around: Surroundings;
  /** Whether any characters may hide behind several pairs that vanished in a row, or frequent ones. */
  readonly #isThorough: boolean;
  readonly #eaten = new Map<number, readonly Eaten[]>();

  constructor(lattice: Lattice, page: string, around: Surroundings, isThorough: boolean) {
    this.#lattice = lattice;
    this.#page = page;
    this.#around = around;
    this.#isThorough = isThorough;
  }

  #unitAt(at: number): number {
    return at < this.#page.length ? this.#page.charCodeAt(at) : LINE_FEED;
  }

  #isLineEnd(at: number): boolean {
    const unit = this.#unitAt(at);
    return unit === LINE_FEED || unit === 0x0d;
  }

  /** All that may lie behind the next character of the page; `isLikely` asks for vanished pairs too. */
  read(node: Node, isLikely: boolean): void {
    if (node.mode === IN_STEP) this.#readInStep(node);
    else if (node.mode === SHIFTED) this.#readShifted(node, isLikely);
  }

  /** The same behind a character that is only half known. */
  readHalf(node: Node, isLikely: boolean): void {
    if (node.mode === VANISHED) this.#readBehindHole(node, isLikely);
    else this.#readCut(node);
  }

  #readInStep(node: Node): void {
    const { at } = node;
    const lattice = this.#lattice;
    const unit = this.#unitAt(at);
    if (this.#isLineEnd(at)) {
      const open = node.isQuoted ? -UNBALANCED : 0;
      lattice.show(node, inStep(at + 1), PLAIN, LINE_FEED, LINE_FEED, open);
      return;
    }
    const last = String.fromCharCode(node.last);
    const gloss = glossLength(this.#page, at, last);
    if (gloss > 0) {
      lattice.show(node, inStep(at + gloss), NOTHING, 0, 0, 0);
      return;
    }
    const bare = this.#bareLog(node.last, at);
    if (unit === QUESTION) {
      this.#beginGlossStraddle(node, bare);
      this.#readLostKey(node, bare);
      this.#beginCut(node, at + 1, this.#around.orphanShown + bare);
      lattice.show(node, inStep(at + 1), PLAIN, unit, WIDE_QUESTION, bare);
      lattice.show(node, inStep(at + 1), NOTHING, 0, 0, this.#around.lost + bare);
      return;
    }
    if (isCutMark(unit)) this.#beginCut(node, at, this.#around.orphanGone + bare);
    if (unit === 0x20 || unit === 0xa0 || unit === 0x3000) {
      lattice.show(node, inStep(at + 1), PLAIN, unit, 0, SPACE + bare);
      return;
    }
    const odd = isSimplifiedUnit(unit) ? SIMPLIFIED : 0;
    lattice.sayPlain(node, inStep(at + 1), unit, odd + bare);
  }

  /** A key without its gloss is not one of the page's. */
  #bareLog(unit: number, at: number): number {
    if (!this.#around.keys.has(unit)) return 0;
    return glossLength(this.#page, at, String.fromCharCode(unit)) > 0 ? 0 : BARE_KEY;
  }

  #beginGlossStraddle(node: Node, extra: number): void {
    const { at } = node;
    const reading = cutGloss(this.#page, at);
    const trail = reading === null ? 0 : trailOf(node.last);
    if (reading === null || trail === 0) return;
    const behind = at + reading.length + 2;
    for (const key of keysWith(trail, reading)) {
      const byte = encodeGbk(key) & 0xff;
      if (!isLead(byte)) continue;
      const log = keyLog(this.#around.keys, key, reading) + extra;
      this.#lattice.show(node, { at: behind, mode: SHIFTED, byte }, NOTHING, 0, 0, log);
    }
  }

  /** `?shí)` in step: a key lost its lead byte, nobody knows why. */
  #readLostKey(node: Node, extra: number): void {
    const reading = cutGloss(this.#page, node.at);
    if (reading === null) return;
    const target = inStep(node.at + reading.length + 2);
    for (const [unit, readings] of this.#around.keys) {
      if (readings.has(reading)) this.#lattice.say(node, target, FIRST, unit, LEAD_LOST + extra);
    }
  }

  /** A cut between the bytes of a character and of the next one, seen by the mark at `at`. */
  #beginCut(node: Node, at: number, extra: number): void {
    const mark = CUT_MARKS.get(this.#unitAt(at));
    if (mark === undefined) return;
    const target = { at: at + 1, mode: SHIFTED, byte: mark.second } as const;
    for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
      const unit = standing(lead, mark.first);
      if (unit === 0) continue;
      const key = this.#keyLog(unit);
      const stop = unit === FULL_STOP ? FULL_STOP_FIRST : 0;
      this.#lattice.say(node, target, FIRST, unit, extra + CUT_FIRES + key + stop);
    }
  }

  #readShifted(node: Node, isLikely: boolean): void {
    const { at, byte } = node;
    const unit = this.#unitAt(at);
    if (!this.#isLineEnd(at)) {
      this.#readPair(node, byte, 0);
      if (unit === QUESTION) this.#readGlossed(node);
    }
    if (unit === QUESTION || isCutMark(unit) || this.#isLineEnd(at)) this.#halve(node);
    if (isLikely) this.#vanish(node);
  }

  /** Reads the character of the page with `lead` as the byte before it. */
  #readPair(node: Node, lead: number, extra: number): number {
    const { at } = node;
    const shown = this.#page[at] ?? '';
    const unit = shown.charCodeAt(0);
    const code = encodeGbk(shown);
    if (code > 0) return this.#readCode(node, lead, code, extra);
    let best = Number.NEGATIVE_INFINITY;
    const trail = unit === EURO ? EURO_BYTE : unit;
    if (trail >= 0x40 && trail <= EURO_BYTE) {
      const whole = standing(lead, trail);
      if (whole !== 0) best = this.#lattice.say(node, inStep(at + 1), READ, whole, extra);
    }
    if (unit > 0x20 && unit <= 0x7e) {
      const folded = FOLDABLE.has(unit) ? FOLDED_MARK : FOLDED_OTHER;
      const wide = (FOLDED_LEAD << 8) | (unit + 0x80);
      best = Math.max(best, this.#readCode(node, lead, wide, extra + folded));
    }
    return best;
  }

  /** The page shows two bytes, `code`: a trail and the next lead, or an ASCII character. */
  #readCode(node: Node, lead: number, code: number, extra: number): number {
    const { at } = node;
    const whole = standing(lead, code >> 8);
    const second = code & 0xff;
    if (whole === 0 || second === EURO_BYTE) return Number.NEGATIVE_INFINITY;
    const key = this.#keyLog(whole);
    if (second < EURO_BYTE) {
      const letter = extra + key + this.#letterLog(second, at + 1);
      return this.#sayTaken(node, whole, second, at + 1, letter);
    }
    const shown = this.#page[at] ?? '';
    const gloss = glossLength(this.#page, at + 1, shown);
    const bare = gloss > 0 ? 0 : this.#bareLog(shown.charCodeAt(0), at + 1);
    const target = { at: at + 1 + gloss, mode: SHIFTED, byte: second } as const;
    return this.#lattice.say(node, target, READ, whole, extra + key + bare);
  }

  /** A character, and the ASCII character that went into the same pair: 該C → (··, 43). */
  #sayTaken(node: Node, whole: number, letter: number, at: number, extra: number): number {
    const target = { at, mode: CUT, byte: letter } as const;
    return this.#lattice.say(node, target, READ, whole, extra);
  }

  /** How likely a letter was taken, without what the model says of letters. */
  #letterLog(letter: number, at: number): number {
    const next = this.#page[at] ?? '';
    const character = String.fromCharCode(letter);
    if (ALPHANUMERIC.test(next)) return LETTER.test(character) ? LETTER_OF_WORD : ODD_LETTER;
    return LETTER.test(character) ? LETTER_ALONE : ODD_LETTER;
  }

  /** `?wù)`: the trail byte of a key went with the bracket of its gloss. */
  #readGlossed(node: Node): void {
    const { at, byte } = node;
    const reading = cutGloss(this.#page, at);
    if (reading === null) return;
    const behind = at + reading.length + 2;
    for (const key of keysWith(byte, reading)) {
      const unit = key.charCodeAt(0);
      if (isSimplifiedUnit(unit) || (encodeGbk(key) & 0xff) < FIRST_LEAD) continue;
      const log = keyLog(this.#around.keys, key, reading);
      this.#lattice.say(node, inStep(behind), HALF, unit, log);
    }
  }

  /** The characters that `byte` begins, whose trail byte is not on the page. */
  #halve(node: Node): void {
    const { at, byte } = node;
    const reading = cutGloss(this.#page, at);
    if (reading !== null && TONED.test(reading)) return;
    const isEnd = this.#isLineEnd(at);
    const isMark = !isEnd && this.#unitAt(at) !== QUESTION;
    const extra = isEnd || isMark ? this.#around.orphanGone : 0;
    for (const { unit } of halvesOf(byte)) {
      const key = this.#keyLog(unit);
      this.#lattice.say(node, { at, mode: CUT, byte: 0 }, HALF, unit, extra + key);
    }
  }

  /** A pair that is not on the page, since its cell is empty, and what it was made of. */
  #vanish(node: Node): void {
    const { at, byte } = node;
    if (this.#isLineEnd(at)) return;
    for (const { unit, trail } of vanishingHalvesOf(byte)) {
      const key = this.#keyLog(unit);
      this.#lattice.say(node, { at, mode: VANISHED, byte: trail }, HALF, unit, key);
    }
  }

  /** A key of which no gloss shows is not one of the page's. */
  #keyLog(unit: number): number {
    return this.#around.keys.has(unit) ? BARE_KEY : 0;
  }

  #readBehindHole(node: Node, isLikely: boolean): void {
    const { at, byte, holes } = node;
    const best = this.#readHidden(node);
    if (isLikely && holes < MOST_HOLES) {
      const areAll = this.#isThorough && best < SURPRISE;
      for (const { unit, trail } of chainedBehind(byte, areAll)) {
        const key = this.#keyLog(unit);
        this.#lattice.say(node, { at, mode: VANISHED, byte: trail }, HALF, unit, key);
      }
    }
    // the pair took an ASCII character along
    for (const letter of emptyAsciiBehind(byte)) {
      this.#lattice.show(node, inStep(at), TAKEN, letter, letter, this.#letterLog(letter, at));
    }
  }

  /** Reads the character of the page behind a vanished pair. */
  #readHidden(node: Node): number {
    const { at, byte } = node;
    const shown = this.#page[at] ?? '';
    const unit = shown.charCodeAt(0);
    const code = encodeGbk(shown);
    const trail = code > 0 ? code >> 8 : unit === EURO ? EURO_BYTE : unit;
    let best = Number.NEGATIVE_INFINITY;
    if (trail >= 0x40) {
      for (const { lead } of hiddenBehind(byte, trail)) {
        best = Math.max(best, this.#readPair(node, lead, 0));
      }
    }
    if (code === 0 && FOLDABLE.has(unit)) {
      for (const { lead } of hiddenBehind(byte, FOLDED_LEAD)) {
        best = Math.max(best, this.#readPair(node, lead, 0));
      }
    }
    return best;
  }

  /** Behind a character whose trail byte is gone: what went with it, or why it was cut. */
  #readCut(node: Node): void {
    const { at, byte } = node;
    const lattice = this.#lattice;
    if (byte > 0) {
      lattice.show(node, inStep(at), TAKEN, byte, byte, 0);
      return;
    }
    const unit = this.#unitAt(at);
    if (this.#isLineEnd(at)) {
      lattice.show(node, inStep(at + 1), NOTHING, 0, LINE_FEED, 0);
      return;
    }
    if (unit !== QUESTION) {
      this.#sayMark(node, at, 0);
      return;
    }
    this.#sayMark(node, at + 1, this.#around.orphanShown);
    for (const { character, log, isModelled } of this.#eatenAt(at + 1)) {
      const eaten = character.charCodeAt(0);
      if (character === '') lattice.show(node, inStep(at + 1), NOTHING, 0, 0, LOST_TRAIL);
      else if (character === '<') lattice.show(node, inStep(at + 1), TAKEN, eaten, LINE_FEED, log);
      else if (isModelled) lattice.show(node, inStep(at + 1), TAKEN, eaten, eaten, log);
      else lattice.show(node, inStep(at + 1), TAKEN, eaten, 0, log);
    }
  }

  #sayMark(node: Node, at: number, extra: number): void {
    const mark = CUT_MARKS.get(this.#unitAt(at));
    if (mark === undefined) return;
    this.#lattice.say(node, inStep(at + 1), PLAIN, mark.wide, extra + CUT_FIRES);
  }

  #eatenAt(at: number): readonly Eaten[] {
    let eaten = this.#eaten.get(at);
    if (eaten === undefined) {
      eaten = eatenCharacters(this.#page.slice(at, at + EATEN_BY), this.#around.spaces);
      this.#eaten.set(at, eaten);
    }
    return eaten;
  }
}
