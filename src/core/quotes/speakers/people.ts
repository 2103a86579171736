/**
 * Who is named on the page, where, and with which role: it completes short names, carries roles
 * to later mentions, and finds whom 他 and 她 mean.
 */

import { fold } from '../../language/script/fold.ts';
import type { Clause } from '../marks/clauses.ts';
import type { PageText } from '../marks/signs.ts';
import { wordList } from '../marks/words.ts';
import { readSpeaker } from './read-speaker.ts';
import type { Speaker } from './speaker.ts';
import { addressedNames, DOT, foreignNames, nameAt, repeatedNames } from './spotted-names.ts';
import { endsInOffice, TITLES } from './titles.ts';

export interface Person {
  readonly name: string;
  readonly role: string | null;
  readonly kind: Speaker['kind'];
}

interface Sighting {
  readonly at: number;
  readonly name: string;
}

export interface People {
  /** The fullest name of a mention. */
  fullName(mention: string): string;
  roleOf(name: string): string | null;
  kindOf(name: string): Speaker['kind'] | null;
  /** The last person named before an offset, not before `from`. */
  lastBefore(at: number, from: number): Person | null;
  /** Whom 他 or 她 at an offset may mean: the subject of the last sentence that names somebody. */
  meantBy(pronoun: string, at: number, from: number): Person | null;
  /** The first person named after an offset, before `to`. */
  firstAfter(at: number, to: number): Person | null;
}

/** How far behind a clause's start a title is looked for. */
const LONGEST_LEAD = 200;

