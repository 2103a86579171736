/** A row of the table: a kind of page or piece, and how its cases are made. */
import type { Random } from './pieces.ts';
import type { Case } from './right.ts';

export interface EncodingSet {
  readonly name: string;
  /** One line on what the set contains. */
  readonly about: string;
  /**
   * Whether the set counts in the mean over the hard sets, in which detectors are known to fail.
   */
  readonly hard: boolean;
  /** Share of the usual number of cases. Sets of long cases have fewer. */
  readonly share?: number;
  readonly make: (random: Random) => Case;
}
