/** What the stages of the repair pass on. */
import type { Conversion, DamageLeft } from '../page/edit.ts';
import type { GlossEvidence } from './mirror/gloss.ts';
import { type Replacement, type Revision, revise, toCurrent } from './revision.ts';

/** The texts, the damage that was left (offsets in the originals), and the evidence. */
export interface Draft {
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
  draft: Draft,
  revision: Revision,
  replacements: readonly Replacement[],
): Revision =>
  revise(
    revision,
    replacements.filter(({ confidence }) => confidence >= draft.leastConfidence),
  );

export const textsOf = (draft: Draft): string[] => draft.revisions.map((revision) => revision.text);

/**
 * Returns a test whether an offset of a revision is inside damage that was left, which must stay as
 * it is.
 */
export function inDamage(
  draft: Pick<Draft, 'revisions' | 'left'>,
  index: number,
): (at: number) => boolean {
  const revision = draft.revisions[index];
  if (revision === undefined) return () => false;
  const isInside = new Uint8Array(revision.text.length);
  for (const { start, end } of draft.left[index] ?? []) {
    isInside.fill(1, toCurrent(revision, start), toCurrent(revision, end));
  }
  return (at) => isInside[at] === 1;
}
