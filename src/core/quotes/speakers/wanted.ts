/** A quote whose speaker is searched, and who may be meant. */

import type { Range } from '../marks/marks.ts';
import type { Person } from '../mentions/mention.ts';
import type { Feature } from '../weights/linear.ts';

/** Somebody who has spoken, and where. */
export interface Spoken {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  /** Whether the words were in quotation marks, and not in a report. */
  readonly direct: boolean;
  /** The pronoun that meant the speaker there, if one did. */
  readonly pronoun: string | null;
}

/** A quote whose speaker is searched. */
export interface Wanted {
  /** The pronoun for the speaker, or null if there is none. */
  readonly pronoun: Range | null;
  readonly quote: Range;
  /** Who spoke before, the last one first. */
  readonly spoken: readonly Spoken[];
  /** Where the quote before it ends, and whether somebody speaks there; null if it is the first. */
  readonly last: { readonly end: number; readonly by: object | null } | null;
}

export interface Candidate {
  readonly who: Person;
  readonly known: readonly Feature[];
}