/** Titles joined by 、 or 兼 before a name are one role; the clause's start ends it. */
function titledNames(page: PageText, clauses: readonly Clause[]): Speaker[] {
  const { folded, signs } = page;
  const found: Speaker[] = [];
  let index = 0;
  for (const { start, end: at } of TITLES.among(folded, signs.titles)) {
    while ((clauses[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    const clause = clauses[index];
    // Far below a real clause's length the search stays linear.
    if (clause === undefined || start < clause.start || at > clause.start + LONGEST_LEAD) continue;
    const length = nameAt(folded, at);
    if (length === 0 || at + length > clause.end) continue;
    const seen = readSpeaker(page, { start: clause.start, end: at + length });
    // The reporter of a byline is nobody the page quotes.
    const reporter = folded.slice(at - 2, at) === '记者';
    if (reporter || seen?.named !== true || seen.role === null || seen.start !== at) continue;
    found.push(seen);
  }
  return found;
}

/** 林某某教授: the role of a name that has no other. */
const TITLES_BEHIND = wordList(
  '教授 院士 主任 书记 校长 院长 局长 博士 律师 医生 董事长 总经理 市长 县长'.split(' '),
);

/** A sentence names a few people at most. */
const MOST_CANDIDATES = 8;
const WOMAN = /(?:女士|小姐|阿姨|大妈|奶奶|大姐|女子)$/;
const MAN = /(?:先生|大爷|大叔|爷爷|师傅|男子)$/;
/** 她 is not 林先生, 他 not 徐女士. */
const agrees = (pronoun: string, name: string): boolean =>
  !(pronoun.startsWith('她') ? MAN : WOMAN).test(name);

const KEY = 2;
/** The longest role on the development pages has 33 characters. */
const LONGEST_ROLE = 60;

/** Every place where one of the names stands. */
function sightings(text: string, names: readonly string[]): Sighting[] {
  return wordList(names)
    .in(text)
    .map(({ start, word }) => ({ at: start, name: word }));
}

/** Index of the first sighting at or after an offset. */
function firstFrom(list: readonly Sighting[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest name that a mention is a part of: 阿里 → 阿里·哈桑, 林 → 林某. */
function completions(names: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const name of names) {
    const parts = name.split(DOT);
    if (parts.length > 1) for (const part of parts) if (part.length > 1) full.set(part, name);
  }
  return full;
}

/** 青山 → 青山公司, 教育部 → 某国教育部: the longer name of an organization, if there is one. */
function longerNames(names: readonly string[]): ReadonlyMap<string, string> {
  const longer = new Map<string, string>();
  for (const name of names) {
    // The most that a short form leaves out is its country or its legal form.
    for (const cut of [2, 3, 4]) {
      if (name.length - cut < KEY) break;
      for (const part of [name.slice(cut), name.slice(0, -cut)]) {
        if (!longer.has(part)) longer.set(part, name);
      }
    }
  }
  return longer;
}

/** What a page tells of names. */
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
  clauses: readonly Clause[],
  speakers: readonly Speaker[],
): Register {
  const { text, folded, signs } = page;
  const register: Register = { roles: new Map(), kinds: new Map() };
  for (const one of titledNames(page, clauses)) note(register, one);
  for (const one of speakers) if (one.named) note(register, one);
  const { kinds } = register;
  for (const name of repeatedNames(folded, clauses)) {
    if (!kinds.has(name)) kinds.set(name, 'person');
  }
  for (const name of foreignNames(text, signs.dots)) kinds.set(name, 'person');
  for (const name of addressedNames(folded, signs.addresses)) kinds.set(name, 'person');
  return register;
}

/** A role may stand at a mention far from every cue. */
function noteRoles(
  page: PageText,
  clauses: readonly Clause[],
  places: readonly Sighting[],
  register: Register,
): void {
  const { text, folded } = page;
  const { roles } = register;
  let clause = 0;
  for (const { at, name } of places) {
    while (clause + 1 < clauses.length && (clauses[clause]?.end ?? 0) <= at) clause += 1;
    const end = at + name.length;
    const behind = TITLES_BEHIND.at(folded, end);
    if (behind !== '' && !roles.has(name)) roles.set(name, text.slice(end, end + behind.length));
    const start = Math.max(clauses[clause]?.start ?? at, at - LONGEST_ROLE);
    if (start >= at || !endsInOffice(folded, start, at)) continue;
    const found = readSpeaker(page, { start, end });
    if (found !== null && found.start === at && found.mention === name) note(register, found);
  }
}

/** Index of the sentence around an offset. */
function sentenceAt(clauses: readonly Clause[], at: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return clauses[low - 1]?.sentence ?? 0;
}

/** Collects the people of a page from its speakers and its titles. */
export function collectPeople(
  page: PageText,
  clauses: readonly Clause[],
  speakers: readonly Speaker[],
): People {
  const register = registerOf(page, clauses, speakers);
  const { roles, kinds } = register;
  const names = [...kinds.keys()].filter((name) => name.length >= KEY);
  const full = completions(names);
  const longer = longerNames(names.filter((name) => kinds.get(name) === 'organization'));
  const persons = names.filter((name) => kinds.get(name) === 'person');
  const places = sightings(page.text, [...persons, ...full.keys()]);
  noteRoles(page, clauses, places, register);

  const fullName = (mention: string): string => {
    const whole = full.get(mention) ?? mention;
    return kinds.get(whole) === 'person' ? whole : (longer.get(whole) ?? whole);
  };
  const roleOf = (name: string): string | null => roles.get(name) ?? null;
  const person = (sighting: Sighting | undefined): Person | null => {
    if (sighting === undefined) return null;
    const name = fullName(sighting.name);
    return { name, role: roleOf(name), kind: 'person' };
  };
  return {
    fullName,
    roleOf,
    kindOf: (name) => kinds.get(name) ?? null,
    lastBefore: (at, from) => {
      const sighting = places[firstFrom(places, at) - 1];
      return sighting !== undefined && sighting.at >= from ? person(sighting) : null;
    },
    meantBy: (pronoun, at, from) => {
      const last = firstFrom(places, at) - 1;
      let best: Sighting | undefined;
      for (let i = last; i >= 0 && i > last - MOST_CANDIDATES; i -= 1) {
        const sighting = places[i];
        if (sighting === undefined || sighting.at < from) break;
        if (!agrees(pronoun, fold(sighting.name))) continue;
        // Of several in one sentence the first is its subject: 林某找到徐某。他说…
        const sentence = sentenceAt(clauses, sighting.at);
        if (best !== undefined && sentenceAt(clauses, best.at) !== sentence) break;
        best = sighting;
      }
      return person(best);
    },
    firstAfter: (at, to) => {
      const sighting = places[firstFrom(places, at)];
      return sighting !== undefined && sighting.at < to ? person(sighting) : null;
    },
  };
}
