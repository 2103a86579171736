/**
 * The features at the end of a clause, by which it is decided whether a report ends there.
 *
 * 医生说，床位已满。|该院始建于1956年。 → a full stop, a plain fact with a number comes next …
 */

import type { Clause } from '../marks/clauses.ts';
import { unitSet } from '../text/unit-set.ts';
import { indexOfAny } from '../text/units.ts';
import { type Feature, feature, names, steps } from '../weights/linear.ts';
import { beginningOf, linkOf, OPENER, PRONOUN, SOURCE, TIME } from './beginnings.ts';
import type { Announcement } from './frames.ts';
import type { Reading } from './reading.ts';
import {
  DENIED,
  DESCRIBES,
  FACT,
  HAPPENED,
  LE,
  MODAL,
  NUMBER,
  OURSELVES,
  SAYS,
  traitsOf,
} from './traits.ts';

/** A report while it grows. */
export interface Growing {
  readonly announcement: Announcement | null;
  /** Where its words begin. */
  readonly start: number;
  /** Number of sentences that have ended in it. */
  readonly sentences: number;
  /** The kind of its speaker. */
  readonly kind: string;
  /** The mention of its speaker. */
  readonly mention: string | null;
}

/** The same facts have different weights at the end of a sentence and at the end of a clause. */
const namesAt = (where: string) => ({
  after: names(`${where} after`),
  length: steps(`${where} length`, [10, 20, 40, 70, 110, 160]),
  next: steps(`${where} next`, [6, 12, 24, 40]),
  joint: names(`${where} joint`),
  by: names(`${where} by`),
  announced: names(`${where} announced`),
  links: names(where),
  noLink: feature(`${where} no link`),
  framed: feature(`${where} framed`),
  speaker: feature(`${where} speaker`),
  behindModal: feature(`${where} behind modal`),
});
const SENTENCE_END = namesAt('sentence');
const CLAUSE_END = namesAt('clause');
const IS_END = feature('end');
const IS_IN_SENTENCE_ANNOUNCED = feature('in sentence announced');
const IS_IN_SENTENCE_FACT = feature('in sentence fact');
const IS_IN_SENTENCE_FIRST_PERSON = feature('in sentence first person');
const IS_IN_SENTENCE_LIVELY = feature('in sentence lively');
const IS_IN_SENTENCE_MODAL = feature('in sentence modal');
const IS_IN_SENTENCE_NOT = feature('in sentence not');
const IS_IN_SENTENCE_NUMBER = feature('in sentence number');
const IS_SPEECH_LATER = feature('speech later in the paragraph');
const IS_SPEECH_IN_SENTENCE = feature('speech later in the sentence');
const IS_FIRST_IN_PARAGRAPH = feature('announced first in the paragraph');
const LEFT = steps('sentences left', [1, 2, 3, 5]);
const IS_STOP_LIVELY = feature('stop lively');
const STOP = names('stop');
const SENTENCE_LENGTH = steps('sentence of', [15, 30, 50, 80]);
/** More than three further sentences make no difference. */
const MOST_SENTENCES = 3;
/** Number of characters of the next sentence that are examined. */
const SENTENCE = 160;

/** 了 near the end of a clause, which makes a fact of it. */
const LE_LATE = /了.{0,8}$/;
const LIVELY = unitSet('！？!?');
const PLACE = /^[\u4e00-\u9fff]{2,6}(?:位于|地处|成立|是一)/;

/** The features of the next words. `where` says whether a sentence or only a clause has ended. */
function ahead(next: string, where: typeof SENTENCE_END, known: Feature[]): void {
  const beginning = beginningOf(next);
  const link = linkOf(beginning);
  known.push(link === null ? where.noLink : where.links(link));
  if ((beginning & TIME) !== 0) known.push(where.links('time'));
  if ((beginning & SOURCE) !== 0) known.push(where.links('source'));
  if ((beginning & PRONOUN) !== 0) known.push(where.links('pronoun'));
  if ((beginning & OPENER) !== 0) known.push(where.links('opener'));
  const traits = traitsOf(next);
  if ((traits & MODAL) !== 0) known.push(where.links('modal'));
  if ((traits & OURSELVES) !== 0) known.push(where.links('first person'));
  const isFact = (traits & FACT) !== 0 || ((traits & LE) !== 0 && LE_LATE.test(next));
  if (isFact) known.push(where.links('fact'));
  if ((traits & DESCRIBES) !== 0 && PLACE.test(next)) known.push(where.links('place'));
  if ((traits & SAYS) !== 0) known.push(where.links('says'));
  if ((traits & NUMBER) !== 0) known.push(where.links('number'));
  if ((traits & DENIED) !== 0) known.push(where.links('not'));
  known.push(where.next(next.length));
}

