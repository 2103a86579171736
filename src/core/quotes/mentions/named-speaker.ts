/**
 * Reads speakers by name: with a title before or after it, an organization, a description, or
 * alone.
 */

import { surnameLength } from '../../language/surnames.ts';
import type { PageText } from '../marks/signs.ts';
import { unitSet } from '../text/unit-set.ts';
import { characterAt, containsAny, isAllHan } from '../text/units.ts';
import type { WordHit } from '../text/word-list.ts';
import { honorificLength } from '../words/addresses.ts';
import { DOT, FAMILIAR, NO_PART_OF_NAME } from '../words/name-words.ts';
import { beginsVerb, beginsWord, isNoName } from '../words/not-names.ts';
import { ACRONYM, dottedLength, FIRST_OF_NAME, GROUP, LAST_OF } from '../words/subject-words.ts';
import {
  endsInDocument,
  endsInOffice,
  endsInOrganization,
  endsInPerson,
  isOffice,
  ORGANIZATIONS,
  TITLES,
} from '../words/titles.ts';
import { fullNameAt } from './name-at.ts';
import { isAddress, nameLength } from './names.ts';
import { roleOf, type Speaker, speaker } from './speaker.ts';
import { adjunctAt, beginsWithAdjunct, type Cut } from './subject.ts';

/**
 * The last characters of titles that no list has: 指挥官, 协调官, 打假师. The name behind one must be
 * complete.
 */
const AGENTS = unitSet('官员长师家手者士帅');

/** 首相|官邸 */
const NO_AGENT = new Set(['官邸', '官方', '官网', '官员', '家属', '家长', '手机', '手下']);

/** The characters with which a title goes on to an organization: 工人|党, 学生|会. */
const ORGANIZED = unitSet('党会协联团队群组');

/** The titles in a cut. 官 behind one belongs to it: 指挥|官, 协调|官. */
const titlesOf = (
  { folded, signs }: PageText,
  { offset, folded: words }: Cut,
): readonly WordHit[] =>
  TITLES.among(folded, signs.titles, offset, offset + words.length)
    .filter(({ end }) => !ORGANIZED.at(folded, end))
    .map((hit) =>
      AGENTS.at(folded, hit.end) &&
      !NO_AGENT.has(folded.slice(hit.end, hit.end + 2)) &&
      surnameLength(folded, hit.end) === 0
        ? { ...hit, end: hit.end + 1 }
        : hit,
    );

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
  if (long || !isAllHan(folded) || isNoName(folded) || NO_PART_OF_NAME.test(folded)) return 0;
  if (beginsVerb(folded, 0) || beginsVerb(folded, 1)) return 0;
  const noun = endsInOrganization(folded) || endsInPerson(folded) || endsInDocument(folded);
  return noun || isOffice(folded) ? 0 : folded.length;
}

/** Length of a name before a verb of two characters, or 0: 简某某|求情, 林某某|陪同. */
function actingLength(folded: string): number {
  const surname = surnameLength(folded);
  if (surname === 0 || beginsWord(folded, 0)) return 0;
  const length = [surname + 2, surname + 1].find(
    (one) => beginsVerb(folded, one) && nameLength(folded.slice(0, one)) === one,
  );
  return length === undefined || NO_PART_OF_NAME.test(folded.slice(0, length)) ? 0 : length;
}

/** Prepositions before somebody who hears or attends: 外长林某|对记者, 总统林某|与总理周某. */
const TOWARDS = /[与和同对向跟]/;
const LEAVES = /[在与和同对向跟\d]/;
/** Verbs in words before a title, whose clause is not part of it. */
const HAPPENS = /[把给将被让请找问见到了着过说对向和与]/;

/**
 * The person with a title who does something with another one: in 外长林某在电话中对国务卿周某表示
 * 林某 speaks.
 */
function firstOfTwo(page: PageText, cut: Cut): Speaker | null {
  const titles = titlesOf(page, cut);
  const last = titles.at(-1);
  for (const { end: at } of titles) {
    const after = cut.folded.slice(at - cut.offset);
    const length = adjunctAt(after, Math.min(after.length, FIRST_OF_NAME + 1));
    const named = length > 1 && nameLength(after.slice(0, length)) === length;
    if (!named || !LEAVES.test(characterAt(after, length))) continue;
    const between = page.folded.slice(at + length, last?.start ?? at);
    if (!TOWARDS.test(between) || between.includes('的')) return null;
    const role = roleOf(page.text, cut.offset, at);
    const range = { start: at, end: at + length };
    return speaker(page.text, range, { role, kind: 'person', named: true });
  }
  return null;
}

const LEAST_TITLE = 2;

/** A name behind a title that no list has: 西区指挥官黄某某 → 黄某某. */
function agentSpeaker(text: string, { folded, offset }: Cut): Speaker | null {
  const end = adjunctAt(folded, Math.min(folded.length, LEAST_TITLE + 2));
  for (let at = end - 2; at > LEAST_TITLE; at -= 1) {
    if (!AGENTS.at(folded, at - 1)) continue;
    const name = folded.slice(at, end);
    const whole = name.length > 1 && nameLength(name) === name.length && !endsInPerson(name);
    if (!whole || isAddress(name) || HAPPENS.test(folded.slice(0, at))) continue;
    const role = roleOf(text, offset, offset + at);
    const range = { start: offset + at, end: offset + end };
    return speaker(text, range, { role, kind: 'person', named: true });
  }
  return null;
}

