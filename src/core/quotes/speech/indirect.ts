/**
 * Finds reported speech without quotation marks: the clauses that an announcement governs.
 *
 * 林某表示，桥已老旧，明年重修。 → 桥已老旧，明年重修
 */

import type { Clause } from '../marks/clauses.ts';
import type { Range } from '../marks/marks.ts';
import type { Speaker } from '../mentions/speaker.ts';
import { isBareSubject } from '../mentions/subject.ts';
import { characterAt } from '../text/units.ts';
import { logOdds, probability, type Weights } from '../weights/linear.ts';
import { endFeatures } from './end-features.ts';
import type { Announcement } from './frames.ts';
import type { Reading } from './reading.ts';

export interface Reported extends Range {
  readonly announcement: Announcement;
  /** Spans with the speaker's own words inside the report. */
  readonly quoted: readonly number[];
  /** Whether it continues after its first sentence. */
  readonly runsOn: boolean;
}

/** What decides where the reports of a text begin and end, besides the text. */
export interface ReportSigns {
  readonly endWeights: Weights;
  /** The speakers that are named or described before the verbs. */
  readonly speakers: ReadonlyMap<Announcement, Speaker>;
  /** Spans that are speeches of their own, by the clause that contains their opening mark. */
  readonly speechAt: ReadonlyMap<number, number>;
  /** Spans whose verb of saying follows them. */
  readonly cuedAfter: ReadonlySet<number>;
}

/** A text in which reports are searched. */
export class ReportContext {
  readonly reading: Reading;
  readonly signs: ReportSigns;

  constructor(reading: Reading, signs: ReportSigns) {
    this.reading = reading;
    this.signs = signs;
  }

  speakerOf(announcement: Announcement): Speaker | null {
    return this.signs.speakers.get(announcement) ?? null;
  }

  /** Whether the announcement has no subject of its own: 林某表示…，并称… */
  sameSpeaker(announcement: Announcement): boolean {
    const { framed, subject } = announcement;
    const isOpen = !framed && !this.signs.speakers.has(announcement);
    return isOpen && isBareSubject(this.reading.folded, subject);
  }

  /** Whether somebody is named or described before the verb. */
  hasSpeaker(announcement: Announcement): boolean {
    const found = this.speakerOf(announcement);
    return found !== null && (found.kind !== 'unknown' || announcement.framed);
  }
}

/**
 * Greatest number of clauses in a report. On the development pages none has more than 30; the limit
 * keeps the work linear.
 */
const MOST_CLAUSES = 100;

const isSpace = (character: string): boolean => character === ' ' || character === '\u3000';

/** Removes spaces and pauses at both ends. A question or exclamation mark stays. */
function trim(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charAt(from))) from += 1;
  while (
    to > from &&
    (isSpace(text.charAt(to - 1)) || '，,；;。：:'.includes(text.charAt(to - 1)))
  ) {
    to -= 1;
  }
  return { start: from, end: to };
}

const LEAST = 3;
const ONLY_WHEN =
  /^(?:[^，。]{2,20}[时后]|(?:当地时间)?(?:\d{4}年)?\d{1,2}月?\d{0,2}[日号]?[^，。]{0,6})，\s*$/;
const DATELINE = /^\d{1,2}月\d{1,2}日(?:消息|讯|电)?$/;
const FULL = /[。！？!?]/;

/** Verbs of what somebody thinks, which others tell as well: 他说，住户都认为路太窄 */
const THINKS = /^(?:认为|觉得|希望|期待|预计|估计|预料|预测)$/;
/** Those who only pass on what others say. */
const PASSES_ON: ReadonlySet<Speaker['kind']> = new Set(['organization', 'document']);

