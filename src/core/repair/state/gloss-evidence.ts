/** What the glosses of a page say about it, which the lattices of its runs use too. */

/** What related texts show of glosses, before any conclusion. */
export interface GlossCount {
  /** Number of glosses by character, and the readings in them. */
  readonly glossed: ReadonlyMap<string, number>;
  readonly readings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Number of occurrences of each Chinese character in prose, glossed or not. */
  readonly all: ReadonlyMap<string, number>;
  readonly signs: number;
}

/** The combined evidence of the glosses on a page. */
export interface GlossEvidence {
  /**
   * Characters of the page that count as glossed by the mirror, with the number of their glosses.
   */
  readonly keys: ReadonlyMap<string, number>;
  readonly hits: number;
  readonly sure: boolean;
}
