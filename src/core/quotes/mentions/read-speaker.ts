/**
 * Reads a speaker from the words before a verb of saying.
 *
 * 昨天，某厂厂长林某在车间对记者 → mention 林某, role 某厂厂长
 */

import { surnameLength } from '../../language/surnames.ts';
import type { Range } from '../marks/marks.ts';
import type { PageText } from '../marks/signs.ts';
import { unitSet } from '../text/unit-set.ts';
import { containsAny } from '../text/units.ts';
import { beginsVerb } from '../words/not-names.ts';
import {
  ANY_ORGANIZATION,
  HANDLE,
  HELD,
  latinLength,
  PAPER,
  PRONOUN,
  QUANTITY,
  REPORT,
  SELF,
} from '../words/subject-words.ts';
import {
  endsInDocument,
  endsInOffice,
  endsInOrganization,
  endsInPerson,
  TITLES,
} from '../words/titles.ts';
import { coreSpeaker } from './core-speaker.ts';
import { headSpeaker } from './head-noun.ts';
import {
  affiliatedSpeaker,
  describedName,
  nameBeforeTitle,
  plainName,
  titledSpeaker,
} from './named-speaker.ts';
import { nameLength } from './names.ts';
import { roleOf, type Speaker, speaker } from './speaker.ts';
import {
  adjunctAt,
  beginsWithAdjunct,
  type Cut,
  describedLength,
  trimmed,
  withoutLead,
} from './subject.ts';
import { surnameAlone } from './surname-alone.ts';

/**
 * An account. 网友“江边人” is a person with a user name; of 某局的官方微博@江海发布 the name is the
 * speaker.
 */
function accountSpeaker(text: string, { folded, offset }: Cut): Speaker | null {
  if (!HANDLE_ENDS.at(folded, folded.length - 1) && !folded.includes('@')) return null;
  const handle = HANDLE.exec(folded);
  if (handle === null) return null;
  const end = offset + folded.length;
  const before = folded.slice(0, handle.index);
  const at = handle[0].startsWith('@');
  // 航迹网站「flightradar24」 → the name in the marks
  if (!at && (before === '' || endsInOrganization(before))) {
    const inner = folded.slice(1, -1);
    const known = before !== '' || LATIN_BEGINS.test(inner) || endsInOrganization(inner);
    const range = { start: offset + handle.index + 1, end: end - 1 };
    return speaker(text, range, {
      role: null,
      kind: known ? 'organization' : 'unknown',
      named: true,
    });
  }
  if (ONLINE.test(before)) {
    return speaker(text, { start: offset, end }, { role: null, kind: 'person', named: true });
  }
  if (!at || !ACCOUNT.test(before)) return null;
  const range = { start: offset + handle.index + 1, end };
  return speaker(text, range, { role: null, kind: 'organization', named: true });
}
const LATIN_BEGINS = /^[A-Za-z]/;
const HANDLE_ENDS = unitSet('”」');
const ACCOUNT = /(?:微博|账号|公众号|抖音号|头条号|官微|客户端)$/;

/** A paper or an agency may be named in these marks without a word for it: 《路透》. */
const LONGEST_PAPER = 2;
const LATIN_ONLY = /^[A-Za-z]+$/;

