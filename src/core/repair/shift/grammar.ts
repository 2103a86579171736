/**
 * The grammar of the mirrors' program, read backwards: which characters of the original can lie
 * behind the next character of the page, given what the decoder held.
 *
 * The program inserted glosses after bytes without regard to the boundaries of characters, and cut
 * the text before the bytes of 。！，？； wherever they occurred. After each such place the decoder
 * was one byte out of step, until an ASCII byte or another cut brought it back:
 *
 *     面傳統 = C3E6·82F7·BD79, E682 is 鎮: 面?zhèn)鹘y(tǒng)
 *     。”談及2 = A1|A3 A1|B1 D5|84 BC|B0 32: the orphan A1 is `?`, then A3A1 ！, B1D5 闭, 84BC 劶, `?`
 */
import { encodeGbk, FIRST_LEAD, LAST_LEAD } from '../../language/gbk/gbk.ts';
import { isSimplifiedUnit, keysWith } from '../../language/script/traditional.ts';
import {
  chainedBehind,
  emptyAsciiBehind,
  emptyBehind,
  halvesOf,
  hiddenBehind,
  standing,
  tailsBehind,
  vanishingHalvesOf,
} from './cells.ts';
import { type Eaten, eatenCharacters, isLineEndTag, tagLength } from './eaten.ts';
import { cutGloss, glossLength, hasTonedGloss, type KeyTable, keyLog } from './gloss-marks.ts';
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
  FOREIGN_GLOSS,
  FULL_STOP_FIRST,
  LEAD_LOST,
  LETTER_ALONE,
  LETTER_AT_BEST,
  LETTER_OF_WORD,
  LOST_TRAIL,
  ODD_LETTER,
  SIMPLIFIED,
  SPACE,
  SURPRISE,
  WIDE_LETTER,
  WIDE_SPACE,
} from './priors.ts';

/** A mark before whose bytes the program cuts. */
interface CutMark {
  readonly wide: number;
  /** Its bytes: the trail byte of one character and the lead byte of the next. */
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

/** What is known about the page around a text. */
export interface Surroundings {
  /** Characters that are glossed wherever they occur. */
  readonly keys: KeyTable;
  /** Characters that some page is known to gloss. */
  readonly seen: KeyTable;
  /** Share of spaces among the characters. */
  readonly spaces: number;
  /** Log probability (nats) of 「 or 」, in addition to the model's. */
  readonly brackets: number;
  /** Log probability (nats) that an orphaned byte is shown as `?`, and that it is not shown. */
  readonly orphanShown: number;
  readonly orphanGone: number;
  /** Log probability that a character of the original was lost and is shown as `?`. */
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

/** The trail byte of a character of the original. For a folded mark it is that of its wide form. */
function trailOf(unit: number): number {
  const code = encodeGbk(String.fromCharCode(unit));
  if (code > 0) return code & 0xff;
  return unit > 0x20 && unit < 0x7f ? unit + 0x80 : 0;
}

/** 「」『』, which text of simplified origin hardly uses. */
const isBracket = (unit: number): boolean => unit >= 0x300c && unit <= 0x300f;

/** Log probability of wide spaces, digits and letters within text, which are rare. */
function oddLog(unit: number): number {
  if (unit === 0x3000) return WIDE_SPACE;
  if (unit < 0xff10 || unit > 0xff5a) return 0;
  return (unit <= 0xff19 || unit >= 0xff21) && (unit <= 0xff3a || unit >= 0xff41) ? WIDE_LETTER : 0;
}

const isLead = (byte: number): boolean => byte >= FIRST_LEAD && byte <= LAST_LEAD;

const TAG = 0x3c;
const LONGEST_TAG = 240;

/**
 * A sentence that continues on a new line, because its first character is a mark that ends
 * something.
 */
const CONTINUED = /^\n[,，、。；;：:）)]/;

/** Number of characters after an eaten one that may show what it was. */
const EATEN_BY = 64;

/** What the page shows at an offset. */
interface Shown {
  readonly at: number;
  readonly unit: number;
  /** The two bytes of the character, or 0 if GBK does not contain it. */
  readonly code: number;
  /** Log probability in nats of what follows the character, if it was read out of step. */
  readonly bare: number;
  /** Offset after the character and its gloss. */
  readonly behind: number;
}

const NOWHERE: Shown = { at: -1, unit: 0, code: 0, bare: 0, behind: 0 };

export class Grammar {
  readonly #lattice: Lattice;
  readonly #page: string;
  readonly #around: Surroundings;
  /**
   * Whether any characters may hide behind several vanished pairs in succession, or only frequent
   * ones.
   */
  readonly #isThorough: boolean;
  readonly #eaten = new Map<number, readonly Eaten[]>();
  #shown = NOWHERE;

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

