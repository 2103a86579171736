/** A page after the repair stage. */
import type { Block } from './block.ts';
import type { Conversion, DamageLeft, Edit } from './edit.ts';
import type { Page } from './page.ts';

/** A block whose text has been repaired. */
export interface RepairedBlock extends Block {
  /** The block's text as it was decoded. */
  readonly original: string;
  /** The edits of the block, disjoint and in order. */
  readonly edits: readonly Edit[];
  readonly left: readonly DamageLeft[];
}

/** A page whose blocks have been repaired. */
export interface RepairedPage extends Page {
  readonly blocks: readonly RepairedBlock[];
  readonly conversion: Conversion | null;
  /** The script found on the page, the script of the original text, and the evidence for it. */
  readonly script: { readonly found: Script; readonly original: Script; readonly evidence: string };
}

/** The result of a repair that found nothing to repair. */
export const unrepaired = (page: Page): RepairedPage => ({
  ...page,
  blocks: page.blocks.map((block) => ({ ...block, original: block.text, edits: [], left: [] })),
  conversion: null,
  script: { found: 'none', original: 'none', evidence: 'none' },
});

/**
 * ISO 15924 codes of the two Chinese scripts; `mixed` for both, `none` for text without Chinese.
 */
export type Script = 'Hans' | 'Hant' | 'mixed' | 'none';