/** A speaker whose mention is the whole noun: 校方发言人, 一位村民, 某公司, 报告. */
function nounSpeaker(text: string, cut: Cut): Speaker | null {
  const { folded, offset } = cut;
  const range = { start: offset, end: offset + folded.length };
  if (endsInOffice(folded)) {
    const first = TITLES.in(folded).at(0);
    const bare = first?.start === 0 && first.end === folded.length;
    const of = folded.lastIndexOf('的');
    const role = bare || QUANTITY.test(folded) ? null : roleOf(text, range.start, range.end);
    // 贾某的教练 is somebody, 与会的国家|代表 is described
    const owned = of > 0 && nameLength(folded.slice(0, of)) === of;
    const start = of > 0 && !owned ? offset + of + 1 : offset;
    return speaker(text, { start, end: range.end }, { role, kind: 'person', named: false });
  }
  const paper = folded.endsWith('》') ? PAPER.exec(folded)?.[1] : undefined;
  const short =
    paper !== undefined &&
    (paper.length <= LONGEST_PAPER || LATIN_ONLY.test(paper)) &&
    !endsInDocument(paper);
  if (paper !== undefined && (short || endsInOrganization(paper))) {
    const start = offset + folded.indexOf(paper);
    const inner = { start, end: start + paper.length };
    return speaker(text, inner, { role: null, kind: 'organization', named: true });
  }
  const report = REPORT.exec(folded);
  const issued = report === null ? '' : folded.slice(0, report.index);
  if (report !== null && (endsInOrganization(issued) || PAPER.test(issued))) {
    return nounSpeaker(text, { folded: issued, offset });
  }
  if (endsInDocument(folded) && !endsInOrganization(folded)) {
    return speaker(text, range, {
      role: null,
      kind: 'document',
      named: folded.length > 3 && !ANYONES.test(folded),
    });
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

/** A document of nobody in particular: 官方的通报, 上级的文件. */
const ANYONES = /^(?:.?[媒方商]|当局|上级|政府|部门|公司|学校|医院|法院)的/;

function pronounSpeaker(text: string, cut: Cut): Speaker | null {
  const first = PRONOUN.exec(cut.folded)?.[0];
  const isLate = first === undefined && LATE_ENDS.at(cut.folded, cut.folded.length - 1);
  const late = isLate ? LATE_PRONOUN.exec(cut.folded) : null;
  const pronoun = first ?? late?.[1];
  if (pronoun === undefined) return null;
  const at = cut.offset + (late === null ? 0 : late.index + late[0].length - pronoun.length);
  const range = { start: at, end: at + pronoun.length };
  return {
    ...speaker(text, range, { role: null, kind: 'person', named: false }),
    pronoun: true,
  };
}

/** 医生林某听同事|说 → 同事 */
const HEARD = /^[^，。]{0,24}?听[见到]?(?!说|取|证|众|力|诊|着|了|后|完)(?=[^，。]{2,12}$)/;

/** Words that belong to nobody: 有的人认为 */
const GENERIC = /^(?:有的人|有些人|人们)/;
/** A clause of time before the speaker: 了解情况后民警 → 民警 */
const WHEN =
  /^.{2,24}(?:时(?!常|而)|后(?!来|续|方|卫|勤|台|面|期|人)|前(?!锋|往)|[过途]程?中)(?=[^，。时后前]{2,12}$)/;

/** A pronoun after a clause of time: 临走时他 */
const LATE_PRONOUN = /[时后前]([他她]们?)$/;
const LATE_ENDS = unitSet('他她们');

const LONGEST_NOUN = 24;
/** Characters with which no noun begins: 却总爱. */
const NO_NOUN = /^(?:[却也都就来已从被把向到则并给要能可但总跟]|[上里下背正]面)/;

/** Those who are known by the name of an account. */
const ONLINE = /(?:网友|网民|用户|博主|主播|选手|玩家|读者|观众|粉丝|主)$/;

/** A noun of unknown kind. 信中 and 声明里 are documents. */
function anySpeaker(text: string, noun: Cut): Speaker | null {
  const { folded, offset } = noun;
  if (folded.length > LONGEST_NOUN || folded.length < 2 || NO_NOUN.test(folded)) return null;
  // 类似询问, 挥手说 → nobody is named
  if (folded.length <= LONGEST_WORD && beginsVerb(folded, 0)) return null;
  if (HELD.test(folded)) {
    const document = { start: offset, end: offset + folded.length - 1 };
    const inner = folded.slice(0, -1);
    if (!endsInDocument(inner)) return null;
    return speaker(text, document, { role: null, kind: 'document', named: inner.length > 3 });
  }
  const range = { start: offset, end: offset + folded.length };
  return speaker(text, range, { role: null, kind: 'unknown', named: folded.length < 9 });
}

/** The speaker after a clause of time: 了解情况后民警 → 民警 */
function lateNoun(page: PageText, noun: Cut): Speaker | null {
  const when = containsAny(noun.folded, '时后前') ? (WHEN.exec(noun.folded)?.[0].length ?? 0) : 0;
  // 多名前|员工 are former ones
  if (when === 0 || QUANTITY.exec(noun.folded)?.[0].length === when - 1) return null;
  const start = noun.offset + when;
  const found = readSpeaker(page, { start, end: noun.offset + noun.folded.length });
  return found === null || found.kind === 'unknown' ? null : found;
}

/** Reads the speaker in a range of the text. Returns null if nobody is named or described there. */
export function readSpeaker(page: PageText, subject: Range): Speaker | null {
  const { text, folded } = page;
  const whole = folded.slice(subject.start, subject.end);
  const cut = withoutLead({ folded: whole, offset: subject.start });
  if (cut.folded === '') return null;
  const pronoun = pronounSpeaker(text, cut);
  if (pronoun !== null) return pronoun;
  const heard = cut.folded.includes('听') ? HEARD.exec(cut.folded) : null;
  if (heard !== null) {
    return readSpeaker(page, { start: cut.offset + heard[0].length, end: subject.end });
  }
  const titled =
    accountSpeaker(text, cut) ??
    surnameAlone(page, cut) ??
    titledSpeaker(page, cut) ??
    describedName(text, cut);
  if (titled !== null) return titled;
  if (GENERIC.test(cut.folded)) return null;
  if (SELF.test(cut.folded) && !QUANTITY.test(cut.folded)) return null;
  const latin = latinLength(cut.folded);
  const least = Math.max(latin, surnameLength(cut.folded) > 0 ? 2 : 1);
  const end = adjunctAt(cut.folded, Math.max(least, describedLength(cut.folded)));
  const held = cut.folded.slice(0, end);
  const noun = trimmed({
    folded: held.endsWith('的') ? held.slice(0, -1) : held,
    offset: cut.offset,
  });
  if (noun.folded === '') return null;
  if (beginsWithAdjunct(cut.folded) && !QUANTITY.test(cut.folded)) return null;
  return (
    accountSpeaker(text, noun) ??
    nameBeforeTitle(page, noun) ??
    affiliatedSpeaker(text, noun) ??
    plainName(text, noun) ??
    lateNoun(page, noun) ??
    nounSpeaker(text, noun) ??
    anySpeaker(text, noun)
  );
}

/** What somebody has read: 记者看到的|一份通知|上写着 */
const WRITTEN = /^[^在于给致]*的([^的，。：]{2,14})[上中里]$/;

/** What comes before a noun that a clause describes, as in 受访的三位交易员, is not one of these. */
const PREPOSITION = /^[在对向于就针面据与给把将用由让使令从经未没暂已正可需自你您我谁这那]/;

/**
 * Reads the speaker in the words before a verb of saying. Where the rules find none, the nouns and
 * names among the words decide: 路政署|回覆查詢, 被告|辩, 经纪人|低调.
 */
export function readSubject(page: PageText, subject: Range): Speaker | null {
  const found = readNoun(page, subject);
  const core = coreSpeaker(page, subject, found);
  if (core === null) return found;
  // 他的学生、导演林某 → 林某
  const other = page.folded.startsWith('、', core.end)
    ? readSpeaker(page, { start: core.end + 1, end: subject.end })
    : null;
  return other?.named === true && other.kind === 'person' ? other : core;
}

/** The same, before a word that can only be somebody decides. */
function readNoun(page: PageText, subject: Range): Speaker | null {
  const written = WRITTEN.exec(page.folded.slice(subject.start, subject.end));
  if (written !== null && endsInDocument(written[1] ?? '')) {
    const start = subject.end - 1 - (written[1] ?? '').length;
    const range = { start, end: start + (written[1] ?? '').length };
    return speaker(page.text, range, { role: null, kind: 'document', named: false });
  }
  const found = readSpeaker(page, subject);
  if (found !== null && (found.kind !== 'unknown' || found.pronoun)) return found;
  const folded = page.folded.slice(subject.start, subject.end);
  const cut = withoutLead({ folded, offset: subject.start });
  if (GENERIC.test(cut.folded) || GOES_ON.test(cut.folded)) return found;
  const head = headSpeaker(page, cut);
  if (head === null) return found;
  // 经 is a preposition, but 经纪人 is somebody
  const whole = !IN.test(cut.folded) && head.start === cut.offset && isOneNoun(head, page.folded);
  return PREPOSITION.test(cut.folded) && !whole ? found : head;
}

/** The sentence goes on with the same subject: 并在随后的记者会上. */
const GOES_ON = /^[并也还又亦则再更](?:[在于对向就通接以从]|会上)/;
const LONGEST_WORD = 4;
const IN = /^[在对向给跟]/;
const isOneNoun = ({ start, end }: Speaker, folded: string): boolean =>
  end - start <= LONGEST_WORD && endsInPerson(folded, start, end);
