/**
 * Finds who said what in the text of an article.
 */

import { fold } from '../language/script/fold.ts';
import { message } from '../messages/message.ts';
import type { StageResult } from '../page/stage.ts';
import { type Clause, cutClauses, hideQuoted } from './marks/clauses.ts';
import { type MarkedSpan, pairMarks, type Range } from './marks/marks.ts';
import { signsIn } from './marks/signs.ts';
import { collectPeople, type People } from './speakers/people.ts';
import { readSpeaker } from './speakers/read-speaker.ts';
import { createResolver, type QuoteSpeaker } from './speakers/resolve.ts';
import type { Speaker } from './speakers/speaker.ts';
import { isBareSubject } from './speakers/subject.ts';
import { type Announcement, findAnnouncements } from './speech/frames.ts';
import { type Reported, reportOf } from './speech/indirect.ts';
import { judge, type Speech } from './speech/speech.ts';

export interface FoundQuote {
  readonly type: 'direct' | 'indirect' | 'mixed';
  /** UTF-16 offsets in the body text; the text without its outer marks. */
  readonly start: number;
  readonly end: number;
  readonly marks: [string, string] | null;
  readonly parts: [number, number][];
  /** Index of the quote around it. */
  readonly parent: number | null;
  readonly speaker: QuoteSpeaker | null;
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly confidence: number;
  readonly rule: string;
}

/** A direct speech: one span, or several that 林某说 stands between. */
interface Direct {
  readonly speech: Speech;
  readonly spans: MarkedSpan[];
  readonly announcement: Announcement | null;
}

/** How often reports are right on the development pages, a little less: .95, .75, .81 there. */
const REPORTED = 0.9;
const REPORTED_BARE = 0.75;
const REPORTED_ON = 0.75;

function homesOf(spans: readonly MarkedSpan[], clauses: readonly Clause[]): readonly number[] {
  let at = 0;
  return spans.map((span) => {
    while (at + 1 < clauses.length && (clauses[at]?.end ?? 0) < span.start) at += 1;
    return at;
  });
}

/** “A，”林某说，“B。” is one speech: B has the announcement that stands behind A. */
function joinParts(speeches: readonly Speech[], spans: readonly MarkedSpan[]): readonly Direct[] {
  const joined: Direct[] = [];
  for (const speech of speeches) {
    const span = spans[speech.span];
    if (span === undefined) continue;
    const last = joined.at(-1);
    const { announcement } = speech;
    const before = announcement !== null && announcement.cue.end <= span.start;
    if (
      last !== undefined &&
      before &&
      last.announcement === announcement &&
      last.speech.rule === 'cue-after'
    ) {
      last.spans.push(span);
    } else {
      joined.push({ speech, spans: [span], announcement });
    }
  }
  return joined;
}

const rangeOf = (spans: readonly MarkedSpan[], text: string): Range => {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  let from = start;
  let to = end;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return { start: from, end: to };
};

const CLAUSE_BEFORE = /[，,：:；;]/;
const CLAUSE_AFTER = /[，,。；;！？]/;
/** Quoted clauses have 8 characters or more; terms between commas are shorter. */
const LEAST_OWN_CLAUSE = 8;

function isOwnClause(text: string, span: MarkedSpan): boolean {
  return (
    span.depth === 0 &&
    span.end - span.start >= LEAST_OWN_CLAUSE &&
    CLAUSE_BEFORE.test(text.charAt(span.start - 2)) &&
    CLAUSE_AFTER.test(text.charAt(span.end + 1))
  );
}

/** Where the subject of each announcement stands, the speech before it cut off. */
function subjectOf(announcement: Announcement, speechEnd: number | undefined): Range {
  const { subject } = announcement;
  const cut = speechEnd !== undefined && speechEnd > subject.start && speechEnd <= subject.end;
  return cut && !announcement.framed ? { start: speechEnd, end: subject.end } : subject;
}

/** Reports that hold clauses of the speaker's own: 路很窄，“晚一步就迟了”。 */
function withOwnClauses(
  reports: readonly Reported[],
  spans: readonly MarkedSpan[],
  text: string,
): ReadonlySet<Reported> {
  const found = new Set<Reported>();
  let next = 0;
  for (const report of reports) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) < report.start) next += 1;
    for (let i = next; (spans[i]?.start ?? Number.POSITIVE_INFINITY) < report.end; i += 1) {
      const span = spans[i];
      if (span !== undefined && isOwnClause(text, span)) found.add(report);
    }
  }
  return found;
}

