/**
 * Who is named on the page, where, and with which role: it completes short names, carries roles
 * to later mentions, and finds whom 他 and 她 mean.
 */

import { fold } from '../language/fold.ts';
import { surnameLength } from '../language/surnames.ts';
import type { Clause } from './clauses.ts';
import { isNoName } from './not-names.ts';
import { readSpeaker } from './read-speaker.ts';
import type { Speaker } from './speaker.ts';
import { endsInOffice, endsInOrganization, endsInPerson, titlesIn } from './titles.ts';
import { wordFinder } from './words.ts';

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

const FOREIGN =
  /(?<!《[^》]{0,12})[\u4e00-\u9fff]{1,7}(?:[·•・‧](?:(?!的)[\u4e00-\u9fffA-Za-z-]){1,10}){1,4}/g;
/** 林先生, 徐女士, 林某: named without a cue. */
const ADDRESSED = /([\u4e00-\u9fff]{1,3})(先生|女士|小姐(?!姐)|某某|某)/g;
const NAME_CHARACTERS = /^[\u4e00-\u9fff]{3}$/;
const SEPARATOR = /[·•・‧]/;
/** What may follow a name of two characters: 主任林某|在, 校长林某|说. */
const AFTER_NAME =
  /^(?:$|[^\u4e00-\u9fff]|强调|心系|近日|出席|出任|担任|一行|同时|语气|[则说表在对向介认指就告称和与等的是也还曾将为到从把被于又并带及以给拿坦回接透笑哭难激感眼日今昨当担])/;

/** 校长林某则… → 林某, 校长林某某在… → 林某某. */
export function nameAt(folded: string, at: number): number {
  const surname = surnameLength(folded.slice(at, at + 2));
  if (surname === 0) return 0;
  for (const length of [surname + 1, surname + 2]) {
    const name = folded.slice(at, at + length);
    if (!isNoName(name) && AFTER_NAME.test(folded.slice(at + length, at + length + 2)))
      return length;
  }
  return 0;
}

/** Titles joined by 、 or 兼 before a name are one role; the clause's start ends it. */
function titledNames(text: string, folded: string, clauses: readonly Clause[]): Speaker[] {
  const found: Speaker[] = [];
  for (const clause of clauses) {
    // Far below a real clause's length the search stays linear.
    const end = Math.min(clause.end, clause.start + 200);
    for (const title of titlesIn(folded.slice(clause.start, end))) {
      const at = clause.start + title.end;
      const length = nameAt(folded, at);
      if (length === 0 || at + length > clause.end) continue;
      const seen = readSpeaker(text, folded, { start: clause.start, end: at + length });
      // The reporter of a byline is nobody the page quotes.
      const reporter = folded.slice(at - 2, at) === '记者';
      if (reporter || seen?.named !== true || seen.role === null || seen.start !== at) continue;
      found.push(seen);
    }
  }
  return found;
}

/** Characters that verbs and particles are written with: 高通在, 马上就 are no names. */
const NO_PART_OF_NAME =
  /[的在是也还将会对为和与及以了有不就都已从被把向到说称则又并于给要能可但这那各上下内外者们个人后前时里]/;
const FULL_NAME = 3;

/** Names without a title: clauses of the page begin with them and go on in different ways. */
function repeatedNames(folded: string, clauses: readonly Clause[]): string[] {
  const nexts = new Map<string, Set<string>>();
  for (const { start, end } of clauses) {
    const name = folded.slice(start, start + FULL_NAME);
    if (end - start <= FULL_NAME || surnameLength(name) === 0 || !NAME_CHARACTERS.test(name))
      continue;
    if (NO_PART_OF_NAME.test(name) || isNoName(name)) continue;
    const seen = nexts.get(name);
    const next = folded.charAt(start + FULL_NAME);
    if (seen === undefined) nexts.set(name, new Set([next]));
    else seen.add(next);
  }
  return Array.from(nexts)
    .filter(([name, seen]) => seen.size > 1 && !endsInOrganization(name) && !endsInPerson(name))
    .map(([name]) => name);
}

