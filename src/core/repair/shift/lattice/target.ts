/** Where the edges of the lattice lead. */
import { CUT, IN_STEP, type Mode, type Node, VANISHED } from './node.ts';

/** Where an edge leads. */
export interface Target {
  readonly at: number;
  readonly mode: Mode;
  readonly byte: number;
}

/** A place in step, where the decoder is at the beginning of a character. */
export const inStep = (at: number): Target => ({ at, mode: IN_STEP, byte: 0 });

/** Whether the last character before a place is only half known. */
export const isHalf = ({ mode }: Target): boolean => mode === VANISHED || mode === CUT;

/**
 * Tells whether an edge stays in step. Such edges are never dropped, so that at least one path
 * remains.
 */
export const isPlain = (from: Node, to: Target): boolean =>
  from.mode === IN_STEP && to.mode === IN_STEP;
