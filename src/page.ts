/**
 * The values that pass from stage to stage: a page, its blocks, the repairs made to them, and the
 * article cut out of them.
 *
 * Offsets inside the program are UTF-16 code units, as JavaScript strings have them. Only output/
 * turns them into Unicode code points, as jq and Python count.
 */

import type { Message } from './messages.ts';

/** What a block of text was on its page. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'blockquote'
  | 'table'
  | 'caption'
  | 'metadata';

/** A run of visible text that the page sets as one block, or one metadata string. */
export interface Block {
  readonly kind: BlockKind;
  /** Visible text, white space collapsed, never empty. */
  readonly text: string;
  /** HTML element name in lower case; for metadata its source (`title`, `og:title`); `line` in plain text. */
  readonly tag: string;
  /** Heading level 1 to 6, or 0. */
  readonly level: number;
  /** Element indices from the root down to the block's element; `[line]` in plain text. */
  readonly path: readonly number[];
  /** Lower-case class and id tokens of the block's element and its ancestors, nearest first. */
  readonly classes: readonly string[];
  /** Share of the text's code units that stand inside links, 0 to 1. */
  readonly linkDensity: number;
  /** Text that stood between the block before this one and this one (plain text only, else `''`). */
  readonly gap: string;
}

/** An image, video or audio element of the page, in document order among the blocks. */
export interface MediaElement {
  readonly type: 'image' | 'video' | 'audio';
  readonly url: string | null;
  /** Index of the first block after the element. */
  readonly beforeBlock: number;
  readonly path: readonly number[];
  readonly alt: string | null;
}

/** The text of an inline element that names a writer, and the block it is part of. */
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

export interface Page {
  readonly format: 'html' | 'text';
  /** Metadata blocks first, then the visible ones in document order; last, metadata of an embedded article. */
  readonly blocks: readonly Block[];
  readonly media: readonly MediaElement[];
  readonly credits: readonly Credit[];
  /** Indices of the blocks in the elements that the user named; null if there is nothing in them. */
  readonly within: ReadonlySet<number> | null;
  readonly facts: PageFacts;
  /** Text after the last block (plain text only, else `''`). */
  readonly tail: string;
}

/** One step on the way from the damaged to the repaired text of an edit. */
export interface EditStep {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** A change to one place of a text. `start` and `end` bound `after` in the repaired text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  readonly confidence: number;
  readonly lossy: boolean;
  readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
  readonly steps: readonly EditStep[];
}

/** A place that looks damaged and was left as it is, in the repaired text. */
export interface DamageLeft {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * A one-to-one character conversion of the whole page (outside its edits).
 * `pairs` holds, for each converted character, what it became first and what it was second.
 */
export interface Conversion {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
  readonly pairs: ReadonlyMap<string, string>;
  readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
}

export interface RepairedBlock extends Block {
  /** The block's text as it was decoded. */
  readonly original: string;
  /** Disjoint, in order. */
  readonly edits: readonly Edit[];
  readonly left: readonly DamageLeft[];
}

export interface RepairedPage extends Page {
  readonly blocks: readonly RepairedBlock[];
  readonly conversion: Conversion | null;
  /** Script found on the page, script of its original, and what told so. */
  readonly script: { readonly found: Script; readonly original: Script; readonly evidence: string };
}

export type Script = 'Hans' | 'Hant' | 'mixed' | 'none';

/** A slice of one block's repaired text. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The metadata blocks' texts under some tags. */
export const metadataOf = (page: Pick<Page, 'blocks'>, ...tags: readonly string[]): string[] =>
  page.blocks
    .filter(({ kind, tag }) => kind === 'metadata' && tags.includes(tag))
    .map(({ text }) => text);

/** The text of a span. */
export const textOf = ({ blocks }: Pick<Page, 'blocks'>, { block, start, end }: Span): string =>
  blocks[block]?.text.slice(start, end) ?? '';

export interface FooterLine {
  readonly kind: FooterKind;
  readonly span: Span;
  readonly value: string | null;
  /** Only for `copyright`: who holds it and the years as written. */
  readonly holder?: string | null;
  readonly years?: string | null;
}

export type FooterKind =
  | 'editor'
  | 'source'
  | 'licence'
  | 'hotline'
  | 'email'
  | 'copyright'
  | 'disclaimer'
  | 'share'
  | 'engagement'
  | 'related'
  | 'icp'
  | 'other';

export type BodyKind = 'paragraph' | 'heading' | 'list-item' | 'blockquote' | 'table';

/** The article cut out of a page. Texts are spans, so that each edit keeps its place. */
export interface Article {
  readonly headline: Span | null;
  readonly kicker: string | null;
  /** The second headline, under the first. */
  readonly alternativeHeadline: Span | null;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly publisher: { readonly name: string | null; readonly domain: string | null };
  readonly section: string | null;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly body: readonly { readonly kind: BodyKind; readonly span: Span }[];
  readonly media: readonly {
    readonly type: 'image' | 'video' | 'audio';
    readonly url: string | null;
    readonly caption: Span | null;
    readonly credit: Span | null;
    /** Index into `body` of the block it follows, -1 before the first. */
    readonly afterBlock: number;
  }[];
  readonly footer: readonly FooterLine[];
}

/** What is known of where a page came from. */
export interface SegmentContext {
  /** Address the page was read from, if it has one. */
  readonly sourceUrl: string | null;
  /** When it was fetched (ISO 8601), if that is known. */
  readonly fetchedAt: string | null;
}

/** What a stage hands on, beside the messages it has for the user. */
export interface StageResult<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}
