/**
 * Finds who said what in the text of an article.
 */

import { message } from '../messages/message.ts';
import type { StageResult } from '../page/stage.ts';
import { joinLines } from './marks/lines.ts';
import type { MarkedSpan, Range } from './marks/marks.ts';
import { readSubject } from './mentions/read-speaker.ts';
import type { Speaker } from './mentions/speaker.ts';
import { type Choose, chooseBy } from './speakers/choose.ts';
import {
  type FoundQuote,
  joinParts,
  quoteOfDirect,
  quoteOfReport,
  quoteOfTurn,
  withinTurns,
} from './speakers/found-quote.ts';
import { mayReport, withSpeakers } from './speakers/resolve.ts';
import { createScene, type Scene } from './speakers/scene.ts';
import { humbled } from './speakers/told.ts';
import type { Announcement } from './speech/frames.ts';
import { ReportContext, type Reported, reportOf } from './speech/indirect.ts';
import { type Reading, readText } from './speech/reading.ts';
import { isOwn, judge, type Speech } from './speech/speech.ts';
import { findTurns, type Turn } from './speech/turns.ts';
import type { Weights } from './weights/linear.ts';
import { MODELS, type Models } from './weights/models.ts';

/** The range of an announcement's subject, without the speech before it. */
function subjectOf(announcement: Announcement, speechEnd: number | undefined): Range {
  const { subject } = announcement;
  const cut = speechEnd !== undefined && speechEnd > subject.start && speechEnd <= subject.end;
  return cut && !announcement.framed ? { start: speechEnd, end: subject.end } : subject;
}

/** Reports that contain the speaker's own words: 路很窄，“晚一步就迟了”, 传言“毫无根据”. */
function withOwnWords(
  reports: readonly Reported[],
  page: Reading,
  weights: Weights,
): ReadonlySet<Reported> {
  const { spans } = page;
  const found = new Set<Reported>();
  let next = 0;
  for (const report of reports) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) < report.start) next += 1;
    for (let i = next; (spans[i]?.start ?? Number.POSITIVE_INFINITY) < report.end; i += 1) {
      if (spans[i]?.depth === 0 && isOwn(page, i, weights)) found.add(report);
    }
  }
  return found;
}

/** The speeches by the clause in which they begin, with the place where they end. */
function placesOf(
  speeches: readonly Speech[],
  spans: readonly MarkedSpan[],
  homes: readonly number[],
): {
  readonly speechAt: ReadonlyMap<number, number>;
  readonly endAt: ReadonlyMap<number, number>;
} {
  const speechAt = new Map<number, number>();
  const endAt = new Map<number, number>();
  for (const speech of speeches) {
    const home = homes[speech.span] ?? 0;
    endAt.set(home, (spans[speech.span]?.end ?? 0) + 1);
    if (!speechAt.has(home)) speechAt.set(home, speech.span);
  }
  return { speechAt, endAt };
}

/**
 * Verbs that otherwise announce words in quotation marks. Without marks, they report only what is
 * asked or shouted.
 */
const ASKS = /[问喊答叫嚷骂]$/;
const QUESTION = /[？?]$|是否|为何|何时|什么|几时|吗|如何|怎[么样]|多少|能否|会不会|有没有|谁|哪/;
const asksNothing = ({ kind, joint, word }: Announcement, text: string): boolean => {
  if (word.endsWith('问') && joint !== 'colon') return !QUESTION.test(text);
  return kind === 'quote' && !(joint === 'colon' && ASKS.test(word));
};

/** The spans at the top level that are speech. */
function speechesIn(page: Reading, weights: Weights): readonly Speech[] {
  const { spans } = page;
  const speeches: Speech[] = [];
  let before: boolean | null = null;
  for (let index = 0; index < spans.length; index += 1) {
    if (spans[index]?.depth !== 0) continue;
    const speech = judge(page, index, before, weights);
    if (speech !== null) speeches.push(speech);
    before = speech !== null;
  }
  return speeches;
}

