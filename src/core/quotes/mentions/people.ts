/**
 * Collects who is named on the page, where, and with which role. It completes short names, carries
 * roles to later mentions, and knows the place of everybody who may speak.
 */

import { fold } from '../../language/script/fold.ts';
import type { Clause } from '../marks/clauses.ts';
import type { PageText } from '../marks/signs.ts';
import { firstFrom } from '../text/search.ts';
import { wordList } from '../text/word-list.ts';
import { GROUP } from '../words/subject-words.ts';
import { endsInOffice, endsInOrganization } from '../words/titles.ts';
import { completions, familyNames, longerNames, shortForms, statedName } from './full-names.ts';
import { apart, type Mention, type Person } from './mention.ts';
import { readSpeaker } from './read-speaker.ts';
import type { Speaker } from './speaker.ts';
import {
  actingNames,
  addressedNames,
  familiarNames,
  foreignNames,
  repeatedNames,
} from './spotted-names.ts';
import { introducedNames, titledPeople } from './titled-people.ts';

export interface People {
  /** The fullest name for a mention. */
  fullName(mention: string): string;
  roleOf(name: string): string | null;
  kindOf(name: string): Speaker['kind'] | null;
  /** Whether the page has a name a second time. */
  occurs(name: string): boolean;
  /** The only person with a surname: 赵 → 赵永贵. */
  bySurname(surname: string): Person | null;
  /** The first person named after an offset and before `to`. */
  firstAfter(at: number, to: number): Person | null;
  /** Everybody in the order of the text, by name or as a description such as 支书 or 一位村民. */
  mentions(): readonly Mention[];
  /** The mentions that begin in a range. */
  mentionsIn(from: number, to: number): readonly Mention[];
}

interface Sighting {
  readonly start: number;
  readonly name: string;
}

/** The role of a name that has no other: 林某某教授. */
const TITLES_BEHIND = wordList(
  '教授 院士 主任 书记 校长 院长 局长 博士 律师 医生 董事长 总经理 市长 县长',
);

const KEY = 2;
/** Length of a Chinese name. Longer ones that end like an organization are one. */
const LONGEST_PERSON = 4;
/** Greatest length of a role, in characters. The longest one on the development pages has 33. */
const LONGEST_ROLE = 60;

/** All places at which one of the names occurs. */
const sightings = (text: string, names: readonly string[]): Sighting[] =>
  wordList(names)
    .in(text)
    .map(({ start, word }) => ({ start, name: word }));

/** What a page states about names. */
interface Register {
  readonly roles: Map<string, string>;
  readonly kinds: Map<string, Speaker['kind']>;
}

function note({ roles, kinds }: Register, { mention, role, kind }: Speaker): void {
  if (role !== null && (roles.get(mention)?.length ?? 0) < role.length) roles.set(mention, role);
  if (!kinds.has(mention)) kinds.set(mention, kind);
}

function registerOf(
  page: PageText,
  speakers: readonly Speaker[],
  titled: readonly Speaker[],
): Register {
  const register: Register = { roles: new Map(), kinds: new Map() };
  for (const one of titled) note(register, one);
  for (const one of speakers) {
    if (!one.named) continue;
    note(register, one);
    const group = one.kind === 'person' ? GROUP.exec(one.mention) : null;
    for (const mention of group?.slice(1) ?? []) note(register, { ...one, mention, role: null });
  }
  const { kinds } = register;
  for (const name of repeatedNames(page)) {
    if (!kinds.has(name)) kinds.set(name, 'person');
  }
  for (const name of familiarNames(page)) {
    if (!kinds.has(name)) kinds.set(name, 'person');
  }
  for (const name of actingNames(page)) {
    if (!kinds.has(name)) kinds.set(name, 'person');
  }
  for (const name of introducedNames(page)) {
    if (!kinds.has(name)) kinds.set(name, 'person');
  }
  for (const name of foreignNames(page)) kinds.set(name, 'person');
  for (const name of addressedNames(page)) kinds.set(name, 'person');
  return register;
}

/** Notes roles, which may be at a mention far from every verb of saying. */
function noteRoles(
  page: PageText,
  clauses: readonly Clause[],
  places: readonly Sighting[],
  read: ReadonlySet<number>,
  register: Register,
): void {
  const { text, folded } = page;
  const { roles } = register;
  let clause = 0;
  for (const { start: at, name } of places) {
    while (clause + 1 < clauses.length && (clauses[clause]?.end ?? 0) <= at) clause += 1;
    const end = at + name.length;
    const behind = TITLES_BEHIND.at(folded, end);
    if (behind !== '' && !roles.has(name)) roles.set(name, text.slice(end, end + behind.length));
    const start = Math.max(clauses[clause]?.start ?? at, at - LONGEST_ROLE);
    if (start >= at || read.has(at) || !endsInOffice(folded, start, at)) continue;
    const found = readSpeaker(page, { start, end });
    if (found !== null && found.start === at && found.mention === name) note(register, found);
  }
}

