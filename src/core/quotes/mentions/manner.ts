/**
 * Recognizes words for how something is said, which stand between the speaker and the verb: 小声,
 * 红着眼圈, 一字一顿地, 头也不抬地.
 */

import { containsAny } from '../text/units.ts';
import { adverbAt } from '../words/adverbs.ts';
import { beginsVerb } from '../words/not-names.ts';

const SIGNS = '声地着';
const LONGEST = 8;
const BY_VOICE = /^[^的名心风]{1,2}声(?![明称音誉])/;
const BY_MANNER = /^[^的，]{2,6}地(?![方区点位产铁图球段质址])/;
/** The forms of words for a manner: 一字一顿, 慢慢悠悠, 慢悠悠, 头也不抬; and a voice of one character. */
const FORMED = /^(?:(?:(.).\1.|(.)\2(.)\3|.(.)\4|.也[不没].)地|[^的名心风]声(?![明称音誉]))/;

/** Whether an adverb, a verb or a manner begins at an offset of a folded text, or it ends there. */
export function isManner(folded: string, at: number): boolean {
  if (at >= folded.length || adverbAt(folded, at) || beginsVerb(folded, at)) return true;
  const rest = folded.slice(at, at + LONGEST);
  if (!containsAny(rest, SIGNS)) return false;
  return BY_VOICE.test(rest) || BY_MANNER.test(rest) || rest.charAt(1) === '着';
}

/** Whether words that only a manner is formed like begin at an offset, whatever they are. */
export function isFormed(folded: string, at: number): boolean {
  const rest = folded.slice(at, at + LONGEST);
  return containsAny(rest, SIGNS) && FORMED.test(rest);
}
