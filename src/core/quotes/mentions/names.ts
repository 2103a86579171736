/** Recognizes the form of personal names: 林某某, 徐女士, 阿里·哈桑, 约翰逊, 小林. */

import { surnameLength } from '../../language/surnames.ts';
import { isAllHan } from '../text/units.ts';
import { isAddressed } from '../words/addresses.ts';
import { japaneseLength } from '../words/japanese-names.ts';
import { NO_NAME_ENDS } from '../words/name-words.ts';
import { beginsWord, isNoName } from '../words/not-names.ts';
import { dottedLength, isMasked, isTransliterated, latinLength } from '../words/subject-words.ts';

/**
 * Greatest length: forms of address have at most 5 characters, foreign names without a dot at most
 * 7.
 */
const LONGEST_ADDRESS = 5;
const LONGEST_NAME = 7;
const MARRIED = 4;
/** With these begin names such as 小林 and 阿强. */
const NICKNAMES = '小老阿';

/** 林先生, 徐老师, but not 两位医生 */
export const isAddress = (folded: string): boolean =>
  folded.length <= LONGEST_ADDRESS && surnameLength(folded) > 0 && isAddressed(folded);

/** A Latin name is taken without the spaces behind it. */
const latinName = (folded: string): number => folded.slice(0, latinLength(folded)).trimEnd().length;

/** Length of a personal name at the start of a folded text, if the text consists of it. */
export function nameLength(folded: string): number {
  const foreign = latinName(folded) || dottedLength(folded);
  if (foreign > 0) return foreign;
  if (isAddress(folded) || isMasked(folded)) return folded.length;
  if (folded.length > LONGEST_NAME || !isAllHan(folded) || isNoName(folded)) return 0;
  if (isTransliterated(folded)) return folded.length;
  if (japaneseLength(folded) === folded.length) return folded.length;
  const surname = surnameLength(folded);
  // 冯德莱恩: the first syllable is a surname too
  if (surname > 0 && isTransliterated(folded, surname)) return folded.length;
  // 林郑月娥: a husband's surname before her own name
  const married = surname === 1 && folded.length === MARRIED && surnameLength(folded, 1) === 1;
  if (married && !beginsWord(folded, 0)) return MARRIED;
  if (surname > 0 && folded.length <= surname + 2) {
    const ends = NO_NAME_ENDS.at(folded, folded.length - 1);
    return folded.length > surname && !ends ? folded.length : 0;
  }
  return folded.length === 2 && NICKNAMES.includes(folded.charAt(0)) ? 2 : 0;
}