/** Whether a name without a surname may follow a title. None follows 曾小姐. */
const mayBeRare = (titled: string, after: string): boolean =>
  !beginsWithAdjunct(after) && !ADDRESSING.test(titled);
const ADDRESSING = /(?:先生|女士|小姐)$/;

/** A title followed by a name: …主任林某, …教授周某某. */
export function titledSpeaker(page: PageText, cut: Cut): Speaker | null {
  return firstOfTwo(page, cut) ?? lastTitled(page, cut) ?? agentSpeaker(page.text, cut);
}

/** Adverbs for several people, which end the name of one: 会长陈河才 */
const ENDS_NAME = /^[才均常]$/;

/** Where a name behind a title ends, at least `least`. */
function endOfName(after: string, least: number): number {
  const end = adjunctAt(after, least);
  return end === least && ENDS_NAME.test(after.slice(end)) ? after.length : end;
}

function lastTitled(page: PageText, cut: Cut): Speaker | null {
  const { text } = page;
  for (const { end: at } of titlesOf(page, cut).toReversed()) {
    const titled = cut.folded.slice(0, at - cut.offset);
    const after = cut.folded.slice(titled.length);
    if (after === '') continue;
    const least = Math.min(after.length, FIRST_OF_NAME + 1);
    const name = after.slice(0, endOfName(after, least)).trim();
    // 副会长林某某教授 → the title after the name does not belong to it
    const behind = name.length - (honorificLength(name) || name.length);
    const own = behind > 1 ? name.slice(0, behind) : name;
    const length =
      own === '' ? 0 : nameLength(own) || (mayBeRare(titled, after) ? rareName(own) : 0);
    const someone = endsInPerson(name) && !isAddress(name);
    const acting = length === 0 ? actingLength(own) || fullNameAt(own, 0) : 0;
    if (acting === 0 && (length === 0 || length < own.length || someone)) continue;
    // 林某校长 and 徐女士 are one unit: the title belongs to the name
    const skip = after.length - after.trimStart().length;
    const range = { start: at + skip, end: at + skip + (acting || length) };
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
    if (beginsVerb(name, 0)) continue;
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
  if (honorificLength(cut.folded) === 0) return null;
  const untitled = cut.folded.slice(0, last.start - cut.offset);
  const foreign = Math.min(dottedLength(cut.folded), untitled.length);
  if (untitled === '') return null;
  if (foreign === untitled.length) {
    const range = { start: cut.offset, end: last.start };
    const role = roleOf(text, last.start, last.end);
    return speaker(text, range, { role, kind: 'person', named: true });
  }
  for (const length of [3, 2]) {
    const from = untitled.length - length;
    const name = untitled.slice(Math.max(0, from));
    if (from < 0 || surnameLength(name) === 0 || !isAllHan(name)) continue;
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

/** 另一名|香先生 */
const COUNTED = /^(?:另外?)?[一二两三]?[名位个]/;

/** Prepositions, which no name has behind its surname: 黄|对我. */
const NO_NAME = /^.[对向把被将给跟]/;

const REPORT_WORD = /(?:报告|报道|声明|撰文|著文)$/;

/** A name alone, two names, or a name after 的. */
export function plainName(text: string, noun: Cut): Speaker | null {
  const { folded, offset } = noun;
  const range = { start: offset, end: offset + folded.length };
  const person = { role: null, kind: 'person', named: true } as const;
  // 卡罗琳·布埃诺|报告
  const issued = DOT.test(folded) ? REPORT_WORD.exec(folded) : null;
  if (issued !== null) return plainName(text, { folded: folded.slice(0, issued.index), offset });
  // 支书 is a title, although 支 is a surname
  if (isOffice(folded)) return null;
  // 黄|对我 is no name
  const short = folded.length <= LONGEST_RARE && surnameLength(folded) === 1;
  if (short && NO_NAME.test(folded)) return null;
  if (nameLength(folded) === folded.length && (isAddress(folded) || !endsInPerson(folded))) {
    const long = endsInOrganization(folded) && folded.length > 2;
    const kind = ACRONYM.test(folded) || long ? 'organization' : 'person';
    return speaker(text, range, { ...person, kind });
  }
  const group = containsAny(folded, '和与及、') ? GROUP.exec(folded) : null;
  if (group !== null && [group[1], group[2]].every((name) => nameLength(name ?? '') > 1)) {
    return speaker(text, range, person);
  }
  const isNoun = endsInOffice(folded) || endsInPerson(folded) || endsInOrganization(folded);
  const counted = COUNTED.exec(folded)?.[0].length ?? 0;
  const own = folded.slice(counted);
  if (counted > 0 && isAddress(own)) {
    return speaker(text, { start: offset + counted, end: range.end }, person);
  }
  const acting = isNoun ? 0 : actingLength(folded);
  if (acting > 0) return speaker(text, { start: offset, end: offset + acting }, person);
  return describedName(text, noun);
}

/** 刚下火车的林某 → 林某 */
export function describedName(text: string, noun: Cut): Speaker | null {
  const { folded, offset } = noun;
  const described = folded.lastIndexOf('的') + 1;
  const own = folded.slice(described);
  const familiar = FAMILIAR.at(own, 0) && surnameLength(own, 1) > 0;
  const shaped = (surnameLength(own) > 0 && !NO_NAME.test(own)) || familiar || DOT.test(own);
  const isName = shaped && nameLength(own) === own.length && (isAddress(own) || !endsInPerson(own));
  if (described === 0 || !isName) return null;
  const range = { start: offset + described, end: offset + folded.length };
  return speaker(text, range, { role: null, kind: 'person', named: true });
}
