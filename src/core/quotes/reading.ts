/**
 * What a text holds before anything is decided: its marked spans, its clauses and what announces speech.
 */

import { fold } from '../language/script/fold.ts';
import { type Clause, cutClauses, hideQuoted } from './marks/clauses.ts';
import { type MarkedSpan, pairMarks, type Range } from './marks/marks.ts';
import { type PageText, signsIn } from './marks/signs.ts';
import { type Announcement, findAnnouncements } from './speech/frames.ts';

export interface Reading extends PageText {
  readonly paragraphs: readonly Range[];
  /** The folded text with the inside of its marks hidden. */
  readonly view: string;
  readonly spans: readonly MarkedSpan[];
  /** Number of marks that have no partner. */
  readonly unpaired: number;
  readonly clauses: readonly Clause[];
  /** Index of the clause that holds each span's opener. */
  readonly homes: readonly number[];
  readonly announcements: readonly Announcement[];
  /** Announcements by where their words begin, and by the clause they are in. */
  readonly byFrom: ReadonlyMap<number, Announcement>;
  readonly byClause: ReadonlyMap<number, Announcement>;
}

function homesOf(spans: readonly MarkedSpan[], clauses: readonly Clause[]): readonly number[] {
  let at = 0;
  return spans.map((span) => {
    while (at + 1 < clauses.length && (clauses[at]?.end ?? 0) < span.start) at += 1;
    return at;
  });
}

/** Reads a text by the UTF-16 bounds of its paragraphs. */
export function readText(text: string, paragraphs: readonly Range[]): Reading {
  const signs = signsIn(text);
  const folded = signs.folds ? fold(text) : text;
  const { spans, unpaired } = pairMarks(text, paragraphs, signs.marks);
  const view = hideQuoted(folded, spans);
  const clauses = cutClauses(view, text, paragraphs, spans, signs.stops);
  const announcements = findAnnouncements(view, clauses, signs.cues);
  return {
    text,
    folded,
    signs,
    paragraphs,
    view,
    spans,
    unpaired,
    clauses,
    homes: homesOf(spans, clauses),
    announcements,
    byFrom: new Map(announcements.map((one) => [one.from, one])),
    byClause: new Map(announcements.map((one) => [one.clause, one])),
  };
}
