/** What the stages of the repair pass on. */
import type { Conversion, DamageLeft } from '../../page/edit.ts';
import type { GlossEvidence } from './gloss-evidence.ts';
import { type Replacement, type Revision, revise, toCurrent } from './revision.ts';

/** The texts, the damage that was left (offsets in the originals), and the evidence. */
export interface RepairState {
  readonly revisions: readonly Revision[];
  readonly left: readonly (readonly DamageLeft[])[];
  readonly glosses: GlossEvidence;
  readonly conversion: Conversion | null;
  readonly leastConfidence: number;
  readonly leastShare: number;
  /** Least probability that a character of a shifted run needs to be put into the text. */
  readonly leastLetterShare: number;
}

/** Applies the replacements that are certain enough. */
export const accept = (
  state: RepairState,
  revision: Revision,
  replacements: readonly Replacement[],
): Revision =>
  replacements.length === 0
    ? revision
    : revise(
        revision,
        replacements.filter(({ confidence }) => confidence >= state.leastConfidence),
      );

export const textsOf = (state: RepairState): string[] =>
  state.revisions.map((revision) => revision.text);

/**
 * Returns a test whether an offset of a revision is inside damage that was left, which must stay as
 * it is.
 */
export function inDamage(
  state: Pick<RepairState, 'revisions' | 'left'>,
  index: number,
): (at: number) => boolean {
  const revision = state.revisions[index];
  if (revision === undefined) return () => false;
  const isInside = new Uint8Array(revision.text.length);
  for (const { start, end } of state.left[index] ?? []) {
    isInside.fill(1, toCurrent(revision, start), toCurrent(revision, end));
  }
  return (at) => isInside[at] === 1;
}
