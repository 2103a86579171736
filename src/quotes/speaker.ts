/**
 * Reads a speaker out of the words before a cue.
 *
 * 昨天，某厂厂长林某在车间对记者 → mention 林某, role 某厂厂长
 */

import { surnameLength } from '../language/surnames.ts';
import type { Range } from './marks.ts';
import {
  ACRONYM,
  ADDRESS,
  ADJUNCT,
  ANY_ORGANIZATION,
  DATELINE,
  FIRST_OF_NAME,
  FOREIGN_NAME,
  GROUP,
  HAN,
  HELD,
  HONORIFIC,
  LAST_OF,
  LATIN_NAME,
  LEAD,
  MASKED,
  NICKNAME,
  PAPER,
  PRONOUN,
  QUANTITY,
  REPORT,
  SELF,
  TRANSLITERATED,
} from './subject-words.ts';
import {
  endsInDocument,
  endsInOffice,
  endsInOrganization,
  endsInPerson,
  organizationsIn,
  titlesIn,
} from './titles.ts';

export type SpeakerKind = 'person' | 'organization' | 'document' | 'unknown';

export interface Speaker {
  readonly mention: string;
  /** Where the mention stands. */
  readonly start: number;
  readonly end: number;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** A person or organization by name, and not 校长, 网友 or 他. */
  readonly named: boolean;
  readonly pronoun: boolean;
}

/** Index at which the adverbs begin, not before `least`. */
function adjunctAt(folded: string, least: number): number {
  ADJUNCT.lastIndex = least;
  return ADJUNCT.exec(folded)?.index ?? folded.length;
}

/** 林先生, 徐老师, but not 两位医生 */
const isAddress = (folded: string): boolean => ADDRESS.test(folded) && surnameLength(folded) > 0;

/** Length of a personal name at the start of a folded text that holds nothing else. */
export function nameLength(folded: string): number {
  const latin = LATIN_NAME.exec(folded)?.[0];
  if (latin !== undefined) return latin.trimEnd().length;
  const foreign = FOREIGN_NAME.exec(folded)?.[0];
  if (foreign !== undefined) return foreign.length;
  if (isAddress(folded) || MASKED.test(folded)) return folded.length;
  if (!HAN.test(folded)) return 0;
  if (TRANSLITERATED.test(folded)) return folded.length;
  const surname = surnameLength(folded);
  if (surname > 0 && folded.length <= surname + 2) {
    return folded.length > surname ? folded.length : 0;
  }
  return NICKNAME.test(folded) ? 2 : 0;
}

interface Cut {
  readonly folded: string;
  readonly offset: number;
}

const trimmed = (cut: Cut): Cut => {
  const text = cut.folded.trimStart();
  return { folded: text.trimEnd(), offset: cut.offset + cut.folded.length - text.length };
};

const roleOf = (text: string, start: number, end: number): string | null => {
  const role = text.slice(start, end).trim();
  const bare = role.endsWith('的') ? role.slice(0, -1) : role;
  return bare === '' ? null : bare;
};

function speaker(
  text: string,
  range: Range,
  rest: Pick<Speaker, 'role' | 'kind' | 'named'>,
): Speaker {
  return { mention: text.slice(range.start, range.end), ...range, ...rest, pronoun: false };
}

/** 某校教授周某、某院院长 → 某院院长: the role of somebody named before is not the speaker's. */
function ownRoleStart(role: string): number {
  const comma = role.lastIndexOf('、');
  if (comma < 0) return 0;
  const piece = role.slice(role.lastIndexOf('、', comma - 1) + 1, comma);
  const title = titlesIn(piece).at(-1);
  const name = title === undefined ? '' : piece.slice(title.end);
  return name.length > 1 && nameLength(name) === name.length ? comma + 1 : 0;
}

