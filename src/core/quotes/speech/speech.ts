/**
 * Distinguishes quoted speech from quoted terms: titles, slogans, nicknames, scare quotes.
 *
 * 林某说：“来。” → speech; 建设“智慧城市”的方案 → term
 */

import { HIDDEN } from '../marks/clauses.ts';
import type { MarkedSpan } from '../marks/marks.ts';
import { unitSet } from '../text/unit-set.ts';
import { isLatin, isSpace, unitAt } from '../text/units.ts';
import { logOdds, probability, type Weights } from '../weights/linear.ts';
import type { Announcement } from './frames.ts';
import type { Reading } from './reading.ts';
import { type SpeechSigns, speechFeatures } from './speech-features.ts';
import { isNamedAfter, isNamedBefore, isProverb } from './term-words.ts';
import { CHINESE, COMMA, FULL_STOP, traitsOf } from './traits.ts';

export interface Speech {
  readonly span: number;
  readonly rule:
    | 'cue-colon'
    | 'cue-comma'
    | 'cue-mark'
    | 'cue-after'
    | 'colon'
    | 'sentence'
    | 'words';
  readonly confidence: number;
  /** The announcement before or after it, if any. */
  readonly announcement: Announcement | null;
}

/**
 * Length of terms, which have 2 to 8 characters. A span up to this length needs a verb of saying or
 * a full stop of its own.
 */
const TERM_LENGTH = 8;
const LONG = 20;
/**
 * Length up to which a span needs more than a verb. In 他说，“水位已经下降”。 there is nothing else
 * to report.
 */
const SHORT = 4;
const ENDS = unitSet('。！？\n');

const FINAL = unitSet('。！？!?…～~');
const GOING = unitSet('，,');
const PAUSES = COMMA | FULL_STOP;
const BREAK = unitSet('，,。！？!?：:；;…）)▲”」』"');
const isBreak = (unit: number): boolean => BREAK.has(unit) || isSpace(unit);
const COLONS = unitSet('：:︰');
const COMMA_BEFORE = /[，,]\s?.$/;

const SPACE = 0x20;

/** The last code unit before an offset that is no space, or 0. */
function lastUnit(text: string, at: number): number {
  let index = at - 1;
  while (index >= 0 && text.charCodeAt(index) === SPACE) index -= 1;
  return unitAt(text, index);
}

/**
 * Where the paragraph before a span ends if the span begins its own one and that one ends in a colon, or
 * -1: 网友留言：/ “真好看。”
 */
function colonAbove({ text, paragraphs }: Reading, span: MarkedSpan, opener: number): number {
  const above = paragraphs[span.paragraph - 1];
  if (above === undefined || opener > (paragraphs[span.paragraph]?.start ?? 0)) return -1;
  return COLONS.has(lastUnit(text, above.end)) ? above.end : -1;
}

/** Offset of the span's opening mark, or of the spaces before it. */
function openerAt(text: string, span: MarkedSpan): number {
  let at = span.found === 'closer' ? span.start : span.start - 1;
  while (at > 0 && text.charAt(at - 1) === ' ') at -= 1;
  return at;
}

/**
 * The announcement that is a paragraph of its own below the span's paragraph, as on pages that break
 * the line before it: “…。” / 所长林某说。
 */
function announcementBelow(reading: Reading, span: MarkedSpan, index: number): Announcement | null {
  const clause = reading.clauses[index];
  const found = reading.byClause.get(index);
  const last = reading.paragraphs[span.paragraph];
  if (clause === undefined || found?.joint !== 'trailing' || found.framed) return null;
  const alone = reading.clauses[index + 1]?.paragraph !== clause.paragraph;
  return alone && last !== undefined && span.end + 2 >= last.end ? found : null;
}

