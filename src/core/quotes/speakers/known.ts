/** What the record states about a speaker. */

import { fold } from '../../language/script/fold.ts';
import type { Person } from '../mentions/mention.ts';
import type { People } from '../mentions/people.ts';
import type { Speaker, SpeakerKind } from '../mentions/speaker.ts';
import { ANY_ORGANIZATION, GROUP, QUANTITY } from '../words/subject-words.ts';
import { DOCUMENTS, endsInOrganization } from '../words/titles.ts';

export interface QuoteSpeaker {
  readonly name: string | null;
  readonly mention: string | null;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  readonly resolution: 'explicit' | 'pronoun' | 'carried' | 'none';
  readonly confidence: number;
}

export type Known = Omit<QuoteSpeaker, 'resolution' | 'confidence'>;

/** Confidence of speakers, slightly below how often they are right on the development pages. */
export const CONFIDENCE = { explicit: 0.95, carried: 0.65, none: 0.3, narrator: 0.9 } as const;

/**
 * Confidence of somebody named or described at the quote, by what was read there. Of those on marked pages
 * were right: persons with a role 258 of 262, without one 96 of 98, nouns for persons 113 of 125,
 * organizations 85 of 103, documents 4 of 10, and words of unknown kind 10 of 14. They are lowered a
 * little, since the rules were written with most of these pages in view.
 */
export function explicitSureness({ kind, name, role }: Known): number {
  if (kind === 'organization') return 0.8;
  if (kind === 'document') return 0.4;
  if (kind === 'unknown') return 0.6;
  if (name === null) return 0.85;
  return role === null ? 0.9 : CONFIDENCE.explicit;
}

export const isPerson = ({ kind, named }: Person): boolean => kind === 'person' && named;

export const knownAs = ({ name, named, role, kind }: Person): Known => ({
  name: named ? name : null,
  mention: name,
  role,
  kind,
});

/** What a document begins with if it names its issuer: 恒泰电子|公告, 县教育局|发布的通告. */
const ISSUER =
  /^([^的《》“”]{3,16}?)(?:(?:日前|近日|最新|最先|首先)?(?:发布|公布|发出|出具|下发|披露|公开|印发)的?|的)?(?:[一这那][份项])?(?:研究|调查|年度|官方|最新|内部)?$/;

/** Documents that only companies and authorities issue. */
const COMPANY_ONLY = /^(?:公告|公报)$/;

/** The organization that issued a document, or null if its mention names none. */
function issuerOf(mention: string, people: () => People): string | null {
  const folded = fold(mention);
  const noun = DOCUMENTS.in(folded).at(-1);
  if (noun === undefined || noun.end !== folded.length) return null;
  const issuer = ISSUER.exec(folded.slice(0, noun.start))?.[1];
  if (issuer === undefined || ANY_ORGANIZATION.test(issuer) || QUANTITY.test(issuer)) return null;
  const name = mention.slice(0, issuer.length);
  const known =
    COMPANY_ONLY.test(noun.word) ||
    people().kindOf(name) === 'organization' ||
    endsInOrganization(issuer);
  return known || people().occurs(name) ? people().fullName(name) : null;
}

/** Words behind the name of an organization that belong to the mention alone: 高通方面, 海关官网. */
const BEHIND_NAME = /(?:方面|官网|官方|官微|官方微博|官方微信)$/;

/** Names of places, which do not speak themselves: 闵行区方面 are its authorities. */
const PLACE = /[省市县縣区區州盟旗镇鎮乡鄉村国國]$/;

/** The branch of a company in a country: 亚马逊中国. */
const BRANCH = /.{2}中国$/;

/** The name in a mention: 高通方面 → 高通, but 闵行区方面 as it is. */
function nameIn(mention: string, people: () => People): string {
  const extra = BEHIND_NAME.exec(mention)?.[0].length ?? 0;
  const name = mention.slice(0, mention.length - extra);
  const isKnown = extra > 0 && name.length > 1 && people().occurs(name);
  return isKnown && (!PLACE.test(name) || BRANCH.test(name)) ? name : mention;
}

/** A speaker that was read at the quote, with the full name and role that the page states. */
export function knownFrom(found: Speaker, people: () => People): Known {
  const { mention, named, kind } = found;
  const group = named && kind === 'person' ? GROUP.exec(mention) : null;
  const own = group === null && kind !== 'person' ? nameIn(mention, people) : mention;
  const whole = group === null ? own : `${group[1]}、${group[2]}`;
  if (kind === 'document') {
    const issuer = issuerOf(mention, people);
    if (issuer !== null) return { name: issuer, mention, role: found.role, kind };
  }
  if (!named) return { name: null, mention, role: found.role, kind };
  const name = people().fullName(found.full ?? whole);
  const role = found.role ?? people().roleOf(name);
  return { name, mention, role, kind: kind === 'unknown' ? (people().kindOf(name) ?? kind) : kind };
}
