/** The smallest part of a page that the stages work on. */

/** What a block of text was on its page. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'blockquote'
  | 'table'
  | 'caption'
  | 'metadata';

/**
 * A run of visible text that the page sets as one block, or one metadata string.
 *
 * Offsets inside the program count UTF-16 code units, as JavaScript strings do. Only record/ turns
 * them into Unicode code points, as jq and Python count.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The visible text with white space collapsed. It is never empty. */
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
  /** The texts of the inline elements that a short block is made of, if there are several. */
  readonly pieces?: readonly string[] | undefined;
  /** Text that stood between the previous block and this one. Only plain text has it, else `''`. */
  readonly gap: string;
}
