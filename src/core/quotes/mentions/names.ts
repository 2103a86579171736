/** Recognizes the form of personal names: 林某某, 徐女士, 阿里·哈桑, 约翰逊, 小林. */

import { surnameLength } from '../../language/surnames.ts';
import { beginsWord, isNoName } from './words/not-names.ts';
import {
  ADDRESS,
  FOREIGN_NAME,
  HAN,
  LATIN_NAME,
  MASKED,
  NICKNAME,
  TRANSLITERATED,
} from './words/subject-words.ts';

/**
 * Greatest length: forms of address have at most 5 characters, foreign names without a dot at most
 * 7.
 */
const LONGEST_ADDRESS = 5;
const LONGEST_NAME = 7;
const MARRIED = 4;

/** 林先生, 徐老师, but not 两位医生 */
export const isAddress = (folded: string): boolean =>
  folded.length <= LONGEST_ADDRESS && surnameLength(folded) > 0 && ADDRESS.test(folded);

/** Length of a personal name at the start of a folded text, if the text consists of it. */
export function nameLength(folded: string): number {
  const latin = LATIN_NAME.exec(folded)?.[0];
  if (latin !== undefined) return latin.trimEnd().length;
  const foreign = FOREIGN_NAME.exec(folded)?.[0];
  if (foreign !== undefined) return foreign.length;
  if (isAddress(folded) || MASKED.test(folded)) return folded.length;
  if (folded.length > LONGEST_NAME || !HAN.test(folded) || isNoName(folded)) return 0;
  if (TRANSLITERATED.test(folded)) return folded.length;
  const surname = surnameLength(folded);
  // 冯德莱恩: the first syllable is a surname too
  if (surname > 0 && TRANSLITERATED.test(folded.slice(surname))) return folded.length;
  // 林郑月娥: a husband's surname before her own name
  const married = surname === 1 && folded.length === MARRIED && surnameLength(folded, 1) === 1;
  if (married && !beginsWord(folded, 0)) return MARRIED;
  if (surname > 0 && folded.length <= surname + 2) {
    return folded.length > surname ? folded.length : 0;
  }
  return NICKNAME.test(folded) ? 2 : 0;
}
