/** What the measures compare: quotes by their parts and speakers. Offsets count code points. */

export type Span = readonly [start: number, end: number];

export interface MeasuredSpeaker {
  readonly mention: string | null;
  readonly name: string | null;
  readonly confidence?: number;
}

export interface MeasuredQuote {
  readonly type: 'direct' | 'indirect' | 'mixed' | 'turn';
  readonly parts: readonly Span[];
  readonly speaker: MeasuredSpeaker | null;
  readonly confidence?: number;
}

/** A page with its true quotes, and the quoted spans that are not speech. */
export interface MarkedPage {
  readonly id: string;
  /** The publisher. Pages of one outlet are trained on together or not at all. */
  readonly outlet: string;
  readonly text: string;
  readonly quotes: readonly MeasuredQuote[];
  readonly notSpeech: readonly Span[];
  /** Whether its reports end where they do on real pages. If not, they do not train the ends. */
  readonly ends?: false;
  /** Whether its reports train nothing: neither where they end nor which words in them are the speaker's own. */
  readonly reports?: false;
}

/** Who speaks: the full name, or the mention of somebody without a name. */
export const speakerKey = ({ speaker }: MeasuredQuote): string | null =>
  speaker?.name ?? speaker?.mention ?? null;
