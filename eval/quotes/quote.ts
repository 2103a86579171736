/** What the measures compare: quotes by their parts and speaker, offsets in code points. */

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

/** A page with its true quotes, and the quoted spans that are no speech. */
export interface MarkedPage {
  readonly id: string;
  /** Who published it: pages of one outlet are trained on together or not at all. */
  readonly outlet: string;
  readonly text: string;
  readonly quotes: readonly MeasuredQuote[];
  readonly notSpeech: readonly Span[];
}

/** Who speaks: the full name, or what stands for somebody who has none. */
export const speakerKey = ({ speaker }: MeasuredQuote): string | null =>
  speaker?.name ?? speaker?.mention ?? null;
