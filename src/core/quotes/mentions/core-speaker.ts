/**
 * Finds the speaker by a word that can only be somebody, where the words before or behind it were taken
 * for a part of the name: a pronoun, a relative, a name with 老 or 小, or a surname with a form of address.
 *
 * - 那年冬天|母亲 → 母亲: a time or a place comes before it
 * - 李阿姨|小声 → 李阿姨, 赵磊|一字一顿地 → 赵磊: how it is said comes behind it
 * - 他的妻子, 我爸: a relative of somebody is somebody else
 */

import { surnameLength } from '../../language/surnames.ts';
import type { Range } from '../marks/marks.ts';
import type { PageText } from '../marks/signs.ts';
import { unitSet } from '../text/unit-set.ts';
import { FAMILIAR, FAMILIAR_WORDS } from '../words/name-words.ts';
import { beginsVerb, beginsWord, isNoName } from '../words/not-names.ts';
import { endsInOrganization, isOffice, TITLES } from '../words/titles.ts';
import { isFormed, isManner } from './manner.ts';
import { isAddress, nameLength } from './names.ts';
import { type Speaker, speaker } from './speaker.ts';
import { adjunctAt, leadLength } from './subject.ts';

/** Characters with which a time or a place ends: 那天, 临走时, 饭桌上, 沉默片刻, 次日. */
const LEAD_ENDS = unitSet('天时候年月日晚早夜晨午春夏秋冬刻久后前上里中内下间边旁落次');
/** Verbs and prepositions. Who follows one is not the subject: 对母亲, 听见他. */
const TAKES = /[对向给把被让与和跟同替将找请叫问诉劝见听看为是有于说的、像靠]/;
const PRONOUNS = unitSet('他她我');
const NO_MANNER = /[的、和与及]/;
const LONGEST_SUBJECT = 40;

/** Somebody in the words before a verb. Offsets count from the start of these words. */
interface Core extends Range {
  readonly pronoun: boolean;
  readonly named: boolean;
  /** Whether a name may follow directly, as in 妻子林某. */
  readonly title: boolean;
}

/** The end of a noun for a person that begins at an offset, or -1: 妻子, 二叔. */
function nounEnd(folded: string, at: number): number {
  const word = TITLES.at(folded, at);
  return word === '' || isOffice(word) ? -1 : at + word.length;
}

/** Somebody with an office who belongs to a pronoun: 他|的辩护律师. */
function ownedBy(folded: string, start: number, end: number): Core | null {
  if (!folded.startsWith('的', end)) return null;
  const [title] = TITLES.in(folded, end + 1, Math.min(folded.length, end + LONGEST_OFFICE));
  if (title === undefined) return null;
  return { start, end: title.end, pronoun: false, named: false, title: true };
}
const LONGEST_OFFICE = 8;

/** Who begins at an offset: 他, 他的妻子, 我爸, 二叔, 老龚, 李阿姨. */
function coreAt(folded: string, at: number): Core | null {
  const relative = nounEnd(folded, at);
  if (relative > 0) return { start: at, end: relative, pronoun: false, named: false, title: true };
  if (PRONOUNS.at(folded, at)) {
    const plural = folded.charAt(at + 1) === '们' ? 1 : 0;
    const end = at + 1 + plural;
    const of = folded.charAt(end) === '的' ? 1 : 0;
    const noun = nounEnd(folded, end + of);
    if (noun > 0) return { start: at, end: noun, pronoun: false, named: false, title: true };
    return of === 1 ? null : { start: at, end, pronoun: true, named: false, title: false };
  }
  const surname = surnameLength(folded, at);
  if (surname > 0) {
    for (const size of [surname, surname + 1]) {
      const title = TITLES.at(folded, at + size);
      const whole = folded.slice(at, at + size + title.length);
      if (title !== '' && !isOffice(title) && isAddress(whole)) {
        return { start: at, end: at + whole.length, pronoun: false, named: true, title: false };
      }
    }
  }
  if (!FAMILIAR.at(folded, at) || surnameLength(folded, at + 1) !== 1) return null;
  const name = folded.slice(at, at + 2);
  if (FAMILIAR_WORDS.test(name) || TITLES.at(folded, at + 1) !== '') return null;
  return { start: at, end: at + 2, pronoun: false, named: true, title: false };
}

