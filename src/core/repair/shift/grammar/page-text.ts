/** What a page shows at an offset, with the log probabilities (nats) that follow from it alone. */
import { encodeGbk } from '../../../language/gbk/gbk.ts';
import { hasOtherForm } from '../evidence/forms.ts';
import { glossLength, hasTonedGloss } from '../evidence/gloss-marks.ts';
import {
  BARE_KEY,
  FOREIGN_GLOSS,
  LETTER_ALONE,
  LETTER_OF_WORD,
  ODD_LETTER,
  OTHER_FORM,
  WIDE_LETTER,
  WIDE_SPACE,
  WIDE_SYMBOL,
} from '../evidence/priors.ts';
import type { Surroundings } from '../evidence/surroundings.ts';
import { type Eaten, eatenCharacters } from './eaten.ts';

/** A character of the page. */
export interface Shown {
  readonly at: number;
  readonly unit: number;
  /** The two bytes of the character, or 0 if GBK does not contain it. */
  readonly code: number;
  /** Log probability of what follows the character, if it was read out of step. */
  readonly bare: number;
  /** Offset after the character and its gloss. */
  readonly behind: number;
}

const NOWHERE: Shown = { at: -1, unit: 0, code: 0, bare: 0, behind: 0 };

const QUESTION = 0x3f;
/** Number of `?` that are a row. */
const ROW = 3;

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const CLOSING = 0x29;
const WIDE_SLASH = 0xff0f;

/** Number of characters after an eaten one that may show what it was. */
const EATEN_BY = 64;

const ALPHANUMERIC = /[A-Za-z0-9]/;
const LETTER = /[A-Za-z]/;

/** 「」『』, which text of simplified origin hardly uses. */
const isBracket = (unit: number): boolean => unit >= 0x300c && unit <= 0x300f;

/** The wide forms that are as common as the marks of which the model knows the frequency. */
const ALWAYS_WIDE: ReadonlySet<number> = new Set(
  [...'！，：；？（）～｜'].map((mark) => mark.charCodeAt(0)),
);
/** The symbols of which the wide form occurs. */
const SELDOM_WIDE: ReadonlySet<number> = new Set([...'％＋－．'].map((mark) => mark.charCodeAt(0)));

/** Log probability of wide spaces, symbols, digits and letters within text, which are rare. */
function oddLog(unit: number): number {
  if (unit === 0x3000) return WIDE_SPACE;
  if (unit < 0xff01 || unit > 0xff5e || ALWAYS_WIDE.has(unit)) return 0;
  return SELDOM_WIDE.has(unit) ? WIDE_SYMBOL : WIDE_LETTER;
}

export class PageText {
  readonly text: string;
  readonly around: Surroundings;
  /** The text after this one. */
  readonly next: string;
  readonly #eaten = new Map<number, readonly Eaten[]>();
  #shown = NOWHERE;

  constructor(text: string, around: Surroundings, next = '') {
    this.text = text;
    this.around = around;
    this.next = next;
  }

  /** The code unit at an offset; the end of the text is a line end. */
  unitAt(at: number): number {
    return at < this.text.length ? this.text.charCodeAt(at) : LINE_FEED;
  }

  isLineEnd(at: number): boolean {
    const unit = this.unitAt(at);
    return unit === LINE_FEED || unit === RETURN;
  }

  /**
   * Whether the `?` at an offset is one of three or more in succession, which are lost blanks or question
   * marks, and not the orphaned byte of a cut.
   */
  isInRow(at: number): boolean {
    let start = at;
    let end = at + 1;
    while (start > at - ROW && this.unitAt(start - 1) === QUESTION) start -= 1;
    while (end < at + ROW && this.unitAt(end) === QUESTION) end += 1;
    return end - start >= ROW;
  }

  /** The character at an offset, which all nodes there share. */
  shownAt(at: number): Shown {
    if (this.#shown.at === at) return this.#shown;
    const character = this.text[at] ?? '';
    const unit = character.charCodeAt(0);
    const gloss = glossLength(this.text, at + 1, character);
    const bare = gloss > 0 ? 0 : this.bareLog(unit, at + 1) + this.foreignLog(at + 1, unit);
    const behind = at + 1 + gloss;
    this.#shown = { at, unit, code: encodeGbk(character), bare, behind };
    return this.#shown;
  }

  /**
   * A key without its gloss at `at` is probably not a key of the page. Behind its gloss it is not
   * without one.
   */
  bareLog(unit: number, at: number): number {
    if (!this.around.keys.has(unit) || this.text.charCodeAt(at - 1) === CLOSING) return 0;
    return glossLength(this.text, at, String.fromCharCode(unit)) > 0 ? 0 : BARE_KEY;
  }

  /**
   * What follows a character at `at`: a gloss with a tone mark belongs to the character before it,
   * or to the end of a run.
   */
  foreignLog(at: number, unit: number): number {
    if (!hasTonedGloss(this.text, at)) return 0;
    return glossLength(this.text, at, String.fromCharCode(unit)) > 0 ? 0 : FOREIGN_GLOSS;
  }

  /** Costs of the last character of a run, which may have its gloss at `at`. */
  endLog(at: number, unit: number): number {
    return this.foreignLog(at, unit) + this.formLog(unit);
  }

  /** Costs of a character of a run apart from the language. */
  keyLog(unit: number): number {
    let odd = oddLog(unit);
    if (isBracket(unit)) odd = this.around.brackets;
    else if (unit === WIDE_SLASH) odd = this.around.slashes;
    odd += this.formLog(unit);
    // a key without a visible gloss is probably not a key of the page
    return this.around.keys.has(unit) ? odd + BARE_KEY : odd;
  }

  /** Costs of a form of a character that the map to traditional did not make. */
  formLog(unit: number): number {
    return hasOtherForm(this.around.forms, unit) ? OTHER_FORM : 0;
  }

  /** A letter that was taken before `at`, beside what the model says about letters. */
  letterLog(letter: number, at: number): number {
    const next = this.text[at] ?? '';
    const character = String.fromCharCode(letter);
    if (ALPHANUMERIC.test(next)) return LETTER.test(character) ? LETTER_OF_WORD : ODD_LETTER;
    return LETTER.test(character) ? LETTER_ALONE : ODD_LETTER;
  }

  /** Candidates for the character that was eaten before `at`. */
  eatenAt(at: number): readonly Eaten[] {
    let eaten = this.#eaten.get(at);
    if (eaten === undefined) {
      eaten = eatenCharacters(this.text.slice(at, at + EATEN_BY), this.around.spaces);
      this.#eaten.set(at, eaten);
    }
    return eaten;
  }
}
