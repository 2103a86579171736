/**
 * Analyses the words before a verb of saying: what precedes the speaker, and where the speaker
 * ends.
 *
 * 昨天，某厂厂长林某|在车间对记者
 */

import type { Range } from '../marks/marks.ts';
import { containsAny, isSpace, unitAt } from '../text/units.ts';
import { adverbAt, adverbFirsts } from '../words/adverbs.ts';
import {
  DATELINE,
  LEAD_DATE,
  LEAD_MARKS,
  LEADS,
  NOT_AFTER_LEAD,
  QUANTITY,
} from '../words/subject-words.ts';
import { endsInOffice, endsInPerson } from '../words/titles.ts';
import { isAddress } from './names.ts';

export interface Cut {
  readonly folded: string;
  readonly offset: number;
}

export const trimmed = (cut: Cut): Cut => {
  const text = cut.folded.trimStart();
  return { folded: text.trimEnd(), offset: cut.offset + cut.folded.length - text.length };
};

/** 着, which makes an adverb of the verb before it: 端着酒杯. */
const WHILE = 0x7740;

const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;
const isDigit = (unit: number): boolean => unit >= FIRST_DIGIT && unit <= LAST_DIGIT;
const LATIN_UNIT = /[A-Za-z0-9-]/;

/** An adverb recognized by its last character, which is in the text: 高兴地. */
const BY_END = /[\u4e00-\u9fff]{2}地$/;
const LENGTH_BY_END = 3;

/** Whether a digit belongs to the word before it: flightradar24. */
const goesOn = (folded: string, at: number, unit: number): boolean =>
  isDigit(unit) && at > 0 && LATIN_UNIT.test(folded.charAt(at - 1));

/** Index at which the adverbs begin, at least `least`. */
export function adjunctAt(folded: string, least: number): number {
  const { length } = folded;
  const byEnd = folded.endsWith('地') && BY_END.test(folded) ? length - LENGTH_BY_END : length;
  const firsts = adverbFirsts();
  let unit = unitAt(folded, least);
  for (let at = least; at < length; at += 1) {
    const next = unitAt(folded, at + 1);
    if (at === byEnd || next === WHILE) return at;
    if (firsts[unit] === 1 && !goesOn(folded, at, unit) && adverbAt(folded, at)) return at;
    unit = next;
  }
  return length;
}

/** Tells whether the text begins with adverbs that may come before a verb of saying. */
export function beginsWithAdjunct(folded: string): boolean {
  const adverb = adverbAt(folded, 0) || (folded.length === LENGTH_BY_END && BY_END.test(folded));
  return adverb && !isAddress(folded.slice(0, LONGEST_FORMAL));
}

/** Length of a surname with a title: 曾主任. */
const LONGEST_FORMAL = 3;

/** Length of the dates, marks and words before a subject: 昨天，有|网友 */
export function leadLength(folded: string, from = 0, to = folded.length): number {
  let at = from;
  for (let length = -1; length !== 0 && at < to; at += length) length = leadAt(folded, at);
  return at - from;
}

function leadAt(folded: string, at: number): number {
  const unit = unitAt(folded, at);
  if (isDigit(unit)) {
    LEAD_DATE.lastIndex = at;
    return LEAD_DATE.exec(folded)?.[0].length ?? 0;
  }
  if (LEAD_MARKS.has(unit) || isSpace(unit)) return 1;
  const word = LEADS.at(folded, at);
  // 曾 is an adverb, but 曾主任 is somebody
  if (word.length === 1 && isAddress(folded.slice(at, at + LONGEST_FORMAL))) return 0;
  const end = at + word.length;
  if (word === '' || end >= folded.length) return word.length;
  return NOT_AFTER_LEAD.get(word)?.includes(folded.charAt(end)) === true ? 0 : word.length;
}

const hasBracket = (folded: string): boolean => folded.includes('（') || folded.includes('(');

/** 某报讯（记者林某）今日有网友 → 网友 */
export function withoutLead(cut: Cut): Cut {
  const dateline = hasBracket(cut.folded) ? (DATELINE.exec(cut.folded)?.[0].length ?? 0) : 0;
  return withoutAdverbs({
    folded: cut.folded.slice(dateline),
    offset: cut.offset + dateline,
  });
}

/** Somebody is introduced at a place: 评论区有|网友, 会上有|记者, 村里|一妇女. */
const THERE_IS =
  /^[^，。的]{1,6}[区里上中下内](?:有(?![人的些关限])|(?=有人))|^[^，。的]{1,3}[里上中边旁](?=一[位名个]?[^，。]{1,6}$)/;

const thereIs = (folded: string): number =>
  containsAny(folded, '有一') ? (THERE_IS.exec(folded)?.[0].length ?? 0) : 0;

function withoutAdverbs(cut: Cut): Cut {
  const lead = leadLength(cut.folded) || thereIs(cut.folded);
  return trimmed({ folded: cut.folded.slice(lead), offset: cut.offset + lead });
}

/** Whether there is nothing but adverbs: 并, 还, 随后. */
export function isBareSubject(folded: string, subject: Range): boolean {
  const rest = withoutAdverbs({
    folded: folded.slice(subject.start, subject.end),
    offset: subject.start,
  });
  return rest.folded === '' || beginsWithAdjunct(rest.folded);
}

/**
 * Length of a description up to its last word. In 一位在车间忙碌的工人 the adverbs inside belong to
 * the noun.
 */
export function describedLength(folded: string): number {
  if (!QUANTITY.test(folded)) return 0;
  const of = folded.lastIndexOf('的') + 1;
  if (of === 0) return 0;
  const end = adjunctAt(folded, of + 1);
  return endsInPerson(folded.slice(of, end)) || endsInOffice(folded.slice(of, end)) ? end : 0;
}