/** Number of look-ups, each of which reads the text once. No page names as many organizations. */
const MOST_LOOKUPS = 100;
const SIDE = '方面';
const BARE_ORGANIZATION = /^(?:[\u4e00-\u9fff]{2,6}|[A-Z]{2,8})$/;

/** Finds the fullest name for each mention once. */
function fullNames(
  page: PageText,
  kinds: ReadonlyMap<string, Speaker['kind']>,
  full: ReadonlyMap<string, string>,
  persons: readonly string[],
): (mention: string) => string {
  const organizations = [...kinds].filter(([, kind]) => kind === 'organization');
  // 高通方面 is no longer name of 高通
  const own = organizations.map(([name]) => name).filter((name) => !name.endsWith(SIDE));
  const longer = longerNames(own);
  const shortForm = shortForms(persons);
  const familyName = familyNames(page.text, persons);
  const known = new Map<string, string>();
  const lookUp = (mention: string): string => {
    const few = known.size < MOST_LOOKUPS;
    const family = few ? familyName(mention) : null;
    const whole = full.get(mention) ?? shortForm(mention) ?? family ?? mention;
    if (kinds.get(whole) === 'person') return whole;
    const bare = few && BARE_ORGANIZATION.test(fold(whole));
    return (bare ? statedName(page, whole) : null) ?? longer.get(whole) ?? whole;
  };
  return (mention) => {
    const before = known.get(mention);
    if (before !== undefined) return before;
    const name = lookUp(mention);
    known.set(mention, name);
    return name;
  };
}

/** Somebody who was named before: 这位年轻的女孩. */
const DEFINITE = /^(?:[这這那][位名]|[该該]名)/;
/** How far back the name may be, in characters: about a paragraph. */
const NEAR = 200;

/** The mentions, in which a noun such as 这位护士 means the person named last before it. */
function withDefinite(mentions: readonly Mention[]): readonly Mention[] {
  let last: Mention | null = null;
  return mentions.map((one) => {
    const { who, start } = one;
    if (who.named && who.kind === 'person') last = one;
    if (who.named || last === null || start - last.end > NEAR || !DEFINITE.test(who.name))
      return one;
    return { ...one, who: last.who };
  });
}

/** Collects the people of a page from its speakers and its titles. */
export function collectPeople(
  page: PageText,
  clauses: readonly Clause[],
  speakers: readonly Speaker[],
): People {
  const titled = titledPeople(page, clauses);
  const register = registerOf(page, speakers, titled.named);
  const { roles, kinds } = register;
  const names = [...kinds.keys()].filter((name) => name.length >= KEY);
  const full = completions(names);
  const persons = names.filter((name) => kinds.get(name) === 'person' && !GROUP.test(name));
  const fullName = fullNames(page, kinds, full, persons);
  // 德帅 was read as the name of an unknown person
  const short = names.filter((name) => kinds.get(name) === 'unknown' && fullName(name) !== name);
  const places = sightings(page.text, [...persons, ...full.keys(), ...short]);
  const read = new Set([...titled.named, ...speakers].map(({ start }) => start));
  noteRoles(page, clauses, places, read, register);

  const roleOf = (name: string): string | null => roles.get(name) ?? null;
  const person = (mention: string): Person => {
    const name = fullName(mention);
    // 武汉 was read as a name, 武汉市卫健委 is none
    const isOrganization = name.length > LONGEST_PERSON && endsInOrganization(fold(name));
    const kind = isOrganization ? 'organization' : 'person';
    return { name, named: true, role: roleOf(name), kind };
  };
  let all: readonly Mention[] | undefined;
  const mentions = (): readonly Mention[] => {
    if (all !== undefined) return all;
    const known = new Set(places.map(({ name }) => name));
    const nouns = [...titled.nameless(), ...speakers.filter(({ pronoun }) => !pronoun)]
      .filter(({ mention, named }) => !(named && (known.has(mention) || GROUP.test(mention))))
      .map(({ start, end, mention, role, kind, named, full }): Mention => {
        const name = named ? fullName(full ?? mention) : mention;
        return { start, end, who: { name, named, role, kind } };
      });
    const sighted = places.map(
      ({ start, name }): Mention => ({ start, end: start + name.length, who: person(name) }),
    );
    all = withDefinite(apart(sighted, nouns));
    return all;
  };
  return {
    fullName,
    roleOf,
    kindOf: (name) => kinds.get(name) ?? null,
    occurs: (name) => page.text.includes(name, page.text.indexOf(name) + 1),
    bySurname: (surname) => {
      const named = persons.filter((name) => name.startsWith(surname) && name.length > 1);
      return named.length === 1 ? person(named[0] ?? '') : null;
    },
    firstAfter: (at, to) => {
      const sighting = places[firstFrom(places, at)];
      return sighting !== undefined && sighting.start < to ? person(sighting.name) : null;
    },
    mentions,
    mentionsIn: (from, to) => {
      const list = mentions();
      return list.slice(firstFrom(list, from), firstFrom(list, to));
    },
  };
}
