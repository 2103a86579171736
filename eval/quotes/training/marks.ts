/**
 * Marks on the development pages in addition to the gold, as offsets (code points of the body), so
 * that no text of a page is stored. eval/quotes/marks.jsonl has two kinds of lines:
 *
 * - Whole pages: `{"page", "until", "quotes": [[type, parts, kind, mention, name]], "terms"}`. All quotes
 *   up to the offset `until`, or to the end of the page, are marked. A quote of nobody ends after its
 *   parts. `mention` and `name` are where the words are that name the speaker at the quote, and where the
 *   fullest name is; the latter is a list, since a group has several names. Both may be null. `terms` are
 *   the spans in quotation marks that are not speech.
 *   They train what is speech and who speaks. Trained on them too, the ends of reports in the gold were
 *   found worse (.844 instead of .862), since these pages were marked by others.
 * - Places: `{"page", "spans", "reports"}`. Spans in quotation marks that are speech (1) or not (0), and the
 *   beginnings and ends of reports. They were chosen where the models were uncertain, and where a
 *   paragraph continues after a report.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MarkedPage, MeasuredQuote, MeasuredSpeaker, Span } from '../marked/quote.ts';

type Type = MeasuredQuote['type'];

interface Places {
  readonly page: string;
  readonly spans: readonly (readonly [start: number, end: number, speech: 0 | 1])[];
  readonly reports: readonly Span[];
}

type WholeQuote =
  | readonly [type: Type, parts: readonly Span[]]
  | readonly [
      type: Type,
      parts: readonly Span[],
      kind: string,
      mention: Span | null,
      name: readonly Span[] | null,
    ];

interface Whole {
  readonly page: string;
  readonly until?: number;
  readonly quotes: readonly WholeQuote[];
  readonly terms: readonly Span[];
}

const FILE = new URL('../marks.jsonl', import.meta.url);

interface Body {
  readonly points: readonly string[];
  readonly outlet: string;
}

function bodyOf(folder: string, page: string): Body {
  const { body, site }: { body: string; site: string } = JSON.parse(
    readFileSync(path.join(folder, `${page}.json`), 'utf8'),
  );
  return { points: [...body], outlet: site };
}

const wordsAt = (points: readonly string[], [start, end]: Span): string =>
  points.slice(start, end).join('');

function speakerOf(points: readonly string[], quote: WholeQuote): MeasuredSpeaker {
  const [, , kind, mention, name] = quote;
  if (kind === undefined) return { mention: null, name: null };
  return {
    mention: mention == null ? null : wordsAt(points, mention),
    name: name == null ? null : name.map((span) => wordsAt(points, span)).join('、'),
  };
}

/** The page of a line that marks it as a whole. Its text is in a folder below the given one. */
export function wholePageOf(folder: string, whole: Whole): MarkedPage {
  const { points, outlet } = bodyOf(folder, whole.page);
  return {
    id: whole.page,
    outlet,
    text: points.slice(0, whole.until).join(''),
    reports: false,
    quotes: whole.quotes.map((quote) => ({
      type: quote[0],
      parts: quote[1],
      speaker: speakerOf(points, quote),
    })),
    notSpeech: whole.terms,
  };
}

const quoteOf = (type: Type, span: Span): MeasuredQuote => ({
  type,
  parts: [span],
  speaker: null,
});

/** The marked places of a page. They have no speakers. */
function markedPlaces(folder: string, { page, spans, reports }: Places): MarkedPage {
  const { points, outlet } = bodyOf(folder, page);
  const said = spans.filter(([, , speech]) => speech === 1);
  const terms = spans.filter(([, , speech]) => speech === 0);
  return {
    id: page,
    outlet,
    text: points.join(''),
    quotes: [
      ...said.map(([start, end]) => quoteOf('direct', [start, end])),
      ...reports.map((span) => quoteOf('indirect', span)),
    ],
    notSpeech: terms.map(([start, end]): Span => [start, end]),
  };
}

export interface Marks {
  /** The pages that are marked as a whole, with their speakers. */
  readonly whole: readonly MarkedPage[];
  /** The pages of which only some places are marked. They serve for training alone. */
  readonly places: readonly MarkedPage[];
}

/** Reads the marks. The pages are in folders below the given one. */
export function readMarks(folder: string): Marks {
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  const all: readonly (Places | Whole)[] = lines.map((line) => JSON.parse(line));
  const whole: MarkedPage[] = [];
  const places: MarkedPage[] = [];
  for (const one of all) {
    if ('terms' in one) whole.push(wholePageOf(folder, one));
    else places.push(markedPlaces(folder, one));
  }
  return { whole, places };
}
