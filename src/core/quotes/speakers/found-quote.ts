/** The quotes that the stage returns, made from what was found in the text. */

import type { MarkedSpan, Range } from '../marks/marks.ts';
import type { Announcement } from '../speech/frames.ts';
import type { Reported } from '../speech/indirect.ts';
import type { Speech } from '../speech/speech.ts';
import type { Turn } from '../speech/turns.ts';
import type { QuoteSpeaker } from './known.ts';

export interface FoundQuote {
  readonly type: 'direct' | 'indirect' | 'mixed' | 'turn';
  /** UTF-16 offsets in the body text, without the outer quotation marks. */
  readonly start: number;
  readonly end: number;
  readonly marks: [string, string] | null;
  readonly parts: [number, number][];
  /** Index of the quote that contains it. */
  readonly parent: number | null;
  readonly speaker: QuoteSpeaker | null;
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly confidence: number;
  readonly rule: string;
}

/** A direct speech: one span, or several that are separated by words such as 林某说. */
export interface Direct {
  readonly speech: Speech;
  readonly spans: MarkedSpan[];
  readonly announcement: Announcement | null;
}

/**
 * Confidence of reports, slightly below how often they are right on the development pages: .95,
 * .75, .81.
 */
const REPORTED = 0.9;
const REPORTED_BARE = 0.75;
const REPORTED_ON = 0.75;

/** Joins the parts of one speech: “A，”林某说，“B。” The announcement of B is the one after A. */
export function joinParts(
  speeches: readonly Speech[],
  spans: readonly MarkedSpan[],
): readonly Direct[] {
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
      announcement.joint !== 'colon' &&
      last.speech.rule === 'cue-after'
    ) {
      last.spans.push(span);
    } else {
      joined.push({ speech, spans: [span], announcement });
    }
  }
  return joined;
}

/** The range of one or several spans, without spaces at both ends. */
const rangeOf = (spans: readonly MarkedSpan[], text: string): Range => {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  let from = start;
  let to = end;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return { start: from, end: to };
};

export function quoteOfDirect(direct: Direct, text: string): FoundQuote | null {
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
    marks: [first.marks[0], first.marks[1]],
    parts,
    parent: null,
    speaker: null,
    cue: direct.announcement?.cue ?? null,
    confidence: direct.speech.confidence,
    rule: direct.speech.rule,
  };
}

export function quoteOfReport(report: Reported, mixed: boolean): FoundQuote {
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

/** Confidence of turns, whose labels are right if they form a conversation. */
const TURN = 0.95;

export function quoteOfTurn(turn: Turn, text: string): FoundQuote {
  const { start, end } = turn;
  const words = text.slice(start, end).trimEnd();
  return {
    type: 'turn',
    start,
    end: start + words.length,
    marks: null,
    parts: [[start, start + words.length]],
    parent: null,
    speaker: null,
    cue: null,
    confidence: TURN,
    rule: `turn-${turn.role}`,
  };
}

/** Quotes in order. A quote inside a turn gets the turn as its parent. */
export function withinTurns(quotes: readonly FoundQuote[]): readonly FoundQuote[] {
  let turn = -1;
  return quotes.map((quote, index) => {
    if (quote.type === 'turn') turn = index;
    const around = quotes[turn];
    const inside = quote.type !== 'turn' && around !== undefined && quote.end <= around.end;
    return inside ? { ...quote, parent: turn } : quote;
  });
}
