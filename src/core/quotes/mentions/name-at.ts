/** Finds the length of a name that begins at an offset. */

import { surnameLength } from '../../language/surnames.ts';
import { unitSet } from '../text/unit-set.ts';
import { isHan, isLatin, unitAt } from '../text/units.ts';
import { adverbAt } from '../words/adverbs.ts';
import { CUES } from '../words/cues.ts';
import { GIVEN_UNITS } from '../words/given-names.ts';
import { japaneseLength } from '../words/japanese-names.ts';
import {
  AFTER_NAME,
  ALSO_ADVERBS,
  BEGIN_VERBS,
  FAMILIAR,
  LATIN,
  NO_NAME_ENDS,
  OUTSIDE_NAMES,
  WORDS_AFTER_NAME,
} from '../words/name-words.ts';
import { beginsVerb, beginsWord, isNoName } from '../words/not-names.ts';
import { isTransliteration } from '../words/subject-words.ts';
import { endsInOrganization, endsInPerson, TITLES } from '../words/titles.ts';
import { isFormed } from './manner.ts';

const SHORT_NAME = 2;
const JOINS = unitSet('和');

export const isAfterName = (folded: string, at: number): boolean => AFTER_NAME.at(folded, at);

const FIRST_HANZI = 0x4e00;
const LAST_HANZI = 0x9fff;

export function mayFollowName(folded: string, at: number): boolean {
  const unit = unitAt(folded, at);
  return (
    !isHan(unit) ||
    AFTER_NAME.has(unit) ||
    WORDS_AFTER_NAME.at(folded, at) !== '' ||
    CUES.at(folded, at).length > 1
  );
}

/** A name without a dot has 3 to 7 syllables: 主帅博扬诺维奇. */
const LEAST_FOREIGN = 3;
const MOST_FOREIGN = 7;

function transliterationLength(folded: string, at: number): number {
  let length = 0;
  while (length <= MOST_FOREIGN && isTransliteration(unitAt(folded, at + length))) length += 1;
  return length > MOST_FOREIGN ? 0 : length;
}

/**
 * Whether a verb of two characters follows the first two characters of a name, and none the third:
 * 潘熙|求情, but not 孙纪元|主持.
 */
export const verbFollows = (folded: string, at: number): boolean =>
  beginsVerb(folded, at + SHORT_NAME) && !beginsVerb(folded, at + SHORT_NAME + 1);

/** A full name before a verb that no list knows: 教授孙纪元|持, 站长娄晓东|趴. */
function nameBeforeVerb(folded: string, at: number): number {
  const name = folded.slice(at, at + SHORT_NAME + 1);
  if (name.length <= SHORT_NAME || !mayBePart(folded, at + 1) || !mayBePart(folded, at + 2))
    return 0;
  if (ALSO_ADVERBS.at(folded, at)) return 0;
  const isOther = beginsWord(folded, at) || isNoName(name) || endsInOrganization(name);
  if (isOther || endsInPerson(name) || TITLES.in(name).length > 0) return 0;
  // the page may have the first two characters alone
  const short = name.slice(0, SHORT_NAME);
  const again = folded.indexOf(name, at + 1) >= 0 || folded.indexOf(name) < at;
  const alone = folded.indexOf(short, at + 1) >= 0 || folded.indexOf(short) < at;
  const verb =
    BEGIN_VERBS.at(folded, at + SHORT_NAME) ||
    verbFollows(folded, at) ||
    isFormed(folded, at + SHORT_NAME);
  return (alone || verb) && !again ? SHORT_NAME : name.length;
}

/**
 * Length of the full name at an offset that consists of a surname and two characters of given names, or 0.
 * 赵玉梅 is one; of 何平 alone it is not said.
 */
export function fullNameAt(folded: string, at: number): number {
  const last = at + SHORT_NAME;
  if (!GIVEN_UNITS.at(folded, at + 1) || !GIVEN_UNITS.at(folded, last)) return 0;
  if (surnameLength(folded, at) !== 1 || beginsWord(folded, at)) return 0;
  const name = folded.slice(at, last + 1);
  if (ALSO_ADVERBS.at(folded, at) || isNoName(name) || TITLES.in(name).length > 0) return 0;
  // 康敏|参加, 彭蕾|如此: a verb or an adverb begins with the third character
  if (adverbAt(folded, last)) return 0;
  return beginsVerb(folded, last) && !beginsVerb(folded, last + 1) ? 0 : SHORT_NAME + 1;
}

/** Length of the Latin name at an offset, or 0: 大叔Gweilo. */
function latinAt(folded: string, at: number): number {
  LATIN.lastIndex = at;
  return LATIN.exec(folded)?.[0].length ?? 0;
}

/** The name at an offset: 校长林某则… → 林某, 校长林某某在… → 林某某. */
export function nameAt(folded: string, at: number): number {
  const surname = surnameLength(folded, at);
  // 护士小林
  const familiar =
    FAMILIAR.at(folded, at) &&
    surnameLength(folded, at + 1) > 0 &&
    TITLES.at(folded, at + 1) === '';
  if (familiar && (mayFollowName(folded, at + 2) || beginsVerb(folded, at + 2))) return 2;
  const latin = isLatin(unitAt(folded, at)) ? latinAt(folded, at) : 0;
  if (latin > 0) return latin;
  const foreign = transliterationLength(folded, at);
  if (foreign >= LEAST_FOREIGN) return foreign;
  const japanese = japaneseLength(folded, at);
  if (japanese > 0) return japanese;
  if (surname === 0) return 0;
  for (const length of [surname + 1, surname + 2]) {
    // 罗孝和|回忆
    const joins = JOINS.at(folded, at + length) && CUES.at(folded, at + length + 1) !== '';
    if (joins || NO_NAME_ENDS.at(folded, at + length - 1)) continue;
    if (mayFollowName(folded, at + length) && !isNoName(folded.slice(at, at + length)))
      return length;
  }
  return surname === 1 ? nameBeforeVerb(folded, at) : 0;
}

/** 1 for the Chinese characters that may be part of a name, by UTF-16 code unit. */
const PARTS = new Uint8Array(0x10000).fill(1, FIRST_HANZI, LAST_HANZI + 1);
for (const one of OUTSIDE_NAMES) PARTS[one.charCodeAt(0)] = 0;

export const mayBePart = (folded: string, at: number): boolean => PARTS[unitAt(folded, at)] === 1;