/** Names with a dot: 外交部长某某·某某 is cut behind its last title. */
function foreignNames(folded: string): string[] {
  if (!SEPARATOR.test(folded)) return [];
  return Array.from(folded.matchAll(FOREIGN), ([name]) => {
    const first = name.split(SEPARATOR)[0] ?? '';
    const title = titlesIn(name).at(-1);
    return name.slice(Math.max(title?.end ?? 0, first.lastIndexOf('的') + 1));
  }).filter((name) => name.length > 3 && SEPARATOR.test(name));
}

/** 林某某教授: the role of a name that has no other. */
const TITLE_BEHIND =
  /^(?:教授|院士|主任|书记|校长|院长|局长|博士|律师|医生|董事长|总经理|市长|县长)/;

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
  return wordFinder(names)(text).map(({ start, word }) => ({ at: start, name: word }));
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
    const parts = name.split(SEPARATOR);
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

/** 找林先生 → 林先生; 林某某女士 → 林某某, as a full name needs no title. */
function addressed(folded: string): string[] {
  return Array.from(folded.matchAll(ADDRESSED), ([, before = '', title = '']) => {
    const own = [1, 2, 3]
      .map((length) => before.slice(-length))
      .find((name) => surnameLength(name) > 0 && !isNoName(name));
    if (own === undefined) return '';
    if (own.length === 1) return own + title;
    return title.startsWith('某') || NO_PART_OF_NAME.test(own) ? '' : own;
  }).filter((name) => name !== '');
}

/** Collects the people of a page from its speakers and its titles. */
export function collectPeople(
  text: string,
  folded: string,
  clauses: readonly Clause[],
  speakers: readonly Speaker[],
): People {
  const seen = [...titledNames(text, folded, clauses), ...speakers.filter((one) => one.named)];
  const roles = new Map<string, string>();
  const kinds = new Map<string, Speaker['kind']>();
  const note = (one: Speaker): void => {
    if (one.role !== null && (roles.get(one.mention)?.length ?? 0) < one.role.length) {
      roles.set(one.mention, one.role);
    }
    if (!kinds.has(one.mention)) kinds.set(one.mention, one.kind);
  };
  for (const one of seen) note(one);
  const foreign = foreignNames(text);
  for (const name of repeatedNames(folded, clauses))
    if (!kinds.has(name)) kinds.set(name, 'person');
  for (const name of [...foreign, ...addressed(folded)]) kinds.set(name, 'person');
  const names = [...kinds.keys()].filter((name) => name.length >= KEY);
  const full = completions(names);
  const longer = longerNames(names.filter((name) => kinds.get(name) === 'organization'));
  const persons = names.filter((name) => kinds.get(name) === 'person');
  const places = sightings(text, [...persons, ...full.keys()]);
  // A role may stand at a mention far from every cue.
  let clause = 0;
  for (const { at, name } of places) {
    while (clause + 1 < clauses.length && (clauses[clause]?.end ?? 0) <= at) clause += 1;
    const behind = TITLE_BEHIND.exec(folded.slice(at + name.length, at + name.length + 4))?.[0];
    if (behind !== undefined && !roles.has(name)) {
      roles.set(name, text.slice(at + name.length, at + name.length + behind.length));
    }
    const start = Math.max(clauses[clause]?.start ?? at, at - LONGEST_ROLE);
    if (start >= at || !endsInOffice(folded.slice(start, at))) continue;
    const found = readSpeaker(text, folded, { start, end: at + name.length });
    if (found !== null && found.start === at && found.mention === name) note(found);
  }
  const fullName = (mention: string): string => {
    const whole = full.get(mention) ?? mention;
    return kinds.get(whole) === 'person' ? whole : (longer.get(whole) ?? whole);
  };
  const roleOf = (name: string): string | null => roles.get(name) ?? null;
  const sentenceAt = (at: number): number => {
    let low = 0;
    let high = clauses.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((clauses[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return clauses[low - 1]?.sentence ?? 0;
  };
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
        const other = best !== undefined && sentenceAt(best.at) !== sentenceAt(sighting.at);
        if (other) break;
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
