/**
 * Makes one node of several whose paths differ only in characters on which nothing that follows
 * depends, because they lie further back than the language model looks. Nodes are told apart by their
 * last four characters, and the model often sees only one or two of them. Four nodes of ten at a
 * place are such, and the fewer remain, the more different texts have room among those that are
 * kept.
 */
import { continueAlike, type TextState } from '../../../language/model/likelihood.ts';
import type { Node } from './node.ts';

const isSamePlace = (a: Node, b: Node): boolean =>
  a.last === b.last &&
  a.mode === b.mode &&
  a.byte === b.byte &&
  a.open === b.open &&
  a.holes === b.holes &&
  a.at === b.at;

/**
 * Returns the remaining nodes, the most probable one first, as `nodes` are. Their edges are changed in
 * place.
 */
export function mergeAlike(nodes: Node[], stateOf: (node: Node) => TextState): Node[] {
  const kept: Node[] = [];
  for (const node of nodes) {
    const same = sameAs(node, kept, stateOf);
    if (same === null) kept.push(node);
    else same.takeIn(node);
  }
  return kept.length === nodes.length ? nodes : kept.sort((a, b) => b.alpha - a.alpha);
}

/** The first of some nodes of which the node differs in nothing that follows, or null. */
function sameAs(
  node: Node,
  others: readonly Node[],
  stateOf: (node: Node) => TextState,
): Node | null {
  for (const other of others) {
    if (isSamePlace(node, other) && continueAlike(stateOf(node), stateOf(other))) return other;
  }
  return null;
}