/** A full name behind a time or a place: 那年冬天|孙德水. */
function nameFrom(folded: string, at: number): Core | null {
  if (surnameLength(folded, at) === 0 || beginsWord(folded, at)) return null;
  const rest = folded.slice(at);
  const end = adjunctAt(rest, Math.min(rest.length, 2));
  const name = rest.slice(0, end);
  if (name.length < 2 || nameLength(name) !== name.length || isNoName(name)) return null;
  if (endsInOrganization(name)) return null;
  return { start: at, end: at + name.length, pronoun: false, named: true, title: false };
}

/** A full name before something that has happened, and nothing more: 孙德水|乐了, 穆勒|笑了. */
function actorFrom(folded: string, at: number): Core | null {
  if (!HAPPENED.at(folded, folded.length - 1) || surnameLength(folded, at) !== 1) return null;
  for (const size of [FULL_NAME, FULL_NAME - 1]) {
    const end = at + size;
    const verb = folded.length - 1 - end;
    if (verb !== 1 && !(verb === 2 && beginsVerb(folded, end))) continue;
    const name = folded.slice(at, end);
    if (nameLength(name) !== size || isNoName(name) || beginsWord(folded, at)) continue;
    return { start: at, end, pronoun: false, named: true, title: false };
  }
  return null;
}
const HAPPENED = unitSet('了');

/** Whether words before somebody are a time or a place, and not a part of the subject. */
function leads(words: string, core: Core): boolean {
  if (words === '') return true;
  if (LEAD_ENDS.at(words, words.length - 1)) return true;
  return !core.title && !TAKES.test(words);
}

/** The first who may be the subject of the words from an offset on. */
function firstCore(folded: string, from: number, to: number): Core | null {
  for (let at = from; at < to; at += 1) {
    const led = at > from && LEAD_ENDS.at(folded, at - 1);
    const acting = at === from || led ? actorFrom(folded, at) : null;
    if (acting !== null) return acting;
    const core = coreAt(folded, at) ?? (led ? nameFrom(folded, at) : null);
    if (core === null) continue;
    if (!leads(folded.slice(from, at), core)) return null;
    const rest = folded.slice(core.end);
    return isManner(folded, core.end) && !NO_MANNER.test(rest) ? core : null;
  }
  return null;
}

/** Who speaks to somebody: in 有一次他对刚来的林某 it is 他. */
function speaksTo(folded: string, hearer: number): Core | null {
  for (let at = 0; at < hearer; at += 1) {
    const core = coreAt(folded, at);
    if (core === null) continue;
    const hears = core.end < hearer && TOWARDS.at(folded, core.end);
    return hears && leads(folded.slice(0, at), core) ? core : null;
  }
  return null;
}
/** Prepositions before who hears it. */
const TOWARDS = unitSet('对向跟');

const speakerOf = (text: string, offset: number, core: Core): Speaker => {
  const range = { start: offset + core.start, end: offset + core.end };
  const { named, pronoun } = core;
  return { ...speaker(text, range, { role: null, kind: 'person', named }), pronoun };
};

const FULL_NAME = 3;

/** A noun without a manner behind it: 六岁的妞妞|奶声奶气地 → 六岁的妞妞. */
function beforeManner({ text, folded }: PageText, found: Speaker): Speaker | null {
  for (let at = found.start + 2; at < found.end; at += 1) {
    if (isFormed(folded, at)) return { ...found, end: at, mention: text.slice(found.start, at) };
  }
  return null;
}

/** A name that has taken in how something is said: 豆豆|奶声奶气地. */
const overlong = (page: PageText, found: Speaker): Speaker | null =>
  found.end - found.start > FULL_NAME ? beforeManner(page, found) : null;

/** Somebody with a form of address who does something with the noun behind it: 贺大爷|托邻居. */
function addressedFirst({ text, folded }: PageText, found: Speaker): Speaker | null {
  const core = coreAt(folded, found.start);
  if (core === null || !core.named || core.end >= found.end) return null;
  const rest = folded.slice(core.end, found.end);
  const acts = TAKES.test(rest) || ACTS.at(rest, 0) || beginsVerb(folded, core.end);
  return acts && !NO_MANNER.test(rest) ? speakerOf(text, 0, core) : null;
}
const ACTS = unitSet('托让请带领陪送扶抱喊指催劝求');

