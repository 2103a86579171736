/**
 * The lattice of one stretch of a page, which describes how its characters can have come from the
 * bytes that the mirror's program decoded. A node is a place between two characters of the page
 * together with what the decoder held there; an edge is a character of the original text.
 */
import type { TextState } from '../../../language/model/likelihood.ts';

/** In step: the decoder is at the beginning of a character. */
export const IN_STEP = 0;
/** Out of step: the lead byte of the next character, `byte`, was read as a trail byte. */
export const SHIFTED = 1;
/** Out of step after a vanished pair whose first byte was `byte`; the second byte is unknown. */
export const VANISHED = 2;
/**
 * The last character is known; its trail byte was orphaned, or vanished with an ASCII character.
 */
export const CUT = 3;

export type Mode = typeof IN_STEP | typeof SHIFTED | typeof VANISHED | typeof CUT;

/** How an edge shows on the page. */
export const PLAIN = 0;
/** The character before an orphaned byte. It is not on the page, except for a `?`. */
export const FIRST = 1;
/** A character of which one byte is visible, as part of the character read. */
export const READ = 2;
/** A character of which only the lead byte is visible. */
export const HALF = 3;
/** An ASCII character that vanished with the byte before it. */
export const TAKEN = 4;
/** Nothing of the original: a gloss that is skipped, or the beginning of a gloss straddle. */
export const NOTHING = 5;

export type Kind =
  | typeof PLAIN
  | typeof FIRST
  | typeof READ
  | typeof HALF
  | typeof TAKEN
  | typeof NOTHING;

export class Edge {
  readonly from: Node;
  readonly kind: Kind;
  /** UTF-16 code unit of the original; 0 for none. */
  readonly unit: number;
  /** What the model reads for it; 0 for nothing. */
  readonly code: number;
  /** Log probability (nats). */
  readonly log: number;

  constructor(from: Node, kind: Kind, unit: number, code: number, log: number) {
    this.from = from;
    this.kind = kind;
    this.unit = unit;
    this.code = code;
    this.log = log;
  }
}

const SPREAD = 36;

/** ln(eᵃ + eᵇ). */
export function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  const gap = a > b ? b - a : a - b;
  return gap < -SPREAD || high === Number.NEGATIVE_INFINITY
    ? high
    : high + Math.log1p(Math.exp(gap));
}

export class Node {
  readonly at: number;
  readonly mode: Mode;
  readonly byte: number;
  /** The pairs of marks that are open, one bit each. */
  readonly open: number;
  /** The last characters of the original, as UTF-16 code units. */
  readonly last: number;
  readonly before: number;
  /** Number of pairs that vanished in succession just before. */
  readonly holes: number;
  /**
   * The two characters before those, as `second << 16 | first`, because the model looks back
   * that far.
   */
  readonly head: number;
  readonly edges: Edge[] = [];
  /**
   * The most probable edge to the node, and the log probability of the most probable path (nats).
   */
  best: Edge | null = null;
  bestLog = Number.NEGATIVE_INFINITY;
  /** Log probability of all paths to the node, and from it to the end. */
  alpha = Number.NEGATIVE_INFINITY;
  beta = Number.NEGATIVE_INFINITY;
  /** The model's state on the most probable path; null until it is needed. */
  state: TextState | null = null;

  constructor(
    at: number,
    mode: Mode,
    byte: number,
    open: number,
    last: number,
    before: number,
    holes: number,
    head: number,
  ) {
    this.at = at;
    this.mode = mode;
    this.byte = byte;
    this.open = open;
    this.last = last;
    this.before = before;
    this.holes = holes;
    this.head = head;
  }

  /** Takes in the paths to another node. */
  takeIn({ edges, alpha, best, bestLog }: Node): void {
    for (const edge of edges) this.edges.push(edge);
    this.alpha = logSum(this.alpha, alpha);
    if (bestLog <= this.bestLog) return;
    this.best = best;
    this.bestLog = bestLog;
  }
}
