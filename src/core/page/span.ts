/** Places in a page's text. */
import type { Page } from './page.ts';

/** A slice of one block's repaired text. `block` is the block's index, offsets are UTF-16 code units. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The text of a span. */
export const textOf = ({ blocks }: Pick<Page, 'blocks'>, { block, start, end }: Span): string =>
  blocks[block]?.text.slice(start, end) ?? '';
