/**
 * The features at the end of a clause, by which it is decided whether a report ends there.
 *
 * 医生说，床位已满。|该院始建于1956年。 → a full stop, a plain fact with a number comes next …
 */

import { type Feature, feature, names, steps } from '../linear.ts';
import type { Clause } from '../marks/clauses.ts';
import type { Reading } from '../reading.ts';
import type { Announcement } from './frames.ts';

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
const HEAD = 14;
/** More than three further sentences make no difference. */
const MOST_SENTENCES = 3;
/** Number of characters of the next sentence that are examined. */
const SENTENCE = 160;

const MODAL = /将|应|可能|会|必须|需要|希望|要(?!求)|能|可以|只要|如果|若|否则|不得|值得|更|最/;
const FIRST = /我|自己|咱|大家/;
const CONNECTS: readonly (readonly [string, RegExp])[] = [
  ['but', /^(?:但|而|然而|不过|可是|只是|却)/],
  ['also', /^(?:并|且|也|还|更|同时|此外|另外|而且|尤其|特别|甚至|再)/],
  ['thus', /^(?:因此|所以|于是|从而|这样|那么|可见)/],
  ['because', /^(?:因为|由于|毕竟|其实|事实上|尽管|虽然|即使|即便)/],
  ['if', /^(?:如果|只要|只有|若|否则|一旦|除非)/],
  ['this', /^(?:这|此|那)/],
  ['count', /^(?:一是|二是|三是|四是|第[一二三四]|首先|其次|最后|其中|比如|例如|包括)/],
  ['must', /^(?:要|必须|坚持|推动|加快|全面|努力|着力|深化|聚焦|确保|加强|把)/],
  ['ahead', /^(?:下一步|未来|今后|接下来|明年|届时|预计|目前)/],
];
/** Any connecting word. Most clauses begin with none, so that one test is enough for them. */
const CONNECTING = new RegExp(CONNECTS.map(([, { source }]) => source).join('|'));
const TIME =
  /^(?:\d{1,4}年|\d{1,2}[月日时]|去年|今年|昨天|昨日|今天|今日|近日|日前|随后|之后|当天|当日|当晚|当地时间|此前|截至|最终|后来|其间|期间|次日|上周|本周)/;
const SOURCE = /^(?:据|根据|记者|本报|采访|[▲（(【〔]|视频|图)/;
const PRONOUN = /^(?:他|她|其|该|它|对方|双方|两人)/;
const FACT = /了$|了.{0,8}$|位于|成立于|始建于|是一[家名个位]|曾|过/;
const NOT = /不|没|无|未/;
const DIGIT = /\d/;
const SAYS = /说|称|表示|指出|认为|介绍|告诉|透露|强调|回应|坦言|回忆|补充|问/;
const LIVELY = /[！？!?]/;
const LIVELY_END = /[？！?!]$/;
const DONE = /了|着|过|曾|已/;
const OPENER = /^[“「『"]/;
const PLACE = /^[\u4e00-\u9fff]{2,6}(?:位于|地处|成立|是一)/;

/** The features of the next words. `where` says whether a sentence or only a clause has ended. */
function ahead(next: string, where: typeof SENTENCE_END, known: Feature[]): void {
  const head = next.slice(0, HEAD);
  const links = CONNECTING.test(head);
  const link = links ? CONNECTS.find(([, pattern]) => pattern.test(head)) : undefined;
  known.push(link === undefined ? where.noLink : where.links(link[0]));
  if (TIME.test(head)) known.push(where.links('time'));
  if (SOURCE.test(head)) known.push(where.links('source'));
  if (PRONOUN.test(head)) known.push(where.links('pronoun'));
  if (OPENER.test(head)) known.push(where.links('opener'));
  if (MODAL.test(next)) known.push(where.links('modal'));
  if (FIRST.test(next)) known.push(where.links('first person'));
  if (FACT.test(next)) known.push(where.links('fact'));
  if (PLACE.test(next)) known.push(where.links('place'));
  if (SAYS.test(next)) known.push(where.links('says'));
  if (DIGIT.test(next)) known.push(where.links('number'));
  if (NOT.test(next)) known.push(where.links('not'));
  known.push(where.next(next.length));
}

const FULL = /[。！？!?…]/;

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
  if (LIVELY.test(text.charAt(clause.end))) known.push(IS_STOP_LIVELY);
  known.push(where.length(clause.end - growing.start));
  const { announcement, kind, mention } = growing;
  known.push(where.joint(announcement?.joint ?? 'unknown'), where.by(kind));
  if (announcement?.framed === true) known.push(where.framed);
  ahead(view.slice(next.start, next.end).trimStart(), where, known);
  if (MODAL.test(view.slice(clause.start, clause.end))) known.push(where.behindModal);
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
  const sentence = rest.slice(0, (FULL.exec(rest)?.index ?? rest.length) + 1);
  if (MODAL.test(sentence)) known.push(IS_IN_SENTENCE_MODAL);
  if (FIRST.test(sentence)) known.push(IS_IN_SENTENCE_FIRST_PERSON);
  if (DONE.test(sentence)) known.push(IS_IN_SENTENCE_FACT);
  if (DIGIT.test(sentence)) known.push(IS_IN_SENTENCE_NUMBER);
  if (NOT.test(sentence)) known.push(IS_IN_SENTENCE_NOT);
  if (LIVELY_END.test(sentence)) known.push(IS_IN_SENTENCE_LIVELY);
  known.push(SENTENCE_LENGTH(sentence.length));
  for (let i = index; clauses[i]?.sentence === first.sentence; i += 1) {
    if (!byClause.has(i)) continue;
    known.push(IS_IN_SENTENCE_ANNOUNCED);
    break;
  }
}
