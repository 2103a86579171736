/** What a search finds: the steps of the best path, and how probable each step is. */

export const UNREACHED = Number.NEGATIVE_INFINITY;

/** A step of the best path. */
export interface Step {
  /** Places on the page, in code points. */
  readonly from: number;
  readonly to: number;
  readonly point: number;
  readonly recoded: boolean;
  readonly hole: boolean;
  /** Whether the readers hold no byte at its end. */
  readonly edge: boolean;
  /** Cost of the character in nats. */
  readonly cost: number;
  /** Number of characters that the bytes on the page permit; 0 if they form none. */
  readonly choices: number;
  /** Share of the probability of all these characters, given what comes before, that was examined. */
  readonly examined: number;
}

/**
 * The weights of a part's other readings, so that readings that are far behind are given up early.
 */
export interface Race {
  /**
   * For each place of the page, the log probability of the best path to it in the best reading so
   * far.
   */
  readonly logs: Float64Array;
  /** Nats behind that from which a path is given up. */
  readonly behind: number;
}

export interface Found {
  readonly steps: readonly Step[];
  /**
   * Log probability of the best path, and of the best path to each place where it may stop; −∞
   * elsewhere.
   */
  readonly log: number;
  readonly logs: Float64Array;
  /** The probability, over all paths, that a place was spelled like this. */
  readonly share: (step: Pick<Step, 'from' | 'to' | 'point'>) => number;
}

/** Returns the log of the sum of two probabilities that are given as logs. */
export function sumOf(a: number, b: number): number {
  if (a === UNREACHED) return b;
  if (b === UNREACHED) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