/** …主任林某, …教授周某某: a title and a name after it. */
function titledSpeaker(text: string, cut: Cut): Speaker | null {
  const titles = titlesIn(cut.folded);
  for (const title of titles.toReversed()) {
    const after = cut.folded.slice(title.end);
    const least = Math.min(after.length, FIRST_OF_NAME + 1);
    const name = after.slice(0, adjunctAt(after, least)).trim();
    const at = cut.offset + title.end;
    const length = name === '' ? 0 : nameLength(name);
    const someone = endsInPerson(name) && !isAddress(name);
    if (length === 0 || length < name.length || someone) continue;
    // 林某校长 and 徐女士 are one: the title belongs to the name.
    const skip = after.length - after.trimStart().length;
    const range = { start: at + skip, end: at + skip + length };
    const role = roleOf(text, cut.offset + ownRoleStart(cut.folded.slice(0, title.end)), at);
    return speaker(text, range, { role, kind: 'person', named: true });
  }
  return null;
}

/** 某大学某学院林某: an organization and a name after it. */
function affiliatedSpeaker(text: string, cut: Cut): Speaker | null {
  for (const organization of organizationsIn(cut.folded).toReversed()) {
    const name = cut.folded.slice(organization.end);
    const length = nameLength(name);
    const surname = surnameLength(name);
    if (length < 2 || length !== name.length || organization.end < 4) continue;
    if (surname === 0 && !name.includes('·')) continue;
    const at = cut.offset + organization.end;
    // 某大学林某教授 → 林某, as the title behind a name is no part of it.
    const title = titlesIn(name).find((hit) => hit.office && hit.start >= 2);
    const end = at + (title?.start ?? length);
    const role = roleOf(text, cut.offset, at);
    return speaker(text, { start: at, end }, { role, kind: 'person', named: true });
  }
  return null;
}

/** 某大学林某某教授: a title after the name. */
function nameBeforeTitle(text: string, cut: Cut): Speaker | null {
  const last = titlesIn(cut.folded).at(-1);
  if (last === undefined || last.end !== cut.folded.length) return null;
  if (!HONORIFIC.test(cut.folded)) return null;
  const foreign = FOREIGN_NAME.exec(cut.folded)?.[0].slice(0, last.start) ?? '';
  if (foreign.length === last.start) {
    const range = { start: cut.offset, end: cut.offset + last.start };
    const role = roleOf(text, range.end, cut.offset + last.end);
    return speaker(text, range, { role, kind: 'person', named: true });
  }
  for (const length of [3, 2]) {
    const from = last.start - length;
    const name = cut.folded.slice(Math.max(0, from), last.start);
    if (from < 0 || surnameLength(name) === 0 || !HAN.test(name)) continue;
    const before = cut.folded.slice(0, from).replace(LAST_OF, '');
    const direct = before.length === from;
    if (before !== '' && direct && !endsInOrganization(before)) continue;
    const range = { start: cut.offset + from, end: cut.offset + last.start };
    const own = text.slice(range.end, cut.offset + last.end);
    const role = before === '' || !direct ? own : roleOf(text, cut.offset, cut.offset + from);
    return speaker(text, range, { role, kind: 'person', named: true });
  }
  return null;
}

/** 校方发言人, 一位村民, 某公司, 报告: the whole noun is the mention. */
function nounSpeaker(text: string, cut: Cut): Speaker | null {
  const { folded, offset } = cut;
  const range = { start: offset, end: offset + folded.length };
  if (endsInOffice(folded)) {
    const first = titlesIn(folded).at(0);
    const bare = first?.start === 0 && first.end === folded.length;
    const of = folded.lastIndexOf('的');
    const role = bare || QUANTITY.test(folded) ? null : roleOf(text, range.start, range.end);
    const start = of > 0 ? offset + of + 1 : offset;
    return speaker(text, { start, end: range.end }, { role, kind: 'person', named: false });
  }
  const paper = PAPER.exec(folded)?.[1];
  if (paper !== undefined && endsInOrganization(paper)) {
    const start = offset + folded.indexOf(paper);
    const inner = { start, end: start + paper.length };
    return speaker(text, inner, { role: null, kind: 'organization', named: true });
  }
  const report = REPORT.exec(folded);
  if (report !== null && endsInOrganization(folded.slice(0, report.index))) {
    return nounSpeaker(text, { folded: folded.slice(0, report.index), offset });
  }
  if (endsInDocument(folded) && !endsInOrganization(folded)) {
    return speaker(text, range, { role: null, kind: 'document', named: folded.length > 3 });
  }
  if (endsInPerson(folded)) {
    return speaker(text, range, { role: null, kind: 'person', named: false });
  }
  if (endsInOrganization(folded)) {
    const named = !QUANTITY.test(folded) && !ANY_ORGANIZATION.test(folded);
    return speaker(text, range, { role: null, kind: 'organization', named });
  }
  return null;
}

