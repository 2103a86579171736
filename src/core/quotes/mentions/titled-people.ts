/** Finds people by their titles: 校长林某 with a name, 支书 and 一位卖菜的老人 without. */

import type { Clause } from '../marks/clauses.ts';
import type { PageText } from '../marks/signs.ts';
import { CUES } from '../words/cues.ts';
import { CLAUSE_BEGINS } from '../words/name-words.ts';
import { LEADS, QUANTITY } from '../words/subject-words.ts';
import { endsInOrganization, endsInPerson, TITLES } from '../words/titles.ts';
import { mayBePart, mayFollowName, nameAt } from './name-at.ts';
import { isAddress } from './names.ts';
import { readSpeaker } from './read-speaker.ts';
import { type Speaker, speaker } from './speaker.ts';

/** Distance from the start of a clause within which a title is searched, in UTF-16 code units. */
const LONGEST_LEAD = 200;
/** Longest description of a person without a name, in characters: 一位在桥头卖菜的老人. */
const LONGEST_DESCRIPTION = 20;
/** Beginnings that are not nouns: 作为大户, 为村民. */
const NO_NOUN =
  /^(?:作为|成为|为|顺|哪怕|无|图|派|呼吁|任|是|让|由|对|把|给|请|找|在|被|随|按|向|从|就|没|不|想|与|和|跟|以|该不|如|像|等|带|陪|送|看|听|去|来|到)/;
const LONGEST_BARE = 7;
/** Verbs before a title, whose clause is not part of the role: 何平把图交给工程师周岚. */
const HAPPENS = /[把给将被让请找问见到了着过说]/;

/** Whether a speaker is described by a noun, as far as one can tell: 支书, 一位卖菜的老人. */
function isNameless({ named, pronoun, start, end }: Speaker, folded: string): boolean {
  if (named || pronoun) return false;
  const noun = folded.slice(start, end);
  return (noun.length <= LONGEST_BARE || QUANTITY.test(noun)) && !NO_NOUN.test(noun);
}

/** Whether a speaker is a surname with a title: 李总理. */
const isFormal = ({ named, start, end }: Speaker, folded: string): boolean =>
  named && isAddress(folded.slice(start, end));

/**
 * Tells whether a noun may describe a person. It must begin its clause, after 但 and 昨天 at most;
 * longer ones must begin with a quantity.
 */
function mayDescribe(folded: string, start: number, end: number): boolean {
  if (end - start > LONGEST_DESCRIPTION) return false;
  return (
    end - start <= LONGEST_BARE ||
    QUANTITY.test(folded.slice(start, start + 3)) ||
    LEADS.at(folded, start) !== ''
  );
}

const PLURAL = '们';

/** A title and the clause that contains it. */
interface Title {
  readonly start: number;
  readonly end: number;
  readonly clause: Clause;
  /** Length of the name after it, or 0. */
  readonly named: number;
}

function titlesOf({ folded, signs }: PageText, clauses: readonly Clause[]): readonly Title[] {
  const titles: Title[] = [];
  let index = 0;
  for (const { start, end: last } of TITLES.among(folded, signs.titles)) {
    // 住户们
    const end = folded.startsWith(PLURAL, last) ? last + 1 : last;
    while ((clauses[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    const clause = clauses[index];
    // The limit is far above the length of real clauses and keeps the search linear.
    if (clause === undefined || start < clause.start || end > clause.start + LONGEST_LEAD) continue;
    // The reporter in a byline is not quoted.
    if (folded.startsWith('记者', end - 2)) continue;
    const length = nameAt(folded, end);
    titles.push({ start, end, clause, named: end + length > clause.end ? 0 : length });
  }
  return titles;
}

/** People by their titles. Those without a name are read when they are first needed. */
export interface TitledPeople {
  readonly named: readonly Speaker[];
  nameless(): readonly Speaker[];
}

/**
 * People with titles. Titles joined by 、 or 兼 before a name are one role, which ends at the start
 * of the clause.
 */
export function titledPeople(page: PageText, clauses: readonly Clause[]): TitledPeople {
  const titles = titlesOf(page, clauses);
  const named = titles.flatMap(({ start, end, clause, named: length }): Speaker[] => {
    if (length === 0) return [];
    const seen = readSpeaker(page, { start: clause.start, end: end + length });
    if (seen?.named !== true || seen.role === null || seen.start !== end) return [];
    const role = HAPPENS.test(seen.role) ? page.text.slice(start, end) : seen.role;
    return [{ ...seen, role }];
  });
  const nameless = (): readonly Speaker[] =>
    titles.flatMap(({ start, end, clause, named: length }): Speaker[] => {
      if (length > 0 || !mayDescribe(page.folded, clause.start, end)) return [];
      // a title alone needs no reading
      if (start === clause.start) {
        return [speaker(page.text, { start, end }, { role: null, kind: 'person', named: false })];
      }
      const seen = readSpeaker(page, { start: clause.start, end });
      const whole = seen !== null && seen.end === end;
      return whole && (isNameless(seen, page.folded) || isFormal(seen, page.folded)) ? [seen] : [];
    });
  return { named, nameless };
}

/** A name without a surname has at most 5 characters. */
const LONGEST_OTHER = 5;
const SHORT_NAME = 2;

/**
 * Names behind a title that have no surname and occur again on the page, with another character
 * behind them: 歌手水木年 …, 水木年说.
 */
export function introducedNames({ text, folded, signs }: PageText): string[] {
  // a name behind many titles is looked for once, else a long page would take quadratic time
  const followers = new Map<string, readonly number[]>();
  return TITLES.among(folded, signs.titles).flatMap(({ end }): string[] => {
    let most = 0;
    while (most < LONGEST_OTHER && mayBePart(folded, end + most)) most += 1;
    if (most <= SHORT_NAME || !occursAgain(folded, end) || nameAt(folded, end) > 0) return [];
    for (let length = most; length > SHORT_NAME; length -= 1) {
      const name = folded.slice(end, end + length);
      const units = followers.get(name) ?? followersOf(folded, name);
      followers.set(name, units);
      const next = folded.charCodeAt(end + length);
      if (units.some((unit) => unit !== next) && isOtherName(name)) {
        return [text.slice(end, end + length)];
      }
    }
    return [];
  });
}

/** Whether the three characters at an offset, with which a name would begin, occur again. */
function occursAgain(folded: string, at: number): boolean {
  const beginning = folded.slice(at, at + SHORT_NAME + 1);
  return folded.indexOf(beginning) < at || folded.indexOf(beginning, at + 1) >= 0;
}

const isOtherName = (name: string): boolean =>
  TITLES.in(name).length === 0 &&
  CUES.in(name).length === 0 &&
  !endsInOrganization(name) &&
  !endsInPerson(name);

/** Code units behind a name where it begins a clause and acts there: two different ones at most. */
function followersOf(folded: string, name: string): readonly number[] {
  const units: number[] = [];
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    const end = at + name.length;
    const begins = at === 0 || CLAUSE_BEGINS.at(folded, at - 1);
    if (!begins || !mayFollowName(folded, end)) continue;
    const unit = folded.charCodeAt(end);
    if (!units.includes(unit)) units.push(unit);
    if (units.length === 2) break;
  }
  return units;
}