const FULL = '。！？!?…';

/** Feature names for the end of clause `index` of a report that extends at least to there. */
export function endFeatures(reading: Reading, growing: Growing, index: number): readonly Feature[] {
  const { view, clauses, byClause, text } = reading;
  const clause = clauses[index];
  const next = clauses[index + 1];
  if (clause === undefined || next === undefined) return [];
  const { stop } = clause;
  const full = stop === 'full' || stop === 'speech';
  const where = full ? SENTENCE_END : CLAUSE_END;
  const known = [IS_END, STOP(stop), where.after(`${Math.min(growing.sentences, MOST_SENTENCES)}`)];
  if (LIVELY.at(text, clause.end)) known.push(IS_STOP_LIVELY);
  known.push(where.length(clause.end - growing.start));
  const { announcement, kind, mention } = growing;
  known.push(where.joint(announcement?.joint ?? 'unknown'), where.by(kind));
  if (announcement?.framed === true) known.push(where.framed);
  ahead(view.slice(next.start, next.end).trimStart(), where, known);
  if ((traitsOf(view.slice(clause.start, clause.end)) & MODAL) !== 0) known.push(where.behindModal);
  const other = byClause.get(index + 1);
  if (other !== undefined) known.push(where.announced(other.joint));
  if (mention !== null && text.startsWith(mention, next.start)) known.push(where.speaker);
  speechLater(reading, index, full, known);
  if (full) {
    wholeSentence(reading, next, index + 1, known);
    ofParagraph(reading, announcement, index, known);
  }
  return known;
}

/** Number of clauses ahead that are examined. */
const MOST_AHEAD = 40;
/** Length of words in quotation marks that are more than a term. */
const LONG_SPAN = 9;

/** Notes speech in quotation marks, announced by nobody else, that follows in the paragraph. */
function speechLater(reading: Reading, index: number, full: boolean, known: Feature[]): void {
  const { clauses, byClause, spans, spanAt } = reading;
  const here = clauses[index];
  for (let i = index + 1; i < index + MOST_AHEAD; i += 1) {
    const clause = clauses[i];
    if (clause?.paragraph !== here?.paragraph || byClause.has(i)) return;
    const span = spans[spanAt.get(i) ?? -1];
    if (span === undefined || span.end - span.start < LONG_SPAN) continue;
    if (clause?.sentence === here?.sentence && !full) known.push(IS_SPEECH_IN_SENTENCE);
    else known.push(IS_SPEECH_LATER);
    return;
  }
}

/** Notes where in the paragraph the report stands. */
function ofParagraph(
  { clauses }: Reading,
  announcement: Announcement | null,
  index: number,
  known: Feature[],
): void {
  const home = clauses[announcement?.clause ?? index];
  const first = clauses[home?.sentence ?? 0];
  const before = clauses[(home?.sentence ?? 0) - 1];
  if (first !== undefined && before?.paragraph !== first.paragraph)
    known.push(IS_FIRST_IN_PARAGRAPH);
  let left = 0;
  for (let i = index + 1; i < index + MOST_AHEAD; i += 1) {
    const clause = clauses[i];
    if (clause?.paragraph !== clauses[index]?.paragraph) break;
    if (clause?.sentence === i) left += 1;
  }
  known.push(LEFT(left));
}

function wholeSentence(reading: Reading, first: Clause, index: number, known: Feature[]): void {
  const { view, clauses, byClause } = reading;
  const rest = view.slice(first.start, first.start + SENTENCE);
  const sentence = rest.slice(0, indexOfAny(rest, FULL) + 1 || rest.length);
  const traits = traitsOf(sentence);
  if ((traits & MODAL) !== 0) known.push(IS_IN_SENTENCE_MODAL);
  if ((traits & OURSELVES) !== 0) known.push(IS_IN_SENTENCE_FIRST_PERSON);
  if ((traits & HAPPENED) !== 0) known.push(IS_IN_SENTENCE_FACT);
  if ((traits & NUMBER) !== 0) known.push(IS_IN_SENTENCE_NUMBER);
  if ((traits & DENIED) !== 0) known.push(IS_IN_SENTENCE_NOT);
  if (LIVELY.at(sentence, sentence.length - 1)) known.push(IS_IN_SENTENCE_LIVELY);
  known.push(SENTENCE_LENGTH(sentence.length));
  for (let i = index; clauses[i]?.sentence === first.sentence; i += 1) {
    if (!byClause.has(i)) continue;
    known.push(IS_IN_SENTENCE_ANNOUNCED);
    break;
  }
}
