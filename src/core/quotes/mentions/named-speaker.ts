/**
 * Reads speakers by name: with a title before or after it, an organization, a description, or
 * alone.
 */

import { surnameLength } from '../../language/surnames.ts';
import type { PageText } from '../marks/signs.ts';
import type { WordHit } from '../marks/words.ts';
import { isAddress, nameLength } from './names.ts';
import { isNoName } from './not-names.ts';
import { roleOf, type Speaker, speaker } from './speaker.ts';
import { DOT, NO_PART_OF_NAME } from './spotted-names.ts';
import { adjunctAt, beginsWithAdjunct, type Cut } from './subject.ts';
import {
  ACRONYM,
  FIRST_OF_NAME,
  FOREIGN_NAME,
  GROUP,
  HAN,
  HONORIFIC,
  LAST_OF,
} from './subject-words.ts';
import {
  endsInDocument,
  endsInOrganization,
  endsInPerson,
  isOffice,
  ORGANIZATIONS,
  TITLES,
} from './titles.ts';

const titlesOf = (
  { folded, signs }: PageText,
  { offset, folded: words }: Cut,
): readonly WordHit[] => TITLES.among(folded, signs.titles, offset, offset + words.length);

const LONGEST_RARE = 3;

/**
 * Where the role of the speaker begins. In 某校教授周某、某院院长 the first role belongs to a
 * person named before.
 */
function ownRoleStart(role: string): number {
  const comma = role.lastIndexOf('、');
  if (comma < 0) return 0;
  const piece = role.slice(role.lastIndexOf('、', comma - 1) + 1, comma);
  const title = TITLES.in(piece).at(-1);
  const name = title === undefined ? '' : piece.slice(title.end);
  return name.length > 1 && nameLength(name) === name.length ? comma + 1 : 0;
}

/**
 * Length of a rare name, judged only by its place: 制片人由绪如 → 由绪如. It is taken whole, even
 * if words that are not names begin in it.
 */
function rareName(folded: string): number {
  const long = folded.length > LONGEST_RARE || folded.length < 2;
  if (long || !HAN.test(folded) || isNoName(folded) || NO_PART_OF_NAME.test(folded)) return 0;
  const noun = endsInOrganization(folded) || endsInPerson(folded) || endsInDocument(folded);
  return noun || isOffice(folded) ? 0 : folded.length;
}

/** A title followed by a name: …主任林某, …教授周某某. */
export function titledSpeaker(page: PageText, cut: Cut): Speaker | null {
  const { text } = page;
  for (const { end: at } of titlesOf(page, cut).toReversed()) {
    const titled = cut.folded.slice(0, at - cut.offset);
    const after = cut.folded.slice(titled.length);
    if (after === '') continue;
    const least = Math.min(after.length, FIRST_OF_NAME + 1);
    const name = after.slice(0, adjunctAt(after, least)).trim();
    // 副会长林某某教授 → the title after the name does not belong to it
    const behind = HONORIFIC.exec(name)?.index ?? 0;
    const own = behind > 1 ? name.slice(0, behind) : name;
    const length =
      own === '' ? 0 : nameLength(own) || (beginsWithAdjunct(after) ? 0 : rareName(own));
    const someone = endsInPerson(name) && !isAddress(name);
    if (length === 0 || length < own.length || someone) continue;
    // 林某校长 and 徐女士 are one unit: the title belongs to the name
    const skip = after.length - after.trimStart().length;
    const range = { start: at + skip, end: at + skip + length };
    const role = roleOf(text, cut.offset + ownRoleStart(titled), at);
    return speaker(text, range, { role, kind: 'person', named: true });
  }
  return null;
}

/** An organization followed by a name: 某大学某学院林某. */
export function affiliatedSpeaker(text: string, cut: Cut): Speaker | null {
  for (const organization of ORGANIZATIONS.in(cut.folded).toReversed()) {
    const name = cut.folded.slice(organization.end);
    const length = nameLength(name);
    const surname = surnameLength(name);
    if (length < 2 || length !== name.length || organization.end < 4) continue;
    if (surname === 0 && !name.includes('·')) continue;
    const at = cut.offset + organization.end;
    // 某大学林某教授 → 林某, because the title after a name does not belong to it
    const title = TITLES.in(name).find((hit) => hit.start >= 2 && isOffice(hit.word));
    const end = at + (title?.start ?? length);
    const role = roleOf(text, cut.offset, at);
    return speaker(text, { start: at, end }, { role, kind: 'person', named: true });
  }
  return null;
}

/** A name followed by a title: 某大学林某某教授. */
export function nameBeforeTitle(page: PageText, cut: Cut): Speaker | null {
  const { text } = page;
  const last = titlesOf(page, cut).at(-1);
  if (last === undefined || last.end !== cut.offset + cut.folded.length) return null;
  if (!HONORIFIC.test(cut.folded)) return null;
  const untitled = cut.folded.slice(0, last.start - cut.offset);
  const foreign = FOREIGN_NAME.exec(cut.folded)?.[0].slice(0, untitled.length) ?? '';
  if (untitled === '') return null;
  if (foreign.length === untitled.length) {
    const range = { start: cut.offset, end: last.start };
    const role = roleOf(text, last.start, last.end);
    return speaker(text, range, { role, kind: 'person', named: true });
  }
  for (const length of [3, 2]) {
    const from = untitled.length - length;
    const name = untitled.slice(Math.max(0, from));
    if (from < 0 || surnameLength(name) === 0 || !HAN.test(name)) continue;
    const before = untitled.slice(0, from).replace(LAST_OF, '');
    const direct = before.length === from;
    if (before !== '' && direct && !endsInOrganization(before)) continue;
    const range = { start: cut.offset + from, end: last.start };
    const own = text.slice(last.start, last.end);
    const role = before === '' || !direct ? own : roleOf(text, cut.offset, cut.offset + from);
    return speaker(text, range, { role, kind: 'person', named: true });
  }
  return null;
}

/** A name alone, two names, or a name after 的. */
export function plainName(text: string, noun: Cut): Speaker | null {
  const { folded, offset } = noun;
  const range = { start: offset, end: offset + folded.length };
  const person = { role: null, kind: 'person', named: true } as const;
  // 支书 is a title, although 支 is a surname
  if (isOffice(folded)) return null;
  if (nameLength(folded) === folded.length && (isAddress(folded) || !endsInPerson(folded))) {
    const long = endsInOrganization(folded) && folded.length > 2;
    const kind = ACRONYM.test(folded) || long ? 'organization' : 'person';
    return speaker(text, range, { ...person, kind });
  }
  const group = GROUP.exec(folded);
  if (group !== null && [group[1], group[2]].every((name) => nameLength(name ?? '') > 1)) {
    return speaker(text, range, person);
  }
  return describedName(text, noun);
}

/** 刚下火车的林某 → 林某 */
export function describedName(text: string, noun: Cut): Speaker | null {
  const { folded, offset } = noun;
  const described = folded.lastIndexOf('的') + 1;
  const own = folded.slice(described);
  const shaped = surnameLength(own) > 0 || DOT.test(own);
  const isName = shaped && nameLength(own) === own.length && (isAddress(own) || !endsInPerson(own));
  if (described === 0 || !isName) return null;
  const range = { start: offset + described, end: offset + folded.length };
  return speaker(text, range, { role: null, kind: 'person', named: true });
}
