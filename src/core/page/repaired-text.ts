/** Texts after the repair stage. */
import type { Conversion, DamageLeft, Edit } from './edit.ts';

/** One of the texts that were repaired together. */
export interface RepairedText {
  readonly text: string;
  readonly original: string;
  /** Disjoint and in order; offsets are UTF-16 units in `text`. */
  readonly edits: readonly Edit[];
  readonly left: readonly DamageLeft[];
}

/** A text that was repaired by itself, and its lines. */
export interface TextRepair {
  readonly text: string;
  /** Offsets are UTF-16 units in `text`; a script conversion is none of them. */
  readonly edits: readonly Edit[];
  readonly conversion: Conversion | null;
  readonly left: readonly DamageLeft[];
  readonly lines: readonly (RepairedText & {
    /** Offset in `text`. */
    readonly at: number;
  })[];
}
