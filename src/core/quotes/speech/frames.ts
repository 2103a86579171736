/**
 * Finds announcements of speech: a verb of saying, its subject, and where the announced words
 * begin.
 *
 * - 林某对记者表示， → subject 林某, verb 表示
 * - 据校方介绍， → subject 校方, verb 据校方介绍
 * - 在他看来， → subject 他, verb 在他看来
 */

import type { Clause } from '../marks/clauses.ts';
import type { Range } from '../marks/marks.ts';
import { containsAny } from '../marks/units.ts';
import { type Cue, cuesAmong } from './cues.ts';

/** How the announced words are joined to the verb. */
export type Joint = 'colon' | 'comma' | 'mark' | 'none' | 'trailing';

export interface Announcement {
  /** Index of its clause. */
  readonly clause: number;
  readonly cue: Range;
  readonly word: string;
  readonly kind: Cue['kind'];
  /** Where the subject may be; empty if the verb begins its clause. */
  readonly subject: Range;
  readonly joint: Joint;
  /** Where the announced words begin. */
  readonly from: number;
  /** Whether it is a frame such as 据… or 在…看来, whose subject is complete. */
  readonly framed: boolean;
}

const OPENERS = new Set(['“', '「', '『', '"', '＂', "'", '‘', '﹁', '«']);

/** What may stand between a verb of saying and its comma: a hearer, a particle, an aside. */
const TELL_TAIL =
  /^(?:[了过着]|[^，。：！？“”「」、\uE000]{0,18}?(?:记者|他们|她们|他|她|我们|我|大家|民警|警方|旅客|市民|家长|学生|孩子|公众|网友|客户|用户|媒体|[报网社闻》])(?:[（(][^（）()]{0,40}[）)])?)$/;
const REPORT_TAIL =
  /^(?:[了着过到]|的?是|如下|[（(][^（）()]{0,40}[）)]|[说道]|记者|有?关?消息|起来)?$/;
const MENTION_LIMIT = 80;

/** Continuations after which nothing is announced: 林某提到的方案, 他说的话. */
const NOT_COMPLEMENT =
  /^(?:的|了(?!解)|着|过|到|起|会上|书|信|和|与|，|、|得|出|中(?![国央方美俄日欧东英法])|不出|之|并)/;
