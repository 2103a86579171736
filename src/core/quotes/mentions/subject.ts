/**
 * The words before a cue: what comes before the speaker there, and where the speaker ends.
 *
 * 昨天，某厂厂长林某|在车间对记者
 */

import type { Range } from '../marks/marks.ts';
import {
  ADJUNCT,
  DATELINE,
  LEAD_DATE,
  LEAD_MARKS,
  LEADS,
  NOT_AFTER_LEAD,
  QUANTITY,
} from './subject-words.ts';
import { endsInOffice, endsInPerson } from './titles.ts';

export interface Cut {
  readonly folded: string;
  readonly offset: number;
}

export const trimmed = (cut: Cut): Cut => {
  const text = cut.folded.trimStart();
  return { folded: text.trimEnd(), offset: cut.offset + cut.folded.length - text.length };
};

/** Index at which the adverbs begin, not before `least`. */
export function adjunctAt(folded: string, least: number): number {
  ADJUNCT.lastIndex = least;
  return ADJUNCT.exec(folded)?.index ?? folded.length;
}

const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;

/** Length of the dates, marks and words before a subject: 昨天，有|网友 */
export function leadLength(folded: string, from = 0, to = folded.length): number {
  let at = from;
  for (let length = -1; length !== 0 && at < to; at += length) length = leadAt(folded, at);
  return at - from;
}

function leadAt(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  if (unit >= FIRST_DIGIT && unit <= LAST_DIGIT) {
    LEAD_DATE.lastIndex = at;
    return LEAD_DATE.exec(folded)?.[0].length ?? 0;
  }
  const character = folded.charAt(at);
  if (LEAD_MARKS.has(character) || character.trim() === '') return 1;
  const word = LEADS.at(folded, at);
  const next = folded.charAt(at + word.length);
  return next !== '' && NOT_AFTER_LEAD.get(word)?.includes(next) === true ? 0 : word.length;
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

function withoutAdverbs(cut: Cut): Cut {
  const lead = leadLength(cut.folded);
  return trimmed({ folded: cut.folded.slice(lead), offset: cut.offset + lead });
}

/** True if nothing but adverbs stands there: 并, 还, 随后. */
export function isBareSubject(folded: string, subject: Range): boolean {
  const rest = withoutAdverbs({
    folded: folded.slice(subject.start, subject.end),
    offset: subject.start,
  });
  return rest.folded === '' || adjunctAt(rest.folded, 0) === 0;
}

/** 一位在车间忙碌的工人: the adverbs inside belong to the noun; the length up to its last word. */
export function describedLength(folded: string): number {
  if (!QUANTITY.test(folded)) return 0;
  const of = folded.lastIndexOf('的') + 1;
  if (of === 0) return 0;
  const end = adjunctAt(folded, of + 1);
  return endsInPerson(folded.slice(of, end)) || endsInOffice(folded.slice(of, end)) ? end : 0;
}
