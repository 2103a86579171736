/**
 * Finds the places in a text where something of interest may be, looking only once at each
 * character.
 */

import { FOLDS, fold } from '../../language/script/fold.ts';
import { SURNAMES } from '../../language/surnames.ts';
import { HALF, Kinds } from '../text/kinds.ts';
import { isHan, unitAt } from '../text/units.ts';
import type { WordList } from '../text/word-list.ts';
import { CUES } from '../words/cues.ts';
import { ADDRESSES, DOTS, FAMILIARS, OUTSIDE_NAMES } from '../words/name-words.ts';
import { TITLES } from '../words/titles.ts';
import { STOPS } from './clauses.ts';
import { MARKS } from './marks.ts';

/** Offsets in UTF-16 code units, in order. */
export interface Signs {
  /** Quotation marks. */
  readonly marks: readonly number[];
  /** Marks that may end a clause. */
  readonly stops: readonly number[];
  /** Where verbs of saying and titles begin in the folded text. They may overlap. */
  readonly cues: readonly number[];
  readonly titles: readonly number[];
  /** Possible beginnings of a form of address. */
  readonly addresses: readonly number[];
  /** The dots in foreign names. */
  readonly dots: readonly number[];
  /**
   * Possible beginnings of surnames before a character that may belong to a name, or behind 小 and the
   * like.
   */
  readonly surnames: readonly number[];
  /** For each offset, `TITLE_BEGINS` and `CUE_BEGINS` if such a word begins there. */
  readonly begins: Uint8Array;
}

export const TITLE_BEGINS = 1;
/** A verb of saying of at least two characters. */
export const CUE_BEGINS = 2;

/** A text, its folded form, and its signs. */
export interface PageText {
  readonly text: string;
  readonly folded: string;
  readonly signs: Signs;
}

const MARK = 1;
const STOP = 2;
const DOT = 4;
const FOLD = 8;
/** A code unit that is a word by itself. */
const CUE_ALONE = 16;
const TITLE_ALONE = 32;
const ADDRESS_ALONE = 64;
/** The first or second code unit of a word. */
const CUE = 128;
const TITLE = 256;
const ADDRESS = 512;
/** A character with which surnames begin. */
const SURNAME = 1024;
/** Characters that belong to no name, and those with which familiar names begin. */
const NO_PART = 1 << 30;
const FAMILIARLY = 1 << 29;
const ANY_CUE = CUE | CUE_ALONE;
const ANY_TITLE = TITLE | TITLE_ALONE;
const ANY_ADDRESS = ADDRESS | ADDRESS_ALONE;
/** Kinds that a text has seldom. */
const RARE = MARK | ANY_ADDRESS | DOT | FOLD;
/** The half of a row with what begins. */
const FIRST = 0xffff;
/** Kinds that depend on no second code unit. */
const ALONE = MARK | STOP | DOT | FOLD | CUE_ALONE | TITLE_ALONE | ADDRESS_ALONE;

let table: Kinds | undefined;

function tableOfSigns(): Kinds {
  const made = new Kinds();
  made.add(MARKS, MARK, 0);
  made.add([...STOPS.keys()], STOP, 0);
  made.add(DOTS, DOT, 0);
  made.add(SURNAMES, SURNAME, 0);
  made.add(OUTSIDE_NAMES, NO_PART, 0);
  made.add(FAMILIARS, FAMILIARLY, 0);
  made.add(CUES.words, CUE_ALONE, CUE);
  made.add(TITLES.words, TITLE_ALONE, TITLE);
  made.add(ADDRESSES, ADDRESS_ALONE, ADDRESS);
  // a character that folds to a sign is one too
  const { rows } = made;
  for (let i = 0; i < FOLDS.length; i += 2) {
    const unit = FOLDS.charCodeAt(i);
    const folded = FOLDS.charCodeAt(i + 1);
    rows[unit] = FOLD | (rows[folded] ?? 0);
  }
  return made;
}

/** What may be at offsets of a text that is not folded yet. */
class Finds {
  readonly marks: number[] = [];
  readonly stops: number[] = [];
  readonly cues: number[] = [];
  readonly titles: number[] = [];
  readonly addresses: number[] = [];
  readonly dots: number[] = [];
  readonly surnames: number[] = [];
  folds = false;

  add(kind: number, at: number): void {
    if ((kind & STOP) !== 0) this.stops.push(at);
    if ((kind & ANY_CUE) !== 0) this.cues.push(at);
    if ((kind & ANY_TITLE) !== 0) this.titles.push(at);
    if ((kind & RARE) === 0) return;
    if ((kind & MARK) !== 0) this.marks.push(at);
    if ((kind & ANY_ADDRESS) !== 0) this.addresses.push(at);
    if ((kind & DOT) !== 0) this.dots.push(at);
    if ((kind & FOLD) !== 0) this.folds = true;
  }
}

function findsIn(text: string): Finds {
  table ??= tableOfSigns();
  const { rows } = table;
  const { length } = text;
  const finds = new Finds();
  const { surnames } = finds;
  let before = 0;
  let row = 0;
  let next = rows[unitAt(text, 0)] ?? 0;
  for (let at = 0; at < length; at += 1) {
    before = row;
    row = next;
    const unit = at + 1 < length ? text.charCodeAt(at + 1) : 0;
    next = rows[unit] ?? 0;
    if ((row & FIRST) === 0) continue;
    if ((row & SURNAME) !== 0) {
      const mayGoOn = (next & NO_PART) === 0 && isHan(unit);
      if (mayGoOn || (before & FAMILIARLY) !== 0) surnames.push(at);
    }
    const kind = row & ((next >>> HALF) | ALONE);
    if (kind !== 0) finds.add(kind, at);
  }
  return finds;
}

/** The offsets at which a word of a list begins; `note` is called with each and the word's length. */
function beginningsOf(
  list: WordList,
  folded: string,
  mayBe: readonly number[],
  note: (at: number, length: number) => void,
): readonly number[] {
  const starts: number[] = [];
  for (let i = 0; i < mayBe.length; i += 1) {
    const at = mayBe[i] ?? 0;
    const { length } = list.at(folded, at);
    if (length === 0) continue;
    starts.push(at);
    note(at, length);
  }
  return starts;
}

/** Reads a text: its folded form, and the signs in it. */
export function signsIn(text: string): PageText {
  const found = findsIn(text);
  const folded = found.folds ? fold(text) : text;
  const { marks, stops, addresses, dots, surnames } = found;
  const begins = new Uint8Array(text.length);
  const cues = beginningsOf(CUES, folded, found.cues, (at, length) => {
    if (length > 1) begins[at] = CUE_BEGINS;
  });
  const titles = beginningsOf(TITLES, folded, found.titles, (at) => {
    begins[at] = (begins[at] ?? 0) | TITLE_BEGINS;
  });
  const signs = { marks, stops, cues, titles, addresses, dots, surnames, begins };
  return { text, folded, signs };
}
