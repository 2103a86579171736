/**
 * People by their titles: 校长林某 with a name, 支书 and 一位卖菜的老人 without.
 */

import type { Clause } from '../marks/clauses.ts';
import type { PageText } from '../marks/signs.ts';
import { readSpeaker } from './read-speaker.ts';
import type { Speaker } from './speaker.ts';
import { nameAt } from './spotted-names.ts';
import { LEADS, QUANTITY } from './subject-words.ts';
import { TITLES } from './titles.ts';

/** How far behind a clause's start a title is looked for. */
const LONGEST_LEAD = 200;
/** 一位在桥头卖菜的老人: who has no name is described in so many characters. */
const LONGEST_DESCRIPTION = 20;
/** 作为大户, 为村民: what begins so is no noun. */
const NO_NOUN =
  /^(?:作为|成为|为|顺|哪怕|无|图|派|呼吁|任|是|让|由|对|把|给|请|找|在|被|随|按|向|从|就|没|不|想|与|和|跟|以|该不|如|像|等|带|陪|送|看|听|去|来|到)/;
const LONGEST_BARE = 7;
/** 何平把图交给工程师周岚: what happens before the title is no part of the role. */
const HAPPENS = /[把给将被让请找问见了着过说]/;

/** 支书, 一位卖菜的老人: a noun, as far as it can be told. */
function isNameless({ named, pronoun, start, end }: Speaker, folded: string): boolean {
  if (named || pronoun) return false;
  const noun = folded.slice(start, end);
  return (noun.length <= LONGEST_BARE || QUANTITY.test(noun)) && !NO_NOUN.test(noun);
}

/** A noun that begins its clause, behind 但 and 昨天 at most; longer ones begin with a quantity. */
function mayDescribe(folded: string, start: number, end: number): boolean {
  if (end - start > LONGEST_DESCRIPTION) return false;
  return (
    end - start <= LONGEST_BARE ||
    QUANTITY.test(folded.slice(start, start + 3)) ||
    LEADS.at(folded, start) !== ''
  );
}

/** A title, and the clause that it stands in. */
interface Title {
  readonly start: number;
  readonly end: number;
  readonly clause: Clause;
  /** Length of the name behind it, or 0. */
  readonly named: number;
}

function titlesOf({ folded, signs }: PageText, clauses: readonly Clause[]): readonly Title[] {
  const titles: Title[] = [];
  let index = 0;
  for (const { start, end } of TITLES.among(folded, signs.titles)) {
    while ((clauses[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    const clause = clauses[index];
    // Far below a real clause's length the search stays linear.
    if (clause === undefined || start < clause.start || end > clause.start + LONGEST_LEAD) continue;
    // The reporter of a byline is nobody the page quotes.
    if (folded.startsWith('记者', end - 2)) continue;
    const length = nameAt(folded, end);
    titles.push({ start, end, clause, named: end + length > clause.end ? 0 : length });
  }
  return titles;
}

/** People by their titles; those without a name are read when they are first asked for. */
export interface TitledPeople {
  readonly named: readonly Speaker[];
  nameless(): readonly Speaker[];
}

/** Titles joined by 、 or 兼 before a name are one role; the clause's start ends it. */
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
    titles.flatMap(({ end, clause, named: length }): Speaker[] => {
      if (length > 0 || !mayDescribe(page.folded, clause.start, end)) return [];
      const seen = readSpeaker(page, { start: clause.start, end });
      return seen !== null && isNameless(seen, page.folded) && seen.end === end ? [seen] : [];
    });
  return { named, nameless };
}
