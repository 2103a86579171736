/**
 * Cuts paragraphs into clauses and sentences, quoted spans taken as one piece.
 *
 * 林某说：“来。再来。”天黑了。 → [林某说：][“来。再来。”][天黑了。]
 */

import type { MarkedSpan, Range } from './marks.ts';

/** Stands in the view for the characters between quotation marks. */
export const HIDDEN = '\uE000';

export type Stop = 'comma' | 'colon' | 'semicolon' | 'full' | 'speech' | 'end';

export interface Clause {
  readonly start: number;
  /** Without the stop. */
  readonly end: number;
  /** What ends it; `speech` is a closing mark after a sentence or a comma inside the marks. */
  readonly stop: Stop;
  /** Where the next clause begins at the earliest. */
  readonly after: number;
  /** Index of its sentence's first clause. */
  readonly sentence: number;
  readonly paragraph: number;
}

export const STOPS: ReadonlyMap<string, Stop> = new Map([
  ['，', 'comma'],
  [',', 'comma'],
  ['：', 'colon'],
  ['︰', 'colon'],
  [':', 'colon'],
  ['；', 'semicolon'],
  [';', 'semicolon'],
  ['。', 'full'],
  ['！', 'full'],
  ['!', 'full'],
  ['？', 'full'],
  ['?', 'full'],
  ['…', 'full'],
  ['▲', 'full'],
]);

const DIGITS: ReadonlySet<string> = new Set('0123456789');
/** A speech that ends in one of these ends its clause. */
const INNER_STOPS: ReadonlySet<string> = new Set('。！？!?，…,');

/** The folded text with the inside of its outermost quoted spans hidden; offsets stay. */
export function hideQuoted(folded: string, spans: readonly MarkedSpan[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.depth > 0 || span.start < at) continue;
    pieces.push(folded.slice(at, span.start), HIDDEN.repeat(span.end - span.start));
    at = span.end;
  }
  if (at === 0) return folded;
  // joined at once it lies in one piece, where each look at a character is three times as fast
  pieces.push(folded.slice(at));
  return pieces.join('');
}

/** 1,200 and 8:30 hold no stop. */
const insideNumber = (view: string, at: number): boolean =>
  DIGITS.has(view.charAt(at - 1)) && DIGITS.has(view.charAt(at + 1));

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/**
 * Where spans whose text ends in a stop end a clause, in order: “好。”他说 → [“好。”][他说]. Of spans
 * that lie in no other each ends behind the one before it.
 */
function speechEndsOf(text: string, spans: readonly MarkedSpan[]): readonly number[] {
  const ends: number[] = [];
  for (const span of spans) {
    if (span.depth > 0) continue;
    let last = span.end - 1;
    while (last > span.start && isSpace(text, last)) last -= 1;
    const stopped = INNER_STOPS.has(text.charAt(last));
    if (stopped) ends.push(span.found === 'opener' ? span.end - 1 : span.end);
  }
  return ends;
}

/** How far a bracket may reach: 林先生（44岁，司机）说 is one clause. */
const LONGEST_BRACKET = 60;
const BRACKETS = /[（(]([^（）()\n]{1,60})[）)]/g;

/** Tells, for offsets in their order, whether one stands inside of a short bracket. */
function bracketTest(view: string): (at: number) => boolean {
  let from = 0;
  let open = -1;
  let close = -1;
  return (at) => {
    while (close < at && from < view.length) {
      BRACKETS.lastIndex = from;
      const hit = BRACKETS.exec(view);
      if (hit === null) {
        from = view.length;
        return false;
      }
      open = hit.index;
      close = open + hit[0].length - 1;
      from = close + 1;
    }
    return at > open && at < close && close - open <= LONGEST_BRACKET;
  };
}

interface Boundary {
  readonly at: number;
  readonly stop: Stop;
}

/** Where clauses end within paragraphs, in order: at stops outside of the marks and at speeches' ends. */
function boundariesOf(
  view: string,
  stops: readonly number[],
  speechEnds: readonly number[],
): readonly Boundary[] {
  const boundaries: Boundary[] = [];
  const insideBracket = bracketTest(view);
  let next = 0;
  for (const at of stops) {
    for (let end = speechEnds[next]; end !== undefined && end <= at; end = speechEnds[next]) {
      boundaries.push({ at: end, stop: 'speech' });
      next += 1;
    }
    // hidden ones are in the text, not in the view
    const stop = STOPS.get(view.charAt(at));
    if (
      stop !== undefined &&
      boundaries.at(-1)?.at !== at &&
      !insideNumber(view, at) &&
      !insideBracket(at)
    ) {
      boundaries.push({ at, stop });
    }
  }
  for (const end of speechEnds.slice(next)) boundaries.push({ at: end, stop: 'speech' });
  return boundaries;
}

const boundaryBefore = (end: number, next: Boundary | undefined): Boundary =>
  next !== undefined && next.at < end ? next : { at: end, stop: 'end' };

/** Cuts the paragraphs of a view into clauses; `stops` are the offsets of what may stop one. */
export function cutClauses(
  view: string,
  text: string,
  paragraphs: readonly Range[],
  spans: readonly MarkedSpan[],
  stops: readonly number[],
): readonly Clause[] {
  const boundaries = boundariesOf(view, stops, speechEndsOf(text, spans));
  const clauses: Clause[] = [];
  let next = 0;
  paragraphs.forEach((paragraph, index) => {
    let { start } = paragraph;
    let sentence = clauses.length;
    while (start <= paragraph.end) {
      while ((boundaries[next]?.at ?? start) < start) next += 1;
      const { at, stop } = boundaryBefore(paragraph.end, boundaries[next]);
      const end = stop === 'speech' ? at + 1 : at;
      if (end > start) {
        const after = Math.min(at + 1, paragraph.end);
        clauses.push({ start, end, stop, after, sentence, paragraph: index });
      }
      start = at + 1;
      if (stop === 'full' || stop === 'end') sentence = clauses.length;
    }
  });
  return clauses;
}