/** The speakers that are named or described before the verbs of saying. */
function speakersIn(
  page: Reading,
  endAt: ReadonlyMap<number, number>,
): ReadonlyMap<Announcement, Speaker> {
  const speakers = new Map<Announcement, Speaker>();
  for (const one of page.announcements) {
    const found = readSubject(page, subjectOf(one, endAt.get(one.clause)));
    if (found !== null) speakers.set(one, found);
  }
  return speakers;
}

/** The reports without quotation marks of which somebody may be the speaker. */
function reportsIn(context: ReportContext, scene: Scene): readonly Reported[] {
  const { announcements, folded } = context.reading;
  const reports: Reported[] = [];
  let end = -1;
  for (const one of announcements) {
    // whoever speaks inside a report that goes on is part of it
    const report = one.from < end ? null : reportOf(context, one);
    if (report === null || asksNothing(one, folded.slice(report.start, report.end))) continue;
    if (!mayReport(scene, one)) continue;
    reports.push(report);
    end = report.end;
  }
  return reports;
}

/** What was found in a text before its quotes have speakers. */
interface Found {
  readonly speeches: readonly Speech[];
  readonly turns: readonly Turn[];
  readonly reports: readonly Reported[];
}

/** The quotes in the order of the text, still without speakers. */
function quotesOf(page: Reading, found: Found, own: Weights): readonly FoundQuote[] {
  const { text, spans } = page;
  const { speeches, turns, reports } = found;
  const reported = new Set<number>();
  for (const { quoted } of reports) for (const span of quoted) reported.add(span);
  const ownWords = withOwnWords(reports, page, own);
  const quotes: FoundQuote[] = [];
  const free = speeches.filter((one) => !reported.has(one.span));
  for (const direct of joinParts(free, spans)) {
    const quote = quoteOfDirect(direct, text);
    if (quote !== null) quotes.push(quote);
  }
  for (const turn of turns) quotes.push(quoteOfTurn(turn, text));
  for (const one of reports) {
    quotes.push(quoteOfReport(one, one.quoted.length > 0 || ownWords.has(one)));
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Finds the quotes of a body text. It is a pure function and takes time linear in the length of the
 * text.
 */
export function findQuotes(
  text: string,
  paragraphs: readonly Range[],
  models: Models = MODELS,
  choose: Choose = chooseBy(models),
): StageResult<readonly FoundQuote[]> {
  const page = readText(text, joinLines(text, paragraphs));
  const { spans, announcements, homes, unpaired } = page;
  const messages = unpaired > 0 ? [message('quotes.unclosed', { count: unpaired })] : [];
  const turns = findTurns(text, paragraphs);
  if (announcements.length + spans.length + turns.length === 0) return { value: [], messages };
  const speeches = speechesIn(page, models.speech);
  const { speechAt, endAt } = placesOf(speeches, spans, homes);
  const speakers = speakersIn(page, endAt);
  const scene = createScene(page, speakers);
  const cuedAfter = new Set<number>();
  for (const { rule, span } of speeches) if (rule === 'cue-after') cuedAfter.add(span);
  const signs = { endWeights: models.end, speakers, speechAt, cuedAfter };
  const reports = reportsIn(new ReportContext(page, signs), scene);
  const quotes = quotesOf(page, { speeches, turns, reports }, models.own);
  const byCue = new Map(announcements.map((one) => [one.cue, one]));
  const byStart = new Map(turns.map((turn) => [turn.start, turn]));
  const value = withSpeakers(scene, choose, quotes, ({ type, cue, start }) => ({
    announcement: cue === null ? null : (byCue.get(cue) ?? null),
    turn: type === 'turn' ? (byStart.get(start) ?? null) : null,
  }));
  return { value: withinTurns(humbled(page, value)), messages };
}
