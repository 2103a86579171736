/** What a repair says of itself: the changes it made, and the damage it left. */

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

/** A place that looks damaged and was left as it is. Its offsets are those of the repaired text. */
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

/** The rule of a conversion to the script that the user asked for, which repairs nothing. */
export const REQUESTED = 'script.requested';
