/**
 * Finds frames that name the source of a report, with or without a verb of saying: 据校方介绍, 在他看来,
 * 从街道办确认.
 */

import type { Clause } from '../marks/clauses.ts';
import type { Range } from '../marks/marks.ts';
import { unitSet } from '../text/unit-set.ts';

/** Longest words around a source that are examined, in UTF-16 code units. */
export const MENTION_LIMIT = 80;

const FRAME_HEADS = ['据', '根据', '在', '用', '按', '从', '援引', '引述', '引用', '以'];
/**
 * The last characters of the patterns below, which spares trying them on all but one clause in
 * twenty.
 */
const FRAME_ENDS = unitSet(
  '说法称道导到悉知里中告明报实来息绍露报料映析计测忆述指控代算解告认过书明见件定函单',
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
  /据(.{1,60}?)(消息人士称|(?:对外)?(?:发布|公布|发出|出具|下发|提供|透露|披露|通报|刊发)的?[^的，]{0,6}(?:公告|通告|通报|通知|报告|声明|消息|信息|资料|公报|意见书?|说明|经过|判决书|裁定书|文件|名单|预报|函)|了解|描述|(?:综合)?(?:报道|报导|介绍|消息|透露|称|通报|披露|爆料|反映|说|指控|供述|交代|推算|分析|估计|预测|回忆|所述|所说)|的?(?:最新)?(?:预测|预报|报告|声明|说法|消息|公告|通报|通告|起诉书|判决书))(?:指|称)?$/;
const EYES = /(?:看来|眼[中里])$/;
const IN_EYES = /(?:在|对)(.{1,40}?)(看来|眼[中里]|来说)$/;
const IN_WORDS =
  /(?:援引|引述|引用|用|按照|按|依照|根据)(.{1,40}?)(的?话说|的(?:说法|观点|看法|理论)|的?观点称|的?话称|的?消息称|的(?:话|表态|分析|报道|观点)(?:称|指出|说|表示)|的话报道)$/;
const LEARNED = /从(.{1,40}?)(?:处|那里)?(了解到|获悉|得知|证实|确认|获知)$/;

export interface Frame {
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
export function frameOf(view: string, clause: Clause): Frame | null {
  const { start, end, stop } = clause;
  if (stop !== 'comma' && stop !== 'colon') return null;
  if (!FRAME_ENDS.at(view, end - 1)) return null;
  const text = view.slice(start, end);
  if (!FRAME_HEADS.some((head) => text.includes(head)) || NO_SOURCE.has(text)) return null;
  return (
    framePattern(view, clause, IN_WORDS, (word) => `援引…${word}`) ??
    framePattern(view, clause, LEARNED, (word) => `从…${word}`) ??
    (EYES.test(text) ? framePattern(view, clause, IN_EYES, (word) => `在…${word}`) : null) ??
    framePattern(view, clause, ACCORDING, (word) => `据…${word}`)
  );
}

/** Learned from somebody, without a comma: 记者从街道办确认桥不拆. */
const LEARNED_ON = /从([^，。：]{2,30}?)(?:处|那里)?(了解到|获悉|得知|确认)(?=.{6})/;

export function learnedIn(view: string, clause: Clause): (Frame & { from: number }) | null {
  const text = view.slice(clause.start, Math.min(clause.end, clause.start + MENTION_LIMIT));
  const hit = LEARNED_ON.exec(text);
  const [whole = '', subject = '', word = ''] = hit ?? [];
  if (hit === null) return null;
  const start = clause.start + hit.index;
  const end = start + whole.length;
  const named = { start: start + 1, end: start + 1 + subject.length };
  return { cue: { start, end }, word: `从…${word}`, subject: named, from: end };
}