function quoteOfDirect(direct: Direct, text: string): FoundQuote | null {
  const { start, end } = rangeOf(direct.spans, text);
  const first = direct.spans[0];
  if (first === undefined || end <= start) return null;
  const parts = direct.spans.map((span): [number, number] => {
    const part = rangeOf([span], text);
    return [part.start, part.end];
  });
  return {
    type: 'direct',
    start,
    end,
    marks: [...first.marks],
    parts,
    parent: null,
    speaker: null,
    cue: direct.announcement?.cue ?? null,
    confidence: direct.speech.confidence,
    rule: direct.speech.rule,
  };
}

function quoteOfReport(report: Reported, mixed: boolean): FoundQuote {
  const { announcement, start, end } = report;
  const base = announcement.joint === 'none' ? REPORTED_BARE : REPORTED;
  return {
    type: mixed ? 'mixed' : 'indirect',
    start,
    end,
    marks: null,
    parts: [[start, end]],
    parent: null,
    speaker: null,
    cue: announcement.cue,
    confidence: report.runsOn ? REPORTED_ON : base,
    rule: announcement.framed ? 'frame' : `report-${announcement.joint}`,
  };
}

/** The speeches by the clause they open in, and where they end there. */
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

/** Finds the quotes of a body text. Pure; linear in the length of the text. */
export function findQuotes(
  text: string,
  paragraphs: readonly Range[],
): StageResult<readonly FoundQuote[]> {
  const signs = signsIn(text);
  const folded = signs.folds ? fold(text) : text;
  const { spans, unpaired } = pairMarks(text, paragraphs, signs.marks);
  const view = hideQuoted(folded, spans);
  const clauses = cutClauses(view, text, paragraphs, spans, signs.stops);
  const announcements = findAnnouncements(view, clauses, signs.cues);
  const messages = unpaired > 0 ? [message('quotes.unclosed', { count: unpaired })] : [];
  if (announcements.length === 0 && spans.length === 0) return { value: [], messages };
  const byClause = new Map(announcements.map((one) => [one.clause, one]));
  const byFrom = new Map(announcements.map((one) => [one.from, one]));

  const homes = homesOf(spans, clauses);
  const page = { text, view, folded, signs, byFrom, byClause, clauses, spans };
  const speeches = spans
    .map((span, i) => (span.depth > 0 ? null : judge(page, span, i, homes[i] ?? 0)))
    .filter((speech) => speech !== null);

  const { speechAt, endAt } = placesOf(speeches, spans, homes);
  const speakers = new Map<Announcement, Speaker>();
  for (const one of announcements) {
    const found = readSpeaker(page, subjectOf(one, endAt.get(one.clause)));
    if (found !== null) speakers.set(one, found);
  }
  const people = (): People => collectPeople(page, clauses, [...speakers.values()]);
  const resolver = createResolver({ ...page, paragraphs, speakers, people });

  // An announcement without a subject goes on with the speaker before it.
  const sameSpeaker = (one: Announcement): boolean =>
    !one.framed && !speakers.has(one) && isBareSubject(folded, one.subject);
  const hasSpeaker = (one: Announcement): boolean => {
    const found = speakers.get(one);
    return found !== undefined && (found.kind !== 'unknown' || one.framed);
  };
  const after = speeches.filter((one) => one.rule === 'cue-after').map((one) => one.span);
  const context = { ...page, speechAt, sameSpeaker, hasSpeaker, cuedAfter: new Set(after) };
  const reports: Reported[] = [];
  for (const one of announcements) {
    const inside = one.from < (reports.at(-1)?.end ?? -1) && sameSpeaker(one);
    const report = one.kind === 'quote' || inside ? null : reportOf(context, one);
    if (report !== null && resolver.mayReport(one)) reports.push(report);
  }

  const ownWords = new Set(reports.flatMap((report) => report.quoted));
  const ownClauses = withOwnClauses(reports, spans, text);
  const free = speeches.filter((one) => !ownWords.has(one.span));
  const quotes = [
    ...joinParts(free, spans).map((direct) => quoteOfDirect(direct, text)),
    ...reports.map((one) => quoteOfReport(one, one.quoted.length > 0 || ownClauses.has(one))),
  ]
    .filter((quote) => quote !== null)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const byCue = new Map(announcements.map((one) => [one.cue, one]));
  const value = resolver.resolve(quotes, (quote) =>
    quote.cue === null ? null : (byCue.get(quote.cue) ?? null),
  );
  return { value, messages };
}
