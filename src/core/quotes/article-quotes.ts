/**
 * Finds the quotes of an article: in its body, its headline and its captions, each as a text of its
 * own.
 *
 * headline 林某：“路还很长” → pointer /headline
 */

import type { StageResult } from '../page/stage.ts';
import { findQuotes } from './find-quotes.ts';
import type { Range } from './marks/marks.ts';
import type { FoundQuote } from './speakers/found-quote.ts';

/** A text of the record that may contain quotes. */
export interface QuotedText {
  readonly pointer: string;
  readonly text: string;
}

/** The quotes of one text. Their offsets count its UTF-16 code units. */
export interface TextQuotes extends QuotedText {
  readonly quotes: readonly FoundQuote[];
}

type Speakers = ReadonlyMap<string, FoundQuote['speaker']>;

const WHOLE = /^[“「『"].*[”」』"]$/s;

/**
 * Whether a quote in a short text names its speaker, as in 林某：“路还很长”. A headline that is a
 * single quoted sentence names nobody.
 */
const isSpoken = (quote: FoundQuote, text: string): boolean =>
  quote.speaker !== null && !WHOLE.test(text.trim());

/** Adds the role of a speaker whom the body introduces. */
function withRole(quote: FoundQuote, speakers: Speakers): FoundQuote {
  const { speaker } = quote;
  const known = speaker?.name == null ? undefined : speakers.get(speaker.name);
  if (speaker === null || known === undefined || known === null) return quote;
  return { ...quote, speaker: { ...speaker, role: speaker.role ?? known.role, kind: known.kind } };
}

const OPENING = /[“‘「『]/;

/** A quote within a quote, with offsets in the text around both. */
function shifted(quote: FoundQuote, by: number, parent: number): FoundQuote {
  return {
    ...quote,
    start: quote.start + by,
    end: quote.end + by,
    parts: quote.parts.map(([start, end]) => [start + by, end + by]),
    cue: quote.cue === null ? null : { start: quote.cue.start + by, end: quote.cue.end + by },
    parent,
  };
}

/**
 * Adds the quotes that a speaker quotes in turn, each after the quote that contains it:
 * 林某说：“老人讲：‘船不等人。’” Words in inner quotation marks are speech only after a verb of
 * saying or a colon.
 */
function withNested(text: string, quotes: readonly FoundQuote[]): readonly FoundQuote[] {
  const all: FoundQuote[] = [];
  const moved: number[] = [];
  for (const quote of quotes) {
    const turn = quote.parent === null ? null : (moved[quote.parent] ?? null);
    const parent = all.push(turn === quote.parent ? quote : { ...quote, parent: turn }) - 1;
    moved.push(parent);
    const [part, ...others] = quote.parts;
    if (quote.type !== 'direct' || part === undefined || others.length > 0) continue;
    const [start, end] = part;
    const inner = text.slice(start, end);
    if (!OPENING.test(inner)) continue;
    const nested = findQuotes(inner, [{ start: 0, end: inner.length }]).value.filter(
      ({ type, cue, rule }) => type === 'direct' && (cue !== null || rule === 'colon'),
    );
    all.push(...nested.map((one) => shifted(one, start, parent)));
  }
  return all;
}

/** Finds the quotes of a body and of the short texts around it, those of the body first. */
export function findArticleQuotes(
  body: string,
  paragraphs: readonly Range[],
  lines: readonly QuotedText[],
): StageResult<readonly TextQuotes[]> {
  const { value: outer, messages } = findQuotes(body, paragraphs);
  const value = withNested(body, outer);
  const speakers: Speakers = new Map(
    value.flatMap(({ speaker }) =>
      speaker?.name == null ? [] : [[speaker.name, speaker] as const],
    ),
  );
  const others = lines.map(({ pointer, text }) => ({
    pointer,
    text,
    quotes: findQuotes(text, [{ start: 0, end: text.length }])
      .value.filter((quote) => isSpoken(quote, text))
      .map((quote) => withRole(quote, speakers)),
  }));
  return { value: [{ pointer: '/body/text', text: body, quotes: value }, ...others], messages };
}
