/**
 * What a text contains before anything is decided: spans in quotation marks, clauses, and
 * announcements of speech.
 */

import { ClauseIndex } from '../marks/clause-index.ts';
import { type Clause, cutClauses, hideQuoted } from '../marks/clauses.ts';
import { type MarkedSpan, pairMarks, type Range } from '../marks/marks.ts';
import { type PageText, signsIn } from '../marks/signs.ts';
import { once } from '../text/once.ts';
import { type Announcement, findAnnouncements } from './frames.ts';

export interface Reading extends PageText {
  readonly paragraphs: readonly Range[];
  /** The folded text in which the content of quotation marks is hidden. */
  readonly view: string;
  readonly spans: readonly MarkedSpan[];
  /** Number of quotation marks without a partner. */
  readonly unpaired: number;
  readonly clauses: readonly Clause[];
  /** For each span, the index of the clause that contains its opening mark. */
  readonly homes: readonly number[];
  /** The first span at the top level whose opening mark is in each clause, by the clause's index. */
  readonly spanAt: ReadonlyMap<number, number>;
  readonly announcements: readonly Announcement[];
  /** Announcements by where their words begin, and by their clause. */
  readonly byFrom: ReadonlyMap<number, Announcement>;
  readonly byClause: ReadonlyMap<number, Announcement>;
  /** The clauses and sentences by offset. */
  readonly index: () => ClauseIndex;
}

function homesOf(spans: readonly MarkedSpan[], clauses: readonly Clause[]): readonly number[] {
  let at = 0;
  return spans.map((span) => {
    while (at + 1 < clauses.length && (clauses[at]?.end ?? 0) < span.start) at += 1;
    return at;
  });
}

function firstSpans(
  spans: readonly MarkedSpan[],
  homes: readonly number[],
): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  homes.forEach((home, index) => {
    if (spans[index]?.depth === 0 && !first.has(home)) first.set(home, index);
  });
  return first;
}

/** Reads a text, given the bounds of its paragraphs in UTF-16 code units. */
export function readText(text: string, paragraphs: readonly Range[]): Reading {
  const page = signsIn(text);
  const { folded, signs } = page;
  const { spans, unpaired } = pairMarks(text, paragraphs, signs.marks);
  const view = hideQuoted(folded, spans);
  const clauses = cutClauses(view, text, paragraphs, spans, signs.stops);
  const announcements = findAnnouncements(view, clauses, signs.cues);
  const homes = homesOf(spans, clauses);
  return {
    text,
    folded,
    signs,
    paragraphs,
    view,
    spans,
    unpaired,
    clauses,
    homes,
    spanAt: firstSpans(spans, homes),
    announcements,
    byFrom: new Map(announcements.map((one) => [one.from, one])),
    byClause: new Map(announcements.map((one) => [one.clause, one])),
    index: once(() => new ClauseIndex(text, clauses)),
  };
}