/** The announcement directly after the span: “…。”林某说 */
function announcementAfter(reading: Reading, span: MarkedSpan, home: number): Announcement | null {
  const clause = reading.clauses[home];
  if (clause === undefined) return null;
  const next = clause.end <= span.end + 1 ? home + 1 : home;
  const following = reading.clauses[next];
  if (following === undefined) return null;
  if (following.paragraph !== clause.paragraph) {
    return next === home ? null : announcementBelow(reading, span, next);
  }
  // “路还很长”，林某说 → the comma may follow the marks too
  const whole = clause.stop === 'comma' && clause.start >= openerAt(reading.text, span);
  if (next !== home && clause.stop !== 'speech' && !whole) return null;
  const found = reading.byClause.get(next);
  if (found === undefined || found.framed || found.cue.start <= span.end) return null;
  const between = reading.view.slice(span.end + 1, Math.min(found.cue.start, span.end + 90));
  if (between.includes(HIDDEN) && next === home) return null;
  return found.joint === 'none' || found.joint === 'mark' ? null : found;
}

interface Evidence {
  readonly length: number;
  /** The content ends like a sentence. */
  readonly final: boolean;
  /** It ends with a comma: “再修路，”他停了停 */
  readonly going: boolean;
  readonly clausal: boolean;
  /** It has Chinese characters. */
  readonly readable: boolean;
  /**
   * Whether nothing is attached to the span on its left, and on its right; and whether the sentence
   * ends on its right.
   */
  readonly free: boolean;
  readonly open: boolean;
  readonly alone: boolean;
  /** Whether a colon precedes it, and whether the words around it make it a name. */
  readonly colon: boolean;
  readonly named: boolean;
}

function evidenceOf(reading: Reading, span: MarkedSpan, opener: number): Evidence {
  const { text, folded } = reading;
  const content = text.slice(span.start, span.end).trim();
  const before = lastUnit(text, opener);
  const after = folded.slice(span.end + 1, span.end + 8);
  const last = unitAt(content, content.length - 1);
  const final = FINAL.has(last);
  const traits = traitsOf(content);
  const head = folded.slice(Math.max(0, opener - 8), opener);
  return {
    length: content.length,
    final,
    going: GOING.has(last),
    clausal: final || (traits & PAUSES) !== 0,
    readable: (traits & CHINESE) !== 0,
    free: before === 0 || isBreak(before),
    open: after === '' || isBreak(unitAt(after, 0)),
    alone: after === '' || ENDS.at(after, 0),
    colon: COLONS.has(before) || colonAbove(reading, span, opener) >= 0,
    named: isNamedAfter(after) || isNamedBefore(head),
  };
}

/** What an announcement directly before the span proves. */
function ruleOfCue(joint: Announcement['joint'], seen: Evidence): Speech['rule'] | null {
  const { length, final, going, clausal, open, alone, named } = seen;
  if (joint === 'colon' && (!named || final)) return 'cue-colon';
  if (named && !final) return null;
  if (joint === 'comma') {
    // 公司表示，“大桥”明年开工 → a term at the beginning of an indirect clause
    const long = length > TERM_LENGTH || clausal || (alone && length > SHORT);
    return final || going || (open && long) ? 'cue-comma' : null;
  }
  if (joint !== 'mark') return null;
  return final || (open && (clausal || length >= TERM_LENGTH)) ? 'cue-mark' : null;
}

/** What the span proves without a verb of saying. */
function ruleWithoutCue(seen: Evidence): Speech['rule'] | null {
  if (seen.colon) {
    return seen.final || (seen.clausal && seen.length > TERM_LENGTH) ? 'colon' : null;
  }
  const enough = seen.length >= LONG || (seen.free && seen.length > 2);
  return seen.final && enough ? 'sentence' : null;
}

/** The decision of the rules for a span whose announcements are known. */
function ruleOf(
  seen: Evidence,
  announced: Announcement | null,
  follows: Announcement | null,
): Speech['rule'] | null {
  if (!seen.readable && !seen.final) return null;
  const cued = announced === null ? null : ruleOfCue(announced.joint, seen);
  if (cued !== null) return cued;
  if (seen.named && !seen.final) return null;
  const said = seen.free && (seen.clausal || seen.length > TERM_LENGTH);
  if (follows !== null && said) return 'cue-after';
  return ruleWithoutCue(seen);
}

