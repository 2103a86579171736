/**
 * Tells quoted speech from quoted terms: titles, slogans, nicknames, scare quotes.
 *
 * 林某说：“来。” → speech; 建设“智慧城市”的方案 → term
 */

import { type Clause, HIDDEN } from '../marks/clauses.ts';
import type { MarkedSpan } from '../marks/marks.ts';
import type { Announcement } from './frames.ts';

export interface Speech {
  readonly span: number;
  readonly rule: 'cue-colon' | 'cue-comma' | 'cue-mark' | 'cue-after' | 'colon' | 'sentence';
  readonly confidence: number;
  /** The announcement before or after it, if any. */
  readonly announcement: Announcement | null;
}

/** How sure each kind of evidence is, as measured on the development pages. */
const CONFIDENCE: Readonly<Record<Speech['rule'], number>> = {
  'cue-colon': 0.97,
  'cue-comma': 0.93,
  'cue-after': 0.95,
  'cue-mark': 0.85,
  colon: 0.9,
  sentence: 0.9,
};

/** Below it a span needs a cue or a full stop of its own: terms have 2 to 8 characters. */
const TERM_LENGTH = 8;
const LONG = 20;
/** 他说，“水位已经下降”。 has nothing else to report. */
const SHORT = 4;
const ENDS = /[。！？\n]/;

const FINAL = /[。！？!?…～~]$/;
const GOING = /[，,]$/;
const PAUSE = /[，,；;。！？!?]/;
const HAN = /[\u4e00-\u9fff]/;
const BREAK = /[，,。！？!?：:；;…）)\s▲”」』"]/;
/** “…”的字样, “…”一词, “…”等: what follows makes a term of it. */
const NAMED_AFTER =
  /^(?:的(?:字样|说法|报道|口号|标语|理念|原则|要求|方针|称号|名义|思路|标题|横幅|条幅|牌子|消息|传言|谣言|观点)|等|一词|字样|一说|二字|[三四六八]字|称号|之[称名誉])/;
/** 标题为“…”, 高呼口号“…”: what stands before it makes a term of it. */
const NAMED_BEFORE =
  /(?:口号|标语|主题[是为]?|题为|名为|称为|叫做|称作|标题[是为]?|所谓的?|简称|俗称|横幅|条幅|歌曲|活动|荣获|获得|字样|内容为)[，：:]?$/;

const lastCharacter = (text: string, at: number): string => {
  let index = at - 1;
  while (index >= 0 && text.charAt(index) === ' ') index -= 1;
  return index < 0 ? '' : text.charAt(index);
};

interface Context {
  readonly text: string;
  readonly view: string;
  readonly folded: string;
  /** Announcements by where their words begin, and by the clause they are in. */
  readonly byFrom: ReadonlyMap<number, Announcement>;
  readonly byClause: ReadonlyMap<number, Announcement>;
  readonly clauses: readonly Clause[];
}

/** Offset of the span's opener, spaces before it skipped. */
function openerAt(text: string, span: MarkedSpan): number {
  let at = span.found === 'closer' ? span.start : span.start - 1;
  while (at > 0 && text.charAt(at - 1) === ' ') at -= 1;
  return at;
}

/** The announcement that stands right behind the span: “…。”林某说 */
function announcementAfter(context: Context, span: MarkedSpan, home: number): Announcement | null {
  const clause = context.clauses[home];
  if (clause === undefined) return null;
  const next = clause.end <= span.end + 1 ? home + 1 : home;
  const following = context.clauses[next];
  if (following === undefined || following.paragraph !== clause.paragraph) return null;
  // “路还很长”，林某说 → the comma may stand behind the marks too.
  const whole = clause.stop === 'comma' && clause.start >= openerAt(context.text, span);
  if (next !== home && clause.stop !== 'speech' && !whole) return null;
  const found = context.byClause.get(next);
  if (found === undefined || found.framed || found.cue.start <= span.end) return null;
  const between = context.view.slice(span.end + 1, Math.min(found.cue.start, span.end + 90));
  if (between.includes(HIDDEN) && next === home) return null;
  return found.joint === 'none' || found.joint === 'mark' ? null : found;
}

interface Evidence {
  readonly length: number;
  /** The content ends as a sentence does. */
  readonly final: boolean;
  /** It ends in a comma: “再修路，”他停了停 */
  readonly going: boolean;
  readonly clausal: boolean;
  /** Nothing grows out of the span on its left, on its right; the sentence ends on its right. */
  readonly free: boolean;
  readonly open: boolean;
  readonly alone: boolean;
  /** A colon stands before it; words around it make a name of it. */
  readonly colon: boolean;
  readonly named: boolean;
}

function evidenceOf(context: Context, span: MarkedSpan, opener: number): Evidence {
  const { text, folded } = context;
  const content = text.slice(span.start, span.end).trim();
  const before = lastCharacter(text, opener);
  const after = folded.slice(span.end + 1, span.end + 8);
  const final = FINAL.test(content);
  const head = folded.slice(Math.max(0, opener - 8), opener);
  return {
    length: content.length,
    final,
    going: GOING.test(content),
    clausal: final || PAUSE.test(content),
    free: before === '' || BREAK.test(before),
    open: after === '' || BREAK.test(after.charAt(0)),
    alone: after === '' || ENDS.test(after.charAt(0)),
    colon: before !== '' && '：:︰'.includes(before),
    named: NAMED_AFTER.test(after) || NAMED_BEFORE.test(head),
  };
}

/** What an announcement right before the span proves. */
function ruleOfCue(joint: Announcement['joint'], seen: Evidence): Speech['rule'] | null {
  const { length, final, going, clausal, open, alone, named } = seen;
  if (joint === 'colon' && (!named || final)) return 'cue-colon';
  if (named && !final) return null;
  if (joint === 'comma') {
    // 公司表示，“大桥”明年开工 → a term at the head of an indirect clause.
    const long = length > TERM_LENGTH || clausal || (alone && length > SHORT);
    return final || going || (open && long) ? 'cue-comma' : null;
  }
  if (joint !== 'mark') return null;
  return final || (open && (clausal || length >= TERM_LENGTH)) ? 'cue-mark' : null;
}

/** What the span proves without a cue. */
function ruleWithoutCue(seen: Evidence): Speech['rule'] | null {
  if (seen.colon) {
    return seen.final || (seen.clausal && seen.length > TERM_LENGTH) ? 'colon' : null;
  }
  const enough = seen.length >= LONG || (seen.free && seen.length > 2);
  return seen.final && enough ? 'sentence' : null;
}

/** Judges one span; `home` is the index of the clause that holds its opener. */
export function judge(
  context: Context,
  span: MarkedSpan,
  index: number,
  home: number,
): Speech | null {
  const opener = openerAt(context.text, span);
  const seen = evidenceOf(context, span, opener);
  const as = (rule: Speech['rule'], announcement: Announcement | null): Speech => ({
    span: index,
    rule,
    confidence: CONFIDENCE[rule],
    announcement,
  });
  if (!HAN.test(context.text.slice(span.start, span.end)) && !seen.final) return null;
  const announced = context.byFrom.get(opener) ?? null;
  const cued = announced === null ? null : ruleOfCue(announced.joint, seen);
  if (cued !== null) return as(cued, announced);
  if (seen.named && !seen.final) return null;
  const follows = announcementAfter(context, span, home);
  if (follows !== null && seen.free && (seen.clausal || seen.length > TERM_LENGTH)) {
    return as('cue-after', follows);
  }
  const rule = ruleWithoutCue(seen);
  return rule === null ? null : as(rule, null);
}

export type { Context as SpeechContext };
