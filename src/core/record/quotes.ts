/** The quotes as the record states them. Their offsets count code points. */
import { codePointOffsets } from './code-points.ts';
import type { Quote } from './schema.ts';

/** The quotes of one text of a record. Offsets are UTF-16 offsets in that text. */
export interface QuotesOfText {
  /** JSON pointer of the text. */
  readonly pointer: string;
  readonly text: string;
  readonly quotes: readonly (Pick<Quote, 'type' | 'confidence' | 'rule'> & {
    readonly start: number;
    readonly end: number;
    readonly marks: readonly [string, string] | null;
    readonly parts: readonly (readonly [number, number])[];
    /** Index of the quote around it among the quotes of this text. */
    readonly parent: number | null;
    readonly speaker: Readonly<NonNullable<Quote['speaker']>> | null;
    readonly cue: { readonly start: number; readonly end: number } | null;
  })[];
}

export function quotesOf(texts: readonly QuotesOfText[]): Quote[] {
  let before = 0;
  return texts.flatMap((one) => {
    const quotes = quotesOfText(one, before);
    before += quotes.length;
    return quotes;
  });
}

/** Whether a quote is all that stands between its start and its end. */
function isWhole({ start, end, parts }: QuotesOfText['quotes'][number]): boolean {
  const [only] = parts;
  return parts.length === 1 && only?.[0] === start && only[1] === end;
}

function quotesOfText({ pointer, text, quotes }: QuotesOfText, before: number): Quote[] {
  const toPoints = codePointOffsets(text);
  return quotes.map((quote, index) => ({
    id: `q${before + index + 1}`,
    type: quote.type,
    pointer,
    text: quote.parts.map(([start, end]) => text.slice(start, end)).join(''),
    start: toPoints(quote.start),
    end: toPoints(quote.end),
    marks: quote.marks === null ? null : [quote.marks[0], quote.marks[1]],
    ...(isWhole(quote)
      ? {}
      : { parts: quote.parts.map(([start, end]) => [toPoints(start), toPoints(end)]) }),
    parent: quote.parent === null ? null : `q${before + quote.parent + 1}`,
    speaker: quote.speaker === null ? null : { ...quote.speaker },
    cue:
      quote.cue === null
        ? null
        : {
            text: text.slice(quote.cue.start, quote.cue.end),
            start: toPoints(quote.cue.start),
            end: toPoints(quote.cue.end),
          },
    confidence: quote.confidence,
    rule: quote.rule,
  }));
}

/** The stretches of its field that make up a quote, also of a quote that is not interrupted. */
export const partsOf = ({
  start,
  end,
  parts = [[start, end]],
}: Pick<Quote, 'start' | 'end' | 'parts'>): [number, number][] => parts;
