/**
 * Where in a text something of interest may stand, found in one look at each of its characters.
 */

import { FOLDS } from '../../language/script/fold.ts';
import { SURNAMES } from '../../language/surnames.ts';
import { ADDRESSES, DOTS } from '../mentions/spotted-names.ts';
import { TITLES } from '../mentions/titles.ts';
import { CUES } from '../speech/cues.ts';
import { STOPS } from './clauses.ts';
import { Kinds } from './kinds.ts';
import { MARKS } from './marks.ts';

/** Offsets in UTF-16 units, in order. Where a word may begin its first two characters fit some word's. */
export interface Signs {
  /** Quotation marks. */
  readonly marks: readonly number[];
  /** What may stop a clause. */
  readonly stops: readonly number[];
  /** What a cue, a title or a form of address may begin with. */
  readonly cues: readonly number[];
  readonly titles: readonly number[];
  readonly addresses: readonly number[];
  /** The dots in foreign names. */
  readonly dots: readonly number[];
  /** Where a surname may stand. */
  readonly surnames: readonly number[];
  /** True if folding changes the text. */
  readonly folds: boolean;
}

/** A text, what it folds to, and its signs. */
export interface PageText {
  readonly text: string;
  readonly folded: string;
  readonly signs: Signs;
}

const MARK = 1;
const STOP = 2;
const DOT = 4;
const FOLD = 8;
/** One unit that is a word by itself. */
const CUE_ALONE = 16;
const TITLE_ALONE = 32;
const ADDRESS_ALONE = 64;
/** The first or second unit of a word. */
const CUE = 128;
const TITLE = 256;
const ADDRESS = 512;
/** A character that surnames begin with. */
const SURNAME = 1024;
const ANY_CUE = CUE | CUE_ALONE;
const ANY_TITLE = TITLE | TITLE_ALONE;
const ANY_ADDRESS = ADDRESS | ADDRESS_ALONE;
const ALONE = MARK | STOP | DOT | FOLD | CUE_ALONE | TITLE_ALONE | ADDRESS_ALONE | SURNAME;

let kinds: Kinds | undefined;

function kindsOfSigns(): Kinds {
  const made = new Kinds(0x10000, ALONE);
  made.add(MARKS, MARK, 0);
  made.add(STOPS.keys(), STOP, 0);
  made.add(DOTS, DOT, 0);
  made.add(SURNAMES, SURNAME, 0);
  made.add(CUES.words, CUE_ALONE, CUE);
  made.add(TITLES.words, TITLE_ALONE, TITLE);
  made.add(ADDRESSES, ADDRESS_ALONE, ADDRESS);
  // what folds to a sign is one
  const { firsts, seconds } = made;
  for (let i = 0; i < FOLDS.length; i += 2) {
    const unit = FOLDS.charCodeAt(i);
    const folded = FOLDS.charCodeAt(i + 1);
    firsts[unit] = FOLD | (firsts[folded] ?? 0);
    seconds[unit] = seconds[folded] ?? 0;
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
    const kind = kinds.at(text, at);
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
