/** How much of what is known about a page its record contains. */

/** How edits are written: each at its place with its steps, equal ones together, or not at all. */
export const EDIT_SHAPES = ['full', 'compact', 'none'] as const;
/** How blocks are written: as offsets into the body, or with their text too. */
export const BLOCK_SHAPES = ['offsets', 'text'] as const;

export interface RecordShape {
  readonly edits: (typeof EDIT_SHAPES)[number];
  readonly blocks: (typeof BLOCK_SHAPES)[number];
}

export const DEFAULT_SHAPE: RecordShape = { edits: 'compact', blocks: 'offsets' };
