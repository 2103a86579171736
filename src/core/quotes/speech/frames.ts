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
import { unitSet } from '../text/unit-set.ts';
import { containsAny } from '../text/units.ts';
import { wordList } from '../text/word-list.ts';
import { type Cue, cuesAmong } from '../words/cues.ts';
import { type Frame, frameOf, learnedIn, MENTION_LIMIT } from './sources.ts';

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

const OPENERS = unitSet('“「『"＂\'‘﹁«');

/** What may stand between a verb of saying and its comma: a hearer, a particle, an aside. */
const TELL_TAIL =
  /^(?:[了过着]|[^，。：！？“”「」、\uE000]{0,18}?(?:记者|他们|她们|他|她|我们|我|大家|民警|警方|旅客|市民|民众|居民|车主|考生|家长|学生|孩子|公众|网友|客户|用户|媒体|[报网社闻》])(?:[（(][^（）()]{0,40}[）)])?)$/;
const REPORT_TAIL =
  /^(?:[了着过到]|的?是|如下|[（(][^（）()]{0,40}[）)]|[说道]|记者|有?关?消息|起来)?$/;

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
const JUDGES = wordList(
  '称赞 夸赞 形容 批评 痛批 狠批 炮轰 评价 点评 怒斥 直斥 骂 指责 嘲讽 讽刺 吐槽 质疑',
);
const JUDGED = /^[^，。：；“”「」、\uE000]{1,12}(?<!的)(?=[“「『"＂])/;
const LEAST_CLAUSE = 5;
/** Other verbs whose object hears what is said. */
const TO_SOMEBODY = wordList('询问 回应 反驳 警告 呼吁 批评 质疑 指责 痛批 狠批 炮轰 讽刺 嘲讽');
const OPENER = /[“「『"＂]/;
/** Length of a hearer before words in quotation marks. */
const LONGEST_HEARER = 10;
/** Words that are not a hearer: 听取意见后, 问了几句. */
const NO_HEARER = /[了过几后时的]|一番|以来/;

/** Verbs of saying that are nouns as well. */
const ALSO_NOUNS = wordList(
  '承诺 报道 报导 声明 分析 评论 通知 建议 要求 规定 回应 总结 判断 推测 猜测 预测 反馈 介绍 说明 倡议 主张 批评 指控 质疑 ' +
    '警告 保证 描述 提议 解释 点评 陈述 通报 回复 答复 希望',
);
const jointOf = (view: string, clause: Clause): Joint => {
  if (clause.stop === 'colon') return 'colon';
  return clause.stop === 'comma' && clause.after < view.length ? 'comma' : 'trailing';
};

/** Whether somebody who hears it may stand behind a verb: 呼吁市民，… */
const isTold = ({ kind, word }: Cue): boolean => kind === 'tell' || word === '呼吁';

/** How the words after a verb of saying are joined to it, or null if it announces nothing. */
function joint(view: string, clause: Clause, cue: Cue): { joint: Joint; from: number } | null {
  const limit = Math.min(clause.end, cue.end + MENTION_LIMIT);
  const tail = view.slice(cue.end, limit);
  const bare = tail.trim();
  if (OPENERS.at(bare, 0)) {
    return { joint: 'mark', from: cue.end + tail.indexOf(bare.charAt(0)) };
  }
  const counted = containsAny(tail, COUNTED, MOST_BEFORE_COUNTED + 1) ? SAID_A.exec(tail) : null;
  const said = counted ?? (JUDGES.isWord(cue.word) ? JUDGED.exec(tail) : null);
  if (said !== null) return { joint: 'mark', from: cue.end + said[0].length };
  const whole = limit === clause.end;
  if (whole && (REPORT_TAIL.test(bare) || (isTold(cue) && TELL_TAIL.test(bare)))) {
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
  // 店员告诉记者“五五分成”
  const opener = OPENER.exec(tail)?.index ?? -1;
  const hearer = opener < 0 ? '' : tail.slice(0, opener).trim();
  if (cue.kind === 'tell' && hearer !== '' && TELL_TAIL.test(hearer)) {
    return { joint: 'mark', from: cue.end + opener };
  }
  // 记者问店主，“…” → who hears it may follow the verb if words in quotation marks come next
  const spokenTo = cue.kind === 'quote' || TO_SOMEBODY.isWord(cue.word);
  const heard = whole && spokenTo && bare.length <= LONGEST_HEARER && !NO_HEARER.test(bare);
  if (heard && (clause.stop === 'comma' || clause.stop === 'colon')) {
    const next = view.slice(clause.after, clause.after + 2).trim();
    if (OPENERS.at(next, 0)) return { joint: jointOf(view, clause), from: clause.after };
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

/**
 * Whether a verb that announces only words in quotation marks has none behind or before it:
 * 两边各有一条人行道，晚上亮灯。 Questions may be told without them.
 */
function isIdle(view: string, clause: Clause, cue: Cue, joint: Joint): boolean {
  if (cue.kind !== 'quote' || cue.word.endsWith('问')) return false;
  if (joint !== 'comma' && joint !== 'trailing') return false;
  const behind = view.slice(clause.end, clause.end + 4);
  return !OPENER.test(behind) && !CLOSER.test(view.slice(Math.max(0, clause.start - 3), cue.start));
}
const CLOSER = /[”」』"＂'’\uE000]/;

/** The words before a verb that may name who says it. A dash separates them from what precedes. */
function subjectBefore(view: string, clause: Clause, cue: Cue): Range {
  const start = Math.max(clause.start, cue.start - MENTION_LIMIT);
  const dash = view.slice(start, cue.start).lastIndexOf(DASH) + DASH.length;
  const cut = dash < DASH.length || start + dash >= cue.start ? 0 : dash;
  return { start: start + cut, end: cue.start };
}
const DASH = '——';

/** A passive, in which the subject says nothing: 自己被网友批评. (被告 is a person.) */
const SUFFERED = /被(?!告|访|害|执行|采访)[^，。：“”]{0,12}(?<![时后])$/;
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
 * Whether a cue gives way to an earlier one in its clause. A clause has one announcement: the last one
 * that extends to its end, otherwise the first.
 */
function givesWay(joint: Joint, cue: Cue, earlier: Announcement | undefined): boolean {
  if (earlier === undefined) return false;
  if (joint === 'none' || earlier.joint === 'mark') return true;
  // 他强调会推动承诺，… → the second word is a noun in what the first one announces
  const noun = cue.kind === 'quote' || ALSO_NOUNS.isWord(cue.word);
  return earlier.joint === 'none' && joint !== 'mark' && noun;
}

/** The announcement that a frame is. */
const framedBy = (
  { cue, word, subject }: Frame,
  clause: number,
  joint: Joint,
  from: number,
): Announcement => ({ clause, cue, word, kind: 'report', subject, joint, from, framed: true });

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
    if (givesWay(joined.joint, cue, found.get(home))) return;
    if (isIdle(view, clause, cue, joined.joint)) return;
    const subject = subjectBefore(view, clause, cue);
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
      joint: joined.joint,
      from: joined.from,
      framed: false,
    });
  });
  let from = view.indexOf('从');
  clauses.forEach((clause, home) => {
    while (from >= 0 && from < clause.start) from = view.indexOf('从', from + 1);
    const learned = from >= 0 && from < clause.end ? learnedIn(view, clause) : null;
    if (learned !== null) {
      found.set(home, framedBy(learned, home, 'none', learned.from));
      return;
    }
    const frame = frameOf(view, clause);
    if (frame === null) return;
    found.set(home, framedBy(frame, home, jointOf(view, clause), clause.after));
  });
  return [...found.values()].toSorted((a, b) => a.cue.start - b.cue.start);
}