/** 他说了句“对不起”, 他们喊了一声“快走” */
const SAID_A =
  /^[了过着]?(?:这么|这样|那么)?(?:[一两几数多]|无数|好几)?[句声番次遍]话?[，,：:]?\s?(?=[“「『"＂])/;
/** One of these characters is in every such tail, behind at most five others. */
const COUNTED = '句声番次遍';
const MOST_BEFORE_COUNTED = 5;
/** Verbs with an object that the quoted words describe: 称赞这本书“像一面镜子” */
const JUDGES: ReadonlySet<string> = new Set(
  '称赞 夸赞 形容 批评 痛批 狠批 炮轰 评价 点评 怒斥 直斥 骂 指责 嘲讽 讽刺 吐槽 质疑'.split(' '),
);
const JUDGED = /^[^，。：；“”「」、\uE000]{1,12}(?<!的)(?=[“「『"＂])/;
const LEAST_CLAUSE = 5;
/** Other verbs whose object hears what is said. */
const TO_SOMEBODY = new Set(
  '询问 回应 反驳 警告 呼吁 批评 质疑 指责 痛批 狠批 炮轰 讽刺 嘲讽'.split(' '),
);
/** Length of a hearer before words in quotation marks. */
const LONGEST_HEARER = 10;
/** Words that are not a hearer: 听取意见后, 问了几句. */
const NO_HEARER = /[了过几后时的]|一番|以来/;

const FRAME_HEADS = ['据', '根据', '在', '用', '按', '从', '援引', '引述', '引用', '以'];
/**
 * The last characters of the patterns below, which spares trying them on all but one clause in
 * twenty.
 */
const FRAME_ENDS: ReadonlySet<number> = new Set(
  Array.from('说法称道导到悉知实来息绍露报料映析计测忆述指控代算解告认过书明见件定函单', (one) =>
    one.charCodeAt(0),
  ),
);
const NO_SOURCE = new Set([
  '据了解',
  '据悉',
  '据统计',
  '据介绍',
  '据报道',
  '据称',
  '据说',
  '据透露',
]);
const ACCORDING =
  /据(.{1,60}?)(消息人士称|(?:对外)?(?:发布|公布|发出|出具|下发|提供|披露|通报|刊发)的?[^的，]{0,6}(?:公告|通告|通报|通知|报告|声明|消息|信息|资料|公报|意见书?|说明|经过|判决书|裁定书|文件|名单|预报|函)|了解|描述|(?:综合)?(?:报道|报导|介绍|消息|透露|称|通报|披露|爆料|反映|说|指控|供述|交代|推算|分析|估计|预测|回忆|所述|所说))(?:指|称)?$/;
const IN_EYES = /(?:在|对)(.{1,40}?)(看来|眼中|来说)$/;
const IN_WORDS =
  /(?:援引|引述|引用|用|按|按照)(.{1,40}?)(的?话说|的说法|的?观点称|的?话称|的?消息称|的(?:话|表态|分析|报道|观点)(?:称|指出|说|表示)|的话报道)$/;
const LEARNED = /从(.{1,40}?)(?:处|那里)?(了解到|获悉|得知|证实|确认|获知)$/;

interface Frame {
  readonly cue: Range;
  readonly word: string;
  readonly subject: Range;
}

function framePattern(
  view: string,
  clause: Clause,
  pattern: RegExp,
  head: (word: string) => string,
): Frame | null {
  const from = Math.max(clause.start, clause.end - MENTION_LIMIT);
  const hit = pattern.exec(view.slice(from, clause.end));
  if (hit === null) return null;
  const subject = hit[1] ?? '';
  const start = from + hit.index + hit[0].indexOf(subject, 1);
  const cue = { start: from + hit.index, end: clause.end };
  return { cue, word: head(hit[2] ?? ''), subject: { start, end: start + subject.length } };
}

/** The frame that a clause is, if any. */
function frameOf(view: string, clause: Clause): Frame | null {
  const { start, end, stop } = clause;
  if (stop !== 'comma' && stop !== 'colon') return null;
  if (!FRAME_ENDS.has(view.charCodeAt(end - 1))) return null;
  const text = view.slice(start, end);
  if (!FRAME_HEADS.some((head) => text.includes(head)) || NO_SOURCE.has(text)) return null;
  return (
    framePattern(view, clause, IN_WORDS, (word) => `援引…${word}`) ??
    framePattern(view, clause, LEARNED, (word) => `从…${word}`) ??
    (text.endsWith('看来') ? framePattern(view, clause, IN_EYES, (word) => `在…${word}`) : null) ??
    framePattern(view, clause, ACCORDING, (word) => `据…${word}`)
  );
}

/** Learned from somebody, without a comma: 记者从街道办确认桥不拆. */
const LEARNED_ON = /从([^，。：]{2,30}?)(?:处|那里)?(了解到|获悉|得知|确认)(?=.{6})/;

function learnedIn(view: string, clause: Clause): (Frame & { from: number }) | null {
  const text = view.slice(clause.start, Math.min(clause.end, clause.start + MENTION_LIMIT));
  const hit = LEARNED_ON.exec(text);
  const [whole = '', subject = '', word = ''] = hit ?? [];
  if (hit === null) return null;
  const start = clause.start + hit.index;
  const end = start + whole.length;
  const named = { start: start + 1, end: start + 1 + subject.length };
  return { cue: { start, end }, word: `从…${word}`, subject: named, from: end };
}

const jointOf = (view: string, clause: Clause): Joint => {
  if (clause.stop === 'colon') return 'colon';
  return clause.stop === 'comma' && clause.after < view.length ? 'comma' : 'trailing';
};

/** How the words after a verb of saying are joined to it, or null if it announces nothing. */
function joint(view: string, clause: Clause, cue: Cue): { joint: Joint; from: number } | null {
  const limit = Math.min(clause.end, cue.end + MENTION_LIMIT);
  const tail = view.slice(cue.end, limit);
  const bare = tail.trim();
  if (OPENERS.has(bare.charAt(0))) {
    return { joint: 'mark', from: cue.end + tail.indexOf(bare.charAt(0)) };
  }
  const counted = containsAny(tail, COUNTED, MOST_BEFORE_COUNTED + 1) ? SAID_A.exec(tail) : null;
  const said = counted ?? (JUDGES.has(cue.word) ? JUDGED.exec(tail) : null);
  if (said !== null) return { joint: 'mark', from: cue.end + said[0].length };
  const whole = limit === clause.end;
  if (whole && (REPORT_TAIL.test(bare) || (cue.kind === 'tell' && TELL_TAIL.test(bare)))) {
    return { joint: jointOf(view, clause), from: clause.after };
  }
  if (
    cue.kind === 'tell' &&
    whole &&
    clause.stop !== 'full' &&
    bare.length < 16 &&
    !NO_HEARER.test(bare)
  ) {
    return { joint: jointOf(view, clause), from: clause.after };
  }
  // 记者问店主，“…” → who hears it may follow the verb if words in quotation marks come next
  const spokenTo = cue.kind === 'quote' || TO_SOMEBODY.has(cue.word);
  const heard = whole && spokenTo && bare.length <= LONGEST_HEARER && !NO_HEARER.test(bare);
  if (heard && (clause.stop === 'comma' || clause.stop === 'colon')) {
    const next = view.slice(clause.after, clause.after + 2).trim();
    if (OPENERS.has(next.charAt(0))) return { joint: jointOf(view, clause), from: clause.after };
  }
  if (cue.kind !== 'clause' || NOT_COMPLEMENT.test(bare) || clause.stop === 'colon') return null;
  return bare.length < LEAST_CLAUSE ? null : { joint: 'none', from: cue.end };
}

/** Index of the clause that contains each offset of a sorted list. */
function clausesOf(cues: readonly Cue[], clauses: readonly Clause[]): readonly number[] {
  let at = 0;
  return cues.map((cue) => {
    while (at + 1 < clauses.length && (clauses[at]?.end ?? 0) < cue.end) at += 1;
    return at;
  });
}

/** Verbs that contain a document. If nobody precedes them, the document speaks: 声明称, 官方的通报称. */
const DOCUMENT_CUE = /^(?:声明|通报|述评|社评|评论|报道|报导)[称说]$/;

function ownSubject(view: string, cue: Cue, subject: Range): Range {
  if (!DOCUMENT_CUE.test(cue.word)) return subject;
  const issued = view.charAt(subject.end - 1) === '的';
  if (subject.end > subject.start && !issued) return subject;
  return { start: issued ? subject.start : cue.start, end: cue.end - 1 };
}

/** A passive, in which the subject says nothing: 自己被网友批评. (被告 is a person.) */
const SUFFERED = /被(?!告|访|害|执行|采访)[^，。：“”]{0,12}$/;
/** 孩子们管她叫“青姐” */
const CALLED = /管[^，。]{1,8}$/;
const isSuffered = (view: string, { start, end }: Range): boolean =>
  SUFFERED.test(view.slice(start, end));

/** A clause of time, in which nothing is told: 当记者询问原因时. */
const WHEN = /^(?:每?当|正当|就在).*(?:时|之际|的时候|后)$/;
const isWhen = (view: string, { start, end }: Clause): boolean =>
  end - start <= MENTION_LIMIT && WHEN.test(view.slice(start, end));

/**
 * The announcement of a thing, in which nothing is said: 宣布改革的总体架构, 提出对制度进行改革.
 */
const THING = /^(?:对.{2,20}进行.{2,6}|[^，。]{1,14}的[^，。是会将有不已了要应能可]{2,6})$/;
const NAMES_THING = /^(?:提出|宣布|透露|披露|承认|强调|批评)$/;
const isNoun = (view: string, clause: Clause, cue: Cue, joint: Joint): boolean =>
  joint === 'none' &&
  NAMES_THING.test(cue.word) &&
  THING.test(view.slice(cue.end, Math.min(clause.end, cue.end + BRIEF_THING)).replace(DONE, ''));
const BRIEF_THING = 32;
const DONE = /^[了过]/;

/**
 * Finds all announcements in a view. `starts` are the offsets at which a verb of saying may begin.
 */
export function findAnnouncements(
  view: string,
  clauses: readonly Clause[],
  starts: readonly number[],
): readonly Announcement[] {
  const found = new Map<number, Announcement>();
  const cues = cuesAmong(view, starts);
  const homes = clausesOf(cues, clauses);
  cues.forEach((cue, index) => {
    const home = homes[index] ?? 0;
    const clause = clauses[home];
    if (clause === undefined || cue.start < clause.start || cue.end > clause.end) return;
    const joined = joint(view, clause, cue);
    if (joined === null) return;
    // One announcement per clause: the last one that extends to the end of the clause, otherwise
    // the first.
    const earlier = found.get(home);
    if (earlier !== undefined && (joined.joint === 'none' || earlier.joint === 'mark')) return;
    if (earlier?.joint === 'none' && joined.joint !== 'mark' && cue.kind === 'quote') return;
    const subject = { start: Math.max(clause.start, cue.start - MENTION_LIMIT), end: cue.start };
    if (cue.word === '叫' && CALLED.test(view.slice(subject.start, subject.end))) return;
    if (isWhen(view, clause)) return;
    if (isSuffered(view, subject) || isNoun(view, clause, cue, joined.joint)) return;
    const own = ownSubject(view, cue, subject);
    found.set(home, {
      clause: home,
      cue: { start: own === subject ? cue.start : own.end, end: cue.end },
      word: cue.word,
      kind: cue.kind,
      subject: own,
      framed: false,
      ...joined,
    });
  });
  let from = view.indexOf('从');
  clauses.forEach((clause, home) => {
    while (from >= 0 && from < clause.start) from = view.indexOf('从', from + 1);
    const learned = from >= 0 && from < clause.end ? learnedIn(view, clause) : null;
    if (learned !== null) {
      found.set(home, { ...learned, clause: home, kind: 'report', joint: 'none', framed: true });
      return;
    }
    const frame = frameOf(view, clause);
    if (frame === null) return;
    found.set(home, {
      ...frame,
      clause: home,
      kind: 'report',
      joint: jointOf(view, clause),
      from: clause.after,
      framed: true,
    });
  });
  return [...found.values()].toSorted((a, b) => a.cue.start - b.cue.start);
}
