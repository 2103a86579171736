/** What the components of a report show. It is narrower than a record, and texts have one too. */
import type { DamageReason } from '../../../page/damage-reasons.ts';
import type { Piece } from './pieces.ts';

/** A change, or a conversion of the whole page (`isConversion`). */
export interface EditView {
  readonly id: string;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly lossy: boolean;
  readonly steps: readonly {
    readonly rule: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly evidence: readonly (readonly [string, string])[];
  readonly isConversion: boolean;
}

export interface LeftView {
  readonly id: string;
  readonly text: string;
  readonly reason: DamageReason;
}

export interface QuoteView {
  /** The name of the speaker as it is shown, or `null` if nobody is named. */
  readonly speaker: string | null;
  /** Number of the speaker's colour, from 0 on; `null` if nobody is named. */
  readonly colour: number | null;
}

export type BlockType = 'paragraph' | 'heading' | 'list-item' | 'blockquote' | 'table' | 'caption';

export interface BlockView {
  readonly type: BlockType;
  readonly pieces: readonly Piece[];
}

export interface FooterView {
  readonly kind: string;
  readonly pieces: readonly Piece[];
}

export interface NoteView {
  readonly code: string;
  readonly severity: string;
  readonly text: string;
}

/** A page or a text that was read. */
export interface ReadView {
  readonly ok: true;
  /** The input as it was named. */
  readonly input: string;
  /** An http(s) address of the page, or `null`. */
  readonly url: string | null;
  /** BCP 47 tag of the text. */
  readonly language: string;
  readonly title: string;
  readonly headline: readonly Piece[];
  readonly subtitle: readonly Piece[];
  readonly byline: string;
  readonly blocks: readonly BlockView[];
  readonly footer: readonly FooterView[];
  readonly edits: readonly EditView[];
  readonly left: readonly LeftView[];
  readonly quotes: readonly QuoteView[];
  /** Names of the speakers; the index is the number of the colour. */
  readonly speakers: readonly string[];
  /** How the bytes were read, or `null` for text. */
  readonly encoding: string | null;
  readonly notes: readonly NoteView[];
}

/** An input that could not be read. */
export interface FailedView {
  readonly ok: false;
  readonly input: string;
  readonly url: string | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly notes: readonly NoteView[];
}

export type PageView = ReadView | FailedView;

const WEB = /^https?:\/\//i;

/** The address if a link may lead there, else `null`. */
export const webAddress = (url: string | null): string | null =>
  url !== null && WEB.test(url) ? url : null;
