/**
 * The features of a span in quotation marks, by which it is taken for speech or for a term.
 *
 * 他喊“快跑” → short, a verb right before the mark, free on its right …
 */

import type { MarkedSpan } from '../marks/marks.ts';
import { unitSet } from '../text/unit-set.ts';
import { type Feature, feature, NONE, names, steps } from '../weights/linear.ts';
import type { Announcement } from './frames.ts';
import type { Reading } from './reading.ts';
import { bySort, EDGE, FULL, isInWords, SORT_NAMES, type Sort, sortAt } from './sorts.ts';
import {
  ASKS,
  CHINESE,
  COLLOQUIAL,
  COLON,
  COMMA,
  COMPLETED,
  DEGREE,
  FULL_STOP,
  I,
  IS,
  IS_IN_CANTONESE,
  NEGATED,
  OF,
  THEY,
  traitsOf,
  WISHES,
  YOU,
} from './traits.ts';

/** What the words and marks around a span show. */
export interface SpeechSigns {
  readonly span: number;
  /** Offset of the opening mark, or of the spaces before it. */
  readonly opener: number;
  readonly announced: Announcement | null;
  readonly follows: Announcement | null;
  /** The rule that takes it for speech, if any. */
  readonly rule: string | null;
  /** Whether the words around it make it a name. */
  readonly named: boolean;
  /** What was decided about the previous span. */
  readonly before: boolean | null;
}

const IS_ALONE_IN_ITS_PARAGRAPH = feature('alone in its paragraph');
const IS_COLLOQUIAL = feature('colloquial');
const IS_COMMAS = feature('commas');
const IS_DEFINED = feature('defined');
const IS_DEGREE = feature('degree');
const IS_DONE = feature('done');
const IS_FIRST_PERSON = feature('first person');
const IS_FOLLOWED = feature('followed');
const IS_GROWS = feature('grows');
const IS_GROWS_ENDED = feature('grows, ended');
const IS_IS = feature('is');
const IS_LISTED_BEFORE_ANOTHER = feature('listed before another');
const IS_MODAL = feature('modal');
const IS_MOOD = feature('mood');
const IS_NAMED = feature('named');
const IS_NOT = feature('not');
const IS_NO_CHINESE = feature('no Chinese');
const IS_OF = feature('of');
const IS_SAYING = feature('saying');
const IS_SECOND_PERSON = feature('second person');
const IS_SENTENCES = feature('sentences');
const IS_SHOUTED = feature('shouted');
const IS_SPAN = feature('span');
const IS_THIRD_PERSON = feature('third person');
const LENGTH = steps('length', [3, 5, 7, 9, 12, 16, 20, 30, 50]);
const CUED = steps('cued, length', [5, 9, 16]);
const NOT_CUED = steps('not cued, length', [5, 9, 16]);
const LEFT = bySort('left');
const RIGHT = bySort('right');
const RULE = names('rule');
const GROWS_FROM = bySort('grows from');
const ANNOUNCED = names('announced');
/** Features that combine an announcement with the right side. */
const CUED_BY: Readonly<Record<Announcement['joint'], (sort: Sort) => Feature>> = {
  colon: bySort('announced colon …'),
  comma: bySort('announced comma …'),
  mark: bySort('announced mark …'),
  none: bySort('announced none …'),
  trailing: bySort('announced trailing …'),
};
const FOLLOWED = names('followed');
const SAYING_LEFT = bySort('saying,');
const SAYING_RIGHT = bySort('saying, then');
const LISTED = names('listed behind');
const BESIDE = names('in one paragraph with');
const ENDS = bySort('ends in');
/** Features that combine both sides. */
const BETWEEN = SORT_NAMES.map((left) => bySort(`${left} …`));

/** Particles with which a question, a request or a wish ends. */
const MOODS = '吗呢吧啊呀嘛啦哦';
/** Verbs of saying by their last character, including those that are not in the lists. */
const SAYING = unitSet(
  '说称道问答喊叫嚷骂写言叹呼评论述示指责夸赞叮嘱劝吼唱念读讲谈告诉应驳认坦批',
);
/** Verbs whose object is never a term: 喊“快跑”, 问“几点了”. */
const SHOUTS = unitSet('喊嚷问答骂道');
const PAUSE = unitSet('：:，, ');
/** Marks behind the last word, of which at most nine are left out. */
const LAST_STOPS = unitSet('。！？!?，,');
const MOST_STOPS = 9;
/** 系, unless it is part of another word: 关系, 系统. */
const CANTONESE = /(?<![关联体])系(?![统列数])/;
/** A word with its meaning: 摸鱼：上班时偷懒. */
const DEFINED = /^[^：，。]{1,8}[：:]/;

/** What joins the items of a list, or nothing: “A”、“B”, “A”“B”, “A”和“B”. */
const JOINS = /^[、，,和与及或\s]{0,2}$/;

/** At most this many characters are between two items of a list, including both marks. */
const MOST_BETWEEN = 5;

