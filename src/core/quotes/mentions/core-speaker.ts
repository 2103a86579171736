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
import { containsAny } from '../text/units.ts';
import { adverbAt } from '../words/adverbs.ts';
import { FAMILIAR, FAMILIAR_WORDS } from '../words/name-words.ts';
import { beginsVerb, beginsWord, isNoName } from '../words/not-names.ts';
import { endsInOrganization, isOffice, TITLES } from '../words/titles.ts';
import { isAddress, nameLength } from './names.ts';
import { type Speaker, speaker } from './speaker.ts';
import { adjunctAt } from './subject.ts';

/** Characters with which a time or a place ends: 那天, 临走时, 饭桌上, 沉默片刻, 次日. */
const LEAD_ENDS = new Set('天时候年月日晚早夜晨午春夏秋冬刻久后前上里中内下间边旁落次');
/** Verbs and prepositions. Who follows one is not the subject: 对母亲, 听见他. */
const TAKES = /[对向给把被让与和跟同替将找请叫问诉劝见听看为是有于说的、像靠]/;
const PRONOUNS = new Set('他她我');
const NO_MANNER = /[的、和与及]/;
/** How something is said: 小声, 红着眼圈, 一字一顿地, 头也不抬地. */
const BY_VOICE = /^[^的名心风]{1,2}声(?![明称音誉])/;
const BY_MANNER = /^[^的，]{2,6}地(?![方区点位产铁图球段质址])/;
/** The forms of words for a manner: 一字一顿, 慢慢悠悠, 慢悠悠, 头也不抬. */
const FORMED = /^(?:(.).\1.|(.)\2(.)\3|.(.)\4|.也[不没].)地/;
const LONGEST_SUBJECT = 40;

const isManner = (folded: string, at: number): boolean => {
  if (at >= folded.length) return true;
  if (adverbAt(folded, at) || beginsVerb(folded, at)) return true;
  if (!containsAny(folded, '声地着')) return false;
  const rest = folded.slice(at);
  return BY_VOICE.test(rest) || BY_MANNER.test(rest) || rest.charAt(1) === '着';
};

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

/** Who begins at an offset: 他, 他的妻子, 我爸, 二叔, 老龚, 李阿姨. */
function coreAt(folded: string, at: number): Core | null {
  const first = folded.charAt(at);
  const relative = nounEnd(folded, at);
  if (relative > 0) return { start: at, end: relative, pronoun: false, named: false, title: true };
  if (PRONOUNS.has(first)) {
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
  if (!FAMILIAR.has(first) || surnameLength(folded, at + 1) !== 1) return null;
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

/** Whether words before somebody are a time or a place, and not a part of the subject. */
function leads(words: string, core: Core): boolean {
  if (words === '') return true;
  if (LEAD_ENDS.has(words.charAt(words.length - 1))) return true;
  return !core.title && !TAKES.test(words);
}

/** The first who may be the subject of the words from an offset on. */
function firstCore(folded: string, from: number, to: number): Core | null {
  for (let at = from; at < to; at += 1) {
    const led = at > from && LEAD_ENDS.has(folded.charAt(at - 1));
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
    const hears = core.end < hearer && TOWARDS.has(folded.charAt(core.end));
    return hears && leads(folded.slice(0, at), core) ? core : null;
  }
  return null;
}
/** Prepositions before who hears it. */
const TOWARDS = new Set('对向跟');

const speakerOf = (text: string, offset: number, core: Core): Speaker => {
  const range = { start: offset + core.start, end: offset + core.end };
  const { named, pronoun } = core;
  return { ...speaker(text, range, { role: null, kind: 'person', named }), pronoun };
};

const FULL_NAME = 3;

/** A name without the character that begins the words behind it: 赵磊一|字一顿地 → 赵磊. */
function shortened({ text, folded }: PageText, found: Speaker): Speaker | null {
  const { start, end } = found;
  if (!found.named || end - start !== FULL_NAME || surnameLength(folded, start) !== 1) return null;
  const rest = folded.slice(end - 1, end + BY_MANNER_LENGTH);
  if (!containsAny(rest, '声地')) return null;
  if (!(FORMED.test(rest) || (BY_VOICE.test(rest) && rest.charAt(1) === '声'))) return null;
  const name = text.slice(start, end);
  // the page may have the whole name elsewhere
  if (text.indexOf(name) < start || text.indexOf(name, end) >= 0) return null;
  return { ...found, end: end - 1, mention: text.slice(start, end - 1) };
}
const BY_MANNER_LENGTH = 8;

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
  if (found.pronoun) return null;
  if (found.kind === 'unknown') {
    const core = firstCore(folded, start, end);
    if (core !== null) return speakerOf(text, offset, core);
  } else if (found.kind === 'person' && !found.named) {
    for (let at = start + 1; at < end; at += 1) {
      if (!LEAD_ENDS.has(folded.charAt(at - 1))) continue;
      const core = coreAt(folded, at);
      const whole = core !== null && core.end === end && isRelative(folded, core);
      if (whole && !TAKES.test(folded.slice(start, at))) return speakerOf(text, offset, core);
    }
  }
  for (let at = Math.max(0, start - LONGEST_CORE); at < start && found.kind === 'person'; at += 1) {
    const core = coreAt(folded, at);
    if (core === null || core.end !== start || core.pronoun) continue;
    const own = core.title ? isManner(folded, start) : true;
    if (own && leads(folded.slice(0, at), core)) return speakerOf(text, offset, core);
  }
  return shortened(page, found);
}
const LONGEST_CORE = 5;

/** A relative, whom no place describes: 楼上邻居 is one noun, 饭桌上|母亲 is not. */
const RELATIVE = /[爸妈父母爹娘哥姐弟妹妻夫婆公爷奶叔伯舅姑姨婶嫂媳儿孙爱]/;
const isRelative = (folded: string, { start, end, title }: Core): boolean =>
  !title || RELATIVE.test(folded.slice(start, end));