/** Whether an announcement inside a report ends it: 公司称…；协会称… */
function takesOver(
  context: ReportContext,
  growth: Pick<Growth, 'announcement' | 'first'>,
  other: Announcement,
  index: number,
): boolean {
  if (context.sameSpeaker(other) || !context.hasSpeaker(other)) return false;
  const by = context.speakerOf(growth.announcement);
  const passesOn = growth.announcement.framed || by === null || PASSES_ON.has(by.kind);
  if (index === growth.first && THINKS.test(other.word) && !passesOn) return false;
  if (other.joint !== 'none') return true;
  if (index === growth.first && passesOn) return context.speakerOf(other)?.pronoun === false;
  // 林某表示，路太窄，徐某认为该修 → whoever is named begins a report of their own
  const speaks = context.speakerOf(other);
  if (index > growth.first && speaks?.named === true && speaks.kind === 'person') return true;
  const previous = context.reading.clauses[index - 1];
  return previous?.stop === 'semicolon' || previous?.stop === 'full';
}

/** Shorter words in quotation marks are part of a report: 又形容安排“离地”. */
const LEAST_SPEECH = 5;

/** A verb with words in quotation marks of its own ends a report: 林某说，路太窄，直言“晚了”。 */
function quotesAgain(context: ReportContext, other: Announcement, index: number): boolean {
  if (other.joint !== 'mark' && other.joint !== 'colon') return false;
  const speech = context.signs.speechAt.get(other.joint === 'mark' ? index : index + 1);
  const span = speech === undefined ? undefined : context.reading.spans[speech];
  if (span === undefined || span.end - span.start < LEAST_SPEECH) return false;
  const at = span.start - 1 - other.from;
  return at >= 0 && at <= 1;
}

const KEPT_STOPS = /[！？!?]/;

function endOf(text: string, clause: Clause): number {
  return KEPT_STOPS.test(characterAt(text, clause.end)) ? clause.end + 1 : clause.end;
}

/** Whether a span is own words inside a reported clause, as in 路不好走，“但大家都来了。” */
function isOwnWords(context: ReportContext, index: number, reportStart: number): boolean {
  const span = context.reading.spans[index];
  return span !== undefined && span.depth === 0 && span.start - 1 > reportStart;
}

/** A report while it grows clause by clause. */
interface Growth {
  readonly announcement: Announcement;
  readonly first: number;
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quoted: number[];
}

/** `take` continues, `last` takes the clause and ends, `stop` ends before it, `drop` gives up. */
type Step = 'take' | 'last' | 'stop' | 'drop';

/** Handles an announcement inside the report: whether its speaker takes over. */
function stepOver(context: ReportContext, growth: Growth, index: number): Step {
  const { announcement, first } = growth;
  const other = index === announcement.clause ? undefined : context.reading.byClause.get(index);
  if (other === undefined || other.joint === 'trailing') return 'take';
  if (!takesOver(context, growth, other, index)) {
    return quotesAgain(context, other, index) ? 'stop' : 'take';
  }
  // 据外电报道，林某透露，… → the inner announcement counts. In 林某说，村民来问时，镇里答复，… and
  // 据报道，5日，… nothing is said before the inner verb.
  const clause = context.reading.clauses[index];
  const before = context.reading.view.slice(growth.start, clause?.start ?? growth.start);
  const near =
    index === first ||
    (announcement.framed && index === first + 1 && clause?.sentence === growth.sentence) ||
    ONLY_WHEN.test(before);
  return near && announcement.joint !== 'none' ? 'drop' : 'stop';
}

/**
 * Handles a speech in quotation marks inside the report: whether these are the speaker's own words.
 */
function stepOnSpeech(context: ReportContext, growth: Growth, clause: Clause, index: number): Step {
  const speech = context.signs.speechAt.get(index);
  const bare = growth.announcement.joint === 'none';
  if (speech === undefined || (bare && index === growth.first)) return 'take';
  const same = clause.sentence === growth.sentence;
  // 在他看来，办法是，“…。”林某说 → the speech has a verb of its own
  if (context.signs.cuedAfter.has(speech) && same) return 'drop';
  // 感觉有点怪：“刚定妆时…” is a quote of its own
  const colon = index > growth.first && context.reading.clauses[index - 1]?.stop === 'colon';
  const begins = clause.sentence === index;
  if (begins || colon || !isOwnWords(context, speech, growth.start)) return 'stop';
  growth.quoted.push(speech);
  const end = context.reading.spans[speech]?.end ?? 1;
  return FULL.test(context.reading.text.charAt(end - 1)) ? 'last' : 'take';
}

