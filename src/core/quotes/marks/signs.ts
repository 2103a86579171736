/**
 * Finds the places in a text where something of interest may be, looking only once at each
 * character.
 */

import { FOLDS } from '../../language/script/fold.ts';
import { SURNAMES } from '../../language/surnames.ts';
import { Kinds } from '../text/kinds.ts';
import { CUES } from '../words/cues.ts';
import { ADDRESSES, DOTS } from '../words/name-words.ts';
import { TITLES } from '../words/titles.ts';
import { STOPS } from './clauses.ts';
import { MARKS } from './marks.ts';

/**
 * Offsets in UTF-16 code units, in order. A word may begin at an offset if its first two characters
 * are those of some word.
 */
export interface Signs {
  /** Quotation marks. */
  readonly marks: readonly number[];
  /** Marks that may end a clause. */
  readonly stops: readonly number[];
  /** Possible beginnings of a verb of saying, a title or a form of address. */
  readonly cues: readonly number[];
  readonly titles: readonly number[];
  readonly addresses: readonly number[];
  /** The dots in foreign names. */
  readonly dots: readonly number[];
  /** Possible beginnings of surnames. */
  readonly surnames: readonly number[];
  /** Whether folding changes the text. */
  readonly folds: boolean;
}

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
const ANY_CUE = CUE | CUE_ALONE;
const ANY_TITLE = TITLE | TITLE_ALONE;
const ANY_ADDRESS = ADDRESS | ADDRESS_ALONE;
const ALONE = MARK | STOP | DOT | FOLD | CUE_ALONE | TITLE_ALONE | ADDRESS_ALONE | SURNAME;

let kinds: Kinds | undefined;

function kindsOfSigns(): Kinds {
  const made = new Kinds(0x10000, ALONE);
  made.add(MARKS, MARK, 0);
  made.add([...STOPS.keys()], STOP, 0);
  made.add(DOTS, DOT, 0);
  made.add(SURNAMES, SURNAME, 0);
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

export function signsIn(text: string): Signs {
  kinds ??= kindsOfSigns();
  const marks: number[] = [];
  const stops: number[] = [];
  const cues: number[] = [];
  const titles: number[] = [];
  const addresses: number[] = [];
  const dots: number[] = [];
  const surnames: number[] = [];
  let folds = false;
  const { length } = text;
  for (let at = kinds.next(text, 0, length); at < length; ) {
    const kind = kinds.found;
    if ((kind & MARK) !== 0) marks.push(at);
    if ((kind & STOP) !== 0) stops.push(at);
    if ((kind & ANY_CUE) !== 0) cues.push(at);
    if ((kind & ANY_TITLE) !== 0) titles.push(at);
    if ((kind & ANY_ADDRESS) !== 0) addresses.push(at);
    if ((kind & DOT) !== 0) dots.push(at);
    if ((kind & SURNAME) !== 0) surnames.push(at);
    if ((kind & FOLD) !== 0) folds = true;
    at = kinds.next(text, at + 1, length);
  }
  return { marks, stops, cues, titles, addresses, dots, surnames, folds };
}