/** Index of the next span that is not inside another. */
function nextOuter(spans: readonly MarkedSpan[], index: number): number {
  let next = index + 1;
  while ((spans[next]?.depth ?? 0) > 0) next += 1;
  return next;
}

function around(reading: Reading, signs: SpeechSigns, known: Feature[]): void {
  const { folded, spans } = reading;
  const { opener, announced, follows, rule, named, before } = signs;
  const span = spans[signs.span];
  if (span === undefined) return;
  const left = sortAt(folded, opener - 1);
  let at = span.end + 1;
  while (folded.startsWith(' ', at)) at += 1;
  const right = sortAt(folded, at);
  known.push(LEFT(left), RIGHT(right), BETWEEN[left]?.(right) ?? NONE);
  if (left === EDGE && right === EDGE) known.push(IS_ALONE_IN_ITS_PARAGRAPH);
  // 称“大桥”是… → the sentence continues from the quoted words
  if (isInWords(right)) {
    const last = sortAt(folded, span.end - 1);
    known.push(last === FULL ? IS_GROWS_ENDED : IS_GROWS, GROWS_FROM(left));
  }
  if (named) known.push(IS_NAMED);
  known.push(RULE(rule));
  if (announced !== null) {
    const { joint, kind } = announced;
    known.push(ANNOUNCED(joint), ANNOUNCED(kind), CUED_BY[joint](right));
    if (SHOUTS.at(announced.word, announced.word.length - 1)) known.push(IS_SHOUTED);
  }
  if (follows !== null) known.push(IS_FOLLOWED, FOLLOWED(follows.joint));
  const pause = PAUSE.at(folded, opener - 1) ? 1 : 0;
  if (SAYING.at(folded, opener - 1 - pause)) {
    known.push(IS_SAYING, SAYING_LEFT(left), SAYING_RIGHT(right));
  }
  const previous = spans[signs.span - 1];
  const joined =
    previous !== undefined &&
    previous.end < opener &&
    opener - previous.end <= MOST_BETWEEN &&
    JOINS.test(folded.slice(previous.end + 1, opener));
  if (joined) known.push(LISTED(before));
  else if (previous?.paragraph === span.paragraph) known.push(BESIDE(before));
  const next = spans[nextOuter(spans, signs.span)];
  if (
    next !== undefined &&
    next.start - span.end <= MOST_BETWEEN &&
    JOINS.test(folded.slice(span.end + 1, next.start - 1))
  ) {
    known.push(IS_LISTED_BEFORE_ANOTHER);
  }
}

function inside(reading: Reading, signs: SpeechSigns, known: Feature[]): void {
  const { folded, spans } = reading;
  const span = spans[signs.span];
  if (span === undefined) return;
  const content = folded.slice(span.start, span.end).trim();
  const cued = signs.announced !== null || signs.follows !== null;
  known.push(LENGTH(content.length), (cued ? CUED : NOT_CUED)(content.length));
  const { length } = content;
  known.push(ENDS(sortAt(content, length - 1)));
  const pauses = traitsOf(content, length - 1);
  if ((pauses & COMMA) !== 0) known.push(IS_COMMAS);
  if ((pauses & FULL_STOP) !== 0) known.push(IS_SENTENCES);
  const traits = pauses | traitsOf(content.charAt(length - 1));
  const cantonese = (traits & IS_IN_CANTONESE) !== 0 && CANTONESE.test(content);
  if ((traits & COLLOQUIAL) !== 0 || cantonese) known.push(IS_COLLOQUIAL);
  if ((traits & COLON) !== 0 && DEFINED.test(content)) known.push(IS_DEFINED);
  if ((traits & ASKS) !== 0 || MOODS.includes(lastCharacter(content))) known.push(IS_MOOD);
  if ((traits & I) !== 0) known.push(IS_FIRST_PERSON);
  if ((traits & YOU) !== 0) known.push(IS_SECOND_PERSON);
  if ((traits & THEY) !== 0) known.push(IS_THIRD_PERSON);
  if ((traits & NEGATED) !== 0) known.push(IS_NOT);
  if ((traits & WISHES) !== 0) known.push(IS_MODAL);
  if ((traits & IS) !== 0) known.push(IS_IS);
  if ((traits & COMPLETED) !== 0) known.push(IS_DONE);
  if ((traits & DEGREE) !== 0) known.push(IS_DEGREE);
  if ((traits & OF) !== 0) known.push(IS_OF);
  if ((traits & CHINESE) === 0) known.push(IS_NO_CHINESE);
}

/** The last character before the stops at the end, or a space if there is none. */
function lastCharacter(content: string): string {
  let at = content.length - 1;
  const least = at - MOST_STOPS;
  while (at > least && LAST_STOPS.at(content, at)) at -= 1;
  return content.charAt(at) || ' ';
}

/** Feature names for a span. */
export function speechFeatures(reading: Reading, signs: SpeechSigns): readonly Feature[] {
  const known = [IS_SPAN];
  around(reading, signs, known);
  inside(reading, signs, known);
  return known;
}
