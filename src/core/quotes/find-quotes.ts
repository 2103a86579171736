/**
 * Finds who said what in the text of an article.
 */

import { message } from '../messages/message.ts';
import type { StageResult } from '../page/stage.ts';
import { joinLines } from './marks/lines.ts';
import type { MarkedSpan, Range } from './marks/marks.ts';
import { readSubject } from './mentions/read-speaker.ts';
import type { Speaker } from './mentions/speaker.ts';
import { isBareSubject } from './mentions/subject.ts';
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
import { createScene } from './speakers/scene.ts';
import type { Announcement } from './speech/frames.ts';
import { type Reported, reportOf } from './speech/indirect.ts';
import { type Reading, readText } from './speech/reading.ts';
import { isOwn, judge, type Speech } from './speech/speech.ts';
import { findTurns } from './speech/turns.ts';
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
  const { folded, spans, announcements, homes } = page;
  const { unpaired } = page;
  const messages = unpaired > 0 ? [message('quotes.unclosed', { count: unpaired })] : [];
  const turns = findTurns(text, paragraphs);
  if (announcements.length + spans.length + turns.length === 0) return { value: [], messages };
  const speeches: Speech[] = [];
  let before: boolean | null = null;
  spans.forEach(({ depth }, index) => {
    if (depth > 0) return;
    const speech = judge(page, index, before, models.speech);
    if (speech !== null) speeches.push(speech);
    before = speech !== null;
  });

  const { speechAt, endAt } = placesOf(speeches, spans, homes);
  const speakers = new Map<Announcement, Speaker>();
  for (const one of announcements) {
    const found = readSubject(page, subjectOf(one, endAt.get(one.clause)));
    if (found !== null) speakers.set(one, found);
  }
  const scene = createScene(page, speakers);

  // An announcement without a subject continues with the previous speaker.
  const sameSpeaker = (one: Announcement): boolean =>
    !one.framed && !speakers.has(one) && isBareSubject(folded, one.subject);
  const hasSpeaker = (one: Announcement): boolean => {
    const found = speakers.get(one);
    return found !== undefined && (found.kind !== 'unknown' || one.framed);
  };
  const after = speeches.filter((one) => one.rule === 'cue-after').map((one) => one.span);
  const endWeights = models.end;
  const speakerOf = (one: Announcement): Speaker | null => speakers.get(one) ?? null;
  const context = {
    ...page,
    endWeights,
    speakerOf,
    speechAt,
    sameSpeaker,
    hasSpeaker,
    cuedAfter: new Set(after),
  };
  const reports: Reported[] = [];
  for (const one of announcements) {
    // whoever speaks inside a report that goes on is part of it
    const inside = one.from < (reports.at(-1)?.end ?? -1);
    const report = inside ? null : reportOf(context, one);
    if (report === null || asksNothing(one, folded.slice(report.start, report.end))) continue;
    if (mayReport(scene, one)) reports.push(report);
  }

  const reported = new Set(reports.flatMap((report) => report.quoted));
  const ownWords = withOwnWords(reports, page, models.own);
  const free = speeches.filter((one) => !reported.has(one.span));
  const quotes = [
    ...joinParts(free, spans).map((direct) => quoteOfDirect(direct, text)),
    ...turns.map((turn) => quoteOfTurn(turn, text)),
    ...reports.map((one) => quoteOfReport(one, one.quoted.length > 0 || ownWords.has(one))),
  ]
    .filter((quote) => quote !== null)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const byCue = new Map(announcements.map((one) => [one.cue, one]));
  const byStart = new Map(turns.map((turn) => [turn.start, turn]));
  const value = withSpeakers(scene, choose, quotes, ({ type, cue, start }) => ({
    announcement: cue === null ? null : (byCue.get(cue) ?? null),
    turn: type === 'turn' ? (byStart.get(start) ?? null) : null,
  }));
  return { value: withinTurns(value), messages };
}