/** Somebody else speaks: 而队长林某说，… 队长林某则说，… */
const CONTRAST = /^(?:而|另一)(?![他她])|^[^他她].*[则却](?:.{0,3})$/;
const isContrast = ({ clauses, view }: Reading, { clause, cue }: Announcement): boolean =>
  CONTRAST.test(view.slice(clauses[clause]?.start ?? cue.start, cue.start));

/**
 * Whether the verb after a span belongs to the next one:
 * 陈某求支书写材料，“写个东西。”支书说，“不写。” A span to which a clause leads needs no verb after
 * it.
 */
function isNextOnes(
  reading: Reading,
  index: number,
  behind: Announcement,
  seen: Evidence,
): boolean {
  const next = reading.spans[index + 1];
  const opener = reading.spans[index]?.start ?? 0;
  const led = COMMA_BEFORE.test(reading.text.slice(Math.max(0, opener - 3), opener));
  if (!seen.final) return false;
  const quotes = next !== undefined && behind.from === openerAt(reading.text, next);
  // 他问：“修吗？”镇长说，明天修。 → the verb reports words of its own
  const reports = !quotes && (behind.joint === 'comma' || behind.joint === 'colon');
  if (!reports) return led && quotes;
  return led || seen.colon || isContrast(reading, behind);
}

/** What is visible of a span; `before` is the decision about the previous one. */
export function speechSigns(
  reading: Reading,
  index: number,
  before: boolean | null,
): (SpeechSigns & { readonly rule: Speech['rule'] | null; readonly colon: boolean }) | null {
  const span = reading.spans[index];
  if (span === undefined) return null;
  const opener = openerAt(reading.text, span);
  const seen = evidenceOf(reading, span, opener);
  const announced =
    reading.byFrom.get(opener) ?? reading.byFrom.get(colonAbove(reading, span, opener)) ?? null;
  const behind = announcementAfter(reading, span, reading.homes[index] ?? 0);
  const follows = behind !== null && isNextOnes(reading, index, behind, seen) ? null : behind;
  const rule = ruleOf(seen, announced, follows);
  const { named, colon } = seen;
  return { span: index, opener, announced, follows, rule, named, colon, before };
}

/** The rule for a span that the model takes for speech although no rule does. */
function weakRule(signs: NonNullable<ReturnType<typeof speechSigns>>): Speech['rule'] {
  const { announced, follows, colon } = signs;
  const joint = announced?.joint;
  if (joint === 'colon' || joint === 'comma' || joint === 'mark') return `cue-${joint}`;
  if (follows !== null) return 'cue-after';
  return colon ? 'colon' : 'words';
}

/** Shachiku */
const FOREIGN_WORD = /^[A-Za-z]+$/;

/** Greatest confidence of speech, because the model has seen only a few hundred spans. */
const MOST_SURE = 0.99;
const HUNDREDTHS = 100;

/** Whether the words of a span inside a report are the speaker's own, and not a term. */
export function isOwn(reading: Reading, index: number, weights: Weights): boolean {
  const signs = speechSigns(reading, index, null);
  return signs !== null && logOdds(weights, speechFeatures(reading, signs)) > 0;
}

/** Judges a span at the top level. */
export function judge(
  reading: Reading,
  index: number,
  before: boolean | null,
  weights: Weights,
): Speech | null {
  const signs = speechSigns(reading, index, before);
  const span = reading.spans[index];
  if (signs === null || span === undefined) return null;
  // a single foreign word is a term, except behind a colon
  const word =
    isLatin(reading.text.charCodeAt(span.start)) &&
    FOREIGN_WORD.test(reading.text.slice(span.start, span.end));
  if (word && signs.announced?.joint !== 'colon') return null;
  const known = speechFeatures(reading, signs);
  const odds = logOdds(weights, known);
  if (odds <= 0 || isProverb(reading.folded, signs.opener)) return null;
  const rule = signs.rule ?? weakRule(signs);
  const { announced, follows } = signs;
  const behind = rule === 'cue-after';
  const before_ = rule.startsWith('cue-') ? announced : null;
  return {
    span: index,
    rule,
    confidence: Math.round(Math.min(MOST_SURE, probability(odds)) * HUNDREDTHS) / HUNDREDTHS,
    announcement: behind ? follows : before_,
  };
}
