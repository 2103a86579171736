/** The article as the extract stage cuts it out of a page. */
import type { Span } from './span.ts';

/**
 * A line around the article, such as an editor's credit or a copyright notice, that is not body
 * text.
 */
export interface FooterLine {
  readonly kind: FooterKind;
  readonly span: Span;
  readonly value: string | null;
  /** Only for `copyright`: the holder and the years as the page writes them. */
  readonly holder?: string | null;
  readonly years?: string | null;
}

/** What a line of the footer says. */
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

/** What kind of block a part of the body was on its page. */
export type BodyKind = 'paragraph' | 'heading' | 'list-item' | 'blockquote' | 'table';

/** The article cut out of a page. Texts are spans, so that each edit keeps its place in them. */
export interface Article {
  readonly headline: Span | null;
  readonly kicker: string | null;
  /** The subtitle below the headline. */
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
    /**
     * Index into `body` of the block that the media element follows; -1 if it stands before the
     * first.
     */
    readonly afterBlock: number;
  }[];
  readonly footer: readonly FooterLine[];
}