  /**
   * Adds everything that may lie behind the next character of the page. Vanished pairs are included
   * only if `isLikely`.
   */
  read(node: Node, isLikely: boolean): void {
    if (node.mode === IN_STEP) this.#readInStep(node);
    else if (node.mode === SHIFTED) this.#readShifted(node, isLikely);
  }

  /** The same after a character that is only half known. */
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
    if (hasTonedGloss(this.#page, at)) {
      lattice.show(node, inStep(at + 1), PLAIN, unit, unit, FOREIGN_GLOSS + bare);
      return;
    }
    const odd = isSimplifiedUnit(unit) ? SIMPLIFIED : 0;
    lattice.sayPlain(node, inStep(at + 1), unit, odd + bare);
  }

  /** Cost of a key without its gloss, which is probably not a key of the page. */
  #bareLog(unit: number, at: number): number {
    if (!this.#around.keys.has(unit)) return 0;
    return glossLength(this.#page, at, String.fromCharCode(unit)) > 0 ? 0 : BARE_KEY;
  }

  /**
   * Log probability of what follows a character. A gloss with a tone mark belongs to the character
   * before it or to the end of a run.
   */
  #foreignLog(at: number, unit: number): number {
    if (!hasTonedGloss(this.#page, at)) return 0;
    return glossLength(this.#page, at, String.fromCharCode(unit)) > 0 ? 0 : FOREIGN_GLOSS;
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

  /** `?shí)` in step: a key lost its lead byte for an unknown reason. */
  #readLostKey(node: Node, extra: number): void {
    const reading = cutGloss(this.#page, node.at);
    if (reading === null) return;
    const target = inStep(node.at + reading.length + 2);
    for (const [unit, readings] of this.#around.seen) {
      if (readings.has(reading)) this.#lattice.say(node, target, FIRST, unit, LEAD_LOST + extra);
    }
  }

  /**
   * A cut between the bytes of a character and of the next one, which shows as the mark at `at`.
   */
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
      const reading = cutGloss(this.#page, at);
      if (reading !== null) this.#readKey(node, byte, reading);
    }
    if (unit === QUESTION || isCutMark(unit) || this.#isLineEnd(at)) this.#halve(node);
    if (isLikely) this.#vanish(node);
  }

  /** Returns what the page shows at an offset, which all nodes there share. */
  #shownAt(at: number): Shown {
    if (this.#shown.at === at) return this.#shown;
    const character = this.#page[at] ?? '';
    const unit = character.charCodeAt(0);
    const gloss = glossLength(this.#page, at + 1, character);
    const bare = gloss > 0 ? 0 : this.#bareLog(unit, at + 1) + this.#foreignLog(at + 1, unit);
    const behind = at + 1 + gloss;
    this.#shown = { at, unit, code: encodeGbk(character), bare, behind };
    return this.#shown;
  }

  /** Reads the character of the page, with `lead` as the byte before it. */
  #readPair(node: Node, lead: number, extra: number): number {
    const { at } = node;
    const { unit, code } = this.#shownAt(at);
    if (code > 0) return this.#readCode(node, lead, code, extra);
    let best = Number.NEGATIVE_INFINITY;
    const trail = unit === EURO ? EURO_BYTE : unit;
    if (trail >= 0x40 && trail <= EURO_BYTE) {
      const whole = standing(lead, trail);
      if (whole !== 0) {
        const log = extra + this.#foreignLog(at + 1, whole);
        best = this.#lattice.say(node, inStep(at + 1), READ, whole, log);
      }
    }
    if (unit > 0x20 && unit <= 0x7e) {
      const folded = FOLDABLE.has(unit) ? FOLDED_MARK : FOLDED_OTHER;
      const wide = (FOLDED_LEAD << 8) | (unit + 0x80);
      best = Math.max(best, this.#readCode(node, lead, wide, extra + folded));
    }
    return best;
  }

  /**
   * The page shows the two bytes of `code`: a trail byte and the next lead byte, or an ASCII
   * character.
   */
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
    const { bare, behind } = this.#shownAt(at);
    const target = { at: behind, mode: SHIFTED, byte: second } as const;
    return this.#lattice.say(node, target, READ, whole, extra + key + bare);
  }

  /** A character, and the ASCII character that became part of the same pair: 該C → (··, 43). */
  #sayTaken(node: Node, whole: number, letter: number, at: number, extra: number): number {
    const target = { at, mode: CUT, byte: letter } as const;
    return this.#lattice.say(node, target, READ, whole, extra);
  }

  /** Log probability that a letter was taken, beside what the model says about letters. */
  #letterLog(letter: number, at: number): number {
    const next = this.#page[at] ?? '';
    const character = String.fromCharCode(letter);
    if (ALPHANUMERIC.test(next)) return LETTER.test(character) ? LETTER_OF_WORD : ODD_LETTER;
    return LETTER.test(character) ? LETTER_ALONE : ODD_LETTER;
  }

  /**
   * `?wù)`: the trail byte of a key with a known lead byte vanished together with the bracket of
   * its gloss.
   */
  #readKey(node: Node, lead: number, reading: string): void {
    const behind = node.at + reading.length + 2;
    for (const key of keysWith(lead, reading)) {
      const unit = key.charCodeAt(0);
      if (isSimplifiedUnit(unit) || (encodeGbk(key) & 0xff) < FIRST_LEAD) continue;
      this.#lattice.say(node, inStep(behind), HALF, unit, keyLog(this.#around.keys, key, reading));
    }
  }

  /** The characters that begin with `byte` and whose trail byte is not on the page. */
  #halve(node: Node): void {
    const { at, byte } = node;
    const reading = cutGloss(this.#page, at);
    if (reading !== null && TONED.test(reading)) return;
    const isEnd = this.#isLineEnd(at);
    const isMark = !isEnd && this.#unitAt(at) !== QUESTION;
    const extra = isEnd || isMark ? this.#around.orphanGone : 0;
    const target = { at, mode: CUT, byte: 0 } as const;
    for (const { unit } of halvesOf(byte)) {
      this.#lattice.say(node, target, HALF, unit, extra + this.#keyLog(unit));
    }
  }

  /** A pair that is not on the page because its cell is empty, and what it was made of. */
  #vanish(node: Node): void {
    const { at, byte } = node;
    if (this.#isLineEnd(at)) return;
    for (const { unit, trail } of vanishingHalvesOf(byte)) {
      const key = this.#keyLog(unit);
      this.#lattice.say(node, { at, mode: VANISHED, byte: trail }, HALF, unit, key);
    }
  }

  /** Costs of a character of a run apart from the language. */
  #keyLog(unit: number): number {
    const odd = isBracket(unit) ? this.#around.brackets : oddLog(unit);
    // a key without a visible gloss is probably not a key of the page
    return this.#around.keys.has(unit) ? odd + BARE_KEY : odd;
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
    this.#endBehindHole(node, isLikely);
    // the pair included an ASCII character
    if (!this.#lattice.matters(node.alpha + LETTER_AT_BEST)) return;
    for (const letter of emptyAsciiBehind(byte)) {
      this.#lattice.show(node, inStep(at), TAKEN, letter, letter, this.#letterLog(letter, at));
    }
  }

  /**
   * The run ends with the first character after a vanished pair: with a key and its gloss, or with
   * a cut.
   */
  #endBehindHole(node: Node, isLikely: boolean): void {
    const { at, byte } = node;
    const unit = this.#unitAt(at);
    const isEnd = this.#isLineEnd(at);
    if (unit !== QUESTION && !isCutMark(unit) && !isEnd) return;
    const reading = cutGloss(this.#page, at);
    if (reading !== null) {
      for (const lead of emptyBehind(byte)) this.#readKey(node, lead, reading);
      if (TONED.test(reading)) return;
    }
    if (!isLikely) return;
    const extra = isEnd || unit !== QUESTION ? this.#around.orphanGone : 0;
    const target = { at, mode: CUT, byte: 0 } as const;
    for (const { unit: hidden } of tailsBehind(byte, this.#isThorough)) {
      this.#lattice.say(node, target, HALF, hidden, extra + this.#keyLog(hidden));
    }
  }

  /** Reads the character of the page after a vanished pair. */
  #readHidden(node: Node): number {
    const { at, byte } = node;
    const { unit, code } = this.#shownAt(at);
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

  /** After a character whose trail byte is gone: what vanished with it, or why it was cut. */
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
      else if (character === '<') this.#skipTag(node);
      else if (isModelled) lattice.show(node, inStep(at + 1), TAKEN, eaten, eaten, log);
      else lattice.show(node, inStep(at + 1), TAKEN, eaten, 0, log);
    }
  }

  /** Skips the rest of a tag whose `<` was eaten. The text continues after it, or its line ends. */
  #skipTag(node: Node): void {
    const from = node.at + 1;
    const tag = this.#page.slice(from, from + LONGEST_TAG);
    let end = from + tagLength(tag);
    if (!isLineEndTag(tag)) while (CONTINUED.test(this.#page.slice(end, end + 2))) end += 1;
    const code = isLineEndTag(tag) ? LINE_FEED : 0;
    this.#lattice.show(node, inStep(end), TAKEN, TAG, code, 0);
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