/** A name without the character that begins the words behind it: 赵磊一|字一顿地 → 赵磊. */
function shortened({ text, folded }: PageText, found: Speaker): Speaker | null {
  const { start, end } = found;
  if (!found.named || end - start !== FULL_NAME || surnameLength(folded, start) !== 1) return null;
  if (!isFormed(folded, end - 1)) return null;
  const name = text.slice(start, end);
  // the page may have the whole name elsewhere
  if (text.indexOf(name) < start || text.indexOf(name, end) >= 0) return null;
  return { ...found, end: end - 1, mention: text.slice(start, end - 1) };
}

/** The relative of whom a pronoun is, if one stands there: 他|的妻子. */
export function relativeFrom({ text, folded }: PageText, pronoun: Speaker): Speaker | null {
  const core = coreAt(folded, pronoun.start);
  return core === null || core.pronoun ? null : speakerOf(text, 0, core);
}

/**
 * Corrects what was read in a subject, or reads it if nothing was. Returns null if there is nothing to
 * correct.
 */
export function coreSpeaker(page: PageText, subject: Range, found: Speaker | null): Speaker | null {
  const { text } = page;
  const offset = Math.max(subject.start, subject.end - LONGEST_SUBJECT);
  const folded = page.folded.slice(offset, subject.end);
  if (found === null) {
    const core = firstCore(folded, 0, folded.length);
    return core === null ? null : speakerOf(text, offset, core);
  }
  if (found.start < offset) return null;
  const start = found.start - offset;
  const end = found.end - offset;
  const turned = speaksTo(folded, start);
  if (turned !== null) return speakerOf(text, offset, turned);
  if (found.pronoun) {
    // 他的妻子 is not he
    const core = ownedBy(folded, start, end) ?? coreAt(folded, start);
    return core !== null && !core.pronoun && isManner(folded, core.end)
      ? speakerOf(text, offset, core)
      : null;
  }
  if (found.kind === 'unknown' || found.kind === 'document') {
    const core = firstCore(folded, start, end);
    return core === null ? beforeManner(page, found) : speakerOf(text, offset, core);
  }
  if (found.kind !== 'person') return null;
  const cut = found.named ? overlong(page, found) : addressedFirst(page, found);
  if (cut !== null) return cut;
  const core = (found.named ? null : ledRelative(folded, start, end)) ?? coreBefore(folded, start);
  return core === null ? shortened(page, found) : speakerOf(text, offset, core);
}
const LONGEST_CORE = 5;

/** A relative at the end of a noun that begins with a time or a place: 饭桌上|母亲. */
function ledRelative(folded: string, start: number, end: number): Core | null {
  for (let at = start + 1; at < end; at += 1) {
    if (!LEAD_ENDS.at(folded, at - 1)) continue;
    const core = coreAt(folded, at);
    const whole = core !== null && core.end === end && isRelative(folded, core);
    if (whole && !TAKES.test(folded.slice(start, at))) return core;
  }
  return null;
}

/** Somebody directly before words that were taken for a name: 李阿姨|小声. */
function coreBefore(folded: string, start: number): Core | null {
  for (let at = Math.max(0, start - LONGEST_CORE); at < start; at += 1) {
    const core = coreAt(folded, at);
    if (core === null || core.end !== start || core.pronoun) continue;
    if (core.title && !isManner(folded, start)) continue;
    const words = folded.slice(0, at);
    if (leads(words, core)) return core;
    // 门口的孩子|奶声奶气地
    const lead = leadLength(folded, 0, at);
    const described = words.endsWith('的') && !TAKES.test(words.slice(lead, -1));
    if (core.title && described) return { ...core, start: lead };
  }
  return null;
}

/** A relative, whom no place describes: 楼上邻居 is one noun, 饭桌上|母亲 is not. */
const RELATIVE = /[爸妈父母爹娘哥姐弟妹妻夫婆公爷奶叔伯舅姑姨婶嫂媳儿孙爱]/;
const isRelative = (folded: string, { start, end, title }: Core): boolean =>
  !title || RELATIVE.test(folded.slice(start, end));