function pronounSpeaker(text: string, cut: Cut): Speaker | null {
  const pronoun = PRONOUN.exec(cut.folded)?.[0];
  if (pronoun === undefined) return null;
  const range = { start: cut.offset, end: cut.offset + pronoun.length };
  return {
    ...speaker(text, range, { role: null, kind: 'person', named: false }),
    pronoun: true,
  };
}

const LONGEST_NOUN = 24;

/** 某报讯（记者林某）今日有网友 → 网友 */
function withoutLead(cut: Cut): Cut {
  const dateline = DATELINE.exec(cut.folded)?.[0].length ?? 0;
  return withoutAdverbs({
    folded: cut.folded.slice(dateline),
    offset: cut.offset + dateline,
  });
}

function withoutAdverbs(cut: Cut): Cut {
  const lead = LEAD.exec(cut.folded)?.[0].length ?? 0;
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

/** A name alone, two names, or a name after 的. */
function plainName(text: string, noun: Cut): Speaker | null {
  const { folded, offset } = noun;
  const range = { start: offset, end: offset + folded.length };
  const person = { role: null, kind: 'person', named: true } as const;
  if (nameLength(folded) === folded.length && (isAddress(folded) || !endsInPerson(folded))) {
    const long = endsInOrganization(folded) && folded.length > 2;
    const kind = ACRONYM.test(folded) || long ? 'organization' : 'person';
    return speaker(text, range, { ...person, kind });
  }
  const group = GROUP.exec(folded);
  if (group !== null && [group[1], group[2]].every((name) => nameLength(name ?? '') > 1)) {
    return speaker(text, range, person);
  }
  // 刚下火车的林某 → 林某
  const described = folded.lastIndexOf('的') + 1;
  const own = folded.slice(described);
  const isName = surnameLength(own) > 0 && nameLength(own) === own.length;
  if (described === 0 || !isName) return null;
  return speaker(text, { start: offset + described, end: range.end }, person);
}

/** A noun of no known sort; 信中 and 声明里 are documents. */
function anySpeaker(text: string, noun: Cut): Speaker | null {
  const { folded, offset } = noun;
  if (folded.length > LONGEST_NOUN || folded.length < 2) return null;
  if (HELD.test(folded)) {
    const document = { start: offset, end: offset + folded.length - 1 };
    const inner = folded.slice(0, -1);
    if (!endsInDocument(inner)) return null;
    return speaker(text, document, { role: null, kind: 'document', named: inner.length > 3 });
  }
  const range = { start: offset, end: offset + folded.length };
  return speaker(text, range, { role: null, kind: 'unknown', named: folded.length < 9 });
}

/** Reads the speaker in a range of the text, or null if nobody is named or described there. */
export function readSpeaker(text: string, folded: string, subject: Range): Speaker | null {
  const whole = folded.slice(subject.start, subject.end);
  const cut = withoutLead({ folded: whole, offset: subject.start });
  if (cut.folded === '') return null;
  const pronoun = pronounSpeaker(text, cut);
  if (pronoun !== null) return pronoun;
  if (SELF.test(cut.folded) && !QUANTITY.test(cut.folded)) return null;
  const titled = titledSpeaker(text, cut);
  if (titled !== null) return titled;
  const least = surnameLength(cut.folded) > 0 ? 2 : 1;
  const end = adjunctAt(cut.folded, least);
  const held = cut.folded.slice(0, end);
  const noun = trimmed({
    folded: held.endsWith('的') ? held.slice(0, -1) : held,
    offset: cut.offset,
  });
  if (adjunctAt(cut.folded, 0) === 0 || noun.folded === '') return null;
  return (
    nameBeforeTitle(text, noun) ??
    affiliatedSpeaker(text, noun) ??
    plainName(text, noun) ??
    nounSpeaker(text, noun) ??
    anySpeaker(text, noun)
  );
}
