/** What the repair reports: the changes it made and the damage it left. */

import type { DamageReason } from './damage-reasons.ts';
import type { EditRule } from './families.ts';

/** One step between the damaged and the repaired text of an edit. */
export interface EditStep {
  readonly rule: EditRule;
  readonly before: string;
  readonly after: string;
}

/**
 * A change to one place of a text. `start` and `end` are the bounds of `after` in the repaired
 * text.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly rule: EditRule;
  readonly confidence: number;
  readonly lossy: boolean;
  readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
  readonly steps: readonly EditStep[];
}

/** A place that looks damaged but was left unchanged. Its offsets refer to the repaired text. */
export interface DamageLeft {
  readonly start: number;
  readonly end: number;
  readonly reason: DamageReason;
}

/**
 * A one-to-one conversion of all characters of a page that lie outside its edits.
 * `pairs` maps each character of the converted text to the character that it was before.
 */
export interface Conversion {
  readonly rule: EditRule;
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
  readonly pairs: ReadonlyMap<string, string>;
  readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
}

/** The rule of a conversion to the script that the user asked for, which repairs nothing. */
export const REQUESTED = 'script.requested' satisfies EditRule;
