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

const STOPS: ReadonlyMap<string, Stop> = new Map([
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

const INNER_STOP = /[。！？!?，…,]/;
const DIGIT = /\d/;

/** The folded text with the inside of its outermost quoted spans hidden; offsets stay. */
export function hideQuoted(folded: string, spans: readonly MarkedSpan[]): string {
  let view = '';
  let at = 0;
  for (const span of spans) {
    if (span.depth > 0 || span.start < at) continue;
    view += folded.slice(at, span.start) + HIDDEN.repeat(span.end - span.start);
    at = span.end;
  }
  return view + folded.slice(at);
}

const FIRST_HANZI = 0x3400;
const LAST_HANZI = 0x9fff;

/** 1,200 and 8:30 hold no stop. */
const insideNumber = (view: string, at: number): boolean =>
  DIGIT.test(view.charAt(at - 1)) && DIGIT.test(view.charAt(at + 1));

function stopAt(view: string, at: number, speechEnds: Uint8Array): Stop | undefined {
  if (speechEnds[at] === 1) return 'speech';
  const unit = view.charCodeAt(at);
  if (unit >= FIRST_HANZI && unit <= LAST_HANZI) return undefined;
  const stop = STOPS.get(view.charAt(at));
  return stop !== undefined && insideNumber(view, at) ? undefined : stop;
}

/** Cuts the paragraphs of a view into clauses. */
export function cutClauses(
  view: string,
  text: string,
  paragraphs: readonly Range[],
  spans: readonly MarkedSpan[],
): readonly Clause[] {
  // A span whose text ends in a stop ends a clause: “好。”他说 → [“好。”][他说].
  const speechEnds = new Uint8Array(view.length + 1);
  for (const span of spans) {
    const last = text.slice(span.start, span.end).trimEnd().slice(-1);
    if (span.depth === 0 && INNER_STOP.test(last)) {
      speechEnds[span.found === 'opener' ? span.end - 1 : span.end] = 1;
    }
  }
  const clauses: Clause[] = [];
  paragraphs.forEach((paragraph, index) => {
    let start = paragraph.start;
    let sentence = clauses.length;
    for (let at = start; at <= paragraph.end; at += 1) {
      const stop = at === paragraph.end ? 'end' : stopAt(view, at, speechEnds);
      if (stop === undefined) continue;
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
