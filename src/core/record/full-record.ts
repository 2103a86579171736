/**
 * The record as the stages make it, with everything that it can say. What is written is made from it
 * (shape.ts).
 */
import type {
  ArticleRecord,
  BodyBlock,
  ConversionEdit,
  FailureRecord,
  PlaceEdit,
} from './schema.ts';

/** A part of the layout: a slice with its offsets, or text. */
export type FullLayoutItem = string | { pointer: string; start: number; end: number };

/** A block of the body with its text. */
export type FullBlock = BodyBlock & { text: string };

/** A record in which each edit stands at its place and each block has its text. */
export interface FullRecord extends ArticleRecord {
  readonly edits: (PlaceEdit | ConversionEdit)[];
  readonly layout: FullLayoutItem[];
  readonly body: { readonly text: string; readonly blocks: FullBlock[] };
}

/** What the program makes of a page before it is written. */
export type Outcome = FullRecord | FailureRecord;

/** The known parts of `林某 · 湖城日报 · 2025-01-16`. */
export function bylineOf({ author, publisher, datePublished }: FullRecord): string {
  return [...author.map(({ name }) => name), publisher.name, datePublished]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