function stepOn(context: ReportContext, growth: Growth, index: number): Step {
  const clause = context.reading.clauses[index];
  if (clause?.paragraph !== growth.paragraph || index > growth.first + MOST_CLAUSES) return 'stop';
  if (index !== growth.first && clause.sentence === index && growth.quoted.length > 0)
    return 'stop';
  const over = stepOver(context, growth, index);
  return over === 'take' ? stepOnSpeech(context, growth, clause, index) : over;
}

/** Where the words of an announcement begin: the clause and the offset, or null if none can. */
export function reportedFrom(
  clauses: readonly Clause[],
  announcement: Announcement,
): { readonly first: number; readonly start: number } | null {
  const home = clauses[announcement.clause];
  const bare = announcement.joint === 'none';
  const first = bare ? announcement.clause : announcement.clause + 1;
  const opening = clauses[first];
  // A comma does not end the sentence, and neither does a colon: 网友表示：真好看。
  if (home === undefined || opening?.sentence !== home.sentence) return null;
  return { first, start: bare ? announcement.from : opening.start };
}

/**
 * Index of the last clause of a report that may extend from `first` to `last`: the most probable
 * end by the features at the end of each clause.
 */
function likeliestEnd(
  context: ReportContext,
  { announcement, start, first }: Growth,
  last: number,
): number {
  const speaker = context.speakerOf(announcement);
  const kind = speaker?.kind ?? 'nobody';
  const mention = speaker?.mention ?? null;
  let best = { log: Number.NEGATIVE_INFINITY, index: last };
  let goesOn = 0;
  let sentences = 0;
  for (let index = first; index < last; index += 1) {
    const growing = { announcement, start, sentences, kind, mention };
    const odds = logOdds(context.signs.endWeights, endFeatures(context.reading, growing, index));
    const log = goesOn + Math.log(probability(odds));
    if (log > best.log) best = { log, index };
    goesOn += Math.log(probability(-odds));
    // no later end can be more probable than continuing up to it
    if (goesOn <= best.log) return best.index;
    if (context.reading.clauses[index + 1]?.sentence === index + 1) sentences += 1;
  }
  return goesOn > best.log ? last : best.index;
}

/** The words that an announcement reports, or null if a speech in quotation marks follows it. */
export function reportOf(context: ReportContext, announcement: Announcement): Reported | null {
  const { clauses, text } = context.reading;
  if (announcement.joint === 'mark' || announcement.joint === 'trailing') return null;
  const from = reportedFrom(clauses, announcement);
  const home = clauses[announcement.clause];
  if (from === null || home === undefined) return null;
  const { first, start } = from;
  const { sentence, paragraph } = home;
  const growth: Growth = { announcement, first, start, sentence, paragraph, quoted: [] };
  let last = first - 1;
  for (let index = first; index < clauses.length; index += 1) {
    const step = stepOn(context, growth, index);
    if (step === 'drop') return null;
    if (step === 'stop') break;
    last = index;
    if (step === 'last') break;
  }
  if (last < first) return null;
  const ending = clauses[likeliestEnd(context, growth, last)];
  if (ending === undefined) return null;
  const range = trim(text, start, endOf(text, ending));
  const dateline = DATELINE.test(text.slice(range.start, range.end));
  if (range.end - range.start < LEAST || dateline) return null;
  const quoted = growth.quoted.filter(
    (index) => (context.reading.spans[index]?.end ?? 0) <= range.end,
  );
  const runsOn = ending.sentence !== sentence;
  return { start: range.start, end: range.end, announcement, quoted, runsOn };
}
