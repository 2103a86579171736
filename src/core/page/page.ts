/**
 * A page as the html stage reads it, before anything is repaired: blocks, media and stated facts.
 */
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

/** A writer's name that an inline element marks, and the index of the block that contains it. */
export interface Credit {
  readonly text: string;
  readonly block: number;
}

/**
 * Facts that a page states outside its visible text.
 * Strings that may be garbled are not here; they are blocks of kind `metadata`.
 */
export interface PageFacts {
  readonly canonicalUrl: string | null;
  readonly lang: string | null;
  /**
   * Dates as the page gives them, in ISO 8601: `article:published_time`, JSON-LD, `<time
   * datetime>`.
   */
  readonly published: readonly string[];
  readonly modified: readonly string[];
  /** Address of the next page of the same article, if a link leads to one. */
  readonly nextPage: string | null;
}

/** What the html stage makes of one document. */
export interface Page {
  readonly format: 'html' | 'text';
  /**
   * Metadata blocks first, then the visible blocks in document order, then the metadata of an
   * article that is embedded as JSON.
   */
  readonly blocks: readonly Block[];
  readonly media: readonly MediaElement[];
  readonly credits: readonly Credit[];
  /** Indices of the blocks inside the elements that `--within` selects; null if there are none. */
  readonly within: ReadonlySet<number> | null;
  readonly facts: PageFacts;
  /** Text after the last block. Only plain text has it, else `''`. */
  readonly tail: string;
}

/** The texts of the metadata blocks with one of the given tags. The visible blocks are not read. */
export function metadataOf({ blocks }: Pick<Page, 'blocks'>, ...tags: readonly string[]): string[] {
  const texts: string[] = [];
  const add = (from: number, end: number): void => {
    for (let at = from; at < end; at += 1) {
      const { tag, text } = blocks[at] as Block;
      if (tags.includes(tag)) texts.push(text);
    }
  };
  let first = 0;
  while (blocks[first]?.kind === 'metadata') first += 1;
  let last = blocks.length;
  while (last > first && blocks[last - 1]?.kind === 'metadata') last -= 1;
  add(0, first);
  add(last, blocks.length);
  return texts;
}
