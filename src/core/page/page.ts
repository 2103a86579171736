/** A page as the html stage reads it: blocks, media and facts, before anything is repaired. */
import type { Block } from './block.ts';

/** An image, video or audio element of the page, in document order among the blocks. */
export interface MediaElement {
  readonly type: 'image' | 'video' | 'audio';
  readonly url: string | null;
  /** Index of the first block after the element. */
  readonly beforeBlock: number;
  readonly path: readonly number[];
  readonly alt: string | null;
}

/** The text of an inline element that names a writer, and the index of the block it is part of. */
export interface Credit {
  readonly text: string;
  readonly block: number;
}

/** Facts a page states outside its visible text. Strings that may be garbled are blocks of kind `metadata`. */
export interface PageFacts {
  readonly canonicalUrl: string | null;
  readonly lang: string | null;
  /** ISO 8601 strings as the page gives them: `article:published_time`, JSON-LD, `<time datetime>`. */
  readonly published: readonly string[];
  readonly modified: readonly string[];
  /** Address of the page on which the article goes on, as far as links tell. */
  readonly nextPage: string | null;
}

/** What the html stage makes of one document. */
export interface Page {
  readonly format: 'html' | 'text';
  /** Metadata blocks first, then the visible ones in document order; last, metadata of an embedded article. */
  readonly blocks: readonly Block[];
  readonly media: readonly MediaElement[];
  readonly credits: readonly Credit[];
  /** Indices of the blocks in the elements that the user named; null if nothing stands in them. */
  readonly within: ReadonlySet<number> | null;
  readonly facts: PageFacts;
  /** Text after the last block. Only plain text has it, else `''`. */
  readonly tail: string;
}

/** The texts of the metadata blocks with one of the given tags. */
export const metadataOf = (page: Pick<Page, 'blocks'>, ...tags: readonly string[]): string[] =>
  page.blocks
    .filter(({ kind, tag }) => kind === 'metadata' && tags.includes(tag))
    .map(({ text }) => text);
