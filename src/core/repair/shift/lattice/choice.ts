/** A choice of characters, of which the original has at most one at a place. */
import type { Candidates } from '../cells/candidates.ts';
import type { Kind, Mode, Node } from './node.ts';

/** The byte of a target that is that of each character of a list. */
export const OWN_BYTE = -1;

/** Characters of which one follows a node. */
export interface Choice {
  readonly from: Node;
  /** Where they lead; `byte` may be OWN_BYTE. */
  readonly at: number;
  readonly mode: Mode;
  readonly byte: number;
  readonly kind: Kind;
  readonly list: Candidates;
  /** Log probability (nats) of all of them, and of each, apart from the model's. */
  readonly extra: number;
  readonly costOf: (unit: number) => number;
}
